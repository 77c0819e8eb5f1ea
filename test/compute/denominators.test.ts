import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denominatorOf, sumDenominators, withEstimate } from '../../src/compute/denominators.ts';
import { type Denominators, NO_DENOMINATORS } from '../../src/domain/unit.ts';

const known = (it: Partial<Denominators>): Denominators => ({ ...NO_DENOMINATORS, ...it });
const adults = (it: Partial<Denominators>, hundredths: number | null) =>
  denominatorOf(withEstimate(known(it), hundredths === null ? null : { hundredths }), 'adults');

describe('adults', () => {
  it('are estimated only on request, and only where they are unknown', () => {
    expect(adults({ population: 9412 }, null)).toEqual({ count: null, estimated: false });
    expect(adults({ population: 9412, adults: 6500 }, 7200)).toEqual({
      count: 6500,
      estimated: false,
    });
    expect(adults({ adults: null }, 7200)).toEqual({ count: null, estimated: false });
  });

  it('are rounded up', () => {
    expect(adults({ population: 9412 }, 7200)).toEqual({ count: 6777, estimated: true }); // 6776,64
    expect(adults({ population: 39_094 }, 7250)).toEqual({ count: 28_344, estimated: true }); // ,15
    expect(adults({ population: 40_000 }, 7250)).toEqual({ count: 29_000, estimated: true });
    expect(adults({ population: 40_001 }, 7250)).toEqual({ count: 29_001, estimated: true });
    expect(adults({ population: 100 }, 5500)).toEqual({ count: 55, estimated: true });
  });

  it('are the least number that is no smaller than the share', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.integer({ min: 1, max: 10_000 }), (population, share) => {
        const count = adults({ population }, share).count as number;
        expect(count * 10_000).toBeGreaterThanOrEqual(population * share);
        expect((count - 1) * 10_000).toBeLessThan(population * share);
      }),
    );
  });

  it('are the only denominator that is estimated', () => {
    const it = withEstimate(known({ population: 9412, headcount: 150 }), { hundredths: 7200 });
    expect(denominatorOf(it, 'population')).toEqual({ count: 9412, estimated: false });
    expect(denominatorOf(it, 'headcount')).toEqual({ count: 150, estimated: false });
    expect(denominatorOf(it, 'workingAge')).toEqual({ count: null, estimated: false });
  });
});

describe('the denominators of several units', () => {
  const sum = (units: readonly Partial<Denominators>[], hundredths: number | null) =>
    sumDenominators(units.map((it) => withEstimate(known(it), hundredths ? { hundredths } : null)));

  it('are their sums, unknown where one is', () => {
    const it = sum([{ population: 100, adults: 70 }, { population: 200 }], null);
    expect(it.known).toEqual(known({ population: 300 }));
    expect(denominatorOf(it, 'adults')).toEqual({ count: null, estimated: false });
  });

  it('are an estimate where one part is', () => {
    const it = sum([{ population: 100, adults: 70 }, { population: 201 }], 7200);
    expect(denominatorOf(it, 'adults')).toEqual({ count: 70 + 145, estimated: true });
    expect(denominatorOf(it, 'population')).toEqual({ count: 301, estimated: false });
  });

  it('are no estimate where every part is known', () => {
    const it = sum([{ population: 100, adults: 70 }, { adults: 30 }], 7200);
    expect(denominatorOf(it, 'adults')).toEqual({ count: 100, estimated: false });
  });

  it('stay unknown where one part cannot even be estimated', () => {
    const it = sum([{ population: 100 }, { headcount: 5 }], 7200);
    expect(denominatorOf(it, 'adults').count).toBeNull();
  });
});
