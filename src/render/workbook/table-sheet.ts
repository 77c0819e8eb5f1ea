import { boundsOf, type Cell } from '../../document/cell.ts';
import type { Report, Section } from '../../document/report.ts';
import type { Heading, Table } from '../../document/table.ts';
import type { Language } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { cellText } from '../cell-text.ts';
import { excelCell, type RowLook } from './excel-cell.ts';
import { HEADER, type Look, TOTALS } from './look.ts';
import type { Bars, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { heightOf, linesIn, linesOfWords, widthInDigits } from './text-size.ts';
import { titleBlock, wideRow } from './title-block.ts';

const WIDEST = 60;
const NARROWEST = 7;
/** The titles above a narrow table go beyond it. */
const LEAST_WIDTH = 84;
const SPARE_WIDTH = 12;
/** So much may stay in sight at the left of a small screen. */
const MOST_FROZEN = 60;
const FILTER_BUTTON = 1;
const EDGES = 2;

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
 * A sheet for a table: titles, then labels that stay in sight, rows to be filtered, totals, and below
 * what is said of them.
 */
export function tableSheet(
  report: Report,
  { title, lines = [] }: Section,
  table: Table,
  language: Language,
): Sheet {
  const layout = layOut(table, language);
  const widths = [...layout.widths, ...spareColumns(layout.widths)];
  const above = titleBlock(report, title, language, sum(widths));
  const header = above.length;
  const first = header + 1;
  const last = header + layout.rows.length;
  const { headings } = layout;
  const tableRows = [
    headerRow(layout),
    ...layout.rows.map((row) => bodyRow(row, layout)),
    ...layout.totals.map((row) => totalsRow(row, layout, first, last)),
  ];
  const below = lines.map((it) => wideRow(it[language], REMARK, sum(widths)));
  const end = header + tableRows.length;
  return {
    name: (title ?? report.title)[language],
    widths,
    rows: [...above, ...tableRows, ...below],
    merges: [...above.map((_, row) => row), ...below.map((_, at) => end + at)].map((row) => ({
      row,
      width: widths.length,
    })),
    header,
    frozenColumns: frozenColumns(layout),
    filtered: { from: header, to: Math.max(header, last), columns: headings.length },
    bars: headings.flatMap((heading, column) => barsOf(heading, column, layout, first)),
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
  return { language, headings: shown, rows: body, totals: sums, widths };
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

/** All up to the units' names, as far as a small screen still shows the rest. */
function frozenColumns({ headings, widths }: Layout): number {
  const columns = headings.findIndex((it) => it.kind === 'text') + 1;
  return sum(widths.slice(0, columns)) <= MOST_FROZEN ? columns : 0;
}

/** From nothing to the highest rate of the rows: bars compare them with each other. */
function barsOf(
  { kind }: Heading,
  column: number,
  { rows }: Layout,
  from: number,
): readonly Bars[] {
  if (kind !== 'percent') return [];
  const highest = rows.reduce((most, row) => Math.max(most, exactPart(row[column] as Cell)), 0);
  return highest > 0 ? [{ column, from, to: from + rows.length - 1, most: highest }] : [];
}

function exactPart(cell: Cell): number {
  const bounds = cell.kind === 'percent' ? boundsOf(cell) : null;
  return bounds !== null && bounds.min === bounds.max ? bounds.min / 10_000 : 0;
}
