import { countedAlike } from '../domain/basis.ts';
import { type Count, difference } from '../domain/count.ts';
import {
  type CountPath,
  type Counts,
  countAt,
  countsFrom,
  UNKNOWN_COUNTS,
} from '../domain/counts.ts';
import type { RankRow } from './rank-rows.ts';

/** A unit now and before. */
export interface CompareRow extends RankRow {
  readonly before: Counts;
  readonly change: Counts;
}

export function compareRow(row: RankRow): CompareRow {
  const before = row.figures.before ?? UNKNOWN_COUNTS;
  return { ...row, before, change: changeOf(row.figures.now, before) };
}

/** What each count gained; unknown where the two were not counted alike. */
export const changeOf = (now: Counts, before: Counts): Counts =>
  countsFrom((path) => gainOf(path, now, before), Object.keys(now.own));

/** The same of one count. */
export const gainOf = (path: CountPath, now: Counts, before: Counts): Count =>
  countedAlike(now.counted, before.counted)
    ? difference(countAt(now, path), countAt(before, path))
    : null;
