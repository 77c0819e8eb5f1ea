import { compareFractions, type Fraction } from '../compute/rate.ts';
import { countedAlike } from '../domain/basis.ts';
import { labelOf, type OwnCount } from '../domain/campaign.ts';
import { COUNT_PATHS, type CountPath, countAt, isOwnPath, ownPath } from '../domain/counts.ts';
import { type Issue, issue, type Place } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Level, Unit } from '../domain/unit.ts';
import { type Joined, placeOfCount } from './joined.ts';

/** A leap: so many times the growth of the others, so many times what it was, so many people more. */
const TIMES_OTHERS = 5;
const TIMES = 3;
const PEOPLE = 100;
/** Small numbers grow fast by nature: growth is measured from so many people at least. */
const FEWEST = 20;

/**
 * Counts that fall, parts that fall though the total does not, counts that leap where those of the
 * other units do not: one issue a unit and moment.
 */
export function checkGrowth({ moments, ownCounts }: Joined): readonly Issue[] {
  return moments.flatMap((now, index) => {
    const before = moments[index - 1]?.snapshot;
    const placeOf: PlaceOf = (unit, figure) => placeOfCount(now, unit, figure);
    return before === undefined ? [] : checkStep(before, now.snapshot, placeOf, ownCounts);
  });
}

/** Where a count of a unit is shown, by the unit's key. */
export type PlaceOf = (unit: string, figure: CountPath) => Place;

/** One exact count at two moments. */
interface Step {
  readonly figure: CountPath;
  readonly before: number;
  readonly after: number;
}

interface UnitSteps {
  readonly unit: Unit;
  readonly steps: readonly Step[];
}

/** The same between two snapshots, of which one may be kept: `placeOf` names a place in the other. */
export function checkStep(
  before: Snapshot,
  now: Snapshot,
  placeOf: PlaceOf,
  ownCounts: readonly OwnCount[],
): readonly Issue[] {
  const paths = [...COUNT_PATHS, ...ownCounts.map((it) => ownPath(it.id))];
  const all = [...now.counts.keys()].flatMap((key): readonly UnitSteps[] => {
    const unit = now.units.get(key);
    return unit && before.counts.has(key)
      ? [{ unit, steps: stepsOf(key, before, now, paths) }]
      : [];
  });
  const totals = sumByLevel(all);
  const moments = { since: before.asOf, asOf: now.asOf };
  return all.flatMap(({ unit, steps }) => {
    const fall = worst(
      steps.filter((it) => it.after < it.before && !isPassedOn(it, steps)),
      deepest,
    );
    if (fall) {
      const place = placeOf(unit.key, fall.figure);
      return [
        issue('count-fell', place, {
          unit: unit.name,
          ...fall,
          ...moments,
          label: labelOf(ownCounts, fall.figure),
        }),
      ];
    }
    const leaps = steps.flatMap((step) => leapOf(step, unit, totals) ?? []);
    const leap = worst(leaps, steepest);
    if (!leap) {
      const passed = worst(steps.filter(isMarkedFall), deepest);
      if (!passed) return [];
      const facts = { unit: unit.name, ...passed, ...moments, label: null };
      return [issue('part-fell', placeOf(unit.key, passed.figure), facts)];
    }
    const place = placeOf(unit.key, leap.figure);
    return [
      issue('count-leapt', place, {
        unit: unit.name,
        ...leap,
        ...moments,
        label: labelOf(ownCounts, leap.figure),
      }),
    ];
  });
}

function stepsOf(
  key: string,
  before: Snapshot,
  now: Snapshot,
  paths: readonly CountPath[],
): readonly Step[] {
  const [then, here] = [before.counts.get(key), now.counts.get(key)];
  // What is counted otherwise did not grow or fall.
  if (!then || !here || !countedAlike(then.counted, here.counted)) return [];
  return paths.flatMap((figure): readonly Step[] => {
    const [a, b] = [countAt(then, figure), countAt(here, figure)];
    return typeof a === 'number' && typeof b === 'number' ? [{ figure, before: a, after: b }] : [];
  });
}

/** Accounts may pass from one part to the other: the total of the measure did not fall. */
function isPassedOn({ figure }: Step, steps: readonly Step[]): boolean {
  if (isOwnPath(figure)) return false;
  const total = `${figure.split('.')[0]}.total`;
  return steps.some((it) => it.figure === total && it.after >= it.before);
}

/** What is more than an account or two that changed its kind: so many people, and so many percent. */
const FALLEN = 10;
const FALLEN_PERCENT = 5;

const isMarkedFall = ({ before, after }: Step): boolean =>
  before - after >= FALLEN && (before - after) * 100 >= FALLEN_PERCENT * before;

type Sum = { before: number; after: number };
type Totals = ReadonlyMap<Level, ReadonlyMap<CountPath, Readonly<Sum>>>;

/** Communes and the villages in them are not added up. */
function sumByLevel(all: readonly UnitSteps[]): Totals {
  const totals = new Map<Level, Map<CountPath, Sum>>();
  for (const { unit, steps } of all) {
    const sums = totals.get(unit.level) ?? new Map<CountPath, Sum>();
    totals.set(unit.level, sums);
    for (const { figure, before, after } of steps) {
      const sum = sums.get(figure) ?? { before: 0, after: 0 };
      sums.set(figure, { before: sum.before + before, after: sum.after + after });
    }
  }
  return totals;
}

interface Leap extends Step {
  readonly othersBefore: number;
  readonly othersAfter: number;
}

function leapOf(step: Step, unit: Unit, totals: Totals): Leap | null {
  const { figure, before, after } = step;
  const sum = totals.get(unit.level)?.get(figure) ?? { before: 0, after: 0 };
  const [othersBefore, othersAfter] = [sum.before - before, sum.after - after];
  if (othersBefore <= 0 || after - before < PEOPLE) return null;
  const growth = growthOf(step);
  const usual = { numerator: TIMES_OTHERS * othersAfter, denominator: othersBefore };
  const leaps = after >= TIMES * growth.denominator && compareFractions(growth, usual) >= 0;
  return leaps ? { ...step, othersBefore, othersAfter } : null;
}

const growthOf = ({ before, after }: Step): Fraction => ({
  numerator: after,
  denominator: Math.max(before, FEWEST),
});

/** Below 0 where the first is graver. */
type Graver = (a: Step, b: Step) => number;

const deepest: Graver = (a, b) => b.before - b.after - (a.before - a.after);
const steepest: Graver = (a, b) => compareFractions(growthOf(b), growthOf(a));

/** The gravest; of equals the first. */
const worst = <T extends Step>(steps: readonly T[], graver: Graver): T | undefined =>
  [...steps].sort(graver)[0];
