import type { Heading } from '../document/table.ts';
import { labelWords } from '../i18n/phrases.ts';
import { displayWidth } from './display-width.ts';
import { wrapWords } from './wrap.ts';

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
  const best = fits.reduce((a, b) => (b.dropped.length < a.dropped.length ? b : a));
  return width === null ? best : withNarrowText(best, width);
}

const LEAST_TEXT = 16;

/** What still does not fit is taken from words at the end of the rows, which can go on below. */
function withNarrowText(fit: Fit, width: number): Fit {
  const last = fit.shown.at(-1);
  const over = totalWidth(fit.shown, fit.gap) - width;
  if (over <= 0 || last?.heading.kind !== 'text') return fit;
  const narrow = { ...last, width: Math.max(LEAST_TEXT, last.width - over) };
  return { ...fit, shown: [...fit.shown.slice(0, -1), narrow] };
}

function fitWithGap(columns: readonly ScreenColumn[], width: number | null, gap: number): Fit {
  let shown = columns;
  while (width !== null && totalWidth(shown, gap) > width) {
    const last = Math.max(...shown.map((it) => it.heading.priority));
    if (last === 0) break;
    // What belongs together has one priority, and goes together.
    shown = shown.filter((it) => it.heading.priority < last);
  }
  return { shown, dropped: columns.filter((it) => !shown.includes(it)), gap };
}

export const totalWidth = (columns: readonly ScreenColumn[], gap: number): number =>
  columns.reduce((sum, it) => sum + it.width, gap * (columns.length - 1));

/** The least width at which a column's cells stand whole and its label takes three lines at most. */
export function columnWidth(label: string, cells: readonly Measured[]): number {
  const words = labelWords(label);
  let width = Math.max(1, ...words.map(displayWidth));
  for (const cell of cells) width = Math.max(width, cell.width);
  while (wrapWords(words, width).length > LABEL_LINES) width++;
  return width;
}
