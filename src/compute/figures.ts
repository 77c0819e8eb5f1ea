import { dayIn, daysBefore, type Moment } from '../domain/calendar.ts';
import { sum } from '../domain/count.ts';
import { type Counts, countAt, countsFrom, UNKNOWN_COUNTS } from '../domain/counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Denominators } from '../domain/unit.ts';
import { type Level, NO_DENOMINATORS, type Unit } from '../domain/unit.ts';
import {
  type AdultShare,
  type DenominatorSet,
  sumDenominators,
  withEstimate,
} from './denominators.ts';

/** One unit's counts now and before, with what they are divided by. */
export interface UnitFigures {
  readonly unit: Unit;
  readonly denominators: DenominatorSet;
  readonly now: Counts;
  /** As of the snapshot compared with; `null` where there is none. */
  readonly before: Counts | null;
  /** All snapshots before now, earliest first. */
  readonly earlier: readonly { readonly asOf: Moment; readonly counts: Counts }[];
}

/** The figures that a report is made of. */
export interface Figures {
  readonly asOf: Moment;
  readonly since: Moment | null;
  readonly level: Level;
  /** All units of the level, which are compared with each other. */
  readonly units: readonly UnitFigures[];
  /** How many units of other levels the snapshot holds, which stand in no row. */
  readonly otherLevels: ReadonlyMap<Level, number>;
}

export type Since = 'previous' | { readonly days: number } | { readonly moment: Moment };

/** The last snapshot at or before a moment; without one, the last of all. */
export function snapshotAt(
  snapshots: readonly Snapshot[],
  asOf: Moment | null,
): Snapshot | undefined {
  return asOf === null ? snapshots.at(-1) : snapshots.findLast((it) => it.asOf <= asOf);
}

/** The earlier snapshot to compare with. */
export function snapshotSince(
  snapshots: readonly Snapshot[],
  now: Snapshot,
  since: Since,
): Snapshot | undefined {
  const earlier = snapshots.filter((it) => it.asOf < now.asOf);
  if (since === 'previous') return earlier.at(-1);
  if ('moment' in since && dayIn(since.moment) > dayIn(now.asOf)) return undefined;
  const limit = 'days' in since ? daysBefore(now.asOf, since.days) : since.moment;
  return earlier.findLast((it) => it.asOf <= limit);
}

const LEVELS: readonly Level[] = ['commune', 'village', 'organisation', 'province'];

export interface FiguresInput {
  readonly snapshots: readonly Snapshot[];
  readonly now: Snapshot;
  readonly since: Snapshot | undefined;
  readonly units: ReadonlyMap<string, Unit>;
  readonly denominators: ReadonlyMap<string, Denominators>;
  readonly level: Level | null;
  readonly adultShare: AdultShare | null;
}

/** The figures of the units of one level: the one asked for, else the highest below the province. */
export function figuresOf(input: FiguresInput): Figures {
  const { now, since } = input;
  const earlier = input.snapshots.filter((it) => it.asOf < now.asOf);
  const perLevel = new Map<Level, Unit[]>();
  for (const key of now.counts.keys()) {
    const unit = input.units.get(key) as Unit;
    const same = perLevel.get(unit.level);
    if (same) same.push(unit);
    else perLevel.set(unit.level, [unit]);
  }
  const level = input.level ?? LEVELS.find((it) => perLevel.has(it)) ?? 'commune';
  const units = (perLevel.get(level) ?? []).map((unit): UnitFigures => {
    const known = input.denominators.get(unit.key) ?? NO_DENOMINATORS;
    return {
      unit,
      denominators: withEstimate(known, input.adultShare),
      now: now.counts.get(unit.key) ?? UNKNOWN_COUNTS,
      before: since ? (since.counts.get(unit.key) ?? UNKNOWN_COUNTS) : null,
      earlier: earlier.map((it) => ({
        asOf: it.asOf,
        counts: it.counts.get(unit.key) ?? UNKNOWN_COUNTS,
      })),
    };
  });
  perLevel.delete(level);
  const otherLevels = new Map([...perLevel].map(([key, list]) => [key, list.length]));
  return { asOf: now.asOf, since: since?.asOf ?? null, level, units, otherLevels };
}

/** Several units as one. One unknown figure makes its sum unknown, at each moment by itself. */
export function sumFigures(unit: Unit, parts: readonly UnitFigures[]): UnitFigures {
  const sumCounts = (counts: readonly Counts[]): Counts =>
    countsFrom((path) => sum(counts.map((it) => countAt(it, path))));
  const [first] = parts;
  return {
    unit,
    denominators: sumDenominators(parts.map((it) => it.denominators)),
    now: sumCounts(parts.map((it) => it.now)),
    before: first?.before ? sumCounts(parts.map((it) => it.before as Counts)) : null,
    earlier: (first?.earlier ?? []).map(({ asOf }, index) => ({
      asOf,
      counts: sumCounts(parts.map((it) => it.earlier[index]?.counts as Counts)),
    })),
  };
}
