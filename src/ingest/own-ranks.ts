import { type RankRange, rankRanges } from '../compute/rank-ranges.ts';
import type { Fraction } from '../compute/rate.ts';
import type { Formula } from '../domain/formula.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { OwnColumn } from './layout.ts';
import { rankCandidates } from './own-formulas.ts';
import {
  type Fit,
  findingOf,
  isExplained,
  likelyDivisor,
  NO_FIT,
  type OwnCheck,
} from './own-percents.ts';
import { fractionBy, type OwnRow, type OwnTable, ownPlace } from './own-rows.ts';

interface Cell {
  readonly row: OwnRow;
  readonly rank: number;
}

/** "65", "65/96". */
const RANK = /^(\d{1,7})(?: ?\/ ?\d+)?$/;

interface RankFit extends Fit {
  readonly ranges: readonly RankRange[];
}

/** Recomputes a file's own ranks among its units, and says by what they go and which rows differ. */
export function checkRanks(table: OwnTable, column: OwnColumn, index: number): OwnCheck {
  const cells = table.rows.flatMap((row): readonly Cell[] => {
    const rank = Number(RANK.exec(row.record.own[index] ?? '')?.[1] ?? 0);
    return rank > 0 ? [{ row, rank }] : [];
  });
  // A rank beyond the number of units is one in a longer list, of which this is a part.
  const partOfMore = cells.some(({ rank }) => rank > table.rows.length);
  if (partOfMore || cells.length < 2)
    return { finding: findingOf(table, column, NO_FIT), issues: [] };
  const likely = likelyDivisor(column);
  // Where the likeliest formulas cannot be tried, another that fits in part does so by chance.
  const sure = table.rows.every((row) => row.denominators[likely] !== null);
  const fit = bestFit(rankCandidates(column).told, cells, table);
  const { formula, agreeing, compared } = fit;
  if (formula !== null && isExplained(fit) && (sure || agreeing === compared)) {
    const issues = mismatches({ ...fit, formula }, cells, table, column);
    return { finding: findingOf(table, column, { formula, agreeing, compared }), issues };
  }
  if (!sure || formula === null) return { finding: findingOf(table, column, NO_FIT), issues: [] };
  const place = ownPlace(table, column, table.reading.layout.header.line);
  const issues = [issue('rank-unexplained', place, { formula, agreeing, compared })];
  return { finding: findingOf(table, column, { formula: null, agreeing, compared }), issues };
}

function bestFit(formulas: readonly Formula[], cells: readonly Cell[], table: OwnTable): RankFit {
  let best: RankFit = { ...NO_FIT, ranges: [] };
  for (const formula of formulas) {
    const ranges = rangesBy(formula, table);
    if (ranges === null) continue;
    const at = new Map(table.rows.map((row, index) => [row, ranges[index] as RankRange]));
    const own = cells.map(({ row }) => at.get(row) as RankRange);
    const agreeing = cells.filter(({ rank }, index) => isWithin(rank, own[index])).length;
    if (best.formula === null || agreeing > best.agreeing) {
      best = { formula, compared: cells.length, agreeing, ranges: own };
    }
    if (agreeing === cells.length) break;
  }
  return best;
}

/** Units that tie may stand in any order. */
const isWithin = (rank: number, range: RankRange | undefined): boolean =>
  range !== undefined && rank >= range.first && rank <= range.last;

/** The ranks of all units of a file; `null` where a figure is missing, for all below would move up. */
function rangesBy(formula: Formula, table: OwnTable): readonly RankRange[] | null {
  const fractionOf = fractionBy(formula, table);
  const fractions: Fraction[] = [];
  for (const row of table.rows) {
    const fraction = fractionOf(row);
    if (fraction === null) return null;
    fractions.push(fraction);
  }
  return rankRanges(fractions);
}

function mismatches(
  { formula, agreeing, compared, ranges }: RankFit & { readonly formula: Formula },
  cells: readonly Cell[],
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  return cells.flatMap(({ row, rank }, index) => {
    const range = ranges[index];
    if (range === undefined || isWithin(rank, range)) return [];
    const place = ownPlace(table, column, row.record.line);
    const facts = { unit: row.unit.name, rank, recomputed: range.first };
    return [issue('rank-mismatch', place, { ...facts, formula, agreeing, compared })];
  });
}
