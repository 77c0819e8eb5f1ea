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
/** Words take no more while there are other columns to place; they go on in a second line. */
const TEXT_WIDTH = 240;
const STEP = 14;

/** A column, and how wide it could be and has to be. */
export interface MeasuredColumn {
  readonly at: number;
  readonly heading: Heading;
  readonly label: string;
  /** The width at which nothing in its cells has to be broken. */
  readonly natural: number;
  /** The width at which its figures stand whole and its label takes three lines at most. */
  readonly least: number;
}

export function measureColumns(table: Table, language: Language): readonly MeasuredColumn[] {
  return table.headings.map((heading, at) => {
    const label = plainText(heading.label[language]);
    const natural = naturalWidth(table, heading, at, language);
    return { at, heading, label, natural, least: leastWidth(heading, natural, label) };
  });
}

export const labelLines = (label: string, width: number): readonly string[] =>
  wrapToWidth(labelWords(label), LABEL_FONT, width);

function naturalWidth(
  { rows, totals }: Table,
  { kind }: Heading,
  at: number,
  language: Language,
): number {
  if (kind === 'bar') return WIDEST_BAR;
  let widest = 0;
  for (const [all, font] of [
    [rows, FONTS.cell],
    [totals, FONTS.strong],
  ] as const) {
    for (const row of all) {
      const cell = row[at];
      if (cell === undefined) continue;
      const text = writtenCell(cell, language);
      widest = Math.max(widest, cell.kind === 'status' ? pillWidth(text) : widthOf(text, font));
    }
  }
  // Whole pixels: sums of fractions must not break a word.
  return Math.ceil(widest);
}

function leastWidth({ kind }: Heading, natural: number, label: string): number {
  const words = labelWords(label);
  const cells = { bar: BAR_WIDTH, text: Math.min(natural, TEXT_WIDTH) } as Record<string, number>;
  let width = Math.max(
    STEP,
    cells[kind] ?? natural,
    ...words.map((it) => Math.ceil(widthOf(it, LABEL_FONT))),
  );
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
