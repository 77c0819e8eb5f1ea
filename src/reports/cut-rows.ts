import type { Request } from './definition.ts';

/** Only the first and the last so many, where that is asked for. */
export function cutRows<T>(
  rows: readonly T[],
  { top, bottom }: Pick<Request, 'top' | 'bottom'>,
): readonly T[] {
  if (top === null && bottom === null) return rows;
  return rows.filter((_, at) => at < (top ?? 0) || at >= rows.length - (bottom ?? 0));
}
