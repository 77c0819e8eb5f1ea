import { BLOCK, marksModule, PLACES_AT, STOPS_AT } from './marks-module.ts';

export { BLOCK } from './marks-module.ts';

const MARKS = [0x0a, 0x0d, 0x22] as const;
/** So many bytes are looked at together. */
const STEP = 16;
const COUNT_BITS = 16;

/** What is taken of WebAssembly, which the types of this project do not know. */
interface Assembly {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly marks: (length: number, base: number, delimiter: number) => number;
}

/** What ends a cell or begins one in quotes: where delimiters, line ends and quotes stand in bytes. */
export class MarkFinder {
  /** Where they stand, as `find` found them. */
  readonly places: Int32Array;
  /** Which of them are no delimiters, by their number: there ends a record, or a quote stands. */
  readonly stops: Int32Array;
  /** How many of those there are. */
  stopped = 0;

  readonly #delimiter: number;
  readonly #machine: Machine | null;
  readonly #block: Uint8Array;
  /** 1 for marks. */
  readonly #isMark = new Uint8Array(256);

  /** `withMachine`: where the machine has sixteen bytes at a time. */
  constructor(delimiter: number, withMachine = true) {
    this.#delimiter = delimiter;
    for (const byte of [delimiter, ...MARKS]) this.#isMark[byte] = 1;
    this.#machine = withMachine ? machine() : null;
    const memory = this.#machine?.memory.buffer ?? new ArrayBuffer(0);
    this.#block = new Uint8Array(memory);
    const has = this.#machine !== null;
    this.places = has ? new Int32Array(memory, PLACES_AT, BLOCK) : new Int32Array(BLOCK + 1);
    this.stops = has ? new Int32Array(memory, STOPS_AT, BLOCK) : new Int32Array(BLOCK);
  }

  /** How many marks stand in `bytes[from..to)`, which is a block at most. */
  find(bytes: Buffer, from: number, to: number): number {
    const length = to - from;
    if (this.#machine === null) return this.#findAlone(bytes, from, to);
    this.#block.set(bytes.subarray(from, to));
    this.#block.fill(0, length, length + STEP);
    const found = this.#machine.marks(length, from, this.#delimiter);
    this.stopped = found >>> COUNT_BITS;
    return found & (2 ** COUNT_BITS - 1);
  }

  #findAlone(bytes: Buffer, from: number, to: number): number {
    const { places, stops } = this;
    const found = marksIn(bytes, from, to, this.#isMark, places);
    this.stopped = 0;
    for (let number = 0; number < found; number++) {
      if (bytes[places[number] as number] !== this.#delimiter) stops[this.stopped++] = number;
    }
    return found;
  }
}

/** One for each finder: the memory is its own. */
function machine(): Machine | null {
  try {
    const { Instance, Module } = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;
    return new Instance(new Module(marksModule)).exports as Machine;
  } catch {
    // No WebAssembly, or none that takes sixteen bytes at a time.
    return null;
  }
}

/**
 * Writes down where marks stand and answers how many there are. Without a branch, as in a table none
 * can be foretold: every byte's place is written, and kept if it is a mark's.
 */
function marksIn(
  bytes: Buffer,
  from: number,
  to: number,
  isMark: Uint8Array,
  places: Int32Array,
): number {
  let found = 0;
  for (let at = from; at < to; at++) {
    places[found] = at;
    found = (found + (isMark[bytes[at] as number] as number)) | 0;
  }
  return found;
}
