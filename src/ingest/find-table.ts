import type { NearHeader } from '../domain/issues/file-issues.ts';
import { tidy } from '../text/tidy.ts';
import { findHeader, type Header } from './header.ts';
import type { Headings } from './heading.ts';
import { type Split, splitCells } from './split-cells.ts';

/** Where a text has its table. */
export interface FoundTable {
  readonly delimiter: string;
  readonly header: Header;
  /** All rows of a short text; of a long one no more are made than a header is looked for in. */
  readonly split: Split | null;
}

/** What may part the cells of a line. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const HEADER_WITHIN = 60;

const SHORT = 100_000;

// A line that Excel writes for itself alone.
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?[\r\n]/i;

/** The delimiter and the rows that make the best header: counts of marks alone would mislead. */
export function findTable(text: string, headings: Headings): FoundTable | null {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  const found = (told === undefined ? DELIMITERS : [told]).flatMap((delimiter) => {
    if (!text.includes(delimiter)) return [];
    const split = splitCells(text, delimiter, text.length > SHORT ? HEADER_WITHIN : undefined);
    const header = findHeader(split.rows.slice(0, HEADER_WITHIN), headings);
    return header === null
      ? []
      : [{ delimiter, header, split: text.length > SHORT ? null : split }];
  });
  // Of several that do as well the first stands.
  return found.reduce<FoundTable | null>(
    (best, it) => (best !== null && best.header.score >= it.header.score ? best : it),
    null,
  );
}

const LEAST_UNDERSTOOD = 2;

/**
 * Of the first rows the one with most headings that are understood, two at least; `null` where none has.
 * What it does not understand is told where it can be no row of people: a header has no long number or
 * date, stands above other rows, and is no row among many of its kind.
 */
export function nearestHeader(text: string, headings: Headings): NearHeader | null {
  let best: NearHeader | null = null;
  let most = LEAST_UNDERSTOOD - 1;
  for (const delimiter of DELIMITERS) {
    const rows = splitCells(text, delimiter, HEADER_WITHIN).rows.map(({ line, cells }) => {
      const texts = cells.map(tidy).filter((cell) => cell !== '');
      const unknown = texts.filter((cell) => headings.meaningOf(cell) === null);
      return { line, texts, unknown, understood: texts.length - unknown.length };
    });
    const near = rows.filter((it) => it.understood >= LEAST_UNDERSTOOD);
    for (const { line, texts, unknown, understood } of near) {
      if (understood <= most) continue;
      most = understood;
      const isAlone = near.length === 1 && rows.some((it) => it.line > line);
      const isHeader = isAlone && !texts.some((it) => OF_SOMEBODY.test(it));
      best = { line, unknown: isHeader ? unknown : [] };
    }
  }
  return best;
}

const OF_SOMEBODY = /\d{4}|\d[/.-]\d|@/;
