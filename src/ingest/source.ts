import type { Day } from '../domain/calendar.ts';

/** A file under the name that the user gave it, and its bytes as far as they are read. */
export interface Source {
  readonly file: string;
  /** Said to be a population file, whatever its header says. */
  readonly asPopulation: boolean;
  /** Said to be the list of a campaign's units. */
  readonly asUnits?: boolean;
  /** The day from which its population figures are in force; without one they always are. */
  readonly from?: Day | null;
  /** Its beginning: all of a file of usual size. */
  readonly head: Uint8Array;
  /** What follows, piece by piece; `null` where the beginning is all. */
  readonly rest: AsyncIterator<Uint8Array> | null;
}

/** All bytes of a file, or `null` where they are more than `most`. */
export async function readUpTo(
  { head, rest }: Pick<Source, 'head' | 'rest'>,
  most: number,
): Promise<Uint8Array | null> {
  if (rest === null) return head;
  const chunks = [head];
  let length = head.length;
  for (let it = await rest.next(); it.done !== true; it = await rest.next()) {
    chunks.push(it.value);
    length += it.value.length;
    if (length > most) return null;
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
