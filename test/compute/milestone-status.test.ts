import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  milestoneStatus,
  type PastRates,
  type RatePoint,
  statusAlone,
} from '../../src/compute/milestone-status.ts';
import type { Known } from '../../src/domain/count.ts';
import { milestone, moment, NO_RATE, rate } from './samples.ts';

const half = milestone({ atLeast: 50 }, '2025-12-15');
const point = (at: string, numerator: Known | null): RatePoint => ({
  asOf: moment(at),
  rate: numerator === null ? NO_RATE : rate(numerator, 1000),
});
const pastRates = (points: readonly RatePoint[]): PastRates => ({
  moments: points.map((it) => it.asOf),
  rateAt: (index) => (points[index] as RatePoint).rate,
});
const judge = (now: RatePoint, ...earlier: RatePoint[]) => {
  const past = pastRates(earlier);
  const judged = milestoneStatus(half, now, past);
  expect(statusAlone(half, now, past)).toBe(judged.status);
  return judged;
};
const verdict = (now: RatePoint, ...earlier: RatePoint[]) => {
  const { status, doubt } = judge(now, ...earlier);
  return doubt === null ? status : `${status}: ${doubt}`;
};

const BOTH_SIDES = { min: 400, max: 600 };

describe('before the deadline', () => {
  it('says what is lacking, how many a day, and where the pace leads', () => {
    const it = judge(point('2025-12-05T10:00', 400), point('2025-11-25T10:00', 300));
    expect(it).toMatchObject({
      status: 'on-track',
      doubt: null,
      needed: 500,
      shortfall: 100,
      daysLeft: 10,
      perDay: 10,
      pacePerDay: 10,
      projected: 500,
    });
  });

  it.each([
    ['reached', point('2025-12-05T10:00', 500), []],
    ['reached', point('2025-12-05T10:00', 900), [point('2025-11-25T10:00', 950)]],
    ['on-track', point('2025-12-05T10:00', 400), [point('2025-11-25T10:00', 300)]],
    ['at-risk', point('2025-12-05T10:00', 400), [point('2025-11-25T10:00', 301)]],
    ['at-risk', point('2025-12-05T10:00', 499), [point('2025-11-25T10:00', 499)]],
    ['open', point('2025-12-05T10:00', 400), []],
    ['open', point('2025-12-05T10:00', 400), [point('2025-11-25T10:00', null)]],
    ['unknown: figure-missing', point('2025-12-05T10:00', null), []],
    ['unknown: within-bounds', point('2025-12-05T10:00', BOTH_SIDES), []],
    ['reached', point('2025-12-05T10:00', { min: 500, max: 600 }), []],
    ['open', point('2025-12-05T10:00', { min: 300, max: 499 }), []],
    [
      'unknown: within-bounds',
      point('2025-12-05T10:00', { min: 300, max: 400 }),
      [point('2025-11-25T10:00', 250)],
    ],
    [
      'at-risk',
      point('2025-12-05T10:00', { min: 300, max: 350 }),
      [point('2025-11-25T10:00', 250)],
    ],
    [
      'on-track',
      point('2025-12-05T10:00', { min: 400, max: 450 }),
      [point('2025-11-25T10:00', 300)],
    ],
  ] as const)('is %s', (expected, now, earlier) => {
    expect(verdict(now, ...earlier)).toBe(expected);
  });

  it('needs a day what is lacking over the days left, rounded up', () => {
    expect(judge(point('2025-12-04T10:00', 0)).perDay).toBe(46); // 500 in 11 days
    expect(judge(point('2025-12-04T10:00', { min: 100, max: 200 }))).toMatchObject({
      shortfall: { min: 300, max: 400 },
      perDay: { min: 28, max: 37 },
    });
  });

  it('has a pace where an earlier count is known, though not what it was divided by', () => {
    const earlier: RatePoint = {
      asOf: moment('2025-11-25T10:00'),
      rate: {
        known: false,
        numerator: 300,
        denominator: null,
        estimated: false,
        why: { unknown: 'adults' },
      },
    };
    expect(judge(point('2025-12-05T10:00', 400), earlier)).toMatchObject({ pacePerDay: 10 });
  });

  it('knows nothing where the rate is missing, and the days left all the same', () => {
    expect(judge(point('2025-12-05T10:00', null), point('2025-11-25T10:00', 300))).toMatchObject({
      daysLeft: 10,
      needed: null,
      shortfall: null,
      perDay: null,
      pacePerDay: null,
      projected: null,
    });
  });
});

describe('on the day of the deadline', () => {
  it('has no days left, and the whole shortfall to win', () => {
    const it = judge(point('2025-12-15T08:00', 400), point('2025-12-05T08:00', 300));
    expect(it).toMatchObject({ status: 'at-risk', daysLeft: 0, shortfall: 100, perDay: 100 });
    expect(it.projected).toBe(400);
  });

  it('may still be reached, to its last second', () => {
    expect(verdict(point('2025-12-15', 500))).toBe('reached');
    expect(judge(point('2025-12-15', 499))).toMatchObject({ status: 'open', daysLeft: 0 });
  });
});

describe('after the deadline', () => {
  const late = (count: Known | null) => point('2025-12-16T08:00', count);
  const inTime = (count: Known | null) => point('2025-12-15', count);

  it.each([
    ['reached', late(600), [inTime(500)]],
    ['reached', late(480), [inTime(500)]],
    ['reached-late', late(600), [inTime(499)]],
    ['missed', late(499), [inTime(450)]],
    ['missed', late(499), []],
    ['unknown: no-snapshot-by-deadline', late(600), []],
    ['unknown: no-snapshot-by-deadline', late(600), [inTime(null)]],
    ['reached-late', late(600), [point('2025-12-14', 450), point('2025-12-16T07:00', 550)]],
    ['missed', late(499), [point('2025-12-10', 520), inTime(450)]],
    ['unknown: figure-missing', late(null), []],
    ['unknown: within-bounds', late(BOTH_SIDES), [inTime(300)]],
    ['unknown: within-bounds', late(600), [inTime(BOTH_SIDES)]],
    ['unknown: within-bounds', late(450), [inTime(BOTH_SIDES)]],
    ['reached', late(BOTH_SIDES), [inTime({ min: 500, max: 600 })]],
    ['reached-late', late({ min: 500, max: 700 }), [inTime({ min: 300, max: 499 })]],
    ['missed', late({ min: 300, max: 499 }), [inTime({ min: 200, max: 400 })]],
  ] as const)('is %s', (expected, now, earlier) => {
    expect(verdict(now, ...earlier)).toBe(expected);
  });

  it('has days below 0, and neither a need a day nor a projection', () => {
    expect(judge(point('2025-12-18T08:00', 400), point('2025-12-08T08:00', 300))).toMatchObject({
      daysLeft: -3,
      shortfall: 100,
      perDay: null,
      projected: null,
      pacePerDay: 10,
    });
  });
});

it('a narrower count never turns a status into its opposite', () => {
  const numbers = fc.tuple(fc.nat(1000), fc.nat(300), fc.nat(300), fc.nat(1000));
  fc.assert(
    fc.property(numbers, fc.boolean(), ([min, width, at, before], after) => {
      const truth = min + Math.min(at, width);
      const bounds = width === 0 ? min : { min, max: min + width };
      const day = after ? '2025-12-18T08:00' : '2025-12-12T08:00';
      const earlier = point('2025-12-02T08:00', before);
      const wide = judge(point(day, bounds), earlier);
      const exact = judge(point(day, truth), earlier);
      if (wide.status !== 'unknown') expect(exact.status).toBe(wide.status);
    }),
  );
});
