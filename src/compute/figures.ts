import { basisOf, withBasis } from '../domain/basis.ts';
import { dayIn, daysBefore, type Moment } from '../domain/calendar.ts';
import { sum } from '../domain/count.ts';
import {
  type Counts,
  countAt,
  countsFrom,
  type MEASURES,
  type Split,
  UNKNOWN_COUNTS,
} from '../domain/counts.ts';
import type { RolledUp, Snapshot } from '../domain/snapshot.ts';
import { isWithinCommune, type Level, NO_DENOMINATORS, type Unit } from '../domain/unit.ts';
import {
  type AdultShare,
  type DenominatorSet,
  sumDenominators,
  withEstimate,
} from './denominators.ts';
import { liesWithin } from './unit-tree.ts';

/** What is known of one unit at one moment. */
export interface Standing {
  readonly counts: Counts;
  readonly denominators: DenominatorSet;
}

/** One unit's counts now and before, with what they are divided by. */
export interface UnitFigures {
  readonly unit: Unit;
  readonly denominators: DenominatorSet;
  readonly now: Counts;
  /** As of the snapshot compared with; `null` where there is none. */
  readonly before: Counts | null;
  /** Those in force then; of now where there is nothing to compare with. */
  readonly denominatorsBefore: DenominatorSet;
  readonly past: Past;
  /** From what figures of now were summed, if any were. */
  readonly rolledUp?: RolledUp | undefined;
}

/** A unit in all snapshots before now, earliest first; one is looked at only where it is needed. */
interface Past {
  readonly moments: readonly Moment[];
  readonly at: (index: number) => Standing;
}

/** The figures that a report is made of. */
export interface Figures {
  readonly asOf: Moment;
  readonly since: Moment | null;
  readonly level: Level;
  /** All units of the level, which are compared with each other. */
  readonly units: readonly UnitFigures[];
  /** Units of the level that stood in the snapshot compared with, and do not stand in this one. */
  readonly gone: readonly UnitFigures[];
  /** How many units of other levels the snapshot holds, which stand in no row. */
  readonly otherLevels: ReadonlyMap<Level, number>;
}

export type Since = 'previous' | { readonly days: number } | { readonly moment: Moment };

/** The last snapshot at or before a moment; without one, the last of all. Damaged ones are passed over. */
export function snapshotAt<S extends Snapshot>(
  snapshots: readonly S[],
  asOf: Moment | null,
): S | undefined {
  return snapshots.findLast((it) => (asOf === null || it.asOf <= asOf) && !it.damaged);
}

/** The earlier snapshot to compare with. */
export function snapshotSince<S extends Snapshot>(
  snapshots: readonly S[],
  now: Snapshot,
  since: Since,
): S | undefined {
  const earlier = snapshots.filter((it) => it.asOf < now.asOf);
  if (since === 'previous') return earlier.findLast((it) => !it.damaged);
  if ('moment' in since && dayIn(since.moment) > dayIn(now.asOf)) return undefined;
  const limit = 'days' in since ? daysBefore(now.asOf, since.days) : since.moment;
  return earlier.findLast((it) => it.asOf <= limit && !it.damaged);
}

const LEVELS: readonly Level[] = ['commune', 'village', 'organisation', 'province'];

export interface FiguresInput {
  /** Earliest first. */
  readonly snapshots: readonly Snapshot[];
  readonly now: Snapshot;
  readonly since: Snapshot | undefined;
  readonly level: Level | null;
  readonly adultShare: AdultShare | null;
  /** The province or commune whose campaign it is. */
  readonly root?: Unit | null;
}

/**
 * The figures of the units of one level: the one asked for, else the highest below the unit whose
 * campaign it is, else the highest below the province that the files have. Of a commune's campaign
 * its own villages and organisations.
 */
export function figuresOf(input: FiguresInput): Figures {
  const { now, since, root = null } = input;
  const perLevel = new Map<Level, Unit[]>();
  for (const key of now.counts.keys()) {
    const unit = now.units.get(key) as Unit;
    if (isElsewhere(unit, root)) continue;
    const same = perLevel.get(unit.level);
    if (same) same.push(unit);
    else perLevel.set(unit.level, [unit]);
  }
  const isWritten = ({ key }: Unit) => now.rolledUp?.get(key)?.partly !== false;
  const level = input.level ?? defaultLevel(perLevel, root, isWritten);
  const unitFigures = figuresOfUnit(input);
  const units = (perLevel.get(level) ?? []).map(unitFigures);
  const gone = [...(since?.units.values() ?? [])].filter(
    (it) => it.level === level && !now.counts.has(it.key) && !isElsewhere(it, root),
  );
  perLevel.delete(level);
  const others = [...perLevel].map(
    ([key, list]) =>
      [key, list.filter((it) => isWritten(it) && it.key !== root?.key).length] as const,
  );
  const otherLevels = new Map(others.filter(([, count]) => count > 0));
  return {
    asOf: now.asOf,
    since: since?.asOf ?? null,
    level,
    units,
    gone: gone.map(unitFigures),
    otherLevels,
  };
}

