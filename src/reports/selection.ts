import {
  type Figures,
  type FiguresInput,
  figuresOf,
  figuresOfUnit,
  snapshotAt,
  snapshotSince,
  sumFigures,
  type UnitFigures,
} from '../compute/figures.ts';
import { type RolledSnapshot, rollUp } from '../compute/roll-up.ts';
import { rollUpIssues } from '../compute/roll-up-issues.ts';
import { liesWithin, unitTree } from '../compute/unit-tree.ts';
import type { Campaign, Indicator, Milestone } from '../domain/campaign.ts';
import { indicatorOf } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { isWithinCommune, namesApart, type Unit } from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import { knownUnits, type NamedUnits, nameUnits } from './choose-units.ts';
import { type Attempt, given, type ReportInput, type Request, refused } from './definition.ts';
import { type Scope, scopesOf } from './milestone-scope.ts';
import { missingIssues } from './missing-units.ts';

/** The figures that a request asks for. */
export interface Selection {
  readonly campaign: Campaign;
  /** The snapshot that is reported. */
  readonly now: RolledSnapshot;
  /** The one that it is compared with. */
  readonly since: Snapshot | undefined;
  readonly figures: Figures;
  /** The units named by `--unit` or what lies in them, else all of the level. */
  readonly chosen: readonly UnitFigures[];
  /**
   * The chosen units as one: of a commune's campaign, or of the one unit that `--unit` names, its own
   * figures, whatever of what lies in it is shown.
   */
  readonly whole: UnitFigures;
  readonly indicator: Indicator | null;
  /** Those that have units to judge. */
  readonly milestones: readonly Milestone[];
  /** Whom a milestone judges. */
  readonly scopeOf: (milestone: Milestone) => Scope;
  /** What lies directly in a unit, as far as it is known: what is missing now or was then, too. */
  readonly membersOf: (unit: Unit) => readonly UnitFigures[];
  readonly request: Request;
  readonly issues: readonly Issue[];
}

/** Chooses snapshots, units, indicator and milestones, or says what cannot be chosen. */
export function select(
  known: ReportInput,
  campaign: Campaign,
  request: Request,
): Attempt<Selection> {
  const choices = chooseMilestones(campaign, request);
  if (!choices.ok) return choices;
  const moments = known.snapshots.map((it) => it.asOf);
  const written = snapshotAt(known.snapshots, request.asOf);
  if (!written) return refused(issue('as-of-not-found', {}, { flag: '--as-of', moments }));
  const earlier = snapshotSince(known.snapshots, written, request.since ?? 'previous');
  if (!earlier && request.since !== null && request.since !== 'previous') {
    return refused(issue('as-of-not-found', {}, { flag: '--since', moments }));
  }
  const snapshots = rolledSnapshots(known, earlier);
  const rolled = (it: Snapshot) => snapshots[known.snapshots.indexOf(it)] as RolledSnapshot;
  const now = rolled(written);
  const since = earlier && rolled(earlier);
  const named = nameUnits(known, now, request);
  if (!named.ok) return named;
  const { level, units } = named.value;
  const { adultShare } = request;
  const root = known.home;
  const input: FiguresInput = { snapshots, now, since, level, adultShare, root };
  const figures = figuresOf(input);
  const chosen = chooseUnits(figures, units, root, level === null, snapshots);
  if (!chosen.ok) return chosen;
  const whole = wholeOf(chosen.value, named.value, figures, input);
  const scopes = scopesOf(choices.value.milestones, {
    level: figures.level,
    chosen: chosen.value,
    whole,
    named: units,
    askedLevel: request.level,
    root,
    now,
    listed: known.listed,
    figuresOf: figuresOfUnit(input),
    registry: () => knownUnits(known, now),
  });
  const issues = [
    ...known.notesAt(now.asOf),
    ...rollUpIssues(now, campaign),
    ...missingIssues(now, since, known, units),
    ...named.value.issues,
    ...scopes.issues,
  ];
  const { indicator } = choices.value;
  const { milestones, scopeOf } = scopes;
  return given({
    campaign,
    now,
    since,
    figures,
    chosen: chosen.value,
    whole,
    indicator,
    milestones,
    scopeOf,
    membersOf: (unit) =>
      membersIn(
        unit,
        [...known.listed, ...(earlier?.units.values() ?? []), ...now.units.values()],
        root,
      ).map(figuresOfUnit(input)),
    request,
    issues,
  });
}

