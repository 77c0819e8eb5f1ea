import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  type Count,
  difference,
  high,
  type Known,
  low,
  sum,
} from '../../src/domain/count.ts';

/** A count together with a number that it may truly be. */
const known = fc
  .tuple(fc.nat(100_000), fc.nat(1000), fc.nat(1000))
  .map(([min, width, at]): { count: Known; truth: number } => ({
    count: between(min, min + width),
    truth: min + Math.min(at, width),
  }));

const holds = (count: Count, truth: number) => {
  expect(count).not.toBeNull();
  expect(low(count as Known)).toBeLessThanOrEqual(truth);
  expect(high(count as Known)).toBeGreaterThanOrEqual(truth);
};

describe('sum', () => {
  it('adds exact counts, and bounds by their ends', () => {
    expect(sum([1103, 1251])).toBe(2354);
    expect(sum([100, { min: 798, max: 1251 }])).toEqual({ min: 898, max: 1351 });
    expect(sum([])).toBe(0);
  });

  it('is unknown, not smaller, where one part is unknown', () => {
    expect(sum([1103, null])).toBeNull();
    expect(sum([null, { min: 1, max: 2 }])).toBeNull();
  });

  it('holds the true sum, whatever the parts truly are', () => {
    fc.assert(
      fc.property(fc.array(known), (parts) => {
        const truth = parts.reduce((total, it) => total + it.truth, 0);
        holds(sum(parts.map((it) => it.count)), truth);
      }),
    );
  });

  it('is a plain number where the bounds meet', () => {
    expect(between(5, 5)).toBe(5);
    expect(sum([{ min: 2, max: 2 }, 3])).toBe(5);
  });
});

describe('difference', () => {
  it('may be negative, and keeps unknown unknown', () => {
    expect(difference(208, 188)).toBe(20);
    expect(difference(188, 208)).toBe(-20);
    expect(difference(null, 5)).toBeNull();
    expect(difference(5, null)).toBeNull();
  });

  it('widens bounds on both sides', () => {
    expect(difference({ min: 798, max: 1251 }, { min: 700, max: 800 })).toEqual({
      min: -2,
      max: 551,
    });
  });

  it('holds the true difference', () => {
    fc.assert(
      fc.property(known, known, (a, b) => holds(difference(a.count, b.count), a.truth - b.truth)),
    );
  });
});
