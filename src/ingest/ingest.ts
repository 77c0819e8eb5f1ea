import type { Moment } from '../domain/calendar.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { type Line, momentOfFile } from './as-of.ts';
import { decideColumns } from './column-marks.ts';
import { decode } from './decode.ts';
import { headerScore, type Layout, layoutOf } from './layout.ts';
import { quoteFault } from './quote-fault.ts';
import { type Records, readRecords } from './records.ts';
import { type Row, splitCells } from './split-cells.ts';
import { checkSums } from './sums.ts';

/** A file's bytes under the name that the user gave it. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Said to be a population file, whatever its header says. */
  readonly asPopulation: boolean;
}

/** What a file was understood to be. */
export interface Reading extends Records {
  readonly file: string;
  readonly layout: Layout;
  readonly delimiter: string;
  /** The moment that the file itself tells; a population file needs none. */
  readonly asOf: Moment | null;
  /** What is wrong with that moment: of no weight where the user says another. */
  readonly asOfIssues: readonly Issue[];
}

export interface Ingested {
  readonly file: string;
  /** `null` where the file could not be read as a table. */
  readonly reading: Reading | null;
  readonly issues: readonly Issue[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const HEADER_WITHIN = 60;

/** Bytes to records and issues. Never throws for what a file holds. */
export async function ingest(source: Source): Promise<Ingested> {
  const { file } = source;
  const text = decode(source.bytes, file);
  if (typeof text !== 'string') return { file, reading: null, issues: [text] };
  const table = findTable(text);
  if (table === null) return { file, reading: null, issues: [await headerFault(text, file)] };
  const { rows, header, delimiter } = table;
  const { layout, issues } = layoutOf(rows[header] as Row, file, source.asPopulation);
  if (layout === null) return { file, reading: null, issues };
  const below = rows.slice(header + 1);
  const marks = decideColumns(below, layout, null, file);
  const records = readRecords(below, layout, marks.groupings, file);
  const outside = [...rows.slice(0, header), ...records.remarks].map(
    ({ line, cells }): Line => ({ line, text: cells.join(' ') }),
  );
  const remarks = records.units.filter((it) => it.withoutFigures);
  const lines = [...outside, ...remarks.map(({ line, name }): Line => ({ line, text: name }))];
  const moment = layout.kind === 'statistics' ? momentOfFile(lines, file) : null;
  const empty =
    records.units.length === 0 ? [issue('no-rows', { file, line: layout.header.line }, {})] : [];
  const reading: Reading = {
    ...records,
    file,
    layout,
    delimiter,
    asOf: moment?.asOf ?? null,
    asOfIssues: moment?.issues ?? [],
  };
  return {
    file,
    reading,
    issues: [...issues, ...marks.issues, ...empty, ...checkSums(records, layout, file)],
  };
}

interface Table {
  readonly rows: readonly Row[];
  readonly header: number;
  readonly delimiter: string;
  readonly score: number;
}

/** The delimiter and the row that make the best header: counts of marks alone would mislead. */
function findTable(text: string): Table | null {
  let best: Table | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = text.includes(delimiter) ? splitCells(text, delimiter) : null;
    const header = rows?.slice(0, HEADER_WITHIN).findIndex((row) => headerScore(row) > 0) ?? -1;
    if (rows === null || header < 0) continue;
    const score = headerScore(rows[header] as Row);
    if (score > (best?.score ?? 0)) best = { rows, header, delimiter, score };
  }
  return best;
}

/** Why no header was found: because of quotes, or because there is none. */
async function headerFault(text: string, file: string): Promise<Issue> {
  const broken = DELIMITERS.find((it) => text.includes(it) && splitCells(text, it) === null);
  const fault = broken === undefined ? null : await quoteFault(text, broken, file);
  return fault ?? issue('header-missing', { file }, {});
}
