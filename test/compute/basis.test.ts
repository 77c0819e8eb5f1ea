import { describe, expect, it } from 'vitest';
import { withEstimate } from '../../src/compute/denominators.ts';
import { sumCounts, sumFigures, type UnitFigures } from '../../src/compute/figures.ts';
import { comparable } from '../../src/compute/rate.ts';
import { rollUp } from '../../src/compute/roll-up.ts';
import { leapsOf } from '../../src/compute/series.ts';
import { unitTree } from '../../src/compute/unit-tree.ts';
import { type Basis, basisOf, withBasis } from '../../src/domain/basis.ts';
import { NO_DENOMINATORS } from '../../src/domain/unit.ts';
import { unitOf } from '../reports/samples.ts';
import { counts, moment, rate } from './samples.ts';

const of = (counted?: Basis) => ({
  ...counts({ 'registered.total': 5 }),
  ...withBasis(counted),
});

describe('what figures count', () => {
  it('is what all of them count', () => {
    expect(basisOf([])).toBeUndefined();
    expect(basisOf([undefined, undefined])).toBeUndefined();
    expect(basisOf(['people', 'people'])).toBe('people');
    expect(basisOf(['people', 'accounts'])).toBe('some-people');
    expect(basisOf([undefined, 'accounts'])).toBe('several');
  });

  it('is kept where units are added up, now and in the past', () => {
    expect(sumCounts([of('people'), of('people')]).counted).toBe('people');
    expect(sumCounts([of(), of('people')]).counted).toBe('some-people');
    expect(sumCounts([of(), of()])).not.toHaveProperty('counted');
    const denominators = withEstimate(NO_DENOMINATORS, null);
    const part = (counted?: Basis) =>
      ({
        unit: unitOf('A'),
        ...{ denominators, denominatorsBefore: denominators, now: of(counted), before: null },
        past: { moments: ['x'], at: () => ({ counts: of(counted), denominators }) },
      }) as unknown as UnitFigures;
    const sum = sumFigures(unitOf('B'), [part('people'), part('accounts')]);
    expect(sum.past.at(0).counts.counted).toBe('some-people');
    const alike = sumFigures(unitOf('B'), [part('people'), part('people')]);
    expect(alike.past.at(0).counts.counted).toBe('people');
  });

  it('of a unit that is filled up by those below it is that of both', () => {
    const parent = unitOf('Xã A');
    const village = unitOf('Thôn 1', parent);
    const snapshot = {
      ...{ asOf: moment('2025-12-04'), denominators: new Map(), damaged: false },
      units: new Map([parent, village].map((it) => [it.key, it])),
      counts: new Map([
        [parent.key, of()],
        [village.key, { ...counts({ 'certified.total': 3 }), ...withBasis('accounts') }],
      ]),
      originOf: () => null,
    };
    const rolled = rollUp(snapshot, unitTree(null, []));
    expect(rolled.counts.get(parent.key)?.certified.total).toBe(3);
    expect(rolled.counts.get(parent.key)?.counted).toBe('several');
  });

  it('that changes is no leap', () => {
    const step = (day: number, after: number, counted?: Basis) => ({
      ...{ since: moment(`2025-12-0${day}`), asOf: moment(`2025-12-0${day + 1}`) },
      before: rate(10, 1000),
      after: { ...rate(after, 1000), ...withBasis(counted) },
    });
    const quiet = [1, 2, 3, 4].map((day) => step(day, 11));
    expect(leapsOf([...quiet, step(5, 900)])).toHaveLength(1);
    expect(leapsOf([...quiet, step(5, 900, 'people')])).toEqual([]);
  });

  it('must be the same for a rate of then to be compared', () => {
    const then = { ...rate(7, 10), counted: 'accounts' as const };
    expect(comparable({ ...rate(8, 10), counted: 'accounts' }, then)).toBe(7);
    expect(comparable({ ...rate(8, 10), counted: 'people' }, then)).toBeNull();
    // The portal's statistics count accounts.
    expect(comparable(rate(8, 10), then)).toBe(7);
    expect(comparable({ ...rate(8, 10), counted: 'several' }, then)).toBe(7);
    expect(comparable({ ...rate(8, 10), counted: 'some-people' }, then)).toBeNull();
    const adults = { ...then, adultsOnly: true as const };
    expect(comparable(adults, then)).toBeNull();
    expect(comparable({ ...adults, numerator: 9 }, adults)).toBe(7);
  });
});
