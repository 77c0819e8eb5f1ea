/** A number of people known only within bounds, both included. */
interface Interval {
  readonly min: number;
  readonly max: number;
}

/** A count that can be computed with: exact, or within bounds. */
export type Known = number | Interval;

/** A number of people. `null` is unknown, which is never the same as 0. */
export type Count = Known | null;

export const low = (count: Known): number => (typeof count === 'number' ? count : count.min);
export const high = (count: Known): number => (typeof count === 'number' ? count : count.max);

/** The count between two bounds: a plain number where they meet. */
export const between = (min: number, max: number): Known => (min === max ? min : { min, max });

/** Adds counts. One unknown makes the sum unknown; no counts at all sum to 0. */
export function sum(counts: readonly Count[]): Count {
  let min = 0;
  let max = 0;
  for (const count of counts) {
    if (count === null) return null;
    min += low(count);
    max += high(count);
  }
  return between(min, max);
}

/** `after - before` in people; bounds widen, unknown stays unknown, and it may be negative. */
export function difference(after: Count, before: Count): Count {
  if (after === null || before === null) return null;
  return between(low(after) - high(before), high(after) - low(before));
}

export const isSameCount = (a: Count, b: Count): boolean =>
  a === null || b === null ? a === b : low(a) === low(b) && high(a) === high(b);

/** Whether two counts cannot be the same number. */
export const areApart = (a: Count, b: Count): boolean =>
  a !== null && b !== null && (high(a) < low(b) || high(b) < low(a));
