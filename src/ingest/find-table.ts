import { findHeader, type Header } from './header.ts';
import { splitCells } from './split-cells.ts';

/** Where a text has its table. */
export interface FoundTable {
  readonly delimiter: string;
  readonly header: Header;
}

/** What may part the cells of a line. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const HEADER_WITHIN = 60;

// A line that Excel writes for itself alone.
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?[\r\n]/i;

/** The delimiter and the rows that make the best header: counts of marks alone would mislead. */
export function findTable(text: string): FoundTable | null {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  const found = (told === undefined ? DELIMITERS : [told]).flatMap((delimiter) => {
    if (!text.includes(delimiter)) return [];
    const header = findHeader(splitCells(text, delimiter, HEADER_WITHIN).rows);
    return header === null ? [] : [{ delimiter, header }];
  });
  // Of several that do as well the first stands.
  return found.reduce<FoundTable | null>(
    (best, it) => (best !== null && best.header.score >= it.header.score ? best : it),
    null,
  );
}
