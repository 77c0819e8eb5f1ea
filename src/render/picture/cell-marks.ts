import type { Cell } from '../../document/cell.ts';
import type { Language } from '../../i18n/pair.ts';
import { cellText } from '../cell-text.ts';
import { FONTS } from './look.ts';
import { baseline, boxAt, lineHeight, linesAt, round, textAt } from './marks.ts';
import { type Font, widthOf } from './measure.ts';
import { COLOURS, STATUS_COLOURS } from './palette.ts';
import { plainText } from './plain-text.ts';

/** A cell as it is written in a picture. */
export const writtenCell = (cell: Cell, language: Language): string =>
  plainText(cellText(cell, language));

/** Words stand to the left of their column, figures to the right. */
export const isLeft = (kind: Cell['kind']): boolean =>
  kind === 'text' || kind === 'status' || kind === 'bar';

/** The colour of a cell's text; the text itself says everything without it. */
export function inkOf(cell: Cell): string {
  if (cell.kind === 'count' && cell.status !== undefined) return STATUS_COLOURS[cell.status].ink;
  if (cell.kind === 'change' && typeof cell.change === 'number' && cell.change !== 0) {
    return cell.change > 0 ? COLOURS.gained : COLOURS.lost;
  }
  return COLOURS.ink;
}

const PILL_PADDING = 14;
const PILL_HEIGHT = 42;
const PILL_FONT = FONTS.strong;

export const pillWidth = (text: string): number => widthOf(text, PILL_FONT) + 2 * PILL_PADDING;

/** A status with its sign and word on its colour. */
export function pillAt(
  cell: Extract<Cell, { kind: 'status' }>,
  text: string,
  x: number,
  middle: number,
): string {
  const { ground, ink } = STATUS_COLOURS[cell.status];
  const top = middle - PILL_HEIGHT / 2;
  const letters = baseline(middle - lineHeight(PILL_FONT.size) / 2, PILL_FONT.size);
  return (
    boxAt(x, top, pillWidth(text), PILL_HEIGHT, ground, PILL_HEIGHT / 2) +
    textAt(text, x + PILL_PADDING, letters, { ...PILL_FONT, fill: ink })
  );
}

const BAR_HEIGHT = 22;
const LEAST_BAR = 3;

/** A part of a whole bar; anything above nothing shows. */
function barAt(part: number | null, x: number, middle: number, width: number): string {
  if (part === null) return '';
  const length = Math.max(part > 0 ? LEAST_BAR : 0, Math.min(1, part) * width);
  const top = middle - BAR_HEIGHT / 2;
  return (
    boxAt(x, top, width, BAR_HEIGHT, COLOURS.track, 4) +
    (length > 0
      ? boxAt(x, top, length, BAR_HEIGHT, COLOURS.bar, Math.min(4, round(length / 2)))
      : '')
  );
}

/** A place for a cell: its lines as they were broken, and the height of its row. */
interface CellPlace {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly font: Font;
}

export function cellAt(cell: Cell, place: CellPlace): string {
  const { x, top, width, height, lines, font } = place;
  const middle = top + height / 2;
  if (cell.kind === 'bar') return barAt(cell.part, x, middle, width);
  if (cell.kind === 'status') return pillAt(cell, lines[0] ?? '', x, middle);
  const look = { ...font, fill: inkOf(cell) };
  const start = middle - (lines.length * lineHeight(font.size)) / 2;
  return linesAt(lines, x, start, look);
}

/** The same to the right of its column. */
export function figureAt(cell: Cell, place: CellPlace): string {
  const { x, top, width, height, lines, font } = place;
  const letters = baseline(top + height / 2 - lineHeight(font.size) / 2, font.size);
  return textAt(lines[0] ?? '', x + width, letters, { ...font, fill: inkOf(cell), anchor: 'end' });
}
