import { denominatorBounds, isWritten, writtenPercent } from '../compute/written-percent.ts';
import type { Formula, WrittenPercent } from '../domain/formula.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { DENOMINATOR_NAMES, type DenominatorName } from '../domain/unit.ts';
import { readPercent } from '../text/read-percent.ts';
import type { OwnColumn } from './layout.ts';
import { percentCandidates } from './own-formulas.ts';
import { exactCount, fractionBy, type OwnRow, type OwnTable, ownPlace } from './own-rows.ts';

/** What was found out about a column of a file's own ranks or percentages. */
export interface OwnFinding {
  readonly file: string;
  /** The heading as the file writes it. */
  readonly column: string;
  readonly kind: 'rank' | 'percent';
  /** How the file must have computed it; `null` where no formula explains half of its rows. */
  readonly formula: Formula | null;
  /** How many rows could be compared, and how many of them agree; 0 where a denominator lacks. */
  readonly compared: number;
  readonly agreeing: number;
}

export interface OwnCheck {
  readonly finding: OwnFinding;
  readonly issues: readonly Issue[];
}

interface Cell {
  readonly row: OwnRow;
  readonly written: WrittenPercent;
}

/** A formula and for how many rows it gives what the file writes. */
export interface Fit {
  readonly formula: Formula | null;
  readonly compared: number;
  readonly agreeing: number;
}

export const NO_FIT: Fit = { formula: null, compared: 0, agreeing: 0 };

/** Half of the rows, and two at least: one row of several may agree by chance. */
export const isExplained = ({ compared, agreeing }: Fit): boolean =>
  agreeing > 0 && agreeing * 2 >= compared && (agreeing >= 2 || compared === 1);

/** Recomputes a file's own percentages, and says which formula gives them and which rows differ. */
export function checkPercents(table: OwnTable, column: OwnColumn, index: number): OwnCheck {
  const { cells, issues } = readCells(table, column, index);
  // Nobody of anybody is 0%: such a row tells no formula from another.
  const telling = cells.filter(({ written }) => written.digits > 0);
  const { told, others } = percentCandidates(column);
  const fit = bestFit(told, telling, table);
  if (isExplained(fit)) {
    issues.push(...mismatches(fit, cells, table, column));
    return { finding: findingOf(table, column, fit), issues };
  }
  const other = bestFit(others, telling, table);
  const [first] = telling;
  if (first && isExplained(other) && other.formula && other.agreeing >= 2) {
    const place = { ...ownPlace(table, column, first.row.record.line), line: headerLine(table) };
    const { formula, agreeing, compared } = other;
    issues.push(issue('percent-heading-differs', place, { formula, agreeing, compared }));
    return { finding: findingOf(table, column, other), issues };
  }
  if (!isJudged(telling, column)) return { finding: findingOf(table, column, NO_FIT), issues };
  issues.push(...unexplained(told, telling, table, column));
  return { finding: findingOf(table, column, { ...fit, formula: null }), issues };
}

const headerLine = ({ reading }: OwnTable): number => reading.layout.header.line;

export const findingOf = (table: OwnTable, column: OwnColumn, fit: Fit): OwnFinding => ({
  file: table.reading.file,
  column: ownPlace(table, column, 0).column ?? '',
  kind: column.kind,
  ...fit,
});

function readCells(table: OwnTable, column: OwnColumn, index: number) {
  const cells: Cell[] = [];
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const value = row.record.own[index] ?? '';
    const read = readPercent(value);
    if (!read.ok) {
      const place = ownPlace(table, column, row.record.line);
      issues.push(issue('bad-percent', place, { value, fault: read.fault }));
    } else if (read.percent !== null) cells.push({ row, written: read.percent });
  }
  return { cells, issues };
}

/** The formula that explains the most rows; the search ends with one that explains all. */
function bestFit(formulas: readonly Formula[], cells: readonly Cell[], table: OwnTable): Fit {
  let best = NO_FIT;
  for (const formula of formulas) {
    const fractionOf = fractionBy(formula, table);
    let compared = 0;
    let agreeing = 0;
    for (const { row, written } of cells) {
      const fraction = fractionOf(row);
      if (fraction === null) continue;
      compared++;
      if (isWritten(written, fraction)) agreeing++;
    }
    if (agreeing > best.agreeing) best = { formula, compared, agreeing };
    if (best.agreeing === cells.length) break;
  }
  return best;
}

const FEWEST_DECIMALS = 2;

function mismatches(
  { formula, agreeing, compared }: Fit,
  cells: readonly Cell[],
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  if (formula === null) return [];
  const fractionOf = fractionBy(formula, table);
  return cells.flatMap(({ row, written }) => {
    const fraction = fractionOf(row);
    if (fraction === null || isWritten(written, fraction)) return [];
    const place = ownPlace(table, column, row.record.line);
    const recomputed = writtenPercent(fraction, Math.max(FEWEST_DECIMALS, written.decimals));
    const facts = { unit: row.unit.name, written, ...fraction, recomputed };
    return [issue('percent-mismatch', place, { ...facts, formula, agreeing, compared })];
  });
}

/** By what a column divides most likely: as its heading says, else as the portal does. */
export const likelyDivisor = ({ denominator }: OwnColumn): DenominatorName =>
  denominator ?? 'population';

/** Whether the likeliest denominator is known for half of the rows: else nothing can be said. */
function isJudged(telling: readonly Cell[], column: OwnColumn): boolean {
  const known = telling.filter(({ row }) => row.denominators[likelyDivisor(column)] !== null);
  return known.length * 2 >= telling.length;
}

/** What the denominator of the first row must have been. */
function unexplained(
  told: readonly Formula[],
  telling: readonly Cell[],
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  for (const { row, written } of telling) {
    const figure = told.find((it) => (exactCount(row, it.numerator) ?? 0) > 0)?.numerator;
    if (figure === undefined) continue;
    const numerator = exactCount(row, figure) as number;
    const names = [likelyDivisor(column), ...DENOMINATOR_NAMES];
    const name = names.find((it) => row.denominators[it] !== null);
    const facts = {
      unit: row.unit.name,
      written,
      figure,
      numerator,
      ...denominatorBounds(numerator, written),
      known: name === undefined ? null : { name, value: row.denominators[name] as number },
    };
    return [issue('percent-unexplained', ownPlace(table, column, row.record.line), facts)];
  }
  return [];
}
