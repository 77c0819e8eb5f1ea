import { trimmedEnd, trimmedStart } from './cell-bounds.ts';

/** The record at hand: cell `i` is `bytes[starts[i]..ends[i])`, for `i` below `count`. */
export interface ByteRecord {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Finds the cells that nobody wanted at once; those that were stay as they are. */
  readonly complete: () => void;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** The text of a cell without white space at its ends. */
export const cellText = ({ bytes, starts, ends }: ByteRecord, column: number): string =>
  bytes.toString('utf8', starts[column], ends[column]).trim();

/** Takes white space off a cell; answers whether anything is left. Of a column that is not there nothing is. */
export function trim({ bytes, starts, ends }: ByteRecord, column: number): boolean {
  if (column < 0) return false;
  const start = trimmedStart(bytes, starts[column] as number, ends[column] as number);
  const end = trimmedEnd(bytes, start, ends[column] as number);
  starts[column] = start;
  ends[column] = end;
  return start < end;
}

/** Whether a cell holds more than white space; one that the record has not does not. */
export function holds(record: ByteRecord, column: number): boolean {
  if (column < 0 || column >= record.count) return false;
  const end = record.ends[column] as number;
  return trimmedStart(record.bytes, record.starts[column] as number, end) < end;
}

/** Whether two trimmed cells hold the same, and anything. */
export function isSame(
  { bytes, starts, ends }: ByteRecord,
  column: number,
  other: number,
): boolean {
  if (other < 0) return false;
  let at = starts[column] as number;
  const end = ends[column] as number;
  let from = starts[other] as number;
  if (end - at !== (ends[other] as number) - from || at === end) return false;
  for (; at < end; at++, from++) if (bytes[at] !== bytes[from]) return false;
  return true;
}

/** How many cells are not blank, from a column on. */
export function nonBlank(record: ByteRecord, from = 0): number {
  record.complete();
  let filled = 0;
  for (let column = from; column < record.count; column++) {
    if (cellText(record, column) !== '') filled++;
  }
  return filled;
}
