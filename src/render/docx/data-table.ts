import type { Cell, CellKind } from '../../document/cell.ts';
import type { Table } from '../../document/table.ts';
import type { Status } from '../../domain/status.ts';
import type { Language } from '../../i18n/pair.ts';
import { cellText } from '../cell-text.ts';
import { columnWidths, PADDING, shownColumns } from './column-widths.ts';
import { type Element, grid, paragraph } from './elements.ts';
import { type Orientation, TEXT_WIDTH } from './page.ts';
import type { StyleName } from './styles.ts';

const HEAD_FILL = 'E7E6E6';
/** Light grounds that black letters, printed or not, stand out from; the sign and the words say it too. */
const STATUS_FILLS: Readonly<Record<Status, string | undefined>> = {
  reached: 'E2F0D9',
  'reached-late': 'E2F0D9',
  'on-track': 'DEEBF7',
  'at-risk': 'FFF2CC',
  missed: 'F8D7DA',
  open: undefined,
  unknown: 'F2F2F2',
};
/** In points: the smaller ones where a table is too wide for a page. */
const SIZES = [11, 10, 9, 8] as const;

/** Whether a table's words and figures stand whole on a page that stands upright. */
export const fitsPortrait = (table: Table, language: Language): boolean =>
  columnWidths(table, language, SIZES[0], TEXT_WIDTH.portrait).fits;

/** A table across the page. Its head stands again on each page. */
export function dataTable(table: Table, language: Language, orientation: Orientation): Element {
  const room = TEXT_WIDTH[orientation];
  const tries = SIZES.map((size) => ({ size, ...columnWidths(table, language, size, room) }));
  const { size, widths } = (tries.find((it) => it.fits) ?? tries.at(-1)) as (typeof tries)[number];
  const columns = shownColumns(table);
  const look = size === SIZES[0] ? {} : { size };
  const head = columns.map((at) => ({
    content: [paragraph('CellHead', table.headings[at]?.label[language] ?? '', look)],
    fill: HEAD_FILL,
  }));
  const lines = [
    ...table.rows.map((it) => [it, false] as const),
    ...table.totals.map((it) => [it, true] as const),
  ];
  const line = (row: readonly Cell[], bold: boolean, keepNext: boolean) => ({
    cells: columns.map((at) => {
      const cell = row[at] as Cell;
      const style = styleOf(cell, table.headings[at]?.kind);
      const content = [paragraph(style, cellText(cell, language), { ...look, bold, keepNext })];
      return { content, fill: fillOf(cell) };
    }),
  });
  return grid(
    widths,
    [
      { cells: head, isHeader: true },
      ...lines.map(([row, bold], at) => line(row, bold, isKept(at, lines.length))),
    ],
    { bordered: true, padding: PADDING },
  );
}

const TOGETHER = 3;

/** No page ends with the head and a row or two, nor begins with the last of them and the total. */
const isKept = (at: number, of: number): boolean =>
  at < of - 1 && (at < TOGETHER - 1 || at >= of - TOGETHER);

const LEFT: readonly CellKind[] = ['text', 'status', 'day', 'moment'];

/** Text stands at the left, figures at the right; places, and the numbers of rows, in the middle. */
function styleOf({ kind }: Cell, ofColumn: CellKind | undefined): StyleName {
  if (kind === 'rank' || ofColumn === 'rank') return 'CellMiddle';
  return LEFT.includes(kind) ? 'CellText' : 'CellFigure';
}

function fillOf(cell: Cell): string | undefined {
  const status = cell.kind === 'status' || cell.kind === 'count' ? cell.status : undefined;
  return status === undefined ? undefined : STATUS_FILLS[status];
}
