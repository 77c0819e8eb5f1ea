import { lineEndsIn } from '../text/line-ends.ts';
import type { Row } from './row.ts';

/** The records of a text, as far as its quotes are as they should be. */
export interface Split {
  readonly rows: readonly Row[];
  /** The line of the record whose quotes are wrong; `null` where none is. */
  readonly wrongFrom: number | null;
}

const LINE_END = /\r\n|\n|\r/g;

/**
 * Splits text as RFC 4180 has it, and stops where a quote is not as it should be, or after the
 * `most` first records. It does what csv-parse does, in a twentieth of csv-parse's time on the few
 * kilobytes that a report reads, where a cold parser costs more than the report itself; csv-parse
 * then says what is wrong with the text given up.
 */
export function splitCells(text: string, delimiter: string, most = Infinity): Split {
  const rows: Row[] = [];
  const plainEnd = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n"]|$`, 'g');
  let line = 1;
  let position = 0;
  while (position < text.length && rows.length < most) {
    LINE_END.lastIndex = position;
    const found = LINE_END.exec(text);
    const end = found?.index ?? text.length;
    const next = end + (found?.[0].length ?? 0);
    const plain = text.slice(position, end);
    if (!plain.includes('"')) {
      rows.push({ line, cells: plain.split(delimiter) });
      line++;
      position = next;
      continue;
    }
    const quoted = splitQuoted(text, position, delimiter, plainEnd);
    if (quoted === null) return { rows, wrongFrom: line };
    rows.push({ line, cells: quoted.cells });
    line += quoted.end === next ? 1 : lineEndsIn(text.slice(position, quoted.end));
    position = quoted.end;
  }
  return { rows, wrongFrom: null };
}

/** The record that begins at a position, some of its cells in quotes. */
function splitQuoted(text: string, start: number, delimiter: string, plainEnd: RegExp) {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    if (text[position] === '"') {
      const close = closingQuote(text, position + 1);
      if (close < 0) return null;
      cells.push(text.slice(position + 1, close).replaceAll('""', '"'));
      position = close + 1;
    } else {
      plainEnd.lastIndex = position;
      const end = plainEnd.exec(text)?.index ?? text.length;
      cells.push(text.slice(position, end));
      position = end;
    }
    const next = text[position];
    if (next === delimiter) position++;
    else if (next === undefined) return { cells, end: position };
    else if (next === '\n') return { cells, end: position + 1 };
    else if (next === '\r') return { cells, end: position + (text[position + 1] === '\n' ? 2 : 1) };
    else return null;
  }
}

function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}
