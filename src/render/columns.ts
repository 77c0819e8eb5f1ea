import type { Heading } from '../document/table.ts';
import { displayWidth } from './display-width.ts';

/** A cell's text and how many columns of the screen it takes. */
export interface Measured {
  readonly text: string;
  readonly width: number;
}

/** A column as it will stand on the screen. */
export interface ScreenColumn {
  readonly at: number;
  readonly heading: Heading;
  readonly label: string;
  /** Of all rows, then of all totals. */
  readonly cells: readonly Measured[];
  readonly width: number;
}

/** The columns that fit, the spaces between them, and those that had to go. */
export interface Fit {
  readonly shown: readonly ScreenColumn[];
  readonly dropped: readonly ScreenColumn[];
  readonly gap: number;
}

const GAPS = [2, 1] as const;
const LABEL_LINES = 3;

/**
 * Chooses the columns that fit a width. A cell is never cut: columns first move together, then go as
 * a whole, the highest priority first.
 */
export function fitColumns(columns: readonly ScreenColumn[], width: number | null): Fit {
  const fits = GAPS.map((gap) => fitWithGap(columns, width, gap));
  return fits.reduce((best, fit) => (fit.dropped.length < best.dropped.length ? fit : best));
}

function fitWithGap(columns: readonly ScreenColumn[], width: number | null, gap: number): Fit {
  const shown = [...columns];
  const dropped: ScreenColumn[] = [];
  while (width !== null && totalWidth(shown, gap) > width) {
    const priority = Math.max(...shown.map((it) => it.heading.priority));
    if (priority === 0) break;
    const last = shown.findLastIndex((it) => it.heading.priority === priority);
    dropped.unshift(...shown.splice(last, 1));
  }
  return { shown, dropped, gap };
}

export const totalWidth = (columns: readonly ScreenColumn[], gap: number): number =>
  columns.reduce((sum, it) => sum + it.width, gap * (columns.length - 1));

/** The least width at which a column's cells stand whole and its label takes three lines at most. */
export function columnWidth(label: string, cells: readonly Measured[]): number {
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
