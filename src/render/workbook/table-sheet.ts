import { boundsOf, type Cell } from '../../document/cell.ts';
import type { Report, Section } from '../../document/report.ts';
import type { Heading, Table } from '../../document/table.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { cellText } from '../cell-text.ts';
import { excelCell, type RowLook } from './excel-cell.ts';
import { HEADER, type Look, TOTALS } from './look.ts';
import {
  type Bars,
  orientationFor,
  PAGES,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from './sheet.ts';
import { heightOf, linesIn, linesOfWords, widthInDigits } from './text-size.ts';
import { nameOf, titleBlock, wideRow } from './title-block.ts';

const WIDEST = 60;
const NARROWEST = 7;
/** A narrow table is made wider, up to this, so that its titles have room; they may go beyond it. */
const AMPLE_WIDTH = 84;
const MOST_STRETCH = 1.6;
const LEAST_WIDTH = 60;
const SPARE_WIDTH = 12;
/** So much may stay in sight at the left of a small screen. */
const MOST_FROZEN = 60;
const FILTER_BUTTON = 1;
const EDGES = 2;
/** More would leave no room for the rows, as all above them stays in sight. */
const FEW_LINES = 3;

/** Beside a map of the same name. */
const TABLE: Pair = { vi: 'Bảng', en: 'Table' };
const REMARK: Look = { italic: true, horizontal: 'left', wrap: true };

interface Layout {
  readonly language: Language;
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly (readonly Cell[])[];
  /** Of the table's columns. */
  readonly widths: readonly number[];
}

/**
 * A sheet for a table: titles, then labels that stay in sight, rows to be filtered, totals. What is said
 * of it stands above where it is short, such as what its rates are divided by, or else below.
 */
export function tableSheet(
  report: Report,
  { title, lines = [], map }: Section,
  table: Table,
  language: Language,
): Sheet {
  const layout = layOut(table, language);
  const widths = [...layout.widths, ...spareColumns(layout.widths)];
  const said = lines.map((it) => it[language]);
  const isShort = said.length <= FEW_LINES;
  const above = titleBlock(report, title, isShort ? said : [], language, sum(widths));
  const header = above.length;
  const first = header + 1;
  const last = header + layout.rows.length;
  const { headings } = layout;
  const tableRows = [
    headerRow(layout),
    ...layout.rows.map((row) => bodyRow(row, layout)),
    ...layout.totals.map((row) => totalsRow(row, layout, first, last)),
  ];
  const below = isShort ? [] : said.map((it) => wideRow(it, REMARK, sum(widths)));
  const end = header + tableRows.length;
  const rows = [...above, ...tableRows, ...below];
  return {
    name: map ? TABLE[language] : nameOf(report, title, language),
    widths,
    rows,
    merges: [...above.map((_, row) => row), ...below.map((_, at) => end + at)].map((row) => ({
      row,
      width: widths.length,
    })),
    header,
    frozenColumns: frozenColumns(layout),
    filtered: { from: header, to: Math.max(header, last), columns: headings.length },
    bars: headings.flatMap((heading, column) => barsOf(heading, column, layout, first)),
    onOnePage: isAlmostOnePage(rows, sum(widths)),
    orientation: orientationFor(sum(widths)),
  };
}

function layOut({ headings, rows, totals }: Table, language: Language): Layout {
  // Bars are drawn behind the rate itself.
  const columns = headings.flatMap(({ kind }, at) => (kind === 'bar' ? [] : [at]));
  const cellsOf = (row: readonly Cell[]) => columns.map((at) => row[at] as Cell);
  const shown = columns.map((at) => headings[at] as Heading);
  const body = rows.map(cellsOf);
  const sums = totals.map(cellsOf);
  const widths = shown.map(({ label }, at) =>
    [
      ...labelWords(label[language]).map((it) => widthInDigits(it, true) + FILTER_BUTTON),
      ...body.map((row) => widthInDigits(cellText(row[at] as Cell, language))),
      ...sums.map((row) => widthInDigits(cellText(row[at] as Cell, language), true)),
    ].reduce((most, it) => Math.min(WIDEST, Math.max(most, Math.ceil(it) + EDGES)), NARROWEST),
  );
  return { language, headings: shown, rows: body, totals: sums, widths: stretched(widths) };
}

function stretched(widths: readonly number[]): readonly number[] {
  const factor = Math.min(MOST_STRETCH, AMPLE_WIDTH / sum(widths));
  return factor <= 1 ? widths : widths.map((it) => Math.floor(it * factor));
}

function spareColumns(widths: readonly number[]): readonly number[] {
  const lacking = Math.max(0, LEAST_WIDTH - sum(widths));
  return Array.from({ length: Math.ceil(lacking / SPARE_WIDTH) }, () => SPARE_WIDTH);
}

const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);

