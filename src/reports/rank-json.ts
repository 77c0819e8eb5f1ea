import { countsJson, denominatorsJson, rateJson, unitJson } from './json-parts.ts';
import { overtakingJson } from './overtaking-words.ts';
import { type RankRow, toNextRank } from './rank-rows.ts';

/** How many units, and how many of them have a rank. */
export const countRanked = (rows: readonly RankRow[]) => ({
  units: rows.length,
  ranked: rows.filter((row) => row.rank !== null).length,
});

/** A row of the ranking for scripts. */
export const rankRowJson = (
  row: RankRow,
  all: readonly RankRow[],
  thresholds: readonly number[],
) => ({
  rank: row.rank,
  previousRank: row.previousRank,
  rankChange: row.rankChange,
  toNextRank: toNextRank(row),
  ...overtakingJson(row, all),
  unit: unitJson(row.figures.unit),
  counts: countsJson(row.figures.now),
  denominators: denominatorsJson(row.figures),
  rate: rateJson(row.rate, thresholds),
});
