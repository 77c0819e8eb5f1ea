import type { Fraction } from '../compute/rate.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import type { Formula } from '../domain/formula.ts';
import type { Place } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import {
  type DenominatorName,
  type Denominators,
  NO_DENOMINATORS,
  type Unit,
} from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import type { Reading } from './ingest.ts';
import type { OwnColumn } from './layout.ts';
import type { NamedRecord } from './name-units.ts';
import type { FileRecord } from './records.ts';

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
  { counts }: Snapshot,
  denominators: ReadonlyMap<string, Denominators>,
): readonly OwnTable[] {
  const tables = new Map<Reading, Map<string, OwnRow>>();
  for (const { unit, record, reading } of records) {
    const known = counts.get(unit.key);
    if (reading.layout.own.length === 0 || known === undefined) continue;
    const rows = tables.get(reading) ?? new Map<string, OwnRow>();
    tables.set(reading, rows);
    if (rows.has(unit.key)) continue;
    const divisors = denominators.get(unit.key) ?? NO_DENOMINATORS;
    rows.set(unit.key, { unit, record, counts: known, denominators: divisors });
  }
  return [...tables].map(([reading, rows]) => ({ reading, rows: [...rows.values()] }));
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

export type FractionOf = (row: OwnRow) => Fraction | null;

/** What a formula makes of a row; `null` where it lacks a figure. */
export function fractionBy({ numerator, divisor }: Formula, table: OwnTable): FractionOf {
  const whole = divisor === 'all-units' ? wholeOf(table, numerator) : null;
  return (row) => {
    const count = exactCount(row, numerator);
    const by =
      divisor === null
        ? 1
        : divisor === 'all-units'
          ? whole
          : divisor.includes('.')
            ? exactCount(row, divisor as CountPath)
            : row.denominators[divisor as DenominatorName];
    return count === null || !by ? null : { numerator: count, denominator: by };
  };
}

/** The file's own total of a count, else the sum of its units. */
function wholeOf({ reading, rows }: OwnTable, path: CountPath): number | null {
  const written = reading.total?.figures.get(path);
  if (written !== undefined) return written;
  let sum = 0;
  for (const row of rows) {
    const count = exactCount(row, path);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}
