import { describe, expect, it } from 'vitest';
import { milestoneStatus, type RatePoint } from '../../src/compute/milestone-status.ts';
import { reachedCount } from '../../src/compute/reached-count.ts';
import type { Known } from '../../src/domain/count.ts';
import { milestone, moment, NO_RATE, rate } from './samples.ts';

const all = milestone({ atLeast: 100 }, '2025-12-15');
const point = (at: string, numerator: Known | null): RatePoint => ({
  asOf: moment(at),
  rate: numerator === null ? NO_RATE : rate(numerator, 100),
});
const judged = (now: RatePoint, ...earlier: readonly RatePoint[]) =>
  milestoneStatus(all, now, {
    moments: earlier.map((it) => it.asOf),
    rateAt: (at) => (earlier[at] as RatePoint).rate,
  });

const BEFORE = '2025-12-05T10:00';
const WEEK_AGO = '2025-11-28T10:00';
const AFTER = '2025-12-20T10:00';

describe('how many reached a milestone', () => {
  it('counts nobody who is below it on every bound, however uncertain the pace', () => {
    const lacks = judged(
      point(BEFORE, { min: 80, max: 92 }),
      point(WEEK_AGO, { min: 50, max: 80 }),
    );
    expect(lacks).toMatchObject({ status: 'unknown', doubt: 'within-bounds' });
    expect(reachedCount([lacks])).toBe(0);
  });

  it.each([
    ['those who may have by their bounds', judged(point(BEFORE, { min: 80, max: 100 }))],
    ['those whose figure is missing', judged(point(BEFORE, null))],
    [
      'those below it now who may have reached it in time',
      judged(point(AFTER, 99), point(BEFORE, { min: 98, max: 100 })),
    ],
  ])('counts as perhaps %s', (_, unit) => {
    expect(reachedCount([unit, judged(point(BEFORE, 100))])).toEqual({ min: 1, max: 2 });
  });

  it('counts those who have reached it now, though in time or late is unknown', () => {
    const late = judged(point(AFTER, 100));
    expect(late).toMatchObject({ status: 'unknown', doubt: 'no-snapshot-by-deadline' });
    expect(reachedCount([late, late, judged(point(AFTER, 3), point(BEFORE, 2))])).toBe(2);
  });
});