function headerRow({ headings, widths, language }: Layout): SheetRow {
  const labels = headings.map(({ label }) => label[language]);
  const lines = labels.map((it, at) =>
    linesOfWords(labelWords(it), (widths[at] ?? NARROWEST) - 1, true),
  );
  return {
    height: heightOf(Math.max(1, ...lines)),
    cells: labels.map((value) => ({ value, look: HEADER })),
  };
}

const bodyRow = (row: readonly Cell[], layout: Layout, look: RowLook = {}): SheetRow => ({
  height: heightOf(
    row.reduce((most, cell, at) => Math.max(most, linesOfCell(cell, at, layout)), 1),
  ),
  cells: row.map((cell, at) =>
    excelCell(cell, layout.headings[at]?.kind ?? 'text', layout.language, look),
  ),
});

const linesOfCell = (cell: Cell, at: number, { widths, language }: Layout): number =>
  cell.kind === 'text' ? linesIn(cellText(cell, language), (widths[at] ?? WIDEST) - EDGES) : 1;

function totalsRow(row: readonly Cell[], layout: Layout, from: number, to: number): SheetRow {
  const { height, cells } = bodyRow(row, layout, TOTALS);
  return {
    height,
    cells: cells.map(
      (cell, column): SheetCell =>
        isSumOf(row[column] as Cell, layout.rows, column)
          ? { ...cell, sumOf: { column, from, to } }
          : cell,
    ),
  };
}

/** Whether a total is what Excel makes of its column: a formula never shows another figure. */
function isSumOf(total: Cell, rows: Layout['rows'], column: number): boolean {
  const exact = exactPeople(total);
  if (exact === null || rows.length === 0) return false;
  const figures = rows.map((row) => exactPeople(row[column] as Cell));
  return figures.every((it) => it !== null) && sum(figures as number[]) === exact;
}

function exactPeople(cell: Cell): number | null {
  const count = cell.kind === 'count' ? cell.count : cell.kind === 'change' ? cell.change : null;
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : null;
}

/** Whether little is left for a second page, such as the totals alone: then it is printed on one. */
function isAlmostOnePage(rows: readonly SheetRow[], width: number): boolean {
  const page = PAGES[orientationFor(width)];
  const scale = Math.min(1, page.width / width);
  return sum(rows.map((it) => it.height)) * scale <= page.height * 1.2;
}

/** All up to the units' names, as far as a small screen still shows the rest. */
function frozenColumns({ headings, widths }: Layout): number {
  const columns = headings.findIndex((it) => it.kind === 'text') + 1;
  return sum(widths.slice(0, columns)) <= MOST_FROZEN ? columns : 0;
}

/** From nothing to the highest rate of the rows: bars compare them, so one alone has none. */
function barsOf(
  { kind }: Heading,
  column: number,
  { rows }: Layout,
  from: number,
): readonly Bars[] {
  if (kind !== 'percent') return [];
  const exact = rows.flatMap((row) => exactPart(row[column] as Cell) ?? []);
  const highest = exact.reduce((a, b) => Math.max(a, b), 0);
  return highest > 0 && exact.length > 1
    ? [{ column, from, to: from + rows.length - 1, most: highest }]
    : [];
}

function exactPart(cell: Cell): number | null {
  const bounds = cell.kind === 'percent' ? boundsOf(cell) : null;
  return bounds !== null && bounds.min === bounds.max ? bounds.min / 10_000 : null;
}
