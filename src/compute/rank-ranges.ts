import { compareFractions, type Fraction } from './rate.ts';

/** The ranks that something may bear: one, or those of all that tie with it. */
export interface RankRange {
  /** Its rank by standard competition ranking (1, 2, 2, 4). */
  readonly first: number;
  readonly last: number;
}

/** Ranks fractions, highest first; the ranges stand in the order of the fractions. */
export function rankRanges(fractions: readonly Fraction[]): readonly RankRange[] {
  const order = [...fractions.keys()];
  const compare = (a: number, b: number) =>
    compareFractions(fractions[b] as Fraction, fractions[a] as Fraction);
  order.sort(compare);
  const ranges: RankRange[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && compare(order[start] as number, order[end] as number) === 0) end++;
    const range: RankRange = { first: start + 1, last: end };
    for (const at of order.slice(start, end)) ranges[at] = range;
    start = end;
  }
  return ranges;
}
