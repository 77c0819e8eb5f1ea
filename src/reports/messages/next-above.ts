import type { RankRow } from '../rank-rows.ts';
import { toNextRank } from '../rank-rows.ts';
import { isExactRate } from './figure-words.ts';

/** Whom a unit overtakes with so many people more, and how many others that stand where that one does. */
export interface Above {
  readonly people: number;
  readonly row: RankRow;
  readonly others: number;
}

/**
 * For each unit of a ranking the one above it; none where nobody is above, or where bounds leave open who
 * that is.
 */
export function nextAbove(all: readonly RankRow[]): ReadonlyMap<RankRow, Above> {
  const above = new Map<RankRow, Above>();
  let better: readonly RankRow[] = [];
  let level: RankRow[] = [];
  for (const row of all) {
    if (row.rank === null) break;
    if (level[0]?.rank !== row.rank) {
      better = level;
      level = [];
    }
    level.push(row);
    const people = toNextRank(row);
    const [first] = better;
    if (first === undefined || people === null) continue;
    if (![row, ...better].every(({ rate }) => isExactRate(rate))) continue;
    above.set(row, { people, row: first, others: better.length - 1 });
  }
  return above;
}
