import type { Heading, Table } from '../../document/table.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { type Fit, fitColumns, type ScreenColumn } from '../columns.ts';
import { isLeft, pillWidth, writtenCell } from './cell-marks.ts';
import { FONTS, type PictureLook } from './look.ts';
import { widthOf, wrapToWidth } from './measure.ts';
import { plainText } from './plain-text.ts';

/** A column at its place in a picture. */
export interface PlacedColumn {
  /** Which of the table's columns. */
  readonly at: number;
  readonly heading: Heading;
  readonly label: readonly string[];
  readonly x: number;
  readonly width: number;
}

export interface PlacedColumns {
  readonly shown: readonly PlacedColumn[];
  /** Labels of the columns for which there is no room. */
  readonly dropped: readonly string[];
}

// What chooses columns for screens counts in letters: here a letter is as wide as this.
const UNIT = 12;
const LABEL_LINES = 3;
const BAR_WIDTH = 120;
const WIDEST_BAR = 260;
/** Words take no more while there are other columns to place; they go on in a second line. */
const TEXT_WIDTH = 240;
const LABEL_FONT = FONTS.strong;

/** Chooses and places the columns that fit; `null` where not even the least of them do. */
export function placeColumns(table: Table, look: PictureLook): PlacedColumns | null {
  const natural = table.headings.map((heading, at) => naturalWidth(table, heading, at, look));
  const columns = table.headings.map((heading, at): ScreenColumn => {
    const least = leastWidth(heading, natural[at] as number, labelOf(heading, look));
    return {
      at,
      heading,
      label: labelOf(heading, look),
      cells: [],
      width: Math.ceil(least / UNIT),
    };
  });
  const { shown, dropped, gap } = fitClearly(columns, Math.floor(look.width / UNIT));
  const gaps = gap * UNIT * (shown.length - 1);
  const widths = new Map(shown.map((it) => [it.at, it.width * UNIT]));
  const used = [...widths.values()].reduce((sum, it) => sum + it, gaps);
  if (used > look.width) return null;
  giveAway(look.width - used, shown, natural, widths);
  let x = 0;
  const placed = shown.map(({ at, heading, label }): PlacedColumn => {
    const width = widths.get(at) as number;
    const column = { at, heading, label: labelLines(label, width), x, width };
    x += width + gap * UNIT;
    return column;
  });
  return {
    shown: placed,
    // A bar says nothing that its rate does not.
    dropped: dropped
      .filter((it) => it.heading.kind !== 'bar' && it.label !== '')
      .map((it) => it.label),
  };
}

/**
 * Two columns may have one label ("Tỷ lệ") where what stands before each tells them apart. The second
 * cannot stay when that has gone; its room is then given to others.
 */
function fitClearly(columns: readonly ScreenColumn[], width: number): Fit {
  const fit = fitColumns(columns, width);
  const labels = fit.shown.map((it) => it.label);
  const unclear = fit.shown.find(
    ({ at, label }, place) =>
      label !== '' &&
      labels.indexOf(label) < place &&
      !fit.shown.some((it) => it.at === at - 1) &&
      columns.some((it) => it.at === at - 1),
  );
  if (unclear === undefined) return fit;
  const clear = fitClearly(
    columns.filter((it) => it !== unclear),
    width,
  );
  return { ...clear, dropped: columns.filter((it) => !clear.shown.includes(it)) };
}

const labelOf = (heading: Heading, { language }: PictureLook): string =>
  plainText(heading.label[language]);

const labelLines = (label: string, width: number): readonly string[] =>
  wrapToWidth(labelWords(label), LABEL_FONT, width);

/** The width at which nothing in a column has to be broken. */
function naturalWidth(
  { rows, totals }: Table,
  { kind }: Heading,
  at: number,
  { language }: PictureLook,
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
      const width = cell.kind === 'status' ? pillWidth(text) : widthOf(text, font);
      widest = Math.max(widest, width);
    }
  }
  return widest;
}

/** The width at which a column's figures stand whole and its label takes three lines at most. */
function leastWidth({ kind }: Heading, natural: number, label: string): number {
  const cells =
    kind === 'bar' ? BAR_WIDTH : kind === 'text' ? Math.min(natural, TEXT_WIDTH) : natural;
  const words = labelWords(label);
  let width = Math.max(UNIT, cells, ...words.map((it) => widthOf(it, LABEL_FONT)));
  while (wrapToWidth(words, LABEL_FONT, width).length > LABEL_LINES) width += UNIT;
  return width;
}

/** What is left goes to words until they need none, then to bars, then to the first words. */
function giveAway(
  left: number,
  shown: readonly ScreenColumn[],
  natural: readonly number[],
  widths: Map<number, number>,
): void {
  let rest = left;
  const give = (at: number, most: number) => {
    const width = widths.get(at) as number;
    const more = Math.max(0, Math.min(rest, most - width));
    widths.set(at, width + more);
    rest -= more;
  };
  const words = shown.filter((it) => it.heading.kind === 'text');
  for (const { at } of words) give(at, natural[at] as number);
  for (const { at, heading } of shown) if (heading.kind === 'bar') give(at, WIDEST_BAR);
  const first = words[0] ?? shown.find((it) => isLeft(it.heading.kind));
  if (first) give(first.at, Number.POSITIVE_INFINITY);
}
