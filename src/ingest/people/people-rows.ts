import { decoderOf } from '../../text/decoder.ts';
import { lineEndsIn } from '../../text/line-ends.ts';
import type { PeopleTable } from '../people-table.ts';
import type { Row } from '../row.ts';
import { splitCells } from '../split-cells.ts';

/**
 * The records below the header of a file that was counted before, so that its letters and quotes are
 * known to be right. `pieces`: its bytes from the first on.
 */
export function* peopleRows(table: PeopleTable, pieces: Iterable<Uint8Array>): Generator<Row> {
  const decoder = decoderOf({ encoding: table.encoding, bom: table.marked });
  let held = '';
  let line = 1;
  const rowsIn = function* (text: string): Generator<Row> {
    for (const row of splitCells(text, table.delimiter).rows) {
      const at = line + row.line - 1;
      if (at >= table.firstLine) yield { ...row, line: at };
    }
    line += lineEndsIn(text);
  };
  for (const piece of pieces) {
    const text = held + (decoder.decode(piece, false) ?? '');
    const end = lastRecordEnd(text);
    held = text.slice(end);
    yield* rowsIn(text.slice(0, end));
  }
  yield* rowsIn(held + (decoder.decode(new Uint8Array(), true) ?? ''));
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Behind the last line end that stands in no quotes; 0 where there is none. */
function lastRecordEnd(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quotes--;
    // A carriage return at the end may be half of a line end.
    const ends = code === LINE_FEED || (code === CARRIAGE_RETURN && at < text.length - 1);
    if (ends && quotes % 2 === 0) return at + 1;
  }
  return 0;
}
