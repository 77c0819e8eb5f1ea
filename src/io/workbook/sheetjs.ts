import * as XLSX from '@e965/xlsx';
import * as cptable from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Merge, Sheet } from '../../domain/workbook.ts';
import { collect, type SheetDraft } from './collect.ts';
import { serialText } from './moment-text.ts';
import { numberText, withVietnameseMarks } from './number-text.ts';
import { Refusal } from './refusal.ts';

// XLS files before Excel 97 hold text in the code page of their machine, such as Windows-1258.
XLSX.set_cptable(cptable);

/** Dense sheets take less memory. Formulas are not asked for: what counts are their stored values. */
const OPTIONS = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  raw: true,
} as const;

/** As Excel has it: longer ones are nobody's, and slow to read. */
export const LONGEST_FORMAT = 255;

/** A compound file (OLE2), which holds its streams by name. */
export interface Compound {
  readonly stream: (name: string) => Uint8Array | null;
  readonly sheets: () => readonly Sheet[];
}

/** What the types of the package leave out. */
interface Untyped {
  readonly parse_zip: (zip: unknown, options: unknown) => XLSX.WorkBook;
  readonly parse_xlscfb: (file: unknown, options: unknown) => XLSX.WorkBook;
}
interface Cataloged {
  readonly Directory: { readonly charts: readonly string[]; readonly dialogs: readonly string[] };
}
const { parse_zip: parseZip, parse_xlscfb: parseCompound } = XLSX as unknown as Untyped;

/** SheetJS tells of such rows of an XLSX only where it reads styles too, which costs large files much time. */
const HIDDEN_ROW = /<(?:\w+:)?row\s(?:[^<>]*\s)?hidden=/;
const hasHiddenRow = (part: Buffer): boolean => HIDDEN_ROW.test(part.toString('latin1'));

/** The sheets of an XLSX or XLSB, from its parts by name. Throws whatever SheetJS throws. */
export function sheetsOfParts(parts: ReadonlyMap<string, Buffer>): readonly Sheet[] {
  const zip = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of parts) {
    XLSX.CFB.utils.cfb_add(zip, name, content, { unsafe: true });
  }
  const cellStyles = [...parts.values()].some(hasHiddenRow);
  const book = parseZip(zip, { ...OPTIONS, cellStyles });
  // A sheet that SheetJS cannot read it leaves out without a word; only charts have no cells to lose.
  const { charts, dialogs } = (book as unknown as Cataloged).Directory;
  const missing = book.SheetNames.filter((name) => !isSheet(book.Sheets[name])).length;
  if (missing > charts.length + dialogs.length) throw new Refusal('damaged');
  return sheetsOf(book);
}

/** Throws whatever SheetJS throws where it is no compound file. */
export function openCompound(bytes: Uint8Array): Compound {
  const file = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  return {
    stream: (name) => {
      const found = XLSX.CFB.find(file, `/${name}`);
      if (!found) return null;
      const content: Uint8Array = found.content ?? new Uint8Array();
      if (content.length < found.size) throw new Refusal('damaged');
      return content.subarray(0, found.size);
    },
    sheets: () => sheetsOf(parseCompound(file, { ...OPTIONS, type: 'buffer' })),
  };
}

const NO_CELLS: ReadonlySet<string> = new Set(['chart', 'dialog']);
const isSheet = (sheet: unknown): sheet is XLSX.WorkSheet =>
  typeof sheet === 'object' && sheet !== null;

function sheetsOf(book: XLSX.WorkBook): readonly Sheet[] {
  const properties = book.Workbook?.Sheets ?? [];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const collection = collect();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (!isSheet(sheet) || NO_CELLS.has(sheet['!type'] ?? '')) continue;
    const hidden = (properties.find((it) => it.name === name)?.Hidden ?? 0) !== 0;
    putCells(sheet, collection.sheet(name, hidden), date1904);
  }
  return collection.sheets();
}

function putCells(sheet: XLSX.WorkSheet, draft: SheetDraft, date1904: boolean): void {
  const rows: readonly XLSX.CellObject[][] = sheet['!data'] ?? [];
  // Only the cells that are there: one in the last row of a sheet must not cost a million others.
  for (const row in rows) {
    const cells = rows[row] ?? [];
    for (const column in cells) {
      const cell = cells[column];
      if (cell) putCell(cell, Number(row) + 1, Number(column), draft, date1904);
    }
  }
  const hidden = sheet['!rows'] ?? [];
  for (const row in hidden)
    if (hidden[row]?.hidden) draft.hideRows(Number(row) + 1, Number(row) + 1);
  for (const { s, e } of sheet['!merges'] ?? []) draft.merge(mergeOf(s, e));
}

const mergeOf = (start: XLSX.CellAddress, end: XLSX.CellAddress): Merge => ({
  top: start.r + 1,
  left: start.c,
  bottom: end.r + 1,
  right: end.c,
});

function putCell(
  { t: type, v: value, w: shown = '', z: format }: XLSX.CellObject,
  line: number,
  column: number,
  draft: SheetDraft,
  date1904: boolean,
): void {
  if (type !== 'n' || typeof value !== 'number') {
    draft.put(line, column, type === 's' ? String(value ?? '') : shown);
    return;
  }
  const pattern = typeof format === 'string' ? format.slice(0, LONGEST_FORMAT) : '';
  const moment = momentIn(value, pattern, date1904);
  if (moment !== null) draft.put(line, column, moment);
  else draft.put(line, column, numberText(value, shownBy(pattern, value)), value);
}

/** The text of a number that its format shows as a date or an hour, else `null`. */
export const momentIn = (value: number, format: string, date1904: boolean): string | null =>
  XLSX.SSF.is_date(format) ? serialText(value, format, date1904) : null;

/** A number as its format shows it, with Vietnamese marks; a format that nobody understands shows nothing. */
export function shownBy(format: string, value: number): string {
  if (format === '' || format === 'General') return '';
  try {
    // A language without a currency, [$-42A], would be shown as a dollar.
    return withVietnameseMarks(XLSX.SSF.format(format.replace(/\[\$-[^\]]*\]/g, ''), value));
  } catch {
    return '';
  }
}
