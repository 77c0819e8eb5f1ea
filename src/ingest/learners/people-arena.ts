// An entry: bits, a mark and the group in four bytes, the birth date in two, the name's length in
// one (or in five), the name.
const BIRTH_AT = 4;
const LENGTH_AT = 6;
const NAME_AT = 7;
/** A length that stands for the four bytes behind it. */
const LONG = 255;

const CHUNK_BITS = 22;
const CHUNK = 2 ** CHUNK_BITS;
const WITHIN = CHUNK - 1;
/** An entry is known by a number of 32 bits. */
const MOST_CHUNKS = 2 ** (32 - CHUNK_BITS);

const FIRST = 0x10;

/**
 * The entries of a set of people, one behind the other in chunks that other threads can read. An
 * entry is known by where it begins.
 */
export class PeopleArena {
  readonly chunks: Uint8Array[];
  /** Where the entries of each chunk end. */
  readonly ends: number[];

  constructor(chunks: readonly Uint8Array[] = [], ends: readonly number[] = []) {
    this.chunks = [...chunks];
    this.ends = [...ends];
  }

  /** Keeps a copy of the name and answers where the entry begins. */
  push(
    bytes: Uint8Array,
    from: number,
    to: number,
    birth: number,
    group: number,
    bits: number,
  ): number {
    const length = to - from;
    const header = length < LONG ? NAME_AT : NAME_AT + 4;
    const at = this.roomFor(header + length);
    const chunk = this.chunks[this.chunks.length - 1] as Uint8Array;
    chunk[at] = bits;
    chunk[at + 1] = (bits >>> 8) | ((group >>> 16) << 5);
    chunk[at + 2] = group;
    chunk[at + 3] = group >>> 8;
    chunk[at + BIRTH_AT] = birth;
    chunk[at + BIRTH_AT + 1] = birth >>> 8;
    chunk[at + LENGTH_AT] = Math.min(length, LONG);
    if (length >= LONG) {
      for (let i = 0; i < 4; i++) chunk[at + NAME_AT + i] = length >>> (8 * i);
    }
    for (let i = 0; i < length; i++) chunk[at + header + i] = bytes[from + i] as number;
    return (this.chunks.length - 1) * CHUNK + at;
  }

  private roomFor(length: number): number {
    const end = this.ends[this.ends.length - 1] ?? CHUNK;
    if (end + length <= CHUNK) {
      this.ends[this.ends.length - 1] = end + length;
      return end;
    }
    if (length > CHUNK || this.chunks.length === MOST_CHUNKS) throw new RangeError('people');
    this.chunks.push(new Uint8Array(new SharedArrayBuffer(CHUNK)));
    this.ends.push(length);
    return 0;
  }

  /** Whether an entry has this name and birth date. */
  isOf(entry: number, bytes: Uint8Array, from: number, to: number, birth: number): boolean {
    const chunk = this.chunks[entry >>> CHUNK_BITS] as Uint8Array;
    const at = entry & WITHIN;
    const length = to - from;
    if (((chunk[at + BIRTH_AT] as number) | ((chunk[at + BIRTH_AT + 1] as number) << 8)) !== birth)
      return false;
    if (chunk[at + LENGTH_AT] !== (length < LONG ? length : LONG)) return false;
    if (length >= LONG && lengthIn(chunk, at) !== length) return false;
    const start = at + (length < LONG ? NAME_AT : NAME_AT + 4);
    for (let i = 0; i < length; i++) if (chunk[start + i] !== bytes[from + i]) return false;
    return true;
  }

  group(entry: number): number {
    const chunk = this.chunkOf(entry);
    const at = entry & WITHIN;
    const high = (chunk[at + 1] as number) >>> 5;
    return (chunk[at + 2] as number) | ((chunk[at + 3] as number) << 8) | (high << 16);
  }

  bits(entry: number): number {
    const chunk = this.chunkOf(entry);
    const at = entry & WITHIN;
    return (chunk[at] as number) | (((chunk[at + 1] as number) & 0xf) << 8);
  }

  addBits(entry: number, bits: number): void {
    const chunk = this.chunkOf(entry);
    const at = entry & WITHIN;
    chunk[at] = (chunk[at] as number) | bits;
    chunk[at + 1] = (chunk[at + 1] as number) | (bits >>> 8);
  }

  /** Whether no entry before this one has its name and birth date. */
  isFirst(entry: number): boolean {
    return ((this.chunkOf(entry)[(entry & WITHIN) + 1] as number) & FIRST) !== 0;
  }

  markFirst(entry: number): void {
    const chunk = this.chunkOf(entry);
    const at = (entry & WITHIN) + 1;
    chunk[at] = (chunk[at] as number) | FIRST;
  }

  unmarkFirst(entry: number): void {
    const chunk = this.chunkOf(entry);
    const at = (entry & WITHIN) + 1;
    chunk[at] = (chunk[at] as number) & ~FIRST;
  }

  birth(entry: number): number {
    const chunk = this.chunkOf(entry);
    const at = (entry & WITHIN) + BIRTH_AT;
    return (chunk[at] as number) | ((chunk[at + 1] as number) << 8);
  }

  /** The chunk that holds an entry, and where in it the name begins and ends. */
  chunkOf(entry: number): Uint8Array {
    return this.chunks[entry >>> CHUNK_BITS] as Uint8Array;
  }

  nameStart(entry: number): number {
    const at = entry & WITHIN;
    return at + (this.chunkOf(entry)[at + LENGTH_AT] === LONG ? NAME_AT + 4 : NAME_AT);
  }

  nameEnd(entry: number): number {
    return this.nameStart(entry) + lengthIn(this.chunkOf(entry), entry & WITHIN);
  }

  /** The entry behind this one; `-1` behind the last. */
  next(entry: number): number {
    const index = entry >>> CHUNK_BITS;
    const end = this.nameEnd(entry);
    if (end < (this.ends[index] as number)) return index * CHUNK + end;
    return index + 1 < this.chunks.length ? (index + 1) * CHUNK : -1;
  }

  /** The first entry; `-1` where there is none. */
  first(): number {
    return this.chunks.length > 0 ? 0 : -1;
  }
}

function lengthIn(chunk: Uint8Array, at: number): number {
  const length = chunk[at + LENGTH_AT] as number;
  if (length < LONG) return length;
  const byte = (i: number) => chunk[at + NAME_AT + i] as number;
  return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
}
