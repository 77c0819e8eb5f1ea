import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankByRate } from '../../../src/compute/rank.ts';
import { between, high, low } from '../../../src/domain/count.ts';
import type { KnownRate } from '../../../src/domain/rate.ts';
import { sureRanks } from '../../../src/reports/messages/sure-ranks.ts';
import type { RankRow } from '../../../src/reports/rank-rows.ts';
import { rate } from '../../compute/samples.ts';

const bounds = fc
  .tuple(fc.nat(12), fc.nat(4), fc.constantFrom(5, 10))
  .map(([min, more, of]) => rate(between(min, min + more), of));

const rankOf = (rates: readonly number[], at: number): number =>
  1 + rates.filter((it) => it > (rates[at] as number)).length;

/** Whether no bound of another meets one of its own. */
const isApart = (known: readonly KnownRate[], at: number): boolean => {
  const ends = (it: KnownRate) => [low, high].map((end) => end(it.numerator) / low(it.denominator));
  const own = ends(known[at] as KnownRate);
  return known.every((it, other) => other === at || !ends(it).some((end) => own.includes(end)));
};

it('a rank is sure where every choice within the bounds gives it', () => {
  fc.assert(
    fc.property(fc.array(bounds, { minLength: 1, maxLength: 5 }), (rates) => {
      const rows = rankByRate(
        rates,
        (it) => it,
        () => '',
      ).map(({ item, rank }) => ({ rate: item, rank })) as unknown as RankRow[];
      const sure = sureRanks(rows);
      const known = rows.map((it) => it.rate as KnownRate);
      // The worst and the best for each one, which all others meet in turn.
      for (const [at, row] of rows.entries()) {
        const part = (it: KnownRate, end: typeof low) => end(it.numerator) / low(it.denominator);
        const ranks = [low, high].map((own, side) =>
          rankOf(
            known.map((it, other) => part(it, other === at ? own : side === 0 ? high : low)),
            at,
          ),
        );
        if (sure.has(row)) expect(ranks).toEqual([row.rank, row.rank]);
        // Of two that may tie, that is left open.
        else if (isApart(known, at)) expect(ranks[0]).not.toBe(ranks[1]);
      }
    }),
  );
});
