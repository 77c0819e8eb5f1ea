import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import type { Divisor, Formula } from '../domain/formula.ts';
import type { Place } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import {
  type DenominatorName,
  type Denominators,
  NO_DENOMINATORS,
  type Unit,
} from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import type { OwnColumn } from './layout.ts';
import type { NamedRecord } from './name-units.ts';

/** A unit's row in a file, with all that the files of its moment know of the unit. */
export interface OwnRow {
  readonly unit: Unit;
  readonly record: FileRecord;
  readonly counts: Counts;
  readonly denominators: Denominators;
}

/** A file of a snapshot, ready to be compared with its own figures. */
export interface OwnTable {
  readonly reading: Reading;
  /** Each unit once. */
  readonly rows: readonly OwnRow[];
}

/** The files of one moment that have ranks or percentages of their own. */
export function ownTables(
  records: readonly NamedRecord[],
  { counts, denominators }: Snapshot,
): readonly OwnTable[] {
  const tables = new Map<Reading, OwnRow[]>();
  const seen = new Set<string>();
  for (const { unit, record, reading } of records) {
    if (reading.layout.own.length === 0) continue;
    let rows = tables.get(reading);
    if (rows === undefined) {
      // The records of a file stand together.
      rows = [];
      tables.set(reading, rows);
      seen.clear();
    }
    const known = counts.get(unit.key);
    if (known === undefined || seen.has(unit.key)) continue;
    seen.add(unit.key);
    const divisors = denominators.get(unit.key) ?? NO_DENOMINATORS;
    rows.push({ unit, record, counts: known, denominators: divisors });
  }
  return [...tables].map(([reading, rows]) => ({ reading, rows }));
}

/** Where a row writes its own figure. */
export const ownPlace = ({ reading }: OwnTable, { at }: OwnColumn, line: number): Place => ({
  file: reading.file,
  line,
  column: tidy(reading.layout.header.cells[at] ?? ''),
});

/** An exact count; bounds and the unknown have none. */
export function exactCount({ counts }: OwnRow, path: CountPath): number | null {
  const count = countAt(counts, path);
  return typeof count === 'number' ? count : null;
}

/** A figure of each row, in the order of the rows; `null` where it is not known exactly. */
type Column = readonly (number | null)[];

/** What a formula divides in each row, and by what: above 0, else `null`. */
export interface Fractions {
  readonly numerators: Column;
  readonly divisors: Column;
}

export function fractionsBy({ numerator, divisor }: Formula, table: OwnTable): Fractions {
  const numerators = table.rows.map((row) => exactCount(row, numerator));
  return { numerators, divisors: divisorsOf(divisor, numerators, numerator, table) };
}

function divisorsOf(
  divisor: Divisor | null,
  numerators: Column,
  numerator: CountPath,
  { reading, rows }: OwnTable,
): Column {
  if (divisor === null) return rows.map(() => 1);
  if (divisor === 'all-units') {
    // The file's own total, else the sum of its units.
    const whole = (reading.total?.figures.get(numerator) ?? sumOf(numerators)) || null;
    return rows.map(() => whole);
  }
  return divisor.includes('.')
    ? rows.map((row) => exactCount(row, divisor as CountPath) || null)
    : rows.map((row) => row.denominators[divisor as DenominatorName] || null);
}

function sumOf(column: Column): number | null {
  let sum = 0;
  for (const value of column) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
