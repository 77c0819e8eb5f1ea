import type { Rate } from '../domain/rate.ts';
import { compareFractions, type Fraction, lowestOf } from './rate.ts';

/** What lies between a place in a ranking and the next one up. */
export type NextRank =
  | { readonly people: number }
  /** Nobody is above, or there is no rate; or even everybody would not pass the rate above. */
  | { readonly none: 'first' | 'no-rate' | 'out-of-reach' };

/**
 * For each rate of a ranking, best first, how many people more pass the next higher one: the least
 * k ≥ 1 for which (numerator + k) / denominator is strictly above it. Rates within bounds count by
 * their lower bounds, as the ranking does.
 */
export function nextRanks(ranked: readonly Rate[]): readonly NextRank[] {
  let above: Fraction | null = null;
  let current: Fraction | null = null;
  return ranked.map((rate): NextRank => {
    if (!rate.known) return { none: 'no-rate' };
    const own = lowestOf(rate);
    if (current !== null && compareFractions(own, current) !== 0) above = current;
    current = own;
    return above === null ? { none: 'first' } : peopleToPass(own, above);
  });
}

function peopleToPass({ numerator, denominator }: Fraction, above: Fraction): NextRank {
  const level = (BigInt(above.numerator) * BigInt(denominator)) / BigInt(above.denominator);
  const needed = Number(level) + 1;
  // More than everybody can only be where more than everybody is counted already.
  const most = Math.max(denominator, numerator);
  return needed > most ? { none: 'out-of-reach' } : { people: needed - numerator };
}
