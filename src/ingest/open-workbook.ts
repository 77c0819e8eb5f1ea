import { type Issue, issue } from '../domain/issue.ts';
import type { Sheet, WorkbookFormat, WorkbookReading } from '../domain/workbook.ts';
import { tidy } from '../text/tidy.ts';
import { bareAccounts, type HeadingPlace } from './bare-accounts.ts';
import { HEADER_WITHIN } from './find-table.ts';
import { findHeader, type Header } from './header.ts';
import type { Headings } from './heading.ts';
import { MOST_BYTES, MOST_ROWS } from './limits.ts';
import { listsPeople, standsBelowPeople } from './lists-people.ts';
import type { OpenedPeople, Table, Unopened } from './open-text.ts';
import type { FoundPeople } from './people/find-people.ts';
import type { Row } from './row.ts';
import { readUpTo, type Source } from './source.ts';

/** What turns the bytes of a workbook into its sheets. */
export type ReadWorkbook = (bytes: Uint8Array) => Promise<WorkbookReading>;

/** What was found in a workbook, and the names of all its sheets. */
export interface OpenedWorkbook {
  readonly sheets: readonly string[];
  readonly opened: readonly (Table | Unopened | OpenedPeople)[];
}

/**
 * Finds the tables in a workbook: on the sheets that the user names, else on the one visible sheet
 * that has a table. Where several have one, which are meant is for the user to say.
 */
export async function openWorkbook(
  source: Source,
  wanted: readonly string[],
  readWorkbook: ReadWorkbook,
  headings: Headings,
): Promise<OpenedWorkbook> {
  const { file } = source;
  const refused = (fault: Issue, sheets: readonly Sheet[] = []): OpenedWorkbook => ({
    sheets: sheets.map((it) => it.name),
    opened: [{ issue: fault, lines: sheets.length > 0 ? rowsIn(sheets) : null }],
  });
  const bytes = await readUpTo(source, MOST_BYTES);
  if (bytes === null) {
    return refused(issue('file-too-large', { file }, { most: MOST_BYTES / 2 ** 20 }));
  }
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) {
    return refused(issue('workbook-unreadable', { file }, { fault: workbook.fault }));
  }
  const { format } = workbook;
  const sheets = workbook.sheets.map((it) => ({ ...it, name: tidy(it.name) }));
  const withHeaders: SheetWithHeader[] = [];
  for (const it of sheets) withHeaders.push(await withHeader(it, headings, file));
  const chosen = chooseSheets(withHeaders, wanted, file);
  if ('code' in chosen) return refused(chosen, sheets);
  const opened: OpenedWorkbook['opened'][number][] = [];
  for (const it of chosen) opened.push(await openSheet(it, file, sheets, format));
  return { sheets: sheets.map((it) => it.name), opened };
}

const rowsIn = (sheets: readonly Sheet[]): number =>
  sheets.reduce((sum, { rows }) => sum + rows.length, 0);

interface SheetWithHeader {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly header: Header | null;
  /** Where it lists people. */
  readonly people: FoundPeople | null;
  /** The heading of which it is not told whether it counts accounts or names them. */
  readonly unclear: HeadingPlace | null;
}

async function withHeader(
  sheet: Sheet,
  headings: Headings,
  file: string,
): Promise<SheetWithHeader> {
  const rows = rowsOf(sheet);
  const header = findHeader(rows.slice(0, HEADER_WITHIN), headings);
  const bare = header && bareAccounts(header, rows.slice(0, header.at + HEADER_WITHIN), headings);
  const unclear = bare?.lists === 'unclear' ? bare.place : null;
  const isBelow = header !== null && standsBelowPeople(rows.slice(0, header.at));
  const mayList = header === null || bare !== null || isBelow || listsPeople(header.cells);
  if (unclear !== null || !mayList) return { sheet, rows, header, people: null, unclear };
  const besideFigures = header !== null && !isBelow;
  const { findPeopleInRows } = await import('./people/find-people.ts');
  return { sheet, rows, header, people: findPeopleInRows(rows, file, besideFigures), unclear };
}

/** A row in which nothing is merged sideways has its headings stand as they would in a text. */
function rowsOf({ rows, merges }: Sheet): readonly Row[] {
  const spans = new Map<number, Map<number, number>>();
  for (const { top, left, right } of merges) {
    if (right === left) continue;
    const ofRow = spans.get(top) ?? new Map<number, number>();
    spans.set(top, ofRow.set(left, right));
  }
  return rows.map((row) => {
    const ofRow = spans.get(row.line);
    return ofRow === undefined ? row : { ...row, spans: ofRow };
  });
}

function chooseSheets(
  all: readonly SheetWithHeader[],
  wanted: readonly string[],
  file: string,
): readonly SheetWithHeader[] | Issue {
  // A name may be of a sheet in another of the files.
  const named = all.filter(({ sheet }) => wanted.some((it) => isNameOf(it, sheet.name)));
  if (named.length > 0) return named;
  const withTable = all.filter((it) => it.header !== null || it.people !== null);
  const visible = withTable.filter((it) => !it.sheet.hidden);
  if (visible.length === 1) return visible;
  if (withTable.length === 0) return issue('header-missing', { file }, { near: null });
  return issue('sheet-unclear', { file }, { sheets: withTable.map((it) => it.sheet.name) });
}

/** Sheets are named as they show, whatever the Unicode form, the case and the spaces. */
export const isNameOf = (written: string, sheet: string): boolean =>
  plainName(written) === plainName(sheet);

const plainName = (name: string): string => tidy(name).toLowerCase();

async function openSheet(
  { sheet, rows, header, people, unclear }: SheetWithHeader,
  path: string,
  sheets: readonly Sheet[],
  is: WorkbookFormat,
): Promise<Table | Unopened | OpenedPeople> {
  const { name } = sheet;
  // A line number alone would not tell which sheet it is of.
  const file = sheets.length > 1 ? `${path}[${name}]` : path;
  if (unclear !== null) {
    return { issue: issue('accounts-or-count', { file, ...unclear }, {}), lines: rows.length };
  }
  if (people === null) return tableOf(sheet, rows, header, file, is);
  const { peopleFileOf } = await import('./people/people-of-rows.ts');
  const { issues, ...found } = people;
  return {
    people: peopleFileOf({ ...found, file }, rows, { is, sheet: name }),
    issues: issues.map((it) => ({ ...it, file })),
  };
}

function tableOf(
  { name, hiddenRows, merges }: Sheet,
  rows: readonly Row[],
  header: Header | null,
  file: string,
  is: WorkbookFormat,
): Table | Unopened {
  if (header === null)
    return { issue: issue('header-missing', { file }, { near: null }), lines: rows.length };
  if (rows.length > MOST_ROWS) {
    return { issue: issue('rows-too-many', { file }, { most: MOST_ROWS }), lines: rows.length };
  }
  // Sheets end each row with its last cell, which is no sign of a row cut off.
  const width = header.cells.length;
  const padded = rows.map((row) => ({ ...row, cells: pad(row.cells, width) }));
  const hidden = hiddenRows > 0 ? [issue('rows-hidden', { file }, { rows: hiddenRows })] : [];
  return { file, rows: padded, header, format: { is, sheet: name }, merges, issues: hidden };
}

const pad = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width
    ? cells
    : [...cells, ...Array.from({ length: width - cells.length }, () => '')];
