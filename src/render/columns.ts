import type { Heading } from '../document/table.ts';
import { displayWidth } from './display-width.ts';

/** A column as it will stand on the screen. */
export interface ScreenColumn {
  readonly at: number;
  readonly heading: Heading;
  readonly label: string;
  readonly width: number;
}

export const GAP = 2;
const LABEL_LINES = 3;

/**
 * Chooses the columns that fit a width and how wide each is. A cell is never cut: what does not fit
 * goes as a whole column, the highest priority first.
 */
export function fitColumns(
  columns: readonly ScreenColumn[],
  width: number | null,
): { readonly shown: readonly ScreenColumn[]; readonly dropped: readonly ScreenColumn[] } {
  const shown = [...columns];
  const dropped: ScreenColumn[] = [];
  const total = () => shown.reduce((sum, it) => sum + it.width, GAP * (shown.length - 1));
  while (width !== null && total() > width) {
    const priority = Math.max(...shown.map((it) => it.heading.priority));
    if (priority === 0) break;
    const last = shown.findLastIndex((it) => it.heading.priority === priority);
    dropped.unshift(...shown.splice(last, 1));
  }
  return { shown, dropped };
}

/** The least width at which a column's cells stand whole and its label takes three lines at most. */
export function columnWidth(label: string, cells: readonly { readonly width: number }[]): number {
  const words = label.split(' ');
  const longestWord = Math.max(...words.map(displayWidth));
  let width = Math.max(1, longestWord);
  for (const cell of cells) width = Math.max(width, cell.width);
  while (linesAt(words, width) > LABEL_LINES) width++;
  return width;
}

function linesAt(words: readonly string[], width: number): number {
  let lines = 1;
  let used = -1;
  for (const word of words) {
    const next = used + 1 + displayWidth(word);
    if (next <= width) used = next;
    else {
      lines++;
      used = displayWidth(word);
    }
  }
  return lines;
}
