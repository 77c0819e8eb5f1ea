import type { AccountReader } from '../../ingest/learners/part.ts';
import { readAt } from '../../io/regular-file.ts';

/** The bytes of a file from one record's beginning to another's, or to the file's end. */
export interface FileRange {
  readonly descriptor: number;
  readonly from: number;
  readonly to: number;
  /** Of the whole file. */
  readonly size: number;
}

/** The room holds the longest record that a reader waits for, and more. */
const ROOM = 2 * 2 ** 20;
const PIECE = 2 ** 20;

/** What `readRange` ends with where the file ended before its size. */
export const SHRUNK = -1;

/**
 * Hands a range of a file to a reader, and tells after each piece how far it came. Ends with where
 * the reading ended: at `to` where a record ends there, as was supposed; otherwise the reader went on
 * alone, to the end of the file.
 */
export function* readRange(
  reader: AccountReader,
  { descriptor, from, to, size }: FileRange,
): Generator<number, number> {
  let room = Buffer.allocUnsafeSlow(ROOM);
  let kept = 0;
  let at = from;
  let end = to;
  for (;;) {
    if (kept + PIECE > room.length) room = Buffer.concat([room.subarray(0, kept)], kept + ROOM);
    const wanted = room.subarray(kept, kept + Math.min(PIECE, end - at));
    if (readAt(descriptor, wanted, at) < wanted.length) return SHRUNK;
    at += wanted.length;
    const filled = kept + wanted.length;
    const next = reader.read(room, 0, filled, at === size);
    room.copyWithin(0, next, filled);
    kept = filled - next;
    if (at === size || reader.hasFailed()) return at;
    if (at === end && kept === 0) return at;
    if (at === end) end = size;
    yield at;
  }
}
