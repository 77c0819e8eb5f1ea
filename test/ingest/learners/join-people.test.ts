import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peopleOfUnits } from '../../../src/compute/people-of-units.ts';
import {
  ACCOUNT_SLOTS,
  type LearnerTally,
  PEOPLE_SLOTS,
} from '../../../src/domain/learner-tally.ts';
import { joinPeople } from '../../../src/ingest/learners/join-people.ts';
import { type Account, accounts, plainPeople, shareOf } from './accounts.ts';

const GROUPS = 30;
const OF_PART = 25;
const NOWHERE = { commune: null, communeCode: null, village: null, organisation: null };

/** Parts whose groups are numbered each in its own way. */
const parts = fc.array(
  fc.record({
    all: accounts(OF_PART),
    groupOf: fc
      .shuffledSubarray(
        Array.from({ length: GROUPS }, (_, i) => i),
        { minLength: OF_PART, maxLength: OF_PART },
      )
      .map((it) => Uint32Array.from(it)),
  }),
  { maxLength: 4 },
);

async function tallyOf(
  given: readonly { readonly all: readonly Account[]; readonly groupOf: Uint32Array }[],
): Promise<LearnerTally> {
  const sets = given.map(({ all, groupOf }, file) => ({
    ...{ share: shareOf(all, OF_PART), groupOf, file },
  }));
  const { counts, spread } = await joinPeople(sets, GROUPS, async () => {});
  const groups = Array.from({ length: GROUPS }, (_, i) => ({
    written: NOWHERE,
    file: 'a.csv',
    line: 1,
    rows: 0,
    accounts: new Float64Array(ACCOUNT_SLOTS),
    people: counts.slice(i * PEOPLE_SLOTS, (i + 1) * PEOPLE_SLOTS),
  }));
  return { groups, spread } as unknown as LearnerTally;
}

const unitings: readonly (readonly [string, (group: number) => string | null])[] = [
  ['each group is a unit', String],
  ['all groups are one unit', () => 'all'],
  ['units of several groups, and groups of none', (it) => (it % 5 === 0 ? null : `u${it % 3}`)],
];

for (const [what, unitOf] of unitings) {
  it(`people of parts are told apart as if they were one: ${what}`, async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (given) => {
        const all = given.flatMap(({ all: own, groupOf }) =>
          own.map((it) => ({ ...it, group: groupOf[it.group] as number })),
        );
        const counted = peopleOfUnits(await tallyOf(given), unitOf);
        const some = [...counted].filter(([, slots]) => slots.some((it) => it !== 0));
        expect(new Map(some)).toEqual(plainPeople(all, unitOf));
      }),
      { numRuns: 200 },
    );
  });
}