/** Villages and organisations of other communes are none of a commune's campaign. */
const isElsewhere = (unit: Unit, root: Unit | null): boolean =>
  root?.level === 'commune' && isWithinCommune(unit.level) && !liesWithin(unit, root, root);

function defaultLevel(
  perLevel: ReadonlyMap<Level, readonly Unit[]>,
  root: Unit | null,
  isWritten: (unit: Unit) => boolean,
): Level {
  const below: readonly Level[] =
    root?.level === 'commune'
      ? ['village', 'organisation']
      : root?.level === 'province'
        ? ['commune']
        : [];
  const written = LEVELS.find((it) => perLevel.get(it)?.some(isWritten));
  return below.find((it) => perLevel.has(it)) ?? written ?? 'commune';
}

/** Gives the figures of any unit, now and before. */
export function figuresOfUnit({
  snapshots,
  now,
  since,
  adultShare,
}: FiguresInput): (unit: Unit) => UnitFigures {
  const earlier = snapshots.filter((it) => it.asOf < now.asOf);
  const moments = earlier.map((it) => it.asOf);
  return (unit) => {
    const standing = (snapshot: Snapshot): Standing => {
      const { counts, denominators } = snapshot.forUnit?.(unit) ?? snapshot;
      const known = denominators.get(unit.key) ?? NO_DENOMINATORS;
      return {
        counts: counts.get(unit.key) ?? UNKNOWN_COUNTS,
        denominators: withEstimate(known, adultShare),
      };
    };
    const { counts, denominators } = standing(now);
    const before = since ? standing(since) : null;
    return {
      unit,
      denominators,
      now: counts,
      before: before?.counts ?? null,
      denominatorsBefore: before?.denominators ?? denominators,
      past: { moments, at: (index) => standing(earlier[index] as Snapshot) },
      rolledUp: now.rolledUp?.get(unit.key),
    };
  };
}

const NO_PAST: Past = {
  moments: [],
  at: () => ({ counts: UNKNOWN_COUNTS, denominators: withEstimate(NO_DENOMINATORS, null) }),
};

/** Several units as one. One unknown figure makes its sum unknown, at each moment by itself. */
export function sumFigures(unit: Unit, parts: readonly UnitFigures[]): UnitFigures {
  const [first] = parts;
  const sums = new Map<number, Standing>();
  const at = (index: number): Standing => {
    const known = sums.get(index) ?? sumStandings(parts.map((it) => it.past.at(index)));
    sums.set(index, known);
    return known;
  };
  return {
    unit,
    denominators: sumDenominators(parts.map((it) => it.denominators)),
    now: sumCounts(parts.map((it) => it.now)),
    before: first?.before ? sumCounts(parts.map((it) => it.before as Counts)) : null,
    denominatorsBefore: sumDenominators(parts.map((it) => it.denominatorsBefore)),
    past: first ? { moments: first.past.moments, at } : NO_PAST,
  };
}

const sumStandings = (parts: readonly Standing[]): Standing => ({
  counts: sumsOf(parts.map((it) => it.counts)),
  denominators: sumDenominators(parts.map((it) => it.denominators)),
});

/** Sums that are made when they are asked for: of all the past a report asks for one or two. */
function sumsOf(counts: readonly Counts[]): Counts {
  const splitOf = (measure: (typeof MEASURES)[number]): Split => {
    const sumOf = (part: keyof Split) => sum(counts.map((it) => it[measure][part]));
    return {
      get total() {
        return sumOf('total');
      },
      get publicEmployees() {
        return sumOf('publicEmployees');
      },
      get residents() {
        return sumOf('residents');
      },
    };
  };
  return {
    registered: splitOf('registered'),
    certified: splitOf('certified'),
    get own() {
      return sumCounts(counts).own;
    },
    ...withBasis(basisOf(counts.map((it) => it.counted))),
  };
}

/** One unknown count makes its sum unknown. */
export function sumCounts(counts: readonly Counts[]): Counts {
  const own = new Set(counts.flatMap((it) => Object.keys(it.own)));
  return {
    ...countsFrom((path) => sum(counts.map((it) => countAt(it, path))), [...own]),
    ...withBasis(basisOf(counts.map((it) => it.counted))),
  };
}
