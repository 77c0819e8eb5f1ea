import { PEOPLE_SLOTS } from '../../domain/learner-tally.ts';
import { countPerson } from '../../domain/person-counts.ts';
import { mixed, nameHash } from './name-hash.ts';
import type { PeopleSink } from './part.ts';
import { PeopleArena } from './people-arena.ts';

/** The people of one part of a file, as other threads can read them too. */
export interface PeopleShare {
  readonly tags: Uint8Array;
  readonly places: Uint32Array;
  readonly chunks: readonly Uint8Array[];
  readonly ends: readonly number[];
  /** Pairs: an entry, and one of the same name and birth date in another group. */
  readonly links: Uint32Array;
  /** People by `slotOf`, for each group of the part in turn. */
  readonly counts: Float64Array;
}

/** A set of people in which accounts are looked up and added. */
export interface PeopleSet extends PeopleSink {
  /** What it holds, once all accounts were added. */
  readonly share: (groups: number) => PeopleShare;
}

/** Filled further, it is searched for long; filled less, it takes more room. */
const FULLEST = 0.8;
/** What a set begins with is filled so far where the estimate holds. */
const AT_FIRST = 0.65;
const GROWTH = 1.5;
const LEAST = 1024;
/** Behind so many namesakes of one birth date the group says where to look on. */
const MOST_NAMESAKES = 16;

/** Where people of a name and birth date are looked for. */
class PeopleIndex {
  tags: Uint8Array;
  places: Uint32Array;
  /** How far the search of `find` came: a free place, or where the person stands. */
  at = 0;
  /** The first entry that `find` met of the same name and birth date; `-1` for none. */
  namesake = -1;
  private readonly arena: PeopleArena;

  constructor(arena: PeopleArena, tags: Uint8Array, places: Uint32Array) {
    this.arena = arena;
    this.tags = tags;
    this.places = places;
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
    const { arena, tags, places } = this;
    const size = tags.length;
    const key = mixed(hash ^ Math.imul(birth + 1, 0x9e3779b1));
    const tag = tagOf(key);
    let at = startOf(key, size);
    let namesakes = 0;
    this.namesake = -1;
    for (;;) {
      const met = tags[at] as number;
      if (met === 0) {
        this.at = at;
        return -1;
      }
      if (met === tag && arena.isOf(places[at] as number, bytes, from, to, birth)) {
        const entry = places[at] as number;
        if (this.namesake < 0) this.namesake = entry;
        if (group < 0 || arena.group(entry) === group) return entry;
        namesakes++;
        // Otherwise one name in very many places would be looked for among all of them.
        if (namesakes === MOST_NAMESAKES) {
          at = startOf(mixed(key ^ Math.imul(group + 1, 0x27d4eb2f)), size);
          continue;
        }
      }
      at = at + 1 === size ? 0 : at + 1;
    }
  }

  /** Puts an entry where `find` found none. */
  put(entry: number, hash: number, birth: number): void {
    this.tags[this.at] = tagOf(mixed(hash ^ Math.imul(birth + 1, 0x9e3779b1)));
    this.places[this.at] = entry;
  }
}

const tagOf = (key: number): number => key & 0xff || 1;
const startOf = (key: number, size: number): number => Math.floor(((key >>> 0) / 2 ** 32) * size);

const sharedBytes = (size: number) => new Uint8Array(new SharedArrayBuffer(size));
const sharedPlaces = (size: number) => new Uint32Array(new SharedArrayBuffer(size * 4));

/** A set for about so many people, whose names come with the hash that `hashOf` makes. */
export function peopleSet(expected: number, hashOf: typeof nameHash = nameHash): PeopleSet {
  const arena = new PeopleArena();
  let size = Math.max(LEAST, Math.ceil(expected / AT_FIRST));
  let index = new PeopleIndex(arena, sharedBytes(size), sharedPlaces(size));
  let held = 0;
  let alone = new Float64Array(PEOPLE_SLOTS);
  let links = new Uint32Array(16);
  let linked = 0;

  const grow = (): void => {
    size = Math.ceil(size * GROWTH);
    index = new PeopleIndex(arena, sharedBytes(size), sharedPlaces(size));
    // In the order in which they came, so that namesakes are passed in the same order.
    for (let entry = arena.first(); entry >= 0; entry = arena.next(entry)) {
      const chunk = arena.chunkOf(entry);
      const from = arena.nameStart(entry);
      const to = arena.nameEnd(entry);
      const hash = hashOf(chunk, from, to);
      const birth = arena.birth(entry);
      index.find(chunk, from, to, hash, birth, arena.group(entry));
      index.put(entry, hash, birth);
    }
  };
  const link = (first: number, entry: number): void => {
    if (linked === links.length) {
      const more = new Uint32Array(links.length * 2);
      more.set(links);
      links = more;
    }
    links[linked++] = first;
    links[linked++] = entry;
  };
  return {
    add: (bytes, from, to, hash, birth, group, bits) => {
      const known = index.find(bytes, from, to, hash, birth, group);
      if (known >= 0) {
        arena.addBits(known, bits);
        return;
      }
      const entry = arena.push(bytes, from, to, birth, group, bits);
      if (index.namesake < 0) arena.markFirst(entry);
      else link(index.namesake, entry);
      index.put(entry, hash, birth);
      held++;
      if (held > size * FULLEST) grow();
    },
    alone: (group, bits) => {
      const from = group * PEOPLE_SLOTS;
      if (from + PEOPLE_SLOTS > alone.length) {
        const more = new Float64Array(Math.max(alone.length * 2, from + PEOPLE_SLOTS));
        more.set(alone);
        alone = more;
      }
      countPerson(alone, from, bits, 1);
    },
    share: (groups) => {
      const counts = new Float64Array(groups * PEOPLE_SLOTS);
      counts.set(alone.subarray(0, counts.length));
      for (let entry = arena.first(); entry >= 0; entry = arena.next(entry)) {
        countPerson(counts, arena.group(entry) * PEOPLE_SLOTS, arena.bits(entry), 1);
      }
      const { chunks, ends } = arena;
      const { tags, places } = index;
      return { tags, places, chunks, ends, links: links.slice(0, linked), counts };
    },
  };
}

/** Looks people up in a set, of this thread or of another. */
export function peopleIn({ tags, places, chunks, ends }: PeopleShare): {
  readonly arena: PeopleArena;
  readonly index: PeopleIndex;
} {
  const arena = new PeopleArena(chunks, ends);
  return { arena, index: new PeopleIndex(arena, tags, places) };
}
