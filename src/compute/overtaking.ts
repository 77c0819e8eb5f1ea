/** A place in two rankings; `null` where there was or is none. */
export interface Places {
  readonly rank: number | null;
  readonly previousRank: number | null;
}

/** Those whose order with one was reversed, nearest by rank first: all counted, the nearest listed. */
export interface Reversed<T> {
  readonly count: number;
  readonly nearest: readonly T[];
}

/** Whom something passed between two rankings, and who passed it. */
export interface Overtaking<T> {
  readonly overtook: Reversed<T>;
  readonly overtakenBy: Reversed<T>;
}

/**
 * The pairs of one place with all others whose order was reversed; a tie before or after is none.
 * `all` stand in the order of their ranks now; of each side at most so many are listed.
 */
export function overtakingOf<T extends Places>(
  { rank, previousRank }: T,
  all: readonly T[],
  most: number,
): Overtaking<T> {
  if (rank === null || previousRank === null) return { overtook: NOBODY, overtakenBy: NOBODY };
  const below = (now: number, then: number) => now > rank && then < previousRank;
  const above = (now: number, then: number) => now < rank && then > previousRank;
  return {
    overtook: gather(all, 1, most, below),
    overtakenBy: gather(all, -1, most, above),
  };
}

const NOBODY: Reversed<never> = { count: 0, nearest: [] };

/** Downwards from the first, or upwards from the last. Thousands of villages make millions of pairs: a plain loop. */
function gather<T extends Places>(
  all: readonly T[],
  step: 1 | -1,
  most: number,
  isReversed: (now: number, then: number) => boolean,
): Reversed<T> {
  const nearest: T[] = [];
  let count = 0;
  for (let at = step > 0 ? 0 : all.length - 1; at >= 0 && at < all.length; at += step) {
    const other = all[at] as T;
    if (other.rank === null || other.previousRank === null) continue;
    if (!isReversed(other.rank, other.previousRank)) continue;
    count++;
    if (count <= most) nearest.push(other);
  }
  return { count, nearest };
}
