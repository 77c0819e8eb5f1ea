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
  /** Where `find` came upon a free place: its bucket, the place in it, and the tag to be put there. */
  #bucket = 0;
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
    const buckets = this.#buckets;
    const tags = this.#bytes;
    const key = mixed(hash ^ Math.imul(birth + 1, 0x9e3779b1));
    const tag = key & 0xff || 1;
    let bucket = startOf(key, buckets);
    let place = 0;
    let namesakes = 0;
    this.namesake = -1;
    for (;;) {
      const met = tags[bucket * BYTES + TAGS_AT + place] as number;
      if (met === 0) {
        this.#bucket = bucket;
        this.#place = place;
        this.#tag = tag;
        return -1;
      }
      const entry = met === tag ? (this.#words[bucket * WORDS + place] as number) : -1;
      if (entry >= 0 && arena.isOf(entry, bytes, from, to, birth)) {
        if (this.namesake < 0) this.namesake = entry;
        if (group < 0 || arena.group(entry) === group) return entry;
        namesakes++;
        // Otherwise one name in very many places would be looked for among all of them.
        if (namesakes === MOST_NAMESAKES) {
          bucket = startOf(mixed(key ^ Math.imul(group + 1, 0x27d4eb2f)), buckets);
          place = 0;
          continue;
        }
      }
      if (++place < PER_BUCKET) continue;
      place = 0;
      if (++bucket === buckets) bucket = 0;
    }
  }

  /** Puts an entry where `find` has just found none. */
  put(entry: number): void {
    this.#words[this.#bucket * WORDS + this.#place] = entry;
    this.#bytes[this.#bucket * BYTES + TAGS_AT + this.#place] = this.#tag;
  }
}

const startOf = (key: number, buckets: number): number =>
  Math.floor(((key >>> 0) / 2 ** 32) * buckets);
