import { mixed } from './name-hash.ts';
import type { PeopleArena } from './people-arena.ts';

// A bucket is as long as what a processor fetches at once: twelve entries of four bytes, twelve tags.
const PER_BUCKET = 12;
const WORDS = 16;
const BYTES = 64;
const TAGS_AT = PER_BUCKET * 4;
/** Behind so many namesakes of one birth date the group says where to look on. */
const MOST_NAMESAKES = 16;

/** The buckets of an index for so many entries, empty. */
export const bucketsFor = (entries: number): SharedArrayBuffer =>
  new SharedArrayBuffer(Math.ceil(entries / PER_BUCKET) * BYTES);

/** How many entries there is room for. */
export const roomIn = (buckets: SharedArrayBuffer): number =>
  (buckets.byteLength / BYTES) * PER_BUCKET;

/** Where people of a name and birth date are looked for. */
export class PeopleIndex {
  /** The first entry that `find` met of the same name and birth date; `-1` for none. */
  namesake = -1;
  /** Where `find` came upon a free place, by its word, and the tag to be put there. */
  #place = 0;
  #tag = 0;
  readonly #arena: PeopleArena;
  readonly #words: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #buckets: number;

  constructor(arena: PeopleArena, buckets: SharedArrayBuffer) {
    this.#arena = arena;
    this.#words = new Uint32Array(buckets);
    this.#bytes = new Uint8Array(buckets);
    this.#buckets = buckets.byteLength / BYTES;
  }

  /**
   * The entry of a person in a group, or `-1`. The text confirms what the hash suggests. Without a
   * group (`-1`) the first of that name and birth date.
   */
  find(
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    birth: number,
    group: number,
  ): number {
    const arena = this.#arena;
    const tags = this.#bytes;
    const key = mixed(hash ^ Math.imul(birth + 1, 0x9e3779b1));
    const tag = key & 0xff || 1;
    let place = this.#startOf(key);
    let namesakes = 0;
    this.namesake = -1;
    for (;;) {
      const met = tags[tagOf(place)] as number;
      if (met === 0) break;
      const entry = met === tag ? (this.#words[place] as number) : -1;
      if (entry >= 0 && arena.isOf(entry, bytes, from, to, birth)) {
        if (namesakes++ === 0) this.namesake = entry;
        if (group < 0 || arena.group(entry) === group) return entry;
        // Otherwise one name in very many places would be looked for among all of them.
        if (namesakes === MOST_NAMESAKES) {
          place = this.#startOf(mixed(key ^ Math.imul(group + 1, 0x27d4eb2f)));
          continue;
        }
      }
      place = this.#after(place);
    }
    this.#place = place;
    this.#tag = tag;
    return -1;
  }

  /** Puts an entry where `find` has just found none. */
  put(entry: number): void {
    this.#words[this.#place] = entry;
    this.#bytes[tagOf(this.#place)] = this.#tag;
  }

  /** The first place of the bucket where a key is looked for. */
  #startOf(key: number): number {
    return Math.floor(((key >>> 0) / 2 ** 32) * this.#buckets) * WORDS;
  }

  #after(place: number): number {
    if ((place & (WORDS - 1)) < PER_BUCKET - 1) return place + 1;
    const next = place + WORDS - PER_BUCKET + 1;
    return next === this.#buckets * WORDS ? 0 : next;
  }
}

/** Where the tag of a place stands. */
const tagOf = (place: number): number => ((place & -WORDS) << 2) + TAGS_AT + (place & (WORDS - 1));
