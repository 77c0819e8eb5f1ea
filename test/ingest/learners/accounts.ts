import fc from 'fast-check';
import { PEOPLE_SLOTS, PERSON } from '../../../src/domain/learner-tally.ts';
import { countPerson } from '../../../src/domain/person-counts.ts';
import { nameHash } from '../../../src/ingest/learners/name-hash.ts';
import { type PeopleShare, peopleSet } from '../../../src/ingest/learners/people-set.ts';

/** One account of somebody; without a birth date it is nobody else's. */
export interface Account {
  readonly name: string;
  readonly birth: number | null;
  readonly group: number;
  readonly bits: number;
}

const ALL_BITS = PERSON.adult * 2 - 1;

/** Accounts of few people in few groups, so that many are the same. */
export const accounts = (groups: number): fc.Arbitrary<readonly Account[]> =>
  fc.array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('a', 'b', 'nguyen van a', 'y blut', 'x'.repeat(254), 'x'.repeat(255)),
        fc.string({ unit: fc.constantFrom('a', 'n', ' '), maxLength: 4 }),
      ),
      birth: fc.option(fc.constantFrom(0, 1, 38000, 65535), { freq: 10 }),
      group: fc.nat(groups - 1),
      bits: fc.nat(ALL_BITS),
    }),
    { maxLength: 120 },
  );

/** What a set holds that such accounts were added to. */
export function shareOf(all: readonly Account[], groups: number, expected = 0): PeopleShare {
  const set = peopleSet(expected);
  for (const { name, birth, group, bits } of all) {
    const bytes = Buffer.from(`,${name},`);
    const hash = nameHash(bytes, 1, bytes.length - 1);
    if (birth === null) set.alone(group, bits);
    else set.add(bytes, 1, bytes.length - 1, hash, birth, group, bits);
  }
  return set.share(groups);
}

/** The same counted naively: people of each unit, where groups are said to be of which. */
export function plainPeople(
  all: readonly Account[],
  unitOf: (group: number) => string | null,
): Map<string, Float64Array> {
  const people = new Map<string, { unit: string; bits: number }>();
  all.forEach(({ name, birth, group, bits }, row) => {
    const unit = unitOf(group);
    if (unit === null) return;
    const key = birth === null ? `row ${row}` : JSON.stringify([name, birth, unit]);
    people.set(key, { unit, bits: (people.get(key)?.bits ?? 0) | bits });
  });
  const counts = new Map<string, Float64Array>();
  for (const { unit, bits } of people.values()) {
    const slots = counts.get(unit) ?? new Float64Array(PEOPLE_SLOTS);
    counts.set(unit, slots);
    countPerson(slots, 0, bits, 1);
  }
  return counts;
}
