import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepBounds, stepLabels, stepOf } from '../../src/reports/map-steps.ts';

const upTo = (most: number, count = 10) =>
  Array.from({ length: count }, (_, at) => Math.round((most * (at + 1)) / count));

describe('the steps of a map', () => {
  it('are round, and of equal width', () => {
    expect(stepBounds(upTo(900), [])).toEqual([200, 400, 600, 800]);
    expect(stepBounds(upTo(10_000), [])).toEqual([2000, 4000, 6000, 8000]);
    expect(stepBounds([1, 2, 3, 4], [])).toEqual([1, 2, 3, 4]);
    expect(stepBounds([12, 24], [])).toEqual([5, 10, 15, 20]);
  });

  it('are as many as the highest rate needs', () => {
    expect(stepBounds([100, 700], [])).toEqual([200, 400, 600]);
    expect(stepBounds([0, 0], [])).toEqual([]);
    expect(stepBounds([], [])).toEqual([]);
  });

  it('lie where the rates lie, and make not much of next to nothing', () => {
    const above = (from: number, to: number) =>
      Array.from({ length: 96 }, (_, at) => from + Math.floor(((to - from) * at) / 95));
    expect(stepBounds(above(9430, 9900), [])).toEqual([9500, 9600, 9700, 9800]);
    expect(stepBounds([5500, ...above(9430, 9900)], [])).toEqual([9500, 9600, 9700, 9800]);
    expect(stepBounds(above(7800, 9700), [])).toEqual([8000, 8500, 9000, 9500]);
    expect(stepBounds([9000, ...Array(95).fill(10_000)], [])).toEqual([9700, 9800, 9900, 10_000]);
    expect(stepBounds([500, 500], [])).toEqual([485, 490, 495, 500]);
  });

  it('leave a few high rates to the highest of them', () => {
    expect(stepBounds([...upTo(900, 95), 4106, 3716, 3379], [])).toEqual([200, 400, 600, 800]);
    expect(stepBounds([...Array(20).fill(0), 900], [])).toEqual([200, 400, 600, 800]);
  });

  it('meet at thresholds that are reached', () => {
    expect(stepBounds(upTo(9500), [5000, 7000, 8000])).toEqual([2000, 5000, 7000, 8000]);
    expect(stepBounds(upTo(10_000), [10_000])).toEqual([2000, 4000, 6000, 10_000]);
    expect(stepBounds(upTo(900), [5000])).toEqual([200, 400, 600, 800]);
    expect(stepBounds([100, 700], [350])).toEqual([200, 350, 400, 600]);
    expect(stepBounds(upTo(9900), [1000, 2000, 3000, 5000, 9000])).toEqual([
      2000, 3000, 5000, 9000,
    ]);
  });

  it('of a rate of exactly a bound the higher', () => {
    expect([199, 200, 201, 799, 800].map((it) => stepOf(it, [200, 400, 600, 800]))).toEqual([
      0, 1, 1, 3, 4,
    ]);
  });

  it('are told in words', () => {
    expect(stepLabels([250, 500]).map((it) => it.vi)).toEqual([
      'dưới 2,5%',
      'từ 2,5% đến dưới 5%',
      'từ 5%',
    ]);
    expect(stepLabels([250, 500]).map((it) => it.en)).toEqual([
      'below 2.5%',
      '2.5% to below 5%',
      '5% and above',
    ]);
    expect(stepLabels([])).toEqual([{ vi: '0%', en: '0%' }]);
  });

  it('rise, are five at most, lie within the rates and among them every threshold that fits', () => {
    const rate = fc.oneof(fc.nat(10_000), fc.nat(300), fc.constant(0));
    const rates = fc.array(rate, { minLength: 1, maxLength: 96 });
    const thresholds = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(rates, thresholds, (all, marks) => {
        const bounds = stepBounds(all, marks);
        const top = Math.max(...all);
        expect(bounds.length).toBeLessThanOrEqual(4);
        expect([...new Set(bounds)].sort((a, b) => a - b)).toEqual(bounds);
        for (const it of bounds) {
          expect(Number.isInteger(it)).toBe(true);
          expect(it).toBeGreaterThan(0);
          expect(it).toBeLessThanOrEqual(top);
        }
        const reached = new Set(marks.filter((it) => it <= top));
        if (reached.size <= 4) for (const it of reached) expect(bounds).toContain(it);
        expect(stepLabels(bounds)).toHaveLength(bounds.length + 1);
        expect(stepOf(top, bounds)).toBe(bounds.length);
      }),
    );
  });
});
