import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRanks } from '../../src/compute/next-rank.ts';
import { rankByRate } from '../../src/compute/rank.ts';
import { compareFractions, lowestOf } from '../../src/compute/rate.ts';
import type { Rate } from '../../src/domain/rate.ts';
import { adults, bounded, NO_RATE, rate } from './samples.ts';

const ranked = (rates: readonly Rate[]) =>
  rankByRate(
    rates,
    (it) => it,
    () => '',
  ).map(({ item }) => item);

describe('how far the next rank up is away', () => {
  it('the least number of people whose rate is strictly higher', () => {
    expect(nextRanks([rate(50, 100), rate(20, 100), NO_RATE])).toEqual([
      { none: 'first' },
      { people: 31 },
      { none: 'no-rate' },
    ]);
  });

  it('those who tie look at the next better rate, not at each other', () => {
    expect(nextRanks([rate(9, 10), rate(5, 10), rate(50, 100)])).toEqual([
      { none: 'first' },
      { people: 5 },
      { people: 41 },
    ]);
  });

  it('one that has everybody cannot be passed', () => {
    expect(nextRanks([rate(100, 100), rate(99, 100)])).toEqual([
      { none: 'first' },
      { none: 'out-of-reach' },
    ]);
  });

  it('k passes, k − 1 does not', () => {
    const someRate = fc
      .tuple(bounded, adults)
      .map(([{ bounds }, denominator]) => rate(bounds, denominator));
    fc.assert(
      fc.property(fc.array(someRate, { maxLength: 8 }), (rates) => {
        const order = ranked(rates);
        nextRanks(order).forEach((next, at) => {
          const own = order[at];
          if (!('people' in next) || !own?.known) return;
          const { numerator, denominator } = lowestOf(own);
          const above = order.slice(0, at).findLast((it) => {
            return it.known && compareFractions(lowestOf(it), lowestOf(own)) > 0;
          });
          if (!above?.known) throw new Error('nobody is above');
          const passes = (people: number) =>
            compareFractions({ numerator: numerator + people, denominator }, lowestOf(above)) > 0;
          expect([passes(next.people), passes(next.people - 1)]).toEqual([true, false]);
          expect(next.people).toBeGreaterThanOrEqual(1);
        });
      }),
    );
  });
});
