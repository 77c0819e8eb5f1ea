import { expect, it } from 'vitest';
import { peopleOfUnits } from '../../src/compute/people-of-units.ts';
import {
  ACCOUNT_SLOTS,
  type LearnerMeasure,
  type LearnerTally,
  PEOPLE_SLOTS,
  PERSON,
  slotOf,
} from '../../src/domain/learner-tally.ts';
import { countPerson } from '../../src/domain/person-counts.ts';

/** Two groups, each with one person, who is the same. */
function tallyOf(first: number, second: number): LearnerTally {
  const groups = [first, second].map((bits, at) => {
    const people = new Float64Array(PEOPLE_SLOTS);
    countPerson(people, 0, bits, 1);
    return {
      written: { commune: `Xã ${at}`, communeCode: null, village: null, organisation: null },
      places: [{ file: 'a.csv', line: at + 2 }],
      rows: 1,
      accounts: new Float64Array(ACCOUNT_SLOTS),
      people,
    };
  });
  const at = [first, second].map((bits, group) => ({ group, bits }));
  return { groups, spread: [{ at }] } as unknown as LearnerTally;
}

const of = (slots: Float64Array | undefined, kind: 'publicEmployee' | 'resident') =>
  Object.fromEntries(
    (['accounts', 'certified', 'module1', 'adults'] as const).map((measure: LearnerMeasure) => [
      measure,
      slots?.[slotOf(kind, measure)],
    ]),
  );

it('a person with accounts in two places of a unit counts once, with all that these reached', () => {
  const tally = tallyOf(
    PERSON.resident | PERSON.adult | PERSON.module1,
    PERSON.publicEmployee | PERSON.adult | PERSON.certified,
  );
  const units = peopleOfUnits(tally, () => 'A');
  expect(of(units.get('A'), 'publicEmployee')).toEqual({
    ...{ accounts: 1, certified: 1, module1: 1, adults: 1 },
  });
  expect(of(units.get('A'), 'resident')).toEqual({
    ...{ accounts: 0, certified: 0, module1: 0, adults: 0 },
  });
});

it('in two units they are two people, each with what was reached there', () => {
  const tally = tallyOf(PERSON.resident | PERSON.module1, PERSON.resident | PERSON.certified);
  const units = peopleOfUnits(tally, (group) => ['A', 'B'][group] ?? null);
  expect(of(units.get('A'), 'resident')).toMatchObject({ accounts: 1, module1: 1, certified: 0 });
  expect(of(units.get('B'), 'resident')).toMatchObject({ accounts: 1, module1: 0, certified: 1 });
});
