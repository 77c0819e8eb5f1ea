import type { ByteRecord } from './byte-record.ts';

const LF = 0x0a;
const CR = 0x0d;
/** A remark in a cell may have a few lines. */
export const LEAST_LINE_ENDS = 3;

/**
 * Whether a cell of a record holds rows of the table: a quote was left open, and happens to be closed by
 * one far below. Most of the whole lines in the cell then have as many delimiters as a row.
 */
export function swallowsRows(record: ByteRecord, delimiter: number, width: number): boolean {
  for (let column = 0; column < record.count; column++) {
    if (holdsRows(record, column, delimiter, width)) return true;
  }
  return false;
}

function holdsRows(
  { bytes, starts, ends }: ByteRecord,
  column: number,
  delimiter: number,
  width: number,
): boolean {
  const end = ends[column] as number;
  let lineEnds = 0;
  let delimiters = 0;
  let rows = 0;
  for (let at = starts[column] as number; at < end; at++) {
    const byte = bytes[at];
    if (byte === delimiter) delimiters++;
    if (byte !== LF && byte !== CR) continue;
    // The first line begins amid a row.
    if (lineEnds > 0 && delimiters === width - 1) rows++;
    if (byte === CR && at + 1 < end && bytes[at + 1] === LF) at++;
    lineEnds++;
    delimiters = 0;
  }
  return lineEnds >= LEAST_LINE_ENDS && rows * 2 > lineEnds - 1;
}
