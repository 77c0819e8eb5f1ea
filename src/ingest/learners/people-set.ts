import { PEOPLE_SLOTS } from '../../domain/learner-tally.ts';
import { countPerson } from '../../domain/person-counts.ts';
import { nameHash } from './name-hash.ts';
import type { PeopleSink } from './part.ts';
import { PeopleArena } from './people-arena.ts';
import { bucketsFor, PeopleIndex, roomIn } from './people-index.ts';

/** The people of one part of a file, as other threads can read them too. */
export interface PeopleShare {
  readonly buckets: SharedArrayBuffer;
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
const FULLEST = 0.9;
/** What a set begins with is filled so far where the estimate holds. */
const AT_FIRST = 0.8;
const GROWTH = 1.5;
const LEAST = 1024;

/** A set for about so many people, whose names come with the hash that `hashOf` makes. */
export function peopleSet(expected: number, hashOf: typeof nameHash = nameHash): PeopleSet {
  const arena = new PeopleArena();
  let buckets = bucketsFor(Math.max(LEAST, expected / AT_FIRST));
  let index = new PeopleIndex(arena, buckets);
  let held = 0;
  let alone = new Float64Array(PEOPLE_SLOTS);
  let links = new Uint32Array(16);
  let linked = 0;

  const grow = (): void => {
    buckets = bucketsFor(roomIn(buckets) * GROWTH);
    index = new PeopleIndex(arena, buckets);
    // In the order in which they came, so that namesakes are passed in the same order.
    for (let entry = arena.first(); entry >= 0; entry = arena.next(entry)) {
      const chunk = arena.chunkOf(entry);
      const from = arena.nameStart(entry);
      const to = arena.nameEnd(entry);
      const hash = hashOf(chunk, from, to);
      const birth = arena.birth(entry);
      index.find(chunk, from, to, hash, birth, arena.group(entry));
      index.put(entry);
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
      index.put(entry);
      held++;
      if (held > roomIn(buckets) * FULLEST) grow();
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
      return { buckets, chunks, ends, links: links.slice(0, linked), counts };
    },
  };
}

/** Looks people up in a set, of this thread or of another. */
export function peopleIn({ buckets, chunks, ends }: PeopleShare): {
  readonly arena: PeopleArena;
  readonly index: PeopleIndex;
} {
  const arena = new PeopleArena(chunks, ends);
  return { arena, index: new PeopleIndex(arena, buckets) };
}