function membersIn(unit: Unit, all: readonly Unit[], root: Unit | null): readonly Unit[] {
  const isBelow = ({ level }: Unit) =>
    unit.level === 'province' ? level === 'commune' : isWithinCommune(level);
  const within = all.filter(
    (it) => it.key !== unit.key && isBelow(it) && liesWithin(it, unit, root),
  );
  return [...new Map(within.map((it) => [it.key, it])).values()].sort((a, b) =>
    collate(a.name, b.name),
  );
}

/** The snapshots with what lies in communes and provinces summed up, each when it is asked for. */
function rolledSnapshots(known: ReportInput, before: Snapshot | undefined) {
  const tree = unitTree(known.home, knownMembers(known, before));
  return known.snapshots.map((it) => rollUp(it, tree));
}

/** Of what the sums are made: without a list, of what was there before, too, and may be missing now. */
function knownMembers(
  { home, listed, registry }: ReportInput,
  before: Snapshot | undefined,
): readonly Unit[] {
  if (listed.length > 0) return listed;
  return [...(home?.level === 'province' ? registry.units : []), ...(before?.units.values() ?? [])];
}

/** The rows: what the user names or what lies in it; a commune alone of its own campaign. */
function chooseUnits(
  figures: Figures,
  named: readonly Unit[],
  root: Unit | null,
  isDefault: boolean,
  snapshots: readonly Snapshot[],
): Attempt<readonly UnitFigures[]> {
  const { units, level } = figures;
  const lacking = named.filter((it) => !units.some(({ unit }) => liesWithin(unit, it, root)));
  if (lacking.length > 0) {
    const names = namesApart(lacking);
    return refused(
      ...lacking.map(({ key }, at) => {
        const last = snapshots.findLast((it) => it.asOf < figures.asOf && it.counts.has(key));
        const facts = { unit: names[at] as string, asOf: figures.asOf, last: last?.asOf ?? null };
        return issue('unit-flag-absent', {}, facts);
      }),
    );
  }
  if (units.length === 0) return refused(issue('level-absent', {}, { level }));
  if (named.length > 0) {
    return given(units.filter(({ unit }) => named.some((it) => liesWithin(unit, it, root))));
  }
  const own = units.filter(({ unit }) => unit.key === root?.key);
  return given(isDefault && own.length > 0 ? own : units);
}

function wholeOf(
  chosen: readonly UnitFigures[],
  { units: named }: NamedUnits,
  { level }: Figures,
  input: FiguresInput,
): UnitFigures {
  const [only] = chosen;
  if (chosen.length === 1 && only) return only;
  const { root = null, now } = input;
  const ofCommune = root?.level === 'commune' && isWithinCommune(level) ? root : null;
  const above = named.length === 0 ? ofCommune : named.length === 1 ? named[0] : null;
  if (above && now.counts.has(above.key)) return figuresOfUnit(input)(above);
  return sumFigures(WHOLE, chosen);
}

/** Nothing to judge: the rate asked for has no milestone. */
export const noMilestones = ({ milestones }: Campaign): Issue =>
  issue('no-milestones', {}, { choices: [...new Set(milestones.map((it) => it.indicator))] });

export const WHOLE: Unit = { key: 'whole', name: '', code: null, level: 'province', parent: null };

type Choices = Pick<Selection, 'indicator' | 'milestones'>;

function chooseMilestones(campaign: Campaign, { by, milestones }: Request): Attempt<Choices> {
  const indicator = by === null ? null : indicatorOf(campaign, by);
  if (indicator === undefined) {
    const choices = campaign.indicators.map((it) => it.id);
    return refused(issue('choice-unknown', {}, { flag: '--by', value: by as string, choices }));
  }
  const ids = campaign.milestones.map((it) => it.id);
  const unknown = milestones.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const facts = { flag: '--milestone', value: unknown, choices: ids };
    return refused(issue('choice-unknown', {}, facts));
  }
  const wanted = campaign.milestones.filter(
    (it) =>
      (milestones.length === 0 || milestones.includes(it.id)) &&
      (indicator === null || milestones.length > 0 || it.indicator === indicator.id),
  );
  return given({ indicator, milestones: wanted });
}
