import type { Encoding } from '../domain/encoding.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Merge } from '../domain/workbook.ts';
import { type Decoder, decoderOf } from '../text/decoder.ts';
import { bareAccounts } from './bare-accounts.ts';
import { type Recognised, recogniseEncoding } from './decode.ts';
import { type FoundTable, findTable, HEADER_WITHIN, nearestHeader } from './find-table.ts';
import type { Header } from './header.ts';
import type { Headings } from './heading.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { type LineCount, lineCount } from './line-count.ts';
import { listsPeople, standsBelowPeople } from './lists-people.ts';
import type { PeopleFile } from './people-table.ts';
import { quoteFault, quotesFault } from './quote-fault.ts';
import type { Row } from './row.ts';
import type { Source } from './source.ts';
import { splitCells } from './split-cells.ts';
import { spoiltRows } from './spoilt-rows.ts';

/** A file's table before its columns are understood. */
export interface Table {
  /** The file as messages name it. */
  readonly file: string;
  readonly format: FileFormat;
  /** All rows, titles and remarks too. */
  readonly rows: readonly Row[];
  readonly header: Header;
  /** Of a sheet. */
  readonly merges: readonly Merge[];
  /** What was noticed on the way. */
  readonly issues: readonly Issue[];
}

/** A file in which no table was found. */
export interface Unopened {
  readonly issue: Issue;
  /** How many lines it has; `null` where it is no text. */
  readonly lines: number | null;
}

/** A file that lists people: its rows are not read yet. */
export interface OpenedPeople {
  readonly people: PeopleFile;
  readonly issues: readonly Issue[];
}

/** Finds the table in a text file. Of a file that holds none, only the lines are counted. */
export async function openText(
  source: Source,
  headings: Headings,
): Promise<Table | Unopened | OpenedPeople> {
  const lines = lineCount(source);
  const table = await readTable(source, lines, headings);
  return 'code' in table ? { issue: table, lines: await lines.all() } : table;
}

async function readTable(
  source: Source,
  lines: LineCount,
  headings: Headings,
): Promise<Table | Issue | OpenedPeople> {
  const { file, head, rest } = source;
  const begun = await peopleFromBeginning(source);
  if (begun !== null) return begun;
  const recognised = recogniseEncoding(head, file, rest === null);
  if ('code' in recognised) return recognised;
  const { encoding, bom: marked } = recognised;
  const decoder = decoderOf(recognised);
  const start = withoutMarks(decoder.decode(head, rest === null) ?? '');
  if (JSON_START.test(start)) return issue('not-text', { file }, { kind: 'JSON' });
  const found = findTable(start, headings);
  const people = await peopleIn(start, source, recognised, found, headings);
  if (people !== null) return people;
  if (found === null) {
    const near = nearestHeader(start, headings);
    const missing = issue('header-missing', { file, line: near?.line ?? null }, { near });
    return (await quotesFault(start, file)) ?? missing;
  }
  const { delimiter, header } = found;
  if (header.cells.length > MOST_COLUMNS) {
    return issue('columns-too-many', { file, line: header.line }, { most: MOST_COLUMNS });
  }
  const more = await readMore(source, decoder, encoding, lines);
  if (typeof more !== 'string') return more;
  const text = more === '' ? start : withoutMarks(start + more);
  const spoilt = more === '' ? null : spoiltRows(text, encoding, file);
  if (spoilt !== null) return spoilt;
  const made = more === '' ? found.split : null;
  const { rows, wrongFrom } = made ?? splitCells(text, delimiter, MOST_ROWS + 1);
  if (wrongFrom !== null) return quoteFault(text, delimiter, wrongFrom, file);
  if (rows.length > MOST_ROWS) return issue('rows-too-many', { file }, { most: MOST_ROWS });
  const format: FileFormat = { is: 'text', encoding, marked, delimiter };
  return { file, rows, header, format, merges: [], issues: [] };
}

/** Those whom a text lists, or why it cannot be told whether it does; `null`: nobody. */
async function peopleIn(
  start: string,
  source: Source,
  recognised: Recognised,
  found: FoundTable | null,
  headings: Headings,
): Promise<OpenedPeople | Issue | null> {
  const bare = found && bareAccounts(found.header, rowsAtStart(start, found), headings);
  if (bare?.lists === 'unclear') {
    return issue('accounts-or-count', { file: source.file, ...bare.place }, {});
  }
  const isBelow =
    found !== null && standsBelowPeople(rowsAtStart(start, found).slice(0, found.header.at));
  const mayList = bare !== null || found === null || isBelow || listsPeople(found.header.cells);
  return mayList ? openPeople(start, source, recognised, found !== null && !isBelow) : null;
}

const BEGINNING = 2 ** 16;
const FIRST_CELLS = 400;

/** A list of people is told by its beginning: of a million rows behind it none need become text here. */
async function peopleFromBeginning(source: Source): Promise<OpenedPeople | null> {
  const { file, head } = source;
  if (head.length < BEGINNING * 2) return null;
  const beginning = head.subarray(0, BEGINNING);
  const recognised = recogniseEncoding(beginning, file, false);
  if ('code' in recognised) return null;
  const text = withoutMarks(decoderOf(recognised).decode(beginning, false) ?? '');
  const cells = text.split(/[\r\n;,\t|]+/, FIRST_CELLS);
  return listsPeople(cells) ? openPeople(text, source, recognised, false) : null;
}

/** The rows of a header and the first below it. */
const rowsAtStart = (start: string, { delimiter, header }: FoundTable): readonly Row[] =>
  splitCells(start, delimiter, header.at + HEADER_WITHIN).rows;

/** Few files list people: what recognises them is loaded for those that may. */
async function openPeople(
  start: string,
  source: Source,
  { encoding, bom: marked }: Recognised,
  besideFigures: boolean,
): Promise<OpenedPeople | null> {
  const { findPeople } = await import('./people/find-people.ts');
  const people = findPeople(start, source.file, besideFigures);
  if (people === null) return null;
  const { found, delimiter } = people;
  const { issues, ...columns } = found;
  return {
    people: {
      table: { ...columns, encoding, marked, delimiter },
      source,
      path: source.file === '-' ? null : source.file,
      format: { is: 'text', encoding, marked, delimiter },
    },
    issues,
  };
}

/** What follows the beginning of a file; nothing for nearly all. */
async function readMore(
  { file, head, rest }: Source,
  decoder: Decoder,
  encoding: Encoding,
  lines: LineCount,
): Promise<string | Issue> {
  const parts: string[] = [];
  let length = head.length;
  for (let done = rest === null; !done; ) {
    const piece = await rest?.next();
    done = piece?.done !== false;
    const chunk = piece?.value ?? NOTHING;
    lines.add(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) {
      return issue('file-too-large', { file }, { most: MOST_BYTES / 2 ** 20 });
    }
    const part = decoder.decode(chunk, done);
    if (part === null) return issue('bad-bytes', { file, line: decoder.badLine() }, { encoding });
    parts.push(part);
  }
  return parts.join('');
}

/** `[{"unit":`, `{"rows":` or `["unit",` as no line of a table begins. */
const JSON_START =
  /^\s*(?:\[\s*){0,3}(?:\{\s*"[^"\n]{0,200}"\s*:|(?<=\[\s{0,9})"[^"\n]{0,200}"\s*,)/;

/** Where files were joined, the mark of each stands before its first line: no part of a cell. */
const withoutMarks = (text: string): string =>
  text.includes('\ufeff') ? text.replace(/(^|[\r\n])\ufeff+/g, '$1') : text;

const NOTHING = new Uint8Array();
