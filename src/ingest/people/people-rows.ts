import { decoderOf } from '../../text/decoder.ts';
import { lineEndsIn } from '../../text/line-ends.ts';
import type { PeopleFile } from '../people-table.ts';
import type { Row } from '../row.ts';
import { splitCells } from '../split-cells.ts';

const PIECE = 4 * 2 ** 20;

/**
 * The records below the header of a file that is in memory and was counted before, so that its letters
 * and quotes are known to be right.
 */
export function* peopleRows({ table, source }: PeopleFile): Generator<Row> {
  const decoder = decoderOf({ encoding: table.encoding, bom: table.marked });
  const { head } = source;
  let held = '';
  let line = 1;
  for (let at = 0; at < head.length; at += PIECE) {
    const isLast = at + PIECE >= head.length;
    const text = held + (decoder.decode(head.subarray(at, at + PIECE), isLast) ?? '');
    const end = isLast ? text.length : lastRecordEnd(text);
    const whole = text.slice(0, end);
    held = text.slice(end);
    for (const row of splitCells(whole, table.delimiter).rows) {
      const at = line + row.line - 1;
      if (at >= table.firstLine) yield { ...row, line: at };
    }
    line += lineEndsIn(whole);
  }
}

/** Behind the last line end that stands in no quotes; 0 where there is none. */
function lastRecordEnd(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  let end = text.lastIndexOf('\n');
  for (let from = text.length; end >= 0; from = end, end = text.lastIndexOf('\n', end - 1)) {
    for (let at = from - 1; at > end; at--) if (text[at] === '"') quotes--;
    if (quotes % 2 === 0) return end + 1;
    if (end === 0) return 0;
  }
  return 0;
}
