import type { FileParts } from './join-parts.ts';
import { nameHash } from './name-hash.ts';
import { type PeopleShare, peopleIn } from './people-set.ts';
import { keyOfPlace } from './place-key.ts';

/** A file that holds the list of another one. */
export interface SameList {
  readonly file: string;
  readonly other: string;
}

/** Two writings of one list have so many of their people in common: a name may have been mended. */
const ENOUGH = 0.5;

/**
 * Takes out files that hold the list of another one once more, in whatever writing: as many accounts of
 * each kind in each place, the same birth dates, and the same people. Nobody can tell without names and
 * birth dates.
 */
export function withoutSameLists(files: readonly FileParts[]): {
  readonly files: readonly FileParts[];
  readonly same: readonly SameList[];
} {
  const kept: FileParts[] = [];
  const same: SameList[] = [];
  for (const it of files) {
    const other = kept.find((known) => isSameList(it, known));
    if (other === undefined) kept.push(it);
    else same.push({ file: it.table.file, other: other.table.file });
  }
  return { files: kept, same };
}

const rowsOf = ({ parts }: FileParts): number =>
  parts.reduce((sum, { tally }) => sum + tally.rows, 0);

function isSameList(a: FileParts, b: FileParts): boolean {
  if (rowsOf(a) !== rowsOf(b) || countsOf(a) !== countsOf(b)) return false;
  const others = sharesOf(b).map(peopleIn);
  let people = 0;
  let met = 0;
  for (const share of sharesOf(a)) {
    const { arena } = peopleIn(share);
    for (let entry = arena.first(); entry >= 0; entry = arena.next(entry)) {
      const chunk = arena.chunkOf(entry);
      const from = arena.nameStart(entry);
      const to = arena.nameEnd(entry);
      const hash = nameHash(chunk, from, to);
      const birth = arena.birth(entry);
      people++;
      if (others.some(({ index }) => index.find(chunk, from, to, hash, birth, -1) >= 0)) met++;
    }
  }
  return people > 0 && met >= people * ENOUGH;
}

const sharesOf = ({ parts }: FileParts): readonly PeopleShare[] =>
  parts.flatMap(({ people }) => (people === null ? [] : [people]));

/** What is counted of each place and of each birth date, as a text. */
function countsOf({ parts }: FileParts): string {
  const places = new Map<string, Float64Array>();
  const births = new Map<number, number>();
  for (const { tally } of parts) {
    for (const { written, accounts } of tally.groups) {
      const key = keyOfPlace(written);
      const known = places.get(key);
      places.set(key, known ? known.map((it, slot) => it + (accounts[slot] ?? 0)) : accounts);
    }
    tally.births.forEach((count, day) => {
      if (count > 0) births.set(day, (births.get(day) ?? 0) + count);
    });
  }
  const counts = [...places].map(([key, slots]) => `${key} ${slots.join(' ')}`);
  return JSON.stringify([counts.sort(), [...births].sort(([a], [b]) => a - b)]);
}
