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
  const places = placesOf(all);
  const own = { rank, previousRank };
  return {
    overtook: gather(all, places, own, 1, most),
    overtakenBy: gather(all, places, own, -1, most),
  };
}

const NOBODY: Reversed<never> = { count: 0, nearest: [] };

/** The places of all in their order; what has none is no number, which is neither above nor below any. */
interface AllPlaces {
  readonly now: Float64Array;
  readonly before: Float64Array;
}

/** Of each ranking once: it is asked for again by every row. */
const known = new WeakMap<readonly Places[], AllPlaces>();

function placesOf(all: readonly Places[]): AllPlaces {
  const found = known.get(all);
  if (found !== undefined) return found;
  const made = {
    now: Float64Array.from(all, (it) => it.rank ?? Number.NaN),
    before: Float64Array.from(all, (it) => it.previousRank ?? Number.NaN),
  };
  known.set(all, made);
  return made;
}

/**
 * Downwards from the first those that came to stand below, or upwards from the last those above. Thousands
 * of villages make millions of pairs: a plain loop over plain numbers.
 */
function gather<T extends Places>(
  all: readonly T[],
  { now, before }: AllPlaces,
  { rank, previousRank }: { readonly rank: number; readonly previousRank: number },
  step: 1 | -1,
  most: number,
): Reversed<T> {
  const nearest: T[] = [];
  let count = 0;
  for (let at = step > 0 ? 0 : all.length - 1; at >= 0 && at < all.length; at += step) {
    const isBelow = step * ((now[at] as number) - rank) > 0;
    const wasAbove = step * ((before[at] as number) - previousRank) < 0;
    if (!isBelow || !wasAbove) continue;
    count++;
    if (count <= most) nearest.push(all[at] as T);
  }
  return { count, nearest };
}
