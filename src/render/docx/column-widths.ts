import type { Table } from '../../document/table.ts';
import type { Language } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { cellText } from '../cell-text.ts';
import { type Twips, textWidth } from './text-width.ts';

/** The columns that a document shows, by their place in the table: the rate stands beside its bar. */
export const shownColumns = ({ headings }: Table): readonly number[] =>
  headings.flatMap(({ kind }, at) => (kind === 'bar' ? [] : [at]));

/** Left and right of a cell's text. */
export const PADDING: Twips = 70;
/** A word or a figure that is longer is broken: names of 200 letters come, too. */
const LONGEST_WORD: Twips = 3000;
/** A text of no more than a name stands on one line. */
const LONGEST_NAME: Twips = 1700;
const LONGEST_TEXT: Twips = 7000;
const LABEL_LINES = 3;

/** What a column needs: at least, so that no word breaks, and at best, so that no line does. */
interface Need {
  readonly least: Twips;
  readonly best: Twips;
}

export interface Widths {
  readonly widths: readonly Twips[];
  /** Whether all words and figures stand whole. */
  readonly fits: boolean;
}

/** Widths that fill the room, as near to what each column needs as there is room for. */
export function columnWidths(
  table: Table,
  language: Language,
  points: number,
  room: Twips,
): Widths {
  const needs = shownColumns(table).map((at) => needOf(table, at, language, points));
  const least = sum(needs.map((it) => it.least));
  const best = sum(needs.map((it) => it.best));
  if (least > room)
    return {
      widths: scaled(
        needs.map((it) => it.least),
        room,
      ),
      fits: false,
    };
  if (best <= room)
    return {
      widths: scaled(
        needs.map((it) => it.best),
        room,
      ),
      fits: true,
    };
  const share = (room - least) / (best - least);
  const between = needs.map((it) => it.least + (it.best - it.least) * share);
  return { widths: scaled(between, room), fits: true };
}

function needOf({ headings, rows, totals }: Table, at: number, language: Language, points: number) {
  const heading = headings[at];
  const words = labelWords(heading?.label[language] ?? '').map((it) => textWidth(it, points, true));
  const space = textWidth(' ', points, true);
  const need = { least: Math.min(LONGEST_WORD, Math.max(0, ...words)), best: 0 };
  const best = lineWidth(words, space);
  const isProse = heading?.kind === 'text';
  for (const [row, bold] of [...rows.map(plain), ...totals.map(strong)]) {
    const cell = row[at];
    const text = cell ? cellText(cell, language) : '';
    const whole = textWidth(text, points, bold);
    need.best = Math.max(need.best, Math.min(LONGEST_TEXT, whole));
    const longest =
      isProse && whole > LONGEST_NAME
        ? Math.max(LONGEST_NAME, ...text.split(' ').map((it) => textWidth(it, points, bold)))
        : whole;
    need.least = Math.max(need.least, Math.min(LONGEST_WORD, longest));
  }
  return padded({ least: need.least, best: Math.max(need.best, need.least, best) });
}

const plain = <Row>(row: Row) => [row, false] as const;
const strong = <Row>(row: Row) => [row, true] as const;

/** The least width at which words stand on a few lines. */
function lineWidth(words: readonly Twips[], space: Twips): Twips {
  let width = Math.max(0, ...words);
  while (linesAt(words, space, width) > LABEL_LINES) width += 40;
  return width;
}

function linesAt(words: readonly Twips[], space: Twips, width: Twips): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + space + word > width) {
      lines++;
      used = word;
    } else used += (used > 0 ? space : 0) + word;
  }
  return lines;
}

/** Room for the padding, the border, and what a reader's own font is wider. */
const padded = ({ least, best }: Need): Need => ({
  least: least + 2 * PADDING + 40,
  best: best + 2 * PADDING + 40,
});

const sum = (widths: readonly Twips[]): Twips => widths.reduce((a, b) => a + b, 0);

/** Whole widths of the same proportions that fill the room to the last. */
function scaled(widths: readonly number[], room: Twips): readonly Twips[] {
  const factor = room / Math.max(1, sum(widths));
  const whole = widths.map((it) => Math.floor(it * factor));
  const rest = room - sum(whole);
  return whole.map((it, at) => (at === whole.length - 1 ? it + rest : it));
}
