import { displayWidth } from '../display-width.ts';

const LINE_POINTS = 16;
const EDGES = 4;
/** What Excel allows for a row. */
const HIGHEST = 409;
/** What differs from the width of a digit in Times New Roman. */
const SPACE = 0.5;
const CAPITAL = 1.4;
const PUNCTUATION = 0.6;

/** How wide a text is, in digits of the workbook's font; bold takes some more. */
export function widthInDigits(text: string, bold = false): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const plain =
    displayWidth(text) -
    (1 - SPACE) * count(/ /g) -
    (1 - PUNCTUATION) * count(/[.,:;()/'|!-]/g) +
    (CAPITAL - 1) * count(/\p{Lu}/gu);
  return bold ? plain * 1.06 : plain;
}

/** The height of a row that shows so many lines, as Excel makes no room for them in a new file. */
export const heightOf = (lines: number, size = 12): number =>
  Math.min(HIGHEST, Math.ceil((lines * LINE_POINTS * size) / 12) + EDGES);

/** How many lines a text takes in so many digits. */
export const linesIn = (text: string, width: number, bold = false): number =>
  text.split('\n').reduce((lines, it) => lines + linesOfWords(it.split(' '), width, bold), 0);

/** The same for words that may hold spaces; one that is longer than a line goes on on the next. */
export function linesOfWords(words: readonly string[], width: number, bold = false): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const needs = widthInDigits(word, bold);
    if (used > 0 && used + SPACE + needs > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + needs;
    const more = Math.max(0, Math.ceil(used / width) - 1);
    lines += more;
    used -= more * width;
  }
  return lines;
}
