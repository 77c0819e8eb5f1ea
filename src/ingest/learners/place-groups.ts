import type { PeopleColumns } from '../../domain/learner.ts';
import { ACCOUNT_SLOTS, type WrittenPlace } from '../../domain/learner-tally.ts';
import type { ByteRecord } from './byte-record.ts';
import type { PartGroup } from './part.ts';

/** A file names no more places than this; more are a column of something else. */
export const MOST_PLACES = 200_000;

const CELLS = 4;

interface Place {
  readonly written: WrittenPlace;
  readonly line: number;
  /** Tells the place from others, in every part of every file. */
  readonly key: string;
}

/**
 * Numbers places as they are first met, by the bytes of their four cells, and keeps their counts. A
 * place whose letters are composed in several ways has one number: it is one text.
 */
export class PlaceGroups {
  /** By group, `ACCOUNT_SLOTS` each. */
  slots = new Float64Array(ACCOUNT_SLOTS * 256);
  rows = new Float64Array(256);
  readonly places: Place[] = [];

  readonly #columns: Int32Array;
  readonly #byKey = new Map<string, number>();
  /** Open addressing: an entry's number and one, 0 for none. */
  #table = new Int32Array(1024);
  #entries = 0;
  /** Of each entry: its hash, group, first byte in `#bytes`, and the length of each cell. */
  #hashes = new Int32Array(512);
  #groups = new Int32Array(512);
  #offsets = new Int32Array(512);
  #lengths = new Int32Array(512 * CELLS);
  #bytes = Buffer.alloc(16_384);
  #used = 0;
  /** The entry met last: rows of one place often stand together. */
  #last = -1;

  constructor(columns: PeopleColumns) {
    const { commune, communeCode, village, organisation } = columns;
    this.#columns = Int32Array.from(
      [commune, communeCode, village, organisation].map((it) => it ?? -1),
    );
  }

  /** The number of the place in a record's trimmed cells; -1 where there are too many. */
  groupOf(record: ByteRecord): number {
    if (this.#last >= 0 && this.#is(this.#last, record)) {
      return this.#groups[this.#last] as number;
    }
    const hash = this.#hashOf(record);
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = (this.#table[slot] as number) - 1;
      if (entry < 0) break;
      if (this.#hashes[entry] === hash && this.#is(entry, record)) {
        this.#last = entry;
        return this.#groups[entry] as number;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(hash, slot, record);
  }

  /** What `part` tells of them. */
  groups(): PartGroup[] {
    return this.places.map(({ written, line }, group) => ({
      written,
      line,
      rows: this.rows[group] as number,
      accounts: this.slots.slice(group * ACCOUNT_SLOTS, (group + 1) * ACCOUNT_SLOTS),
    }));
  }

  #hashOf({ bytes, starts, ends }: ByteRecord): number {
    let hash = 0;
    for (let i = 0; i < CELLS; i++) {
      const column = this.#columns[i] as number;
      if (column < 0) continue;
      let at = starts[column] as number;
      const end = ends[column] as number;
      hash = Math.imul(hash ^ (end - at), 0x85ebca6b);
      for (; at + 4 <= end; at += 4) {
        const four =
          (bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24);
        hash = Math.imul(hash ^ four, 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x9e3779b1);
      hash ^= hash >>> 13;
    }
    return hash;
  }

  #is(entry: number, { bytes, starts, ends }: ByteRecord): boolean {
    const known = this.#bytes;
    let at = this.#offsets[entry] as number;
    for (let i = 0; i < CELLS; i++) {
      const column = this.#columns[i] as number;
      if (column < 0) continue;
      let from = starts[column] as number;
      const end = ends[column] as number;
      if (this.#lengths[entry * CELLS + i] !== end - from) return false;
      for (; from < end; from++, at++) if (bytes[from] !== known[at]) return false;
    }
    return true;
  }

  #add(hash: number, slot: number, record: ByteRecord): number {
    const group = this.#groupOfText(record);
    // Hostile files may write one place in very many ways.
    if (group < 0 || this.#entries === MOST_PLACES * 2) return -1;
    if (this.#entries === this.#hashes.length) this.#growEntries();
    const { bytes, starts, ends } = record;
    const entry = this.#entries++;
    this.#hashes[entry] = hash;
    this.#groups[entry] = group;
    this.#offsets[entry] = this.#used;
    for (let i = 0; i < CELLS; i++) {
      const column = this.#columns[i] as number;
      if (column < 0) continue;
      const start = starts[column] as number;
      const end = ends[column] as number;
      this.#lengths[entry * CELLS + i] = end - start;
      this.#keep(bytes, start, end);
    }
    this.#table[slot] = entry + 1;
    this.#last = entry;
    if (this.#entries * 2 > this.#table.length) this.#growTable();
    return group;
  }

  #groupOfText({ bytes, starts, ends, line }: ByteRecord): number {
    const cells = Array.from(this.#columns, (column) => {
      if (column < 0) return null;
      const text = bytes.toString('utf8', starts[column], ends[column]).normalize('NFC');
      return text === '' ? null : text;
    });
    const key = JSON.stringify(cells);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const group = this.places.length;
    if (group === MOST_PLACES) return -1;
    const [commune = null, communeCode = null, village = null, organisation = null] = cells;
    this.places.push({ written: { commune, communeCode, village, organisation }, line, key });
    this.#byKey.set(key, group);
    if (group === this.rows.length) {
      this.rows = grown(this.rows, Float64Array);
      this.slots = grown(this.slots, Float64Array);
    }
    return group;
  }

  #keep(bytes: Buffer, start: number, end: number): void {
    const needed = this.#used + end - start;
    if (needed > this.#bytes.length) {
      const more = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(more, 0, 0, this.#used);
      this.#bytes = more;
    }
    bytes.copy(this.#bytes, this.#used, start, end);
    this.#used = needed;
  }

  #growEntries(): void {
    this.#hashes = grown(this.#hashes, Int32Array);
    this.#groups = grown(this.#groups, Int32Array);
    this.#offsets = grown(this.#offsets, Int32Array);
    this.#lengths = grown(this.#lengths, Int32Array);
  }

  #growTable(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let entry = 0; entry < this.#entries; entry++) {
      const hash = this.#hashes[entry] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = entry + 1;
    }
  }
}

/** A copy with twice the room. */
function grown<T extends Int32Array | Float64Array>(from: T, Kind: new (length: number) => T): T {
  const more = new Kind(from.length * 2);
  more.set(from);
  return more;
}
