const PLACE_BITS = 9;
const PLACES = 1 << PLACE_BITS;
const LONGEST = 64;

/**
 * Judges cells by their text, and remembers by their bytes what it judged: such columns hold few
 * different values. Constant memory: of two values in one place the later one is remembered.
 */
export class RememberedCells {
  readonly #judge: (cell: string) => number;
  readonly #judged = new Int32Array(PLACES);
  /** Of the value in a place; -1: none is there yet. */
  readonly #lengths = new Int8Array(PLACES).fill(-1);
  readonly #values = new Uint8Array(PLACES * LONGEST);

  constructor(judge: (cell: string) => number) {
    this.#judge = judge;
  }

  /** What `judge` says of the text in `bytes[start..end)`: a whole number of 32 bits. */
  of(bytes: Buffer, start: number, end: number): number {
    const length = end - start;
    if (length > LONGEST) return this.#judge(bytes.toString('utf8', start, end));
    const place = length === 0 ? 0 : placeOf(bytes, start, end);
    const values = this.#values;
    const offset = place * LONGEST;
    if (this.#lengths[place] === length) {
      let at = 0;
      while (at < length && values[offset + at] === bytes[start + at]) at++;
      if (at === length) return this.#judged[place] as number;
    }
    const judged = this.#judge(bytes.toString('utf8', start, end));
    values.set(bytes.subarray(start, end), offset);
    this.#lengths[place] = length;
    this.#judged[place] = judged;
    return judged;
  }
}

/** A few bytes tell most short values apart. */
function placeOf(bytes: Buffer, start: number, end: number): number {
  const middle = bytes[(start + end) >> 1] as number;
  let hash = (end - start) ^ ((bytes[start] as number) << 8) ^ (middle << 16);
  hash ^= ((bytes[end - 1] as number) << 4) ^ ((bytes[start + 1] as number) << 20);
  hash ^= (bytes[end - 2] as number) << 12;
  return Math.imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS);
}
