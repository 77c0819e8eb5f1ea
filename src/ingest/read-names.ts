import { type Issue, issue } from '../domain/issue.ts';
import { fold } from '../text/fold.ts';
import { tidy } from '../text/tidy.ts';
import { writingKey } from '../units/registry.ts';
import { type Decision, LONGEST_NAME } from '../units/settle-names.ts';
import { containerOf } from './container.ts';
import { decode } from './decode.ts';
import { DELIMITERS, HEADER_WITHIN } from './find-table.ts';
import { quotesFault } from './quote-fault.ts';
import type { Row } from './row.ts';
import { splitCells } from './split-cells.ts';

/** Where a file of settled names keeps what. Columns are numbered from 0. */
interface NamesTable {
  readonly delimiter: string;
  readonly rows: readonly Row[];
  /** The header's place among the rows. */
  readonly header: number;
  readonly written: number;
  readonly unit: number;
}

/** What a file of settled names says. */
export interface NamesFile {
  readonly decisions: readonly Decision[];
  /** `null` where the file is empty, or is not understood. */
  readonly table: NamesTable | null;
  readonly issues: readonly Issue[];
}

/** The headings under which a new file is written; a file may have the others, without diacritics. */
export const NAMES_HEADINGS = ['Viết trong tệp', 'Đơn vị'] as const;
export const NAMES_DELIMITER = ';';

const WRITTEN = new Set(['viet trong tep', 'ten trong tep', 'written']);
const UNIT = new Set(['don vi', 'unit']);

/**
 * Reads "as written, unit" decisions: a table with these two columns in any order, beside which
 * others may stand. An empty file decides nothing. Never throws for what a file holds.
 */
export async function readNames(bytes: Uint8Array, file: string): Promise<NamesFile> {
  const text = containerOf(bytes) === 'text' ? decode(bytes, file) : notCsv(file);
  if (typeof text !== 'string') {
    const isForeign = text.code === 'not-text' || text.code === 'encoding-unclear';
    const issues = text.code === 'file-empty' ? [] : [isForeign ? notCsv(file) : text];
    return { decisions: [], table: null, issues };
  }
  const table = findTable(text);
  if (table === null) {
    const missing = issue('names-header-missing', { file, line: 1 }, {});
    return { decisions: [], table, issues: [(await quotesFault(text, file)) ?? missing] };
  }
  const decisions: Decision[] = [];
  const issues: Issue[] = [...headingFaults(table, file)];
  for (const row of table.rows.slice(table.header + 1)) {
    const read = readDecision(row, table, file);
    if (read === null) continue;
    if ('code' in read) issues.push(read);
    else decisions.push(read);
  }
  return { decisions, table, issues };
}

const notCsv = (file: string): Issue => issue('names-not-csv', { file }, {});

/** The delimiter and the row that make the two headings. */
function findTable(text: string): NamesTable | null {
  for (const delimiter of DELIMITERS) {
    const { rows, wrongFrom } = splitCells(text, delimiter);
    const headers = rows.slice(0, HEADER_WITHIN).map(({ cells }) => cells.map(heading));
    const header = headers.findIndex((it) => columnOf(it, WRITTEN) >= 0 && columnOf(it, UNIT) >= 0);
    const found = headers[header];
    if (wrongFrom !== null || found === undefined) continue;
    const [written, unit] = [columnOf(found, WRITTEN), columnOf(found, UNIT)];
    return { delimiter, rows, header, written, unit };
  }
  return null;
}

const heading = (cell: string): string => (cell.length > LONGEST_NAME ? '' : fold(cell));

const columnOf = (header: readonly string[], words: ReadonlySet<string>): number =>
  header.findIndex((cell) => words.has(cell));

/** Headings that stand twice. */
function headingFaults(table: NamesTable, file: string): readonly Issue[] {
  const { line, cells } = table.rows[table.header] as Row;
  return [WRITTEN, UNIT].flatMap((words) => {
    const [first = '', ...more] = cells.map(tidy).filter((cell) => words.has(heading(cell)));
    return more.map((column) => issue('column-twice', { file, line, column }, { other: first }));
  });
}

/** A row's decision, or what is wrong with it; `null` where the row has none. */
function readDecision({ line, cells }: Row, table: NamesTable, file: string) {
  const read = (at: number): Cell => {
    const column = tidy(table.rows[table.header]?.cells[at] ?? '');
    return { text: tidy(cells[at] ?? ''), place: { file, line, column } };
  };
  const [written, unit] = [read(table.written), read(table.unit)];
  if (written.text === '' && unit.text === '') return null;
  return (
    cellFault(written, unit) ??
    cellFault(unit, written) ?? {
      written: written.text,
      unit: unit.text,
      by: written.place,
      unitAt: unit.place,
    }
  );
}

interface Cell {
  readonly text: string;
  readonly place: Decision['by'];
}

function cellFault({ text, place }: Cell, other: Cell): Issue | null {
  if (text.length > LONGEST_NAME) return issue('name-too-long', place, { letters: text.length });
  // A dash alone would be the name of every row that has none.
  if (writingKey(text) !== '') return null;
  return issue('settled-cell-empty', place, { value: other.text.slice(0, LONGEST_NAME) });
}
