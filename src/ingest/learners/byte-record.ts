/** The record at hand: cell `i` is `bytes[starts[i]..ends[i])`, for `i` below `count`. */
export interface ByteRecord {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** The text of a cell without white space at its ends. */
export const cellText = ({ bytes, starts, ends }: ByteRecord, column: number): string =>
  bytes.toString('utf8', starts[column], ends[column]).trim();
