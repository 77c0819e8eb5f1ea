import type { Cell, CellKind } from '../../document/cell.ts';
import type { Heading, Table } from '../../document/table.ts';
import type { Language } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { isLeft, pillWidth, writtenCell } from './cell-marks.ts';
import { FONTS } from './look.ts';
import { widthOf, wrapToWidth } from './measure.ts';
import { plainText } from './plain-text.ts';

const LABEL_FONT = FONTS.strong;
const LABEL_LINES = 3;
const BAR_WIDTH = 120;
const WIDEST_BAR = 260;
/** Words take no more while there are other columns to place: they go on in a second line. */
const TEXT_WIDTH = 240;
/** So much for sentences, which would take too many lines. */
const SENTENCE_WIDTH = 300;
const STEP = 14;

/** A column, and how wide it could be and has to be. */
export interface MeasuredColumn {
  readonly at: number;
  readonly heading: Heading;
  readonly label: string;
  /** The width at which nothing in its cells has to be broken. */
  readonly natural: number;
  readonly least: number;
  /** Whether its cells are longer than two lines, usually. */
  readonly isWordy: boolean;
}

export function measureColumns(table: Table, language: Language): readonly MeasuredColumn[] {
  return table.headings.map((heading, at) => {
    const label = plainText(heading.label[language]);
    const { natural, whole, usual } = cellWidths(table, heading, at, language);
    const isWordy = heading.kind === 'text' && usual > 2 * TEXT_WIDTH;
    const words = Math.min(natural, isWordy ? SENTENCE_WIDTH : TEXT_WIDTH);
    const cells = { text: words, bar: BAR_WIDTH } as Partial<Record<CellKind, number>>;
    const least = leastWidth(Math.max(whole, cells[heading.kind] ?? 0), label);
    return { at, heading, label, natural, least, isWordy };
  });
}

export const labelLines = (label: string, width: number): readonly string[] =>
  wrapToWidth(labelWords(label), LABEL_FONT, width);

/** The widest cell of a column; `whole` of those alone that no second line may continue. */
function cellWidths({ rows, totals }: Table, { kind }: Heading, at: number, language: Language) {
  let [natural, whole, sum] = [0, 0, 0];
  for (const [all, font] of [
    [rows, FONTS.cell],
    [totals, FONTS.strong],
  ] as const) {
    for (const row of all) {
      const cell = row[at];
      if (cell === undefined) continue;
      const text = writtenCell(cell, language);
      // Whole pixels: sums of fractions must not break a word.
      const width = Math.ceil(cell.kind === 'status' ? pillWidth(text) : widthOf(text, font));
      natural = Math.max(natural, width);
      sum += width;
      if (!isBreakable(kind, cell)) whole = Math.max(whole, width);
    }
  }
  return { natural, whole, usual: sum / Math.max(1, rows.length + totals.length) };
}

/** Words go on in a second line; figures do not, nor words where figures are expected ("hết hạn"). */
export const isBreakable = (column: CellKind, cell: Cell): boolean =>
  column === 'text' && cell.kind === 'text';

/** The width at which a column's figures stand whole and its label takes three lines at most. */
function leastWidth(cells: number, label: string): number {
  const words = labelWords(label).map((it) => Math.ceil(widthOf(it, LABEL_FONT)));
  let width = Math.max(STEP, cells, ...words);
  while (labelLines(label, width).length > LABEL_LINES) width += STEP;
  return width;
}

/**
 * The columns' widths in a room that holds the least of each. What is left goes to words until they need
 * no more, to labels of more than two lines, to bars, and then to the first words.
 */
export function shareRoom(columns: readonly MeasuredColumn[], room: number): readonly number[] {
  const widths = columns.map((it) => it.least);
  let rest = room - widths.reduce((sum, it) => sum + it, 0);
  const give = (place: number, most: number) => {
    const width = widths[place] as number;
    const more = Math.max(0, Math.min(rest, most - width));
    widths[place] = width + more;
    rest -= more;
  };
  const each = (
    choose: (column: MeasuredColumn) => boolean,
    most: (it: MeasuredColumn) => number,
  ) =>
    columns.forEach((it, place) => {
      if (choose(it)) give(place, most(it));
    });
  each(
    (it) => it.heading.kind === 'text',
    (it) => it.natural,
  );
  columns.forEach(({ label }, place) => {
    const wanted = widthForLines(label, widths[place] as number, 2);
    if (wanted - (widths[place] as number) <= rest) give(place, wanted);
  });
  each(
    (it) => it.heading.kind === 'bar',
    () => WIDEST_BAR,
  );
  const first = columns.findIndex((it) => isLeft(it.heading.kind));
  if (first >= 0) give(first, Number.POSITIVE_INFINITY);
  return widths;
}

/** How wide a label has to be to take no more than so many lines. */
function widthForLines(label: string, width: number, lines: number): number {
  let wide = width;
  while (labelLines(label, wide).length > lines) wide += 2;
  return wide;
}
