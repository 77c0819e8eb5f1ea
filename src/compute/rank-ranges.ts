import { compareFractions, type Fraction } from './rate.ts';

/** The ranks that something may bear: one, or those of all that tie with it. */
export interface RankRange {
  /** Its rank by standard competition ranking (1, 2, 2, 4). */
  readonly first: number;
  readonly last: number;
}

/** Ranks fractions, highest first; the ranges stand in the order of the fractions. */
export function rankRanges(fractions: readonly Fraction[]): readonly RankRange[] {
  const order = fractions.map((fraction, at) => ({ fraction, at }));
  order.sort((a, b) => compareFractions(b.fraction, a.fraction));
  const ranges: RankRange[] = [];
  let start = 0;
  order.forEach(({ fraction }, index) => {
    const next = order[index + 1];
    if (next && compareFractions(next.fraction, fraction) === 0) return;
    for (const { at } of order.slice(start, index + 1)) {
      ranges[at] = { first: start + 1, last: index + 1 };
    }
    start = index + 1;
  });
  return ranges;
}
