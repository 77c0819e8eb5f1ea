import {
  accountsOf,
  type LearnerFigures,
  type LearnerSums,
  learnerFigures,
  sumsByUnit,
  sumTogether,
} from '../compute/learner-units.ts';
import { liesWithin } from '../compute/unit-tree.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import {
  isWithinCommune,
  type Level,
  namesApart,
  placedName,
  ROW_LEVELS,
  type Unit,
} from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import { nameUnits } from './choose-units.ts';
import { cutRows } from './cut-rows.ts';
import {
  type Attempt,
  given,
  type LearnerInput,
  type ReportInput,
  type Request,
  refused,
} from './definition.ts';

/** A unit with what its learners amount to. */
interface LearnerRow {
  readonly unit: Unit;
  readonly figures: LearnerFigures;
}

/** The learners that a request asks for. */
export interface LearnerSelection {
  readonly campaign: Campaign;
  readonly request: Request;
  readonly input: LearnerInput;
  readonly level: Level;
  /** Those that `--unit` names or all of the level; who has most accounts first. */
  readonly chosen: readonly LearnerRow[];
  /** Of them those that `--top` and `--bottom` leave. */
  readonly rows: readonly LearnerRow[];
  /** All chosen units as one. */
  readonly whole: LearnerFigures;
  /** Accounts that stand in no row, by the level of their unit; `null`: their unit is not known. */
  readonly outside: ReadonlyMap<Level | null, number>;
  readonly issues: readonly Issue[];
}

/** A group's unit as its place tells it, and the unit that is its row. */
interface Placed {
  readonly unit: Unit | null;
  readonly row: Unit | null;
}

/** Chooses the level and the units, or says why they cannot be. */
export function selectLearners(
  known: ReportInput,
  input: LearnerInput,
  campaign: Campaign,
  request: Request,
): Attempt<LearnerSelection> {
  const { tally, asOf } = input;
  const { home } = known;
  const own = tally.groups.map((group) => input.unitOf(group));
  const named = nameUnits(known, { units: unitsByKey(own) }, request);
  if (!named.ok) return named;
  const { units: asked, issues } = named.value;
  const isAsked = (unit: Unit | null) =>
    asked.length === 0 || (unit !== null && asked.some((it) => liesWithin(unit, it, home)));
  const level = named.value.level ?? highestLevel(own, home);
  const placed = own
    .filter(isAsked)
    .map((unit): Placed => ({ unit, row: rowOf(unit, level, home) }));
  const lacking = asked.filter((it) => !placed.some(({ row }) => row && liesWithin(row, it, home)));
  if (lacking.length > 0) {
    const facts = (unit: string) => ({ unit, asOf, last: null });
    return refused(...namesApart(lacking).map((it) => issue('unit-flag-absent', {}, facts(it))));
  }
  const sums = sumsByUnit(tally, (at) => {
    const unit = own[at] ?? null;
    return isAsked(unit) ? rowOf(unit, level, home) : null;
  });
  if (sums.length === 0) return refused(issue('level-absent', {}, { level }));
  const figuresOf = (it: LearnerSums) => learnerFigures(it, tally.known, request.count);
  const chosen = sums
    .map((it): LearnerRow => ({ unit: it.unit, figures: figuresOf(it) }))
    .sort(mostFirst);
  return given({
    campaign,
    request,
    input,
    level,
    chosen,
    rows: cutRows(chosen, request),
    whole: figuresOf(sumTogether(sums)),
    outside: outsideOf(input, own, (unit) => isAsked(unit) && rowOf(unit, level, home) === null),
    issues,
  });
}

/** All units that accounts are in, and those in which these lie: both can be named. */
function unitsByKey(own: readonly (Unit | null)[]): ReadonlyMap<string, Unit> {
  const all = own.flatMap((it) => (it === null ? [] : [it, ...(it.parent ? [it.parent] : [])]));
  return new Map(all.map((it) => [it.key, it]));
}

/** The unit of a level that a unit is counted in: a village in its commune, too. */
function rowOf(unit: Unit | null, level: Level, home: Unit | null): Unit | null {
  if (unit === null || unit.level === level) return unit;
  if (level !== 'commune' || !isWithinCommune(unit.level)) return null;
  if (unit.parent !== null) return unit.parent;
  return home?.level === 'commune' ? home : null;
}

const highestLevel = (own: readonly (Unit | null)[], home: Unit | null): Level =>
  ROW_LEVELS.find((level) => own.some((it) => rowOf(it, level, home) !== null)) ?? 'commune';

const mostFirst = (a: LearnerRow, b: LearnerRow): number =>
  b.figures.accounts - a.figures.accounts ||
  collate(a.unit.name, b.unit.name) ||
  collate(placedName(a.unit), placedName(b.unit));

function outsideOf(
  { tally }: LearnerInput,
  own: readonly (Unit | null)[],
  isOutside: (unit: Unit | null) => boolean,
): ReadonlyMap<Level | null, number> {
  const outside = new Map<Level | null, number>();
  tally.groups.forEach((group, at) => {
    const unit = own[at] ?? null;
    const accounts = accountsOf(group);
    if (accounts === 0 || !isOutside(unit)) return;
    const level = unit?.level ?? null;
    outside.set(level, (outside.get(level) ?? 0) + accounts);
  });
  return outside;
}
