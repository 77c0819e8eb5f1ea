import { sumFigures, type UnitFigures } from '../compute/figures.ts';
import { liesWithin } from '../compute/unit-tree.ts';
import type { Milestone } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { isWithinCommune, type Level, namesApart, type Unit } from '../domain/unit.ts';
import type { Registry } from '../units/registry.ts';
import { understandPlaced } from '../units/understand-placed.ts';

/** What was chosen of the figures, and how those of other units are made. */
export interface Chosen {
  readonly level: Level;
  readonly chosen: readonly UnitFigures[];
  readonly whole: UnitFigures;
  /** The units that `--unit` names, and the level that `--level` does. */
  readonly named: readonly Unit[];
  readonly askedLevel: Level | null;
  readonly root: Unit | null;
  readonly now: Snapshot;
  /** The units that a list has: those that the figures lack are judged too, and unknown. */
  readonly listed: readonly Unit[];
  readonly figuresOf: (unit: Unit) => UnitFigures;
  readonly registry: () => Registry;
}

/** Whose units a milestone judges. */
export interface Scope {
  readonly units: readonly UnitFigures[];
  /** Those units as one. */
  readonly whole: UnitFigures;
}

export interface Scopes {
  readonly milestones: readonly Milestone[];
  readonly scopeOf: (milestone: Milestone) => Scope;
  readonly issues: readonly Issue[];
}

/** The milestones that have units to judge among those chosen; of the others it is said which they are. */
export function scopesOf(milestones: readonly Milestone[], it: Chosen): Scopes {
  const issues: Issue[] = [];
  const scopes = new Map<string, Scope>();
  for (const milestone of milestones) {
    const units = isScoped(milestone)
      ? unitsOf(milestone, it, issues).map((unit) => figuresIn(unit, it))
      : it.chosen;
    const [only] = units;
    const whole = !isScoped(milestone)
      ? it.whole
      : units.length === 1 && only
        ? only
        : sumFigures(TOGETHER, units);
    scopes.set(milestone.id, { units, whole });
  }
  const isJudged = ({ id }: Milestone) => (scopes.get(id)?.units.length ?? 0) > 0;
  const unjudged = milestones.filter((milestone) => !isJudged(milestone)).map(({ id }) => id);
  // Who narrows the rows down expects no others.
  const isNarrowed = it.named.length > 0 || it.askedLevel !== null;
  if (unjudged.length > 0 && !isNarrowed) {
    issues.push(issue('milestones-unjudged', {}, { milestones: unjudged }));
  }
  return {
    milestones: milestones.filter(isJudged),
    scopeOf: ({ id }) => scopes.get(id) as Scope,
    issues,
  };
}

const isScoped = ({ level, units }: Milestone): boolean =>
  level !== undefined || units !== undefined;

/** Whether a milestone judges these very figures: those that all together make, or one of its units'. */
export const isJudged = (
  { unit }: UnitFigures,
  milestone: Milestone,
  { scopeOf }: Pick<Scopes, 'scopeOf'>,
): boolean =>
  !isScoped(milestone) || scopeOf(milestone).units.some((it) => it.unit.key === unit.key);

/** Units that a milestone takes as one, which no row of the figures is. */
const TOGETHER: Unit = {
  key: 'judged',
  name: '',
  code: null,
  level: 'province',
  parent: null,
};

const figuresIn = (unit: Unit, { chosen, figuresOf }: Chosen): UnitFigures =>
  chosen.find((it) => it.unit.key === unit.key) ?? figuresOf(unit);

function unitsOf(milestone: Milestone, it: Chosen, issues: Issue[]): readonly Unit[] {
  const { level, units: names } = milestone;
  const candidates =
    names === undefined ? unitsOfLevel(level as Level, it) : namedBy(milestone, names, it, issues);
  return candidates.filter(
    (unit) =>
      (level === undefined || unit.level === level) &&
      (it.askedLevel === null || unit.level === it.askedLevel) &&
      (it.named.length === 0 || it.named.some((other) => liesWithin(unit, other, it.root))),
  );
}

/** All units of a level that the figures or a list hold; of a commune's campaign its own. */
function unitsOfLevel(level: Level, it: Chosen): readonly Unit[] {
  const { level: shown, chosen, now, listed, root } = it;
  const absent = listed.filter(({ key }) => !now.counts.has(key));
  const given =
    level === shown
      ? chosen.map(({ unit }) => unit)
      : [...now.counts.keys()].map((key) => now.units.get(key) as Unit);
  const isOwn = (unit: Unit) =>
    root?.level !== 'commune' ||
    (isWithinCommune(level) ? liesWithin(unit, root, root) : unit.key === root.key);
  return [...given, ...absent].filter((unit) => unit.level === level && isOwn(unit));
}

/** The units that a milestone names; what cannot be judged is told. */
function namedBy(
  { id: milestone }: Milestone,
  names: readonly string[],
  { now, registry, root }: Chosen,
  issues: Issue[],
): readonly Unit[] {
  return names.flatMap((value) => {
    const understood = understandPlaced(value, registry(), root);
    if ('unit' in understood && now.counts.has(understood.unit.key)) return [understood.unit];
    const near =
      'unit' in understood
        ? []
        : understood.as === 'ambiguous'
          ? understood.candidates
          : understood.suggestions;
    const facts = {
      milestone,
      value,
      isKnown: 'unit' in understood,
      suggestions: namesApart(near),
    };
    issues.push(issue('milestone-unit-absent', {}, facts));
    return [];
  });
}
