/** A place in two rankings; `null` where there was or is none. */
export interface Places {
  readonly rank: number | null;
  readonly previousRank: number | null;
}

/** Whom something passed between two rankings, and who passed it: nearest by rank first. */
export interface Overtaking<T> {
  readonly overtook: readonly T[];
  readonly overtakenBy: readonly T[];
}

/**
 * The pairs of one place with all others whose order was reversed; a tie before or after is none.
 * `all` stand in the order of their ranks now.
 */
export function overtakingOf<T extends Places>(one: T, all: readonly T[]): Overtaking<T> {
  const { rank, previousRank } = one;
  if (rank === null || previousRank === null) return { overtook: [], overtakenBy: [] };
  const overtook: T[] = [];
  const overtakenBy: T[] = [];
  for (const other of all) {
    if (other.rank === null || other.previousRank === null) continue;
    if (other.previousRank < previousRank && other.rank > rank) overtook.push(other);
    if (other.previousRank > previousRank && other.rank < rank) overtakenBy.push(other);
  }
  return { overtook, overtakenBy: overtakenBy.reverse() };
}
