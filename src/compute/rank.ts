import type { KnownRate, Rate } from '../domain/rate.ts';
import { collate } from '../text/collate.ts';
import { compareFractions, lowestOf } from './rate.ts';

/** Something with a name and a rate, at its place in a ranking. */
export interface Ranked<T> {
  readonly item: T;
  /** Standard competition ranking (1, 2, 2, 4); `null` where there is no rate. */
  readonly rank: number | null;
}

/**
 * Ranks by rate, highest first; a rate within bounds counts by its lower bound. Ties stand in
 * Vietnamese alphabetical order, what has no rate last.
 */
export function rankByRate<T>(
  items: readonly T[],
  rateOf: (item: T) => Rate,
  nameOf: (item: T) => string,
): readonly Ranked<T>[] {
  const rated: { item: T; rate: KnownRate }[] = [];
  const unrated: T[] = [];
  for (const item of items) {
    const rate = rateOf(item);
    if (rate.known) rated.push({ item, rate });
    else unrated.push(item);
  }
  const byName = (a: T, b: T) => collate(nameOf(a), nameOf(b));
  rated.sort((a, b) => descending(a.rate, b.rate) || byName(a.item, b.item));
  let rank = 0;
  const ranked = rated.map(({ item, rate }, index) => {
    const before = rated[index - 1];
    if (before === undefined || descending(before.rate, rate) !== 0) rank = index + 1;
    return { item, rank };
  });
  return [...ranked, ...unrated.sort(byName).map((item) => ({ item, rank: null }))];
}

const descending = (a: KnownRate, b: KnownRate): number =>
  compareFractions(lowestOf(b), lowestOf(a));
