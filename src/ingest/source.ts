/** A file under the name that the user gave it, and its bytes as far as they are read. */
export interface Source {
  readonly file: string;
  /** Said to be a population file, whatever its header says. */
  readonly asPopulation: boolean;
  /** Its beginning: all of a file of usual size. */
  readonly head: Uint8Array;
  /** What follows, piece by piece; `null` where the beginning is all. */
  readonly rest: AsyncIterator<Uint8Array> | null;
}

/** All bytes of a file; where they are more than `most`, only the number of its lines. */
export async function readUpTo(
  source: Source,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly lines: number }> {
  const { head, rest } = source;
  if (rest === null) return { bytes: head };
  const chunks = [head];
  let length = head.length;
  for (let it = await rest.next(); it.done !== true; it = await rest.next()) {
    chunks.push(it.value);
    length += it.value.length;
    if (length > most) return { lines: await countLines(chunks, rest) };
  }
  return { bytes: joined(chunks, length) };
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

const LF = 10;
const CR = 13;

/** How many lines the bytes have, ended by LF, CR or CRLF; what is left unread is read and let go. */
export async function countLines(
  chunks: readonly Uint8Array[],
  rest: Source['rest'],
): Promise<number> {
  let lines = 0;
  let last: number | undefined;
  const count = (chunk: Uint8Array): void => {
    // The LF of a CRLF ends no line of its own.
    const parted = last === CR && chunk[0] === LF ? 1 : 0;
    lines += countByte(chunk, LF) + countByte(chunk, CR, LF) - parted;
    last = chunk.at(-1) ?? last;
  };
  for (const chunk of chunks) count(chunk);
  if (rest !== null) {
    for (let it = await rest.next(); it.done !== true; it = await rest.next()) count(it.value);
  }
  return last === undefined || last === LF || last === CR ? lines : lines + 1;
}

/** How often a byte stands in a chunk without another one behind it. */
function countByte(chunk: Uint8Array, byte: number, notBefore?: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) {
    if (notBefore === undefined || chunk[at + 1] !== notBefore) count++;
  }
  return count;
}
