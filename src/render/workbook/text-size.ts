import { displayWidth } from '../display-width.ts';
import { wrapText, wrapWords } from '../wrap.ts';

const LINE_POINTS = 16.5;
const EDGES = 3;
/** What Excel allows for a row. */
const HIGHEST = 409;

/** How wide a text is, in digits of the workbook's font: its capitals are wider than they. */
export const widthInDigits = (text: string): number =>
  displayWidth(text) + 0.4 * (text.match(/\p{Lu}/gu)?.length ?? 0);

/** The height of a row that shows so many lines, as Excel makes no room for them in a new file. */
export const heightOf = (lines: number, size = 12): number =>
  Math.min(HIGHEST, Math.ceil((lines * LINE_POINTS * size) / 12) + EDGES);

/** How many lines a text takes in a cell of so many digits. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((lines, it) => lines + linesOfOne(it, width), 0);

/** The same for words that are not to be parted. */
export const linesOfWords = (words: readonly string[], width: number): number =>
  broken(wrapWords(words, width), width);

function linesOfOne(text: string, width: number): number {
  const wide = widthInDigits(text);
  if (wide <= width) return 1;
  // The same share of each line goes to what makes capitals wider.
  const room = Math.max(1, Math.floor((width * displayWidth(text)) / wide) - 1);
  return broken(wrapText(text, room), room);
}

/** A word that is longer than its line goes on on the next. */
const broken = (lines: readonly string[], width: number): number =>
  lines.reduce((all, it) => all + Math.max(1, Math.ceil(displayWidth(it) / width)), 0);
