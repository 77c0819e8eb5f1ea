import type { LeftOut, RowAccount } from '../domain/checked-file.ts';
import type { Issue } from '../domain/issue.ts';
import type { Ingested, Reading } from './ingest.ts';
import type { Outcome } from './name-units.ts';

const NOTHING: Readonly<Record<LeftOut, number>> = {
  above: 0,
  header: 0,
  blank: 0,
  total: 0,
  remark: 0,
  twice: 0,
};

/** What became of every row of a file; `null` where it has none to count. */
export function accountOf(
  { reading, rows }: Ingested,
  outcomes: readonly Outcome[],
  issues: readonly Issue[],
): RowAccount | null {
  if (rows === null) return null;
  if (reading === null) return { inFile: rows, read: 0, leftOut: NOTHING, refused: rows };
  const units = unitsIn(outcomes);
  const { counted, read } = sortLines(reading, units, issues);
  const leftOut: Record<LeftOut, number> = {
    above: reading.above,
    header: reading.layout.header.rows.length + reading.headings,
    blank: reading.blank,
    total: reading.totals,
    remark: reading.remarks.length + outcomes.length - units.length,
    twice: counted.length - read.length,
  };
  return { inFile: rows, read: read.length, leftOut, refused: units.length - counted.length };
}

/** The lines of the rows that are read. */
export function readLines(
  reading: Reading,
  outcomes: readonly Outcome[],
  issues: readonly Issue[],
): ReadonlySet<number> {
  return new Set(sortLines(reading, unitsIn(outcomes), issues).read);
}

const unitsIn = (outcomes: readonly Outcome[]) => outcomes.filter((it) => it.how !== null);

/** Which lines of units are not refused, and which of those are no repetition. */
function sortLines(reading: Reading, units: readonly Outcome[], issues: readonly Issue[]) {
  const lines = units.map((it) => it.record.line);
  // A row of which nobody knows whose it is, is refused wherever the reason stands.
  const nameless = units.filter((it) => it.unit === null).map((it) => it.record.line);
  const refused = new Set([...nameless, ...refusedLines(reading, lines, issues)]);
  const twice = new Set(linesOf(reading, issues, (it) => it.code === 'unit-twice'));
  const counted = lines.filter((line) => !refused.has(line));
  return { counted, read: counted.filter((line) => !twice.has(line)) };
}

/** An error in a row refuses that row; one of the file, a column or the header refuses them all. */
function refusedLines(
  reading: Reading,
  names: readonly number[],
  issues: readonly Issue[],
): ReadonlySet<number> {
  const own = new Set(names);
  const isError = (it: Issue) => it.severity === 'error';
  const lines = linesOf(reading, issues, isError);
  return lines.some((line) => line === null || !own.has(line)) ? own : new Set(lines as number[]);
}

const linesOf = ({ file }: Reading, issues: readonly Issue[], wanted: (it: Issue) => boolean) =>
  issues.filter((it) => it.file === file && wanted(it)).map((it) => it.line);
