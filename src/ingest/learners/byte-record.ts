import { trimmedStart } from './cell-bounds.ts';

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

/** Whether a cell holds nothing but white space; of a column that is not there, too. */
export function isBlank({ bytes, starts, ends }: ByteRecord, column: number): boolean {
  if (column < 0) return true;
  const end = ends[column] as number;
  return trimmedStart(bytes, starts[column] as number, end) === end;
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
