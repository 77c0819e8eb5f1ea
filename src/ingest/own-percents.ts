import { denominatorBounds, isWritten, writtenPercent } from '../compute/written-percent.ts';
import type { Formula, WrittenPercent } from '../domain/formula.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { DENOMINATOR_NAMES } from '../domain/unit.ts';
import { readPercent } from '../text/read-percent.ts';
import type { OwnColumn } from './layout.ts';
import {
  type Fit,
  findingOf,
  isExplained,
  likelyDivisor,
  NO_FIT,
  type OwnCheck,
} from './own-finding.ts';
import { percentCandidates } from './own-formulas.ts';
import { exactCount, type Fractions, fractionsBy, type OwnTable, ownPlace } from './own-rows.ts';

/** What each row writes; `null` where it writes nothing that can be compared. */
type Written = readonly (WrittenPercent | null)[];

/** Recomputes a file's own percentages, and says which formula gives them and which rows differ. */
export function checkPercents(table: OwnTable, column: OwnColumn, index: number): OwnCheck {
  const { written, issues } = readColumn(table, column, index);
  const { fit, found } = explainAsEither(written, table, column, index);
  return { finding: findingOf(table, column, fit), issues: [...issues, ...found] };
}

/** The formula of a column, and what is wrong by it. */
interface Explained {
  readonly fit: Fit;
  readonly found: readonly Issue[];
}

/** As they stand, else as fractions: 0,0320 for 3,20%. */
function explainAsEither(
  written: Written,
  table: OwnTable,
  column: OwnColumn,
  index: number,
): Explained {
  const plain = explain(written, table, column);
  if (plain.fit.formula !== null) return plain;
  const signed = table.rows.some(({ record }) => record.own[index]?.includes('%'));
  if (signed || !written.every((it) => it === null || isAtMostOne(it))) return plain;
  const fractions = explain(written.map(percentOfFraction), table, column);
  return fractions.fit.formula === null ? plain : fractions;
}

const isAtMostOne = ({ digits, decimals }: WrittenPercent): boolean => digits <= 10 ** decimals;

/** 0,032 is 3,2%. */
function percentOfFraction(it: WrittenPercent | null): WrittenPercent | null {
  if (it === null) return null;
  const { digits, decimals } = it;
  return decimals >= 2
    ? { digits, decimals: decimals - 2 }
    : { digits: digits * 10 ** (2 - decimals), decimals: 0 };
}

function explain(written: Written, table: OwnTable, column: OwnColumn): Explained {
  const { told, others } = percentCandidates(column);
  const fit = bestFit(told(), written, table);
  if (isExplained(fit)) return { fit, found: mismatches(fit, written, table, column) };
  const other = bestFit(others(), written, table);
  if (isExplained(other) && other.formula && other.agreeing >= 2) {
    const { formula, agreeing, compared } = other;
    const place = ownPlace(table, column, headerLine(table));
    const facts = { formula, agreeing, compared };
    return { fit: other, found: [issue('percent-heading-differs', place, facts)] };
  }
  if (!isJudged(written, table, column)) return { fit: NO_FIT, found: [] };
  const found = unexplained({ told: told(), fit }, written, table, column);
  return { fit: { ...fit, formula: null }, found };
}

const headerLine = ({ reading }: OwnTable): number => reading.layout.header.line;

function readColumn(table: OwnTable, column: OwnColumn, index: number) {
  const issues: Issue[] = [];
  const written = table.rows.map(({ record }) => {
    const value = record.own[index] ?? '';
    const read = readPercent(value);
    if (read.ok) return read.percent;
    const place = ownPlace(table, column, record.line);
    issues.push(issue('bad-percent', place, { value, fault: read.fault }));
    return null;
  });
  return { written, issues };
}

/** Nobody of anybody is 0%: such a row tells no formula from another. */
const isTelling = (it: WrittenPercent | null | undefined): it is WrittenPercent =>
  !!it && it.digits > 0;

/** The formula that explains the most rows; the search ends with one that explains all. */
function bestFit(formulas: Iterable<Formula>, written: Written, table: OwnTable): Fit {
  let best = NO_FIT;
  for (const formula of formulas) {
    const { numerators, divisors } = fractionsBy(formula, table);
    let telling = 0;
    let compared = 0;
    let agreeing = 0;
    written.forEach((it, row) => {
      if (!isTelling(it)) return;
      telling++;
      const numerator = numerators[row] ?? null;
      const divisor = divisors[row] ?? null;
      if (numerator === null || divisor === null) return;
      compared++;
      if (isWritten(it, numerator, divisor)) agreeing++;
    });
    if (agreeing > best.agreeing) best = { formula, compared, agreeing };
    else if (compared > best.compared && best.agreeing === 0) best = { ...NO_FIT, compared };
    if (best.agreeing === telling) break;
  }
  return best;
}

function agreesAt(row: number, it: WrittenPercent, by: Fractions | null): boolean {
  const numerator = by?.numerators[row] ?? null;
  const divisor = by?.divisors[row] ?? null;
  return numerator !== null && divisor !== null && isWritten(it, numerator, divisor);
}

const FEWEST_DECIMALS = 2;

function mismatches(
  { formula, agreeing, compared }: Fit,
  written: Written,
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  // Rows of 0% are compared with the formula that the others tell.
  if (formula === null || agreeing === written.length) return [];
  const { numerators, divisors } = fractionsBy(formula, table);
  return table.rows.flatMap(({ unit, record }, row) => {
    const it = written[row] ?? null;
    const numerator = numerators[row] ?? null;
    const denominator = divisors[row] ?? null;
    if (it === null || numerator === null || denominator === null) return [];
    if (isWritten(it, numerator, denominator)) return [];
    const fraction = { numerator, denominator };
    const recomputed = writtenPercent(fraction, Math.max(FEWEST_DECIMALS, it.decimals));
    const facts = { unit: unit.name, written: it, ...fraction, recomputed };
    const place = ownPlace(table, column, record.line);
    return [issue('percent-mismatch', place, { ...facts, formula, agreeing, compared })];
  });
}

/** Whether the likeliest denominator is known for half of the rows: else nothing can be said. */
function isJudged(written: Written, { rows }: OwnTable, column: OwnColumn): boolean {
  const telling = rows.filter((_, row) => isTelling(written[row]));
  const known = telling.filter((row) => row.denominators[likelyDivisor(column)] !== null);
  return known.length * 2 >= telling.length;
}

/** What the denominator must have been in the first row that even the nearest formula does not give. */
function unexplained(
  { told, fit }: { readonly told: Iterable<Formula>; readonly fit: Fit },
  written: Written,
  table: OwnTable,
  column: OwnColumn,
): readonly Issue[] {
  const formulas = [...told];
  const near = fit.formula && fractionsBy(fit.formula, table);
  for (const [index, row] of table.rows.entries()) {
    const it = written[index];
    if (!isTelling(it) || agreesAt(index, it, near)) continue;
    const figure = formulas.find(({ numerator }) => (exactCount(row, numerator) ?? 0) > 0);
    if (figure === undefined) continue;
    const numerator = exactCount(row, figure.numerator) as number;
    const names = [likelyDivisor(column), ...DENOMINATOR_NAMES];
    const name = names.find((denominator) => row.denominators[denominator] !== null);
    const facts = {
      unit: row.unit.name,
      written: it,
      figure: figure.numerator,
      numerator,
      ...denominatorBounds(numerator, it),
      known: name === undefined ? null : { name, value: row.denominators[name] as number },
    };
    return [issue('percent-unexplained', ownPlace(table, column, row.record.line), facts)];
  }
  return [];
}
