import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions, hundredths, percentOf, rateOf } from '../../src/compute/rate.ts';
import { indicatorOf } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { NO_DENOMINATORS } from '../../src/domain/unit.ts';
import { adults, counts, NO_RATE, people, rate } from './samples.ts';

const fraction = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('hundredths of a percent', () => {
  it.each([
    [1251, 39_094, [], 320],
    [144, 9412, [], 153],
    [64, 9412, [], 68],
    [1, 3, [], 3333],
    [2, 3, [], 6667],
    [1, 20_000, [], 1],
    [1, 20_001, [], 0],
    [0, 7, [], 0],
    [3, 2, [], 15_000],
    [79_996, 100_000, [], 8000],
    [79_996, 100_000, [8000], 7999],
    [79_996, 100_000, [5000, 7000, 8000], 7999],
    [80_000, 100_000, [8000], 8000],
    [80_004, 100_000, [8000], 8000],
    [79_994, 100_000, [8000], 7999],
    [79_996, 100_000, [7000, 7999], 8000],
    [1479, 2113, [], 7000],
    [1479, 2113, [7000], 6999],
    [1480, 2113, [7000], 7004],
    [99_999, 100_000, [10_000], 9999],
  ] as const)('of %d / %d with thresholds %j are %d', (numerator, denominator, thresholds, is) => {
    expect(hundredths({ numerator, denominator }, thresholds)).toBe(is);
  });

  it('are rounded half up, exactly', () => {
    fc.assert(
      fc.property(people, adults, (n, d) => {
        const [N, D] = [BigInt(n), BigInt(d)];
        expect(hundredths(fraction(n, d), [])).toBe(Number((N * 20_000n + D) / (2n * D)));
      }),
    );
  });

  it('never show a threshold that is missed, nor miss one that is reached', () => {
    const thresholds = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 4 });
    // A hair below, at or above a threshold: where rounding could lie.
    const near = fc.tuple(
      adults,
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: -1, max: 1 }),
    );
    fc.assert(
      fc.property(near, thresholds, ([d, threshold, step], others) => {
        const n = Math.max(0, Math.ceil((threshold * d) / 10_000) + step);
        const all = [threshold, ...others];
        const shown = hundredths(fraction(n, d), all);
        for (const it of all) expect(shown >= it).toBe(n * 10_000 >= it * d);
        expect(Math.abs(shown * d - n * 10_000)).toBeLessThan(d);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('compareFractions', () => {
  it('is exact where products pass 2^53', () => {
    const max = Number.MAX_SAFE_INTEGER;
    expect(compareFractions(fraction(max - 1, max), fraction(max - 2, max - 1))).toBeGreaterThan(0);
    expect(compareFractions(fraction(max - 2, max - 1), fraction(max - 1, max))).toBeLessThan(0);
    const large = fc.oneof(fc.maxSafeNat(), fc.nat(100), fc.integer({ min: max - 9, max }));
    const above0 = large.map((it) => Math.max(1, it));
    fc.assert(
      fc.property(large, above0, large, above0, (a, b, c, d) => {
        const [left, right] = [BigInt(a) * BigInt(d), BigInt(c) * BigInt(b)];
        const expected = left < right ? -1 : left > right ? 1 : 0;
        expect(Math.sign(compareFractions(fraction(a, b), fraction(c, d)))).toBe(expected);
      }),
    );
  });

  it('takes equal rates of other size for equal', () => {
    expect(compareFractions(fraction(1, 2), fraction(13_500, 27_000))).toBe(0);
  });
});

describe('percentOf', () => {
  it('keeps bounds', () => {
    expect(percentOf(rate({ min: 798, max: 1251 }, 27_010), [])).toEqual({
      min: 295,
      max: 463,
      estimated: false,
    });
    expect(percentOf(rate(50, { min: 100, max: 200 }), [])).toMatchObject({ min: 2500, max: 5000 });
    expect(percentOf(rate({ min: 1479, max: 1480 }, 2113), [7000])).toMatchObject({
      min: 6999,
      max: 7004,
    });
  });

  it('is nothing where there is no rate', () => {
    expect(percentOf(NO_RATE, [])).toBeNull();
  });
});

describe('rateOf', () => {
  const baTo = counts({ 'registered.publicEmployees': 144, 'registered.residents': 64 });
  const denominators = (known: object, estimatedAdults: number | null = null) => ({
    known: { ...NO_DENOMINATORS, ...known },
    estimatedAdults,
  });
  const of = (id: string, it: Parameters<typeof rateOf>[2]) =>
    rateOf(indicatorOf(QUANG_NGAI_2025, id) as never, baTo, it);

  it('keeps the three denominators apart', () => {
    const it = denominators({ population: 9412, adults: 6500, headcount: 150 });
    const shown = ['portal-residents', 'residents-registered', 'public-employees-registered'].map(
      (id) => of(id, it),
    );
    expect(shown.map((it) => [it.numerator, it.denominator])).toEqual([
      [64, 9412],
      [64, 6500],
      [144, 150],
    ]);
  });

  it('says what is missing instead of taking another denominator', () => {
    const it = denominators({ population: 9412, headcount: 0 });
    expect(of('residents-registered', it)).toMatchObject({
      known: false,
      why: { unknown: 'adults' },
    });
    expect(of('public-employees-registered', it)).toMatchObject({ why: { zero: 'headcount' } });
    expect(of('registered', it)).toMatchObject({ why: { unknown: 'registered.total' } });
  });

  it('marks what rests on an estimate, and nothing else', () => {
    const it = denominators({ population: 9412 }, 6777);
    expect(of('residents-registered', it)).toMatchObject({ denominator: 6777, estimated: true });
    expect(of('portal-residents', it)).toMatchObject({ denominator: 9412, estimated: false });
  });
});
