/** Bytes that `marksIn` takes at once. */
export const STEP = 4;

/**
 * Writes down where `bytes[from..to)`, so many steps, has marks; answers how many places there are
 * then. Without a branch, as in a table none can be foretold: every byte's place is written, and
 * kept if it is a mark's.
 */
export function marksIn(
  bytes: Buffer,
  from: number,
  to: number,
  marks: Uint8Array,
  places: Int32Array,
  before: number,
): number {
  let found = before;
  for (let at = from; at < to; at += STEP) {
    places[found] = at;
    found = (found + (marks[bytes[at] as number] as number)) | 0;
    places[found] = at + 1;
    found = (found + (marks[bytes[at + 1] as number] as number)) | 0;
    places[found] = at + 2;
    found = (found + (marks[bytes[at + 2] as number] as number)) | 0;
    places[found] = at + 3;
    found = (found + (marks[bytes[at + 3] as number] as number)) | 0;
  }
  return found;
}

/** Likewise, byte by byte: what is left of the last step. */
export function lastMarksIn(
  bytes: Buffer,
  from: number,
  to: number,
  marks: Uint8Array,
  places: Int32Array,
  before: number,
): number {
  let found = before;
  for (let at = from; at < to; at++) {
    places[found] = at;
    found += marks[bytes[at] as number] as number;
  }
  return found;
}
