import { LEARNER_KINDS, type PeopleColumns } from '../../domain/learner.ts';
import {
  ACCOUNT_SLOTS,
  REJECTED_SLOT,
  slotOf,
  type WrittenPlace,
} from '../../domain/learner-tally.ts';
import { tidy } from '../../text/tidy.ts';
import type { ByteRecord } from './byte-record.ts';
import type { PartGroup } from './part.ts';
import { isUnclearCode, isUnclearPlace } from './unclear-place.ts';

/** What `groupOf` answers instead of a number: there are too many; nothing is written; from -3 down, a cell is unclear. */
export const TOO_MANY = -1;
const NOWHERE = -2;
const UNCLEAR = -3;

/** A file names no more places than this; more are a column of something else. */
export const MOST_PLACES = 200_000;

const CELLS = 4;
/** Among them, the code of the commune. */
const CODE = 1;
const FIRST_ROOM = 256;

/** Of an entry, in words of four bytes: its hash, group and the length of each cell; then the cells' bytes. */
const GROUP = 1;
const LENGTHS = 2;
const HEAD = LENGTHS + CELLS;

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
  slots = new Uint32Array(ACCOUNT_SLOTS * FIRST_ROOM);
  readonly places: Place[] = [];

  readonly #columns: Int32Array;
  readonly #byKey = new Map<string, number>();
  /** Open addressing: where an entry begins in `#words`, and one; 0 for none. */
  #table = new Int32Array(1024);
  #entries = 0;
  /** Entries, each in one piece: to look at one is to fetch little from a large memory. */
  #words = new Int32Array(16_384);
  #bytes = Buffer.from(this.#words.buffer);
  #known = viewOf(this.#bytes);
  /** The bytes of the records, to be read four at a time. */
  #view = this.#known;
  #viewed: Buffer | null = null;
  #used = 0;
  /** The entry met last: rows of one place often stand together. */
  #last = -1;

  constructor(columns: PeopleColumns) {
    const { commune, communeCode, village, organisation } = columns;
    this.#columns = Int32Array.from(
      [commune, communeCode, village, organisation].map((it) => it ?? -1),
    );
  }

  /** The number of the place in a record's trimmed cells, or why it has none. */
  groupOf(record: ByteRecord): number {
    if (record.bytes !== this.#viewed) {
      this.#viewed = record.bytes;
      this.#view = viewOf(record.bytes);
    }
    if (this.#last >= 0 && this.#is(this.#last, record)) {
      return this.#words[this.#last + GROUP] as number;
    }
    const hash = this.#hashOf(record);
    const table = this.#table;
    const words = this.#words;
    const mask = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = (table[slot] as number) - 1;
      if (entry < 0) break;
      if (words[entry] === hash && this.#is(entry, record)) {
        this.#last = entry;
        return words[entry + GROUP] as number;
      }
      slot = (slot + 1) & mask;
    }
    return this.#add(hash, slot, record);
  }

  /** Which column made `groupOf` answer that the place is unclear; `null` where none did. */
  unclearColumn(answer: number): number | null {
    return this.#columns[UNCLEAR - answer] ?? null;
  }

  /** What `part` tells of them. */
  groups(): PartGroup[] {
    return this.places.map(({ written, line }, group) => {
      const first = group * ACCOUNT_SLOTS;
      const accounts = Float64Array.from(this.slots.subarray(first, first + ACCOUNT_SLOTS));
      return { written, line, rows: rowsIn(accounts), accounts };
    });
  }

  #hashOf({ starts, ends }: ByteRecord): number {
    const columns = this.#columns;
    const view = this.#view;
    let hash = 0;
    for (let i = 0; i < CELLS; i++) {
      const column = columns[i] as number;
      if (column < 0) continue;
      let at = starts[column] as number;
      const end = ends[column] as number;
      hash = Math.imul(hash ^ (end - at), 0x85ebca6b);
      if (end - at >= 4) {
        for (; at + 4 < end; at += 4) {
          hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
          hash ^= hash >>> 15;
        }
        // The last four may have been met in part.
        hash = Math.imul(hash ^ view.getInt32(end - 4, true), 0x9e3779b1);
      } else {
        for (; at < end; at++) hash = Math.imul(hash ^ view.getUint8(at), 0x9e3779b1);
      }
      hash ^= hash >>> 13;
    }
    return hash;
  }

  #is(entry: number, { starts, ends }: ByteRecord): boolean {
    const columns = this.#columns;
    const words = this.#words;
    let at = (entry + HEAD) * 4;
    for (let i = 0; i < CELLS; i++) {
      const column = columns[i] as number;
      if (column < 0) continue;
      const from = starts[column] as number;
      const length = (ends[column] as number) - from;
      if (words[entry + LENGTHS + i] !== length) return false;
      if (!areSame(this.#view, from, this.#known, at, length)) return false;
      at += length;
    }
    return true;
  }

  #add(hash: number, slot: number, record: ByteRecord): number {
    const group = this.#groupOfText(record);
    // Hostile files may write one place in very many ways.
    if (group === TOO_MANY || this.#entries === MOST_PLACES * 2) return TOO_MANY;
    const { bytes, starts, ends } = record;
    const lengths = Array.from(this.#columns, (column) =>
      column < 0 ? 0 : (ends[column] as number) - (starts[column] as number),
    );
    const entry = this.#used;
    this.#used += sizeOf(lengths);
    this.#makeRoom();
    this.#words.set([hash, group, ...lengths], entry);
    let at = (entry + HEAD) * 4;
    for (const column of this.#columns) {
      if (column >= 0) at += bytes.copy(this.#bytes, at, starts[column], ends[column]);
    }
    this.#entries++;
    this.#table[slot] = entry + 1;
    this.#last = entry;
    if (this.#entries * 2 > this.#table.length) this.#growTable();
    return group;
  }

  #groupOfText({ bytes, starts, ends, line }: ByteRecord): number {
    const cells = Array.from(this.#columns, (column) =>
      column < 0 ? '' : tidy(bytes.toString('utf8', starts[column], ends[column])),
    );
    const unclear = cells.findIndex((it, i) =>
      i === CODE ? isUnclearCode(it) : isUnclearPlace(it),
    );
    if (unclear >= 0) return UNCLEAR - unclear;
    if (cells.every((it) => it === '')) return NOWHERE;
    // No text holds NUL.
    const key = cells.join('\0');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const group = this.places.length;
    if (group === MOST_PLACES) return TOO_MANY;
    const [commune = null, communeCode = null, village = null, organisation = null] = cells.map(
      (it) => (it === '' ? null : it),
    );
    this.places.push({ written: { commune, communeCode, village, organisation }, line, key });
    this.#byKey.set(key, group);
    if (this.places.length * ACCOUNT_SLOTS > this.slots.length) {
      const more = new Uint32Array(this.slots.length * 2);
      more.set(this.slots);
      this.slots = more;
    }
    return group;
  }

  #makeRoom(): void {
    if (this.#used <= this.#words.length) return;
    const more = new Int32Array(Math.max(this.#used, this.#words.length * 2));
    more.set(this.#words);
    this.#words = more;
    this.#bytes = Buffer.from(more.buffer);
    this.#known = viewOf(this.#bytes);
  }

  #growTable(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let entry = 0; entry < this.#used; ) {
      const hash = this.#words[entry] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = entry + 1;
      entry += sizeOf(this.#words.subarray(entry + LENGTHS, entry + HEAD));
    }
  }
}

const viewOf = ({ buffer, byteOffset, length }: Buffer): DataView =>
  new DataView(buffer, byteOffset, length);

function areSame(a: DataView, from: number, b: DataView, at: number, length: number): boolean {
  let done = 0;
  for (; done + 4 <= length; done += 4) {
    if (a.getInt32(from + done, true) !== b.getInt32(at + done, true)) return false;
  }
  for (; done < length; done++) if (a.getUint8(from + done) !== b.getUint8(at + done)) return false;
  return true;
}

/** The words that an entry takes. */
const sizeOf = (lengths: Iterable<number>): number => {
  let bytes = 0;
  for (const length of lengths) bytes += length;
  return HEAD + Math.ceil(bytes / 4);
};

/** Every row of a place is an account of some kind, or rejected. */
const rowsIn = (accounts: Float64Array): number =>
  LEARNER_KINDS.reduce(
    (sum, kind) => sum + (accounts[slotOf(kind, 'accounts')] as number),
    accounts[REJECTED_SLOT] as number,
  );
