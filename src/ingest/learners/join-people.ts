import { PEOPLE_SLOTS, type Spread } from '../../domain/learner-tally.ts';
import { countPerson } from '../../domain/person-counts.ts';
import { nameHash } from './name-hash.ts';
import { type PeopleShare, peopleIn } from './people-set.ts';

/** The people of a part, and what its groups are among those of all parts. */
export interface PartPeople {
  readonly share: PeopleShare;
  readonly groupOf: Uint32Array;
  /** The number of the file that it is of. */
  readonly file: number;
}

export interface JoinedPeople {
  readonly counts: Float64Array;
  readonly spread: readonly Spread[];
  /** People who have accounts in several of the files. */
  readonly inSeveralFiles: number;
}

/** A person's entry in one of the sets. */
interface Entry {
  readonly set: number;
  readonly entry: number;
}

/** So many people are looked up before others may have their turn. */
const PAUSE_AFTER = 1 << 15;

/**
 * Tells people apart across parts: who has accounts in two of them counts once in a group, and who
 * has them in several groups is named as spread, by numbers. The sets are of no use afterwards.
 */
export async function joinPeople(
  sets: readonly PartPeople[],
  groups: number,
  pause: () => Promise<void>,
): Promise<JoinedPeople> {
  const counts = new Float64Array(groups * PEOPLE_SLOTS);
  for (const { share, groupOf } of sets) addCounts(counts, share, groupOf);
  const views = sets.map(({ share }) => peopleIn(share));
  const spread: Spread[] = [];
  let inSeveralFiles = 0;
  for (const entries of metTwice(sets, views)) {
    if (entries === null) {
      await pause();
      continue;
    }
    if (new Set(entries.map(({ set }) => sets[set]?.file)).size > 1) inSeveralFiles++;
    const apart = entries.map(({ set, entry }) => {
      const { arena } = views[set] as View;
      const group = sets[set]?.groupOf[arena.group(entry)] as number;
      return { group, bits: arena.bits(entry) };
    });
    const at = mergeGroups(apart, counts);
    if (at.length > 1) spread.push({ at });
  }
  return { counts, spread, inSeveralFiles };
}

type View = ReturnType<typeof peopleIn>;

function addCounts(counts: Float64Array, share: PeopleShare, groupOf: Uint32Array): void {
  groupOf.forEach((group, own) => {
    const to = group * PEOPLE_SLOTS;
    const from = own * PEOPLE_SLOTS;
    for (let slot = 0; slot < PEOPLE_SLOTS; slot++) {
      counts[to + slot] = (counts[to + slot] as number) + (share.counts[from + slot] as number);
    }
  });
}

/** Entries of one person in one group become one, in the counts too. */
function mergeGroups(
  apart: readonly { readonly group: number; readonly bits: number }[],
  counts: Float64Array,
): Spread['at'] {
  const merged = new Map<number, number>();
  for (const { group, bits } of apart) {
    const known = merged.get(group);
    merged.set(group, (known ?? 0) | bits);
    if (known === undefined) continue;
    const from = group * PEOPLE_SLOTS;
    countPerson(counts, from, known, -1);
    countPerson(counts, from, bits, -1);
    countPerson(counts, from, known | bits, 1);
  }
  return [...merged].map(([group, bits]) => ({ group, bits }));
}

/** All entries of each person who has several; a `null` now and then, where work can pause. */
function* metTwice(
  sets: readonly PartPeople[],
  views: readonly View[],
): Generator<readonly Entry[] | null> {
  const namesakes = sets.map(({ share }) => namesakesIn(share.links));
  const inGroupsOf = ({ set, entry: first }: Entry): readonly Entry[] => {
    const others = namesakes[set]?.get(first) ?? [];
    namesakes[set]?.delete(first);
    return [first, ...others].map((entry) => ({ set, entry }));
  };
  for (let set = 0; set < sets.length - 1; set++) {
    const { arena } = views[set] as View;
    for (let entry = arena.first(); entry >= 0; ) {
      const found: Entry[][] = [];
      entry = lookBehind(views, set, entry, found);
      for (const entries of found) yield entries.flatMap(inGroupsOf);
      yield null;
    }
  }
  for (const [set, firsts] of namesakes.entries()) {
    for (const first of [...firsts.keys()]) yield inGroupsOf({ set, entry: first });
  }
}

/**
 * Looks people of a set up in those behind it, from an entry on, and adds those found there. Answers
 * with which entry to go on; `-1` at the end. A plain loop: as a generator it takes several times as long.
 */
function lookBehind(views: readonly View[], set: number, start: number, found: Entry[][]): number {
  const { arena } = views[set] as View;
  let entry = start;
  for (let looked = 0; looked < PAUSE_AFTER && entry >= 0; looked++) {
    if (arena.isFirst(entry)) {
      const others = metBehind(views, set, entry);
      if (others !== null) found.push([{ set, entry }, ...others]);
    }
    entry = arena.next(entry);
  }
  return entry;
}

/** By the first entry of a name and birth date, the others. */
function namesakesIn(links: Uint32Array): Map<number, number[]> {
  const namesakes = new Map<number, number[]>();
  for (let at = 0; at < links.length; at += 2) {
    const first = links[at] as number;
    const others = namesakes.get(first) ?? [];
    namesakes.set(first, others);
    others.push(links[at + 1] as number);
  }
  return namesakes;
}

/** The person in the sets behind, from which they need not be looked up any more; `null` in none. */
function metBehind(views: readonly View[], set: number, entry: number): Entry[] | null {
  const { arena } = views[set] as View;
  const chunk = arena.chunkOf(entry);
  const from = arena.nameStart(entry);
  const to = arena.nameEnd(entry);
  const hash = nameHash(chunk, from, to);
  const birth = arena.birth(entry);
  let met: Entry[] | null = null;
  for (let behind = set + 1; behind < views.length; behind++) {
    const { arena: other, index } = views[behind] as View;
    const found = index.find(chunk, from, to, hash, birth, -1);
    if (found < 0) continue;
    other.unmarkFirst(found);
    met ??= [];
    met.push({ set: behind, entry: found });
  }
  return met;
}
