import { type RankRange, rankRanges } from '../compute/rank-ranges.ts';
import type { Fraction } from '../compute/rate.ts';
import type { Formula } from '../domain/formula.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { OwnColumn } from './layout.ts';
import {
  type Fit,
  findingOf,
  isExplained,
  likelyDivisor,
  NO_FIT,
  type OwnCheck,
} from './own-finding.ts';
import { rankCandidates } from './own-formulas.ts';
import { fractionsBy, type OwnTable, ownPlace } from './own-rows.ts';

const RANK = /^\d{1,7}(?: ?\/ ?\d{1,7})?$/;

/** "65", "65/96"; 0 where a cell has no rank. */
const readRank = (cell: string): number => (RANK.test(cell) ? Number.parseInt(cell, 10) : 0);

interface RankFit extends Fit {
  /** By the formula, of each row. */
  readonly ranges: readonly RankRange[];
}

/** Recomputes a file's own ranks among its units, and says by what they go and which rows differ. */
export function checkRanks(table: OwnTable, column: OwnColumn, index: number): OwnCheck {
  const ranks = table.rows.map(({ record }) => readRank(record.own[index] ?? ''));
  const compared = ranks.filter((rank) => rank > 0).length;
  // A rank beyond the number of units is one in a longer list, of which this is a part.
  const partOfMore = ranks.some((rank) => rank > ranks.length);
  if (partOfMore || compared < 2) return { finding: findingOf(table, column, NO_FIT), issues: [] };
  const fit = bestFit(rankCandidates(column).told(), ranks, compared, table);
  const { formula, agreeing } = fit;
  // Where the likeliest formulas cannot be tried, another that fits in part does so by chance.
  const likely = likelyDivisor(column);
  const sure = () => table.rows.every((row) => row.denominators[likely] !== null);
  if (formula !== null && isExplained(fit) && (agreeing === compared || sure())) {
    const issues = mismatches({ ...fit, formula }, ranks, table, column);
    return { finding: findingOf(table, column, { formula, agreeing, compared }), issues };
  }
  if (formula === null || !sure()) return { finding: findingOf(table, column, NO_FIT), issues: [] };
  const place = ownPlace(table, column, table.reading.layout.header.line);
  const issues = [issue('rank-unexplained', place, { formula, agreeing, compared })];
  return { finding: findingOf(table, column, { formula: null, agreeing, compared }), issues };
}

function bestFit(
  formulas: Iterable<Formula>,
  ranks: readonly number[],
  compared: number,
  table: OwnTable,
): RankFit {
  let best: RankFit = { ...NO_FIT, ranges: [] };
  for (const formula of formulas) {
    const ranges = rangesBy(formula, table);
    if (ranges === null) continue;
    let agreeing = 0;
    ranks.forEach((rank, row) => {
      if (rank > 0 && isWithin(rank, ranges[row])) agreeing++;
    });
    if (best.formula === null || agreeing > best.agreeing) {
      best = { formula, compared, agreeing, ranges };
    }
    if (agreeing === compared) break;
  }
  return best;
}

/** Units that tie may stand in any order. */
const isWithin = (rank: number, range: RankRange | undefined): boolean =>
  range !== undefined && rank >= range.first && rank <= range.last;

/** The ranks of all units of a file; `null` where a figure is missing, for all below would move up. */
function rangesBy(formula: Formula, table: OwnTable): readonly RankRange[] | null {
  const { numerators, divisors } = fractionsBy(formula, table);
  const fractions: Fraction[] = [];
  for (const [row, numerator] of numerators.entries()) {
    const denominator = divisors[row];
    if (numerator === null || !denominator) return null;
    fractions.push({ numerator, denominator });
  }
  return rankRanges(fractions);
}

function mismatches(
  { formula, agreeing, compared, ranges }: RankFit & { readonly formula: Formula },
  ranks: readonly number[],
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  if (agreeing === compared) return [];
  return table.rows.flatMap(({ unit, record }, row) => {
    const rank = ranks[row] as number;
    const range = ranges[row];
    if (rank === 0 || range === undefined || isWithin(rank, range)) return [];
    const place = ownPlace(table, column, record.line);
    const facts = { unit: unit.name, rank, recomputed: range.first };
    return [issue('rank-mismatch', place, { ...facts, formula, agreeing, compared })];
  });
}
