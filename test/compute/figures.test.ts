import { describe, expect, it } from 'vitest';
import {
  figuresOf,
  snapshotAt,
  snapshotSince,
  sumFigures,
  type UnitFigures,
} from '../../src/compute/figures.ts';
import type { Known } from '../../src/domain/count.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { NO_DENOMINATORS, type Unit } from '../../src/domain/unit.ts';
import { unitAsWritten } from '../../src/units/registry.ts';
import { counts, moment } from './samples.ts';

const A = unitAsWritten('Xã Ba Tô', '21523', 'commune');
const B = unitAsWritten('Xã Ba Tơ', '21484', 'commune');
const VILLAGE = unitAsWritten('Thôn 1', null, 'village');
const ALL = unitAsWritten('Tỉnh Quảng Ngãi', null, 'province');

const snapshot = (at: string, rows: readonly (readonly [Unit, Known | null])[]): Snapshot => ({
  asOf: moment(at),
  units: new Map(rows.map(([unit]) => [unit.key, unit])),
  counts: new Map(
    rows.map(([unit, n]) => [unit.key, counts(n === null ? {} : { 'registered.total': n })]),
  ),
  denominators: new Map([[A.key, { ...NO_DENOMINATORS, population: 9412 }]]),
  damaged: false,
  originOf: () => null,
});

/** Registered in all, at each moment before now. */
const earlierTotals = ({ past }: UnitFigures) =>
  past.moments.map((_, index) => past.at(index).counts.registered.total);

const FIRST = snapshot('2025-10-21T17:00', [
  [A, 188],
  [B, 300],
]);
const SECOND = snapshot('2025-10-26T17:00', [[A, 208]]);
const THIRD = snapshot('2025-10-28T17:00', [
  [A, { min: 210, max: 220 }],
  [B, 305],
  [VILLAGE, 9],
]);
const SNAPSHOTS = [FIRST, SECOND, THIRD];

describe('the snapshot of a moment', () => {
  it('is the last at or before it', () => {
    expect(snapshotAt(SNAPSHOTS, null)).toBe(THIRD);
    expect(snapshotAt(SNAPSHOTS, moment('2025-10-26T17:00'))).toBe(SECOND);
    expect(snapshotAt(SNAPSHOTS, moment('2025-10-26T16:59'))).toBe(FIRST);
    expect(snapshotAt(SNAPSHOTS, moment('2025-10-26'))).toBe(SECOND);
    expect(snapshotAt(SNAPSHOTS, moment('2025-10-20'))).toBeUndefined();
    expect(snapshotAt([], null)).toBeUndefined();
  });
});

describe('the snapshot to compare with', () => {
  it('is the one before, or so many days back, or at a moment', () => {
    expect(snapshotSince(SNAPSHOTS, THIRD, 'previous')).toBe(SECOND);
    expect(snapshotSince(SNAPSHOTS, SECOND, 'previous')).toBe(FIRST);
    expect(snapshotSince(SNAPSHOTS, THIRD, { days: 2 })).toBe(SECOND);
    expect(snapshotSince(SNAPSHOTS, THIRD, { days: 3 })).toBe(FIRST);
    expect(snapshotSince(SNAPSHOTS, THIRD, { days: 7 })).toBe(FIRST);
    expect(snapshotSince(SNAPSHOTS, THIRD, { moment: moment('2025-10-25') })).toBe(FIRST);
  });

  it('is none where none is so old, and never the snapshot itself or a later one', () => {
    expect(snapshotSince(SNAPSHOTS, FIRST, 'previous')).toBeUndefined();
    expect(snapshotSince(SNAPSHOTS, THIRD, { days: 8 })).toBeUndefined();
    // A day still to come cannot be meant.
    expect(snapshotSince(SNAPSHOTS, SECOND, { moment: moment('2025-12-31') })).toBeUndefined();
    expect(snapshotSince(SNAPSHOTS, SECOND, { days: 0 })).toBe(FIRST);
  });
});

const figures = (level: 'village' | null = null, now = THIRD, since: Snapshot | null = SECOND) =>
  figuresOf({
    snapshots: SNAPSHOTS,
    now,
    since: since ?? undefined,
    level,
    adultShare: { hundredths: 7200 },
  });

describe('the figures of a level', () => {
  it('are those of the highest level there is, and count the others', () => {
    const it = figures();
    expect(it).toMatchObject({ level: 'commune', asOf: THIRD.asOf, since: SECOND.asOf });
    expect(it.units.map((row) => row.unit)).toEqual([A, B]);
    expect([...it.otherLevels]).toEqual([['village', 1]]);
    expect(figures('village').units.map((row) => row.unit)).toEqual([VILLAGE]);
  });

  it('hold now, before and all before, unknown where a snapshot lacks the unit', () => {
    const [a, b] = figures().units;
    expect(a?.before?.registered.total).toBe(208);
    expect(b?.before?.registered.total).toBeNull();
    expect(a && earlierTotals(a)).toEqual([188, 208]);
    expect(b && earlierTotals(b)).toEqual([300, null]);
    expect(a?.denominators.estimatedAdults).toBe(6777);
    expect(b?.denominators.known).toEqual(NO_DENOMINATORS);
  });

  it('know nothing of snapshots later than now', () => {
    const it = figures(null, FIRST, null);
    expect(it.since).toBeNull();
    expect(it.units.map((row) => [row.before, row.past.moments])).toEqual([
      [null, []],
      [null, []],
    ]);
  });
});

describe('units summed', () => {
  it('are unknown at a moment where one is, and only there', () => {
    const it = sumFigures(ALL, figures().units);
    expect(it.unit).toBe(ALL);
    expect(it.now.registered.total).toEqual({ min: 515, max: 525 });
    expect(it.now.certified.total).toBeNull();
    expect(it.before?.registered.total).toBeNull();
    expect(it.past.moments).toEqual([FIRST.asOf, SECOND.asOf]);
    expect(earlierTotals(it)).toEqual([488, null]);
    expect(it.denominators.known.population).toBeNull();
  });

  it('have nothing before where the units have not', () => {
    expect(sumFigures(ALL, figures(null, FIRST, null).units).before).toBeNull();
  });
});
