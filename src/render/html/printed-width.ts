import type { Cell, CellKind } from '../../document/cell.ts';
import type { Table } from '../../document/table.ts';
import type { Language } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { cellText } from '../cell-text.ts';

/** What a sheet of A4 holds between its margins, in CSS pixels. */
const UPRIGHT = 661;
const ACROSS = 1009;
/** Of a letter as tables are printed, upright and across; whose font it is, nobody knows before. */
const LETTER = 7.2;
const LETTER_ACROSS = 6.4;
const EDGES = 10;
const EDGES_ACROSS = 8;
const BAR = 66;
/** Names and sentences go on in a second line, but not after every word. */
const WORDS = 14;

/** How a table is printed: `null` on a page of paper that stands upright, others across one. */
export function printClass(table: Table, language: Language): string | null {
  const letters = table.headings.map((_, at) => lettersOf(table, at, language));
  const width = (letter: number, edges: number) =>
    letters.reduce<number>((sum, it) => sum + (it === null ? BAR : it * letter) + edges, 0);
  if (width(LETTER, EDGES) <= UPRIGHT) return null;
  return width(LETTER_ACROSS, EDGES_ACROSS) <= ACROSS ? 'wide' : 'wide widest';
}

/** How many letters a column needs on one line; `null` of a bar. */
function lettersOf({ headings, rows, totals }: Table, at: number, language: Language) {
  const heading = headings[at];
  if (heading === undefined || heading.kind === 'bar') return null;
  const label = labelWords(heading.label[language]).map((it) => it.length);
  const cells = [...rows, ...totals].map((row) =>
    lettersOn(row[at] as Cell, heading.kind, language),
  );
  return [...label, ...cells].reduce((most, it) => Math.max(most, it), 0);
}

function lettersOn(cell: Cell, column: CellKind, language: Language): number {
  const text = cellText(cell, language);
  return column === 'text' && cell.kind === 'text' ? Math.min(WORDS, text.length) : text.length;
}
