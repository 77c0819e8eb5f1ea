import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** A file's beginning, and what follows piece by piece; nothing follows in a file of usual size. */
export interface OpenFile {
  readonly head: Uint8Array;
  readonly rest: AsyncIterator<Uint8Array> | null;
}

/** How much is read at once: enough to recognise any file, and all of nearly every one. */
const HEAD = 4 * 2 ** 20;

/** Opens a file, a pipe or a device. Throws as `fs` does. */
export function openFile(path: string): OpenFile {
  const target = openSync(path, 'r');
  const { size } = fstatSync(target);
  // One byte more than there is room for tells that a file ends; a pipe has no size.
  const room = Buffer.allocUnsafe(Math.min(size > 0 ? size + 1 : HEAD, HEAD));
  const head = room.subarray(0, fill(target, room));
  if (head.length === room.length) return { head, rest: piecesOf(target) };
  closeSync(target);
  return { head, rest: null };
}

/** As many bytes of a file's beginning, or all; of what is no file none. Throws as `fs` does. */
export function readStart(path: string, length: number): Uint8Array {
  // A pipe would be waited for without end.
  if (!statSync(path).isFile()) return new Uint8Array();
  const target = openSync(path, 'r');
  try {
    const room = Buffer.allocUnsafe(length);
    return room.subarray(0, fill(target, room));
  } finally {
    closeSync(target);
  }
}

/** Reads until the room is full or the file ends. */
function fill(target: number, room: Uint8Array): number {
  let filled = 0;
  while (filled < room.length) {
    const read = readSync(target, room, filled, room.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

async function* piecesOf(target: number): AsyncGenerator<Uint8Array, undefined> {
  try {
    for (;;) {
      const room = Buffer.allocUnsafe(HEAD);
      const filled = fill(target, room);
      if (filled === 0) return;
      yield room.subarray(0, filled);
    }
  } finally {
    closeSync(target);
  }
}

/** The same for a stream, such as standard input. */
export async function openStream(stream: AsyncIterable<Uint8Array>): Promise<OpenFile> {
  const pieces = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < HEAD; ) {
    const { done, value } = await pieces.next();
    if (done === true) return { head: Buffer.concat(chunks), rest: null };
    chunks.push(value);
    length += value.length;
  }
  return { head: Buffer.concat(chunks), rest: pieces };
}
