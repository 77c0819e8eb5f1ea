import { compareFractions, type Fraction, highestOf, lowestOf } from '../../compute/rate.ts';
import type { KnownRate } from '../../domain/rate.ts';
import type { RankRow } from '../rank-rows.ts';
import { isExactRate } from './figure-words.ts';

/**
 * The rows of a ranking by lower bounds whose place no figure within its bounds can change: none above can
 * be below, and none below above.
 */
export function sureRanks(all: readonly RankRow[]): ReadonlySet<RankRow> {
  const sure = new Set<RankRow>();
  let best: Fraction | null = null;
  // From the last place up, with the most that anybody below may have.
  const upwards = levelsOf(all).reverse();
  for (const [at, level] of upwards.entries()) {
    const [first] = level as [RankRow];
    const rate = first.rate as KnownRate;
    const above = upwards[at + 1]?.[0];
    const isAlike = level.length === 1 || level.every((it) => isExactRate(it.rate));
    const isAbove = best === null || compareFractions(best, lowestOf(rate)) <= 0;
    const isBelow =
      above === undefined ||
      compareFractions(highestOf(rate), lowestOf(above.rate as KnownRate)) < 0;
    if (isAlike && isAbove && isBelow) for (const it of level) sure.add(it);
    for (const it of level) {
      const most = highestOf(it.rate as KnownRate);
      if (best === null || compareFractions(most, best) > 0) best = most;
    }
  }
  return sure;
}

/** Those that share a place, best first. */
function levelsOf(all: readonly RankRow[]): (readonly RankRow[])[] {
  const levels = new Map<number, RankRow[]>();
  for (const row of all) {
    if (row.rank === null) continue;
    const level = levels.get(row.rank);
    if (level) level.push(row);
    else levels.set(row.rank, [row]);
  }
  return [...levels.values()];
}
