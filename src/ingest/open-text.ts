import type { FileFormat } from '../domain/file-format.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { decoderOf, type Recognised, recogniseEncoding } from './decode.ts';
import { type FoundTable, findTable } from './find-table.ts';
import type { Header } from './header.ts';
import { quoteFault, quotesFault } from './quote-fault.ts';
import type { Row } from './row.ts';
import { countLines, readUpTo, type Source } from './source.ts';
import { splitCells } from './split-cells.ts';

/** A file's table before its columns are understood. */
export interface Table {
  /** The file as messages name it. */
  readonly file: string;
  readonly format: FileFormat;
  /** All rows, titles and remarks too. */
  readonly rows: readonly Row[];
  readonly header: Header;
}

/** A file in which no table was found. */
export interface Unopened {
  readonly issue: Issue;
  /** How many lines it has; `null` where it is no text. */
  readonly lines: number | null;
}

/** The country has some 90.000 villages; written at length they are a tenth of so many bytes. */
const MOST_ROWS = 300_000;
const MOST_BYTES = 64 * 2 ** 20;

/** Finds the table in a text file. Of a file that holds none, only the lines are counted. */
export async function openText(source: Source): Promise<Table | Unopened> {
  const { file, head, rest } = source;
  const start = readText(head, file, rest === null);
  const found = 'code' in start ? null : findTable(start.text);
  if (found === null) {
    const missing = issue('header-missing', { file }, {});
    const fault = 'code' in start ? start : await quotesFault(start.text, file);
    return { issue: fault ?? missing, lines: await countLines([head], rest) };
  }
  const read = await readUpTo(source, MOST_BYTES);
  if ('lines' in read) {
    const most = MOST_BYTES / 2 ** 20;
    return { issue: issue('file-too-large', { file }, { most }), lines: read.lines };
  }
  const whole = rest === null ? start : readText(read.bytes, file, true);
  const table = 'code' in whole ? whole : await splitTable(whole, found, file);
  if (!('code' in table)) return table;
  return { issue: table, lines: await countLines([read.bytes], null) };
}

interface Text {
  readonly text: string;
  readonly recognised: Recognised;
}

function readText(bytes: Uint8Array, file: string, complete: boolean): Text | Issue {
  const recognised = recogniseEncoding(bytes, file, complete);
  if ('code' in recognised) return recognised;
  return { text: decoderOf(recognised).decode(bytes, complete) ?? '', recognised };
}

async function splitTable(
  { text, recognised }: Text,
  { delimiter, header }: FoundTable,
  file: string,
): Promise<Table | Issue> {
  const { rows, wrongFrom } = splitCells(text, delimiter, MOST_ROWS + 1);
  if (wrongFrom !== null) return quoteFault(text, delimiter, wrongFrom, file);
  if (rows.length > MOST_ROWS) return issue('rows-too-many', { file }, { most: MOST_ROWS });
  const { encoding, bom: marked } = recognised;
  return { file, rows, header, format: { is: 'text', encoding, marked, delimiter } };
}
