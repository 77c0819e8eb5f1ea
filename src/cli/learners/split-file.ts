import { readAt } from '../../io/regular-file.ts';
import type { FileRange } from './read-range.ts';

const LINE_FEED = 0x0a;
/** How far behind a boundary a line's end is looked for: records are no longer. */
const LONGEST = 2 ** 20;

/** So much the thread that is there already reads while another one starts. */
const LEAD = 12 * 2 ** 20;

/**
 * Splits a file into so many ranges of about one size, the first a little larger, from a place on, each beginning behind a line's
 * end. Whether a record ends there is only known when what lies before has been read.
 */
export function splitFile(
  { descriptor, size }: Pick<FileRange, 'descriptor' | 'size'>,
  from: number,
  parts: number,
): readonly FileRange[] {
  const starts = [from];
  const room = Buffer.allocUnsafe(Math.min(LONGEST, size));
  for (let part = 1; part < parts; part++) {
    const lead = Math.min(LEAD, Math.floor((size - from) / (4 * parts)));
    const boundary = from + lead + Math.floor(((size - from - lead) * part) / parts);
    const found = room.subarray(0, readAt(descriptor, room, boundary)).indexOf(LINE_FEED);
    const start = boundary + found + 1;
    if (found >= 0 && start < size && start > (starts.at(-1) as number)) starts.push(start);
  }
  return starts.map((start, i) => ({ descriptor, from: start, to: starts[i + 1] ?? size, size }));
}
