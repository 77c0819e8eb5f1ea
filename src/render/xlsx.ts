import writeWorkbook, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import { boundsOf, type Cell } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import type { Table } from '../document/table.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import { labelWords } from '../i18n/phrases.ts';
import { statusSigns } from '../i18n/words.ts';
import { cellText } from './cell-text.ts';
import { displayWidth } from './display-width.ts';
import type { Renderer } from './format.ts';
import { wrapText, wrapWords } from './wrap.ts';
import { withoutTimes } from './zip-times.ts';

const WIDEST = 60;
const NARROWEST = 6;
const LINE_POINTS = 16;
const NOTES_WIDTH = 100;
/** It has all Vietnamese letters, on every system. */
const FONT = { fontFamily: 'Arial', fontSize: 11 } as const;
const NOTES: Pair = { vi: 'Ghi chú', en: 'Notes' };
const TABLE: Pair = { vi: 'Bảng', en: 'Table' };

/**
 * A workbook: a sheet for each table, and a last one for what is said of them. Figures are numbers; text
 * is stored as text whatever it begins with, and nothing as a formula.
 */
export const renderXlsx: Renderer = async (report, { language }) => {
  const sheets = [...tableSheets(report, language), notesSheet(report, language)];
  const blob = await writeWorkbook(withNames(sheets), FONT).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
};

type NamedSheet = Sheet<Blob> & { readonly sheet: string };

const tableSheets = ({ sections }: Report, language: Language): readonly NamedSheet[] =>
  sections.flatMap(({ title, table }) =>
    table ? [tableSheet(table, (title ?? TABLE)[language], language)] : [],
  );

function tableSheet(table: Table, sheet: string, language: Language): NamedSheet {
  // The rate stands beside its bar.
  const columns = table.headings.flatMap(({ kind }, at) => (kind === 'bar' ? [] : [at]));
  const labels = columns.map((at) => table.headings[at]?.label[language] ?? '');
  const cellsOf = (row: readonly Cell[]) => columns.map((at) => row[at] as Cell);
  const rows = table.rows.map(cellsOf);
  const totals = table.totals.map(cellsOf);
  const widths = labels.map((label, at) =>
    widthOf([
      ...labelWords(label),
      ...[...rows, ...totals].map((row) => cellText(row[at] as Cell, language)),
    ]),
  );
  const lines = labels.map(
    (label, at) => wrapWords(labelWords(label), (widths[at] ?? NARROWEST) - 2).length,
  );
  // Excel makes no room by itself for what a row of a new file wraps.
  const height = Math.max(1, ...lines) * LINE_POINTS;
  const isText = (at: number) => table.headings[columns[at] as number]?.kind === 'text';
  return {
    sheet,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      labels.map(
        (value, at): CellObject => ({
          ...textCell(value),
          fontWeight: 'bold',
          wrap: true,
          height,
          alignVertical: 'bottom',
          align: isText(at) ? 'left' : 'right',
        }),
      ),
      ...rows.map((row): Row => row.map((cell) => excelCell(cell, language))),
      ...totals.map(
        (row): Row => row.map((cell) => ({ ...excelCell(cell, language), fontWeight: 'bold' })),
      ),
    ],
  };
}

/** In characters, with room for the edges. */
const widthOf = (texts: readonly string[]): number =>
  texts.reduce((most, it) => Math.min(WIDEST, Math.max(most, displayWidth(it) + 2)), NARROWEST);

const textCell = (value: string): CellObject => ({ value, type: String });
const numberCell = (value: number, format: string): CellObject => ({ value, type: Number, format });

/** A figure that is known exactly is a number; bounds and what is unknown are text, as on a screen. */
function excelCell(cell: Cell, language: Language): CellObject {
  if (cell.kind === 'day' && cell.day !== null) {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  const bounds = boundsOf(cell);
  const text = textCell(cellText(cell, language));
  if (bounds === null) return cell.kind === 'text' || cell.kind === 'status' ? text : right(text);
  if (bounds.min !== bounds.max) return right(text);
  switch (cell.kind) {
    case 'percent':
      // It is kept in hundredths of a percent, rounded so that it shows no threshold that it misses.
      return numberCell(bounds.min / 10_000, marked('0.00%', cell.percent?.estimated));
    case 'change':
      return numberCell(bounds.min, '+#,##0;-#,##0;0');
    case 'pace':
      return numberCell(bounds.min, '#,##0.0');
    case 'count': {
      const format = marked('#,##0', cell.estimated);
      const sign = cell.status === undefined ? '' : `"${statusSigns[cell.status]} "`;
      return numberCell(bounds.min, `${sign}${format}`);
    }
    default:
      return numberCell(bounds.min, '0');
  }
}

const right = (cell: CellObject): CellObject => ({ ...cell, align: 'right' });

const marked = (format: string, estimated: boolean | undefined): string =>
  estimated ? `"≈"${format}` : format;

function notesSheet(report: Report, language: Language): NamedSheet {
  const row = (value: string, isBold = false): Row => [
    {
      ...textCell(value),
      wrap: true,
      height: wrapText(value, NOTES_WIDTH - 5).length * LINE_POINTS,
      ...(isBold ? { fontWeight: 'bold' as const } : {}),
    },
  ];
  const said = report.sections.flatMap(({ title, lines = [] }) => [
    ...(title && lines.length > 0 ? [row(title[language], true)] : []),
    ...lines.map((it) => row(it[language])),
  ]);
  return {
    sheet: NOTES[language],
    columns: [{ width: NOTES_WIDTH }],
    data: [
      row(report.title[language], true),
      ...report.facts.map((it) => row(it[language])),
      ...said,
      ...report.notes.map((it) => row(it[language])),
    ],
  };
}

const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[[\]/\\:*?]+/g;

/** Excel allows few characters in the name of a sheet, not many of them, and no name twice. */
function withNames(sheets: readonly NamedSheet[]): NamedSheet[] {
  const taken = new Set<string>();
  return sheets.map((it) => {
    const name = it.sheet.replace(NOT_IN_NAMES, '-').replace(/^'|'$/g, '').trim() || '-';
    let sheet = name.slice(0, LONGEST_NAME);
    for (let more = 2; taken.has(sheet.toLowerCase()); more++) {
      const end = ` (${more})`;
      sheet = name.slice(0, LONGEST_NAME - end.length) + end;
    }
    taken.add(sheet.toLowerCase());
    return { ...it, sheet };
  });
}
