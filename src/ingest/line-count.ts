import { once } from '../text/once.ts';
import type { Source } from './source.ts';

const LF = 10;
const CR = 13;

/** Counts the lines of a file, ended by LF, CR or CRLF, when they are asked for. */
export interface LineCount {
  /** Counts a piece that was read behind the beginning. */
  readonly add: (chunk: Uint8Array) => void;
  /** All lines, once what is left unread is read and let go. */
  readonly all: () => Promise<number>;
}

export function lineCount({ head, rest }: Source): LineCount {
  let lines = 0;
  let last: number | undefined;
  const count = (chunk: Uint8Array): void => {
    // The LF of a CRLF ends no line of its own.
    const parted = last === CR && chunk[0] === LF ? 1 : 0;
    lines += countByte(chunk, LF) + countByte(chunk, CR, LF) - parted;
    last = chunk.at(-1) ?? last;
  };
  // Hardly any file is refused, and hardly any has more than its beginning.
  const countHead = once(() => count(head));
  const add = (chunk: Uint8Array): void => {
    countHead();
    count(chunk);
  };
  return {
    add,
    async all() {
      countHead();
      if (rest !== null) {
        for (let it = await rest.next(); it.done !== true; it = await rest.next()) add(it.value);
      }
      return last === undefined || last === LF || last === CR ? lines : lines + 1;
    },
  };
}

/** How often a byte stands in a chunk without another one behind it. */
function countByte(chunk: Uint8Array, byte: number, notBefore?: number): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) {
    if (notBefore === undefined || chunk[at + 1] !== notBefore) count++;
  }
  return count;
}
