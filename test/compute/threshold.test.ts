import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isReached,
  neededFor,
  neededOf,
  reaches,
  shortfallOf,
} from '../../src/compute/threshold.ts';
import { thresholdOf } from '../../src/domain/campaign.ts';
import { high, low } from '../../src/domain/count.ts';
import { adults, bounded, milestone, people, rate, someMilestone } from './samples.ts';

const half = milestone({ atLeast: 50 });
const overHalf = milestone({ over: 50 });

describe('reached', () => {
  it('includes the threshold, except where the milestone says over', () => {
    const exactly = { numerator: 50, denominator: 100 };
    expect([isReached(exactly, half), isReached(exactly, overHalf)]).toEqual([true, false]);
    const more = { numerator: 51, denominator: 100 };
    expect([isReached(more, half), isReached(more, overHalf)]).toEqual([true, true]);
    const less = { numerator: 49, denominator: 100 };
    expect([isReached(less, half), isReached(less, overHalf)]).toEqual([false, false]);
  });

  it('is decided in integers, for thresholds that no float holds too', () => {
    fc.assert(
      fc.property(people, adults, someMilestone, (numerator, denominator, it) => {
        const have = BigInt(numerator) * 10_000n;
        const want = BigInt(thresholdOf(it)) * BigInt(denominator);
        const expected = it.over === undefined ? have >= want : have > want;
        expect(isReached({ numerator, denominator }, it)).toBe(expected);
      }),
    );
  });
});

describe('the number needed', () => {
  it.each([
    [27_001, half, 13_501],
    [27_000, half, 13_500],
    [27_000, overHalf, 13_501],
    [27_001, overHalf, 13_501],
    [7, milestone({ atLeast: 100 }), 7],
    [3, milestone({ atLeast: 33.33 }), 1],
    [10_000, milestone({ atLeast: 0.07 }), 7],
    [2113, milestone({ atLeast: 70 }), 1480],
  ])('of %d for %o is %d', (denominator, it, needed) => {
    expect(neededOf(denominator, it)).toBe(needed);
  });

  it('is the least that reaches', () => {
    fc.assert(
      fc.property(adults, someMilestone, (denominator, it) => {
        const needed = neededOf(denominator, it);
        expect(isReached({ numerator: needed, denominator }, it)).toBe(true);
        expect(isReached({ numerator: needed - 1, denominator }, it)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the shortfall', () => {
  it('is what is lacking, and nobody once reached', () => {
    expect(shortfallOf(rate(1251, 27_001), half)).toBe(12_250);
    expect(shortfallOf(rate(13_501, 27_001), half)).toBe(0);
    expect(shortfallOf(rate(20_000, 27_001), half)).toBe(0);
  });

  it('has bounds where the count has', () => {
    expect(shortfallOf(rate({ min: 798, max: 1251 }, 27_001), half)).toEqual({
      min: 12_250,
      max: 12_703,
    });
    expect(shortfallOf(rate({ min: 40, max: 60 }, 100), half)).toEqual({ min: 0, max: 10 });
    expect(shortfallOf(rate({ min: 50, max: 60 }, 100), half)).toBe(0);
    expect(neededFor(rate(1, { min: 100, max: 201 }), half)).toEqual({ min: 50, max: 101 });
  });

  it('holds the true shortfall, whatever the counts truly are', () => {
    fc.assert(
      fc.property(bounded, bounded, someMilestone, (n, d, it) => {
        fc.pre(low(d.bounds) > 0);
        const shortfall = shortfallOf(rate(n.bounds, d.bounds), it);
        const truth = Math.max(0, neededOf(d.truth, it) - n.truth);
        expect(low(shortfall)).toBeLessThanOrEqual(truth);
        expect(high(shortfall)).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});

describe('reaches', () => {
  it('is perhaps where the bounds lie on both sides', () => {
    expect(reaches(rate({ min: 40, max: 49 }, 100), half)).toBe('no');
    expect(reaches(rate({ min: 40, max: 50 }, 100), half)).toBe('perhaps');
    expect(reaches(rate({ min: 50, max: 60 }, 100), half)).toBe('yes');
    expect(reaches(rate({ min: 50, max: 60 }, 100), overHalf)).toBe('perhaps');
    expect(reaches(rate(50, { min: 90, max: 110 }), half)).toBe('perhaps');
  });

  it('never contradicts the truth', () => {
    fc.assert(
      fc.property(bounded, bounded, someMilestone, (n, d, it) => {
        fc.pre(low(d.bounds) > 0);
        const truth = isReached({ numerator: n.truth, denominator: d.truth }, it);
        expect(reaches(rate(n.bounds, d.bounds), it)).not.toBe(truth ? 'no' : 'yes');
      }),
    );
  });
});
