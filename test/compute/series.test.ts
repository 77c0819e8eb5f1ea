import { describe, expect, it } from 'vitest';
import type { RatePoint } from '../../src/compute/milestone-status.ts';
import { perDay } from '../../src/compute/pace.ts';
import { hasFallen, leapsOf, seriesOf, stepsOf } from '../../src/compute/series.ts';
import type { Known } from '../../src/domain/count.ts';
import { moment, NO_RATE, rate } from './samples.ts';

const pointsOf = (...counts: readonly (Known | null)[]): readonly RatePoint[] =>
  counts.map((count, at) => ({
    asOf: moment(`2025-11-${String(at + 1).padStart(2, '0')}`),
    rate: count === null ? NO_RATE : rate(count, 10_000),
  }));

describe('a rate over time', () => {
  it('change since the point before, pace as it was then', () => {
    const points = seriesOf(pointsOf(10, 20, null, 40, { min: 40, max: 50 }), 0);
    expect(points.map((it) => it.change)).toEqual([null, 10, null, null, { min: 0, max: 10 }]);
    expect(points.map((it) => it.pace && perDay(it.pace))).toEqual([
      null,
      10,
      null,
      10,
      { min: 7.5, max: 10 },
    ]);
  });

  it('what lies before the first point still tells the pace', () => {
    const points = seriesOf(pointsOf(10, 20, 30), 1);
    expect(points.map((it) => it.change)).toEqual([null, 10]);
    expect(points.map((it) => it.pace && perDay(it.pace))).toEqual([10, 10]);
  });

  it('a step goes over what is unknown; a fall is one for sure', () => {
    const steps = stepsOf(pointsOf(10, null, 9, { min: 5, max: 9 }, { min: 0, max: 4 }));
    expect(steps.map(hasFallen)).toEqual([true, false, true]);
  });
});

describe('a leap', () => {
  const leaps = (...counts: readonly (Known | null)[]) =>
    leapsOf(stepsOf(pointsOf(...counts))).map((it) => it.after.numerator);

  it.each([
    ['a digit too many', [100, 110, 120, 1200, 1210], [1200]],
    ['after it stood still', [100, 100, 100, 100, 400], [400]],
    ['not within steady growth', [100, 200, 300, 400, 500], []],
    ['not of few people', [1, 2, 3, 4, 90], []],
    ['not where little is known to compare with', [100, 110, 1200], []],
    ['not below three times as many', [1000, 1001, 1002, 1003, 2900], []],
  ])('%s', (_, counts, expected) => expect(leaps(...counts)).toEqual(expected));
});
