import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PEOPLE_SLOTS, PERSON, slotOf } from '../../../src/domain/learner-tally.ts';
import { countPerson } from '../../../src/domain/person-counts.ts';
import { NameFolder } from '../../../src/ingest/learners/name-folder.ts';
import { nameHash } from '../../../src/ingest/learners/name-hash.ts';
import { peopleSet } from '../../../src/ingest/learners/people-set.ts';
import { type Account, accounts, plainPeople, shareOf } from './accounts.ts';

const GROUPS = 40;

const countsOf = (all: readonly Account[], groups = GROUPS) => {
  const { counts } = shareOf(all, groups);
  return Array.from({ length: groups }, (_, i) =>
    counts.slice(i * PEOPLE_SLOTS, (i + 1) * PEOPLE_SLOTS),
  );
};

const nobody = new Float64Array(PEOPLE_SLOTS);

describe('people of a part', () => {
  it('are those that a plain map tells apart', () => {
    fc.assert(
      fc.property(accounts(GROUPS), (all) => {
        const plain = plainPeople(all, String);
        const expected = Array.from({ length: GROUPS }, (_, i) => plain.get(String(i)) ?? nobody);
        expect(countsOf(all)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are told apart by their text where all hashes are one', () => {
    const set = peopleSet(0, () => 7);
    const names = Array.from({ length: 3000 }, (_, i) => Buffer.from(`nguyen ${i % 1500}`));
    for (const name of names) set.add(name, 0, name.length, 7, 100, 0, PERSON.resident);
    expect(set.share(1).counts[slotOf('resident', 'accounts')]).toBe(1500);
  });

  it('are the same however often the set had to grow', () => {
    const all = Array.from({ length: 40000 }, (_, i) => ({
      name: `nguyen thi ${i % 21000}`,
      birth: i % 3,
      group: i % 7,
      bits: i & 0xfff,
    }));
    const plain = plainPeople(all, String);
    const expected = Array.from({ length: 7 }, (_, i) => plain.get(String(i)));
    expect(countsOf(all, 7)).toEqual(expected);
    expect(shareOf(all, 7, 40000).counts).toEqual(shareOf(all, 7, 10).counts);
  });

  it('take no longer where one name and birth date stands in very many groups', () => {
    const name = Buffer.from('nguyen van a');
    const hash = nameHash(name, 0, name.length);
    const set = peopleSet(0);
    const groups = 150_000;
    for (let group = 0; group < groups; group++) set.add(name, 0, name.length, hash, 5, group, 2);
    for (let group = 0; group < groups; group++) set.add(name, 0, name.length, hash, 5, group, 8);
    const { counts, links } = set.share(groups);
    expect(links).toHaveLength((groups - 1) * 2);
    const one = new Float64Array(PEOPLE_SLOTS);
    countPerson(one, 0, 10, 1);
    expect(counts.slice(-PEOPLE_SLOTS)).toEqual(one);
    expect(counts.reduce((sum, it) => sum + it, 0)).toBe(groups * 2);
  });
});

it('the hash made while a name is folded is that of the folded name', () => {
  const folder = new NameFolder();
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('Đinh Văn Rê 2')), (name) => {
      const bytes = Buffer.from(name);
      folder.fold(bytes, 0, bytes.length);
      expect(folder.hash).toBe(nameHash(folder.bytes, 0, folder.length));
    }),
  );
});
