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

const NO_RANK_FIT: RankFit = { ...NO_FIT, ranges: [] };

/** Recomputes a file's own ranks among its units, and says by what they go and which rows differ. */
export function checkRanks(table: OwnTable, column: OwnColumn, index: number): OwnCheck {
  const ranks = table.rows.map(({ record }) => readRank(record.own[index] ?? ''));
  const compared = ranks.filter((rank) => rank > 0).length;
  // A rank beyond the number of units is one in a longer list, of which this is a part.
  const partOfMore = ranks.some((rank) => rank > ranks.length);
  if (partOfMore || compared < 2) return { finding: findingOf(table, column, NO_FIT), issues: [] };
  const { told } = rankCandidates(column);
  const fit = bestFit(told(), ranks, compared, table);
  // Where the likeliest formulas cannot be tried, another that fits in part does so by chance.
  const likely = likelyDivisor(column);
  const sure = table.rows.every((row) => row.denominators[likely] !== null);
  if (fit.formula === null || (fit.agreeing < compared && !sure)) {
    return { finding: findingOf(table, column, NO_FIT), issues: [] };
  }
  const explaining = isExplained(fit) ? fit : fitButForOne(told(), ranks, compared, table);
  if (explaining?.formula) {
    const { formula, agreeing } = explaining;
    const issues = mismatches({ ...explaining, formula }, ranks, table, column);
    return { finding: findingOf(table, column, { formula, agreeing, compared }), issues };
  }
  const { formula, agreeing } = fit;
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
  let best = NO_RANK_FIT;
  for (const formula of formulas) {
    const fractions = ratesBy(formula, table);
    if (fractions === null) continue;
    const ranges = rankRanges(fractions);
    const agreeing = countAgreeing(ranks, ranges);
    if (best.formula === null || agreeing > best.agreeing) {
      best = { formula, compared, agreeing, ranges };
    }
    if (agreeing === compared) break;
  }
  return best;
}

/** Fewer rows may stand in one order by chance. */
const FEWEST_AGREEING = 5;

/**
 * The formula that explains the order of all rows but the one that differs most: a wrong count that
 * moves its unit from the 65th place to the first shifts all between by one.
 */
function fitButForOne(
  formulas: Iterable<Formula>,
  ranks: readonly number[],
  compared: number,
  table: OwnTable,
): RankFit | null {
  let best = NO_RANK_FIT;
  let most = FEWEST_AGREEING - 1;
  for (const formula of formulas) {
    const fractions = ratesBy(formula, table);
    if (fractions === null) continue;
    const ranges = rankRanges(fractions);
    const distances = ranks.map((rank, row) => distance(rank, ranges[row]));
    const one = distances.indexOf(largest(distances));
    const moved = ranks[one] as number;
    const others = ranks.flatMap((it, row) => (row === one ? [] : [it > moved ? it - 1 : it]));
    const among = countAgreeing(others, rankRanges(fractions.filter((_, row) => row !== one)));
    if (among <= most || among * 2 < compared - 1) continue;
    most = among;
    best = { formula, compared, agreeing: countAgreeing(ranks, ranges), ranges };
  }
  return best.formula === null ? null : best;
}

/** How far a rank is from the ones that a row may bear; 0 also for a cell without a rank. */
function distance(rank: number, range: RankRange | undefined): number {
  if (rank === 0 || range === undefined) return 0;
  return Math.max(range.first - rank, rank - range.last, 0);
}

const largest = (values: readonly number[]): number =>
  values.reduce((most, it) => Math.max(most, it), 0);

/** Units that tie may stand in any order. */
function countAgreeing(ranks: readonly number[], ranges: readonly RankRange[]): number {
  let agreeing = 0;
  ranks.forEach((rank, row) => {
    if (rank > 0 && distance(rank, ranges[row]) === 0) agreeing++;
  });
  return agreeing;
}

/** What a file's units are ranked by; `null` where a figure is missing, for all below would move up. */
function ratesBy(formula: Formula, table: OwnTable): readonly Fraction[] | null {
  const { numerators, divisors } = fractionsBy(formula, table);
  const fractions: Fraction[] = [];
  for (const [row, numerator] of numerators.entries()) {
    const denominator = divisors[row];
    if (numerator === null || !denominator) return null;
    fractions.push({ numerator, denominator });
  }
  return fractions;
}

/** The rows that differ most: those that they pass differ as well. */
function mismatches(
  { formula, agreeing, compared, ranges }: RankFit & { readonly formula: Formula },
  ranks: readonly number[],
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  if (agreeing === compared) return [];
  const distances = ranks.map((rank, row) => distance(rank, ranges[row]));
  const most = largest(distances);
  const others = distances.filter((it) => it > 0 && it < most).length;
  return table.rows.flatMap(({ unit, record }, row) => {
    if (distances[row] !== most) return [];
    const place = ownPlace(table, column, record.line);
    const [rank, recomputed] = [ranks[row] as number, (ranges[row] as RankRange).first];
    const facts = { unit: unit.name, rank, recomputed, others };
    return [issue('rank-mismatch', place, { ...facts, formula, agreeing, compared })];
  });
}
