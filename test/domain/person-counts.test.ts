import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEARNER_KINDS } from '../../src/domain/learner.ts';
import {
  LEARNER_MEASURES,
  type LearnerMeasure,
  PEOPLE_SLOTS,
  PERSON,
  slotOf,
} from '../../src/domain/learner-tally.ts';
import { countPerson } from '../../src/domain/person-counts.ts';

const ALL_BITS = PERSON.adult * 2 - 1;
const MODULES = ['module1', 'module2', 'module3', 'module4', 'module5'] as const;

/** What is said of each measure, one by one. */
function counts(bits: number): Readonly<Record<LearnerMeasure, boolean>> {
  const has = (name: keyof typeof PERSON) => (bits & PERSON[name]) !== 0;
  const modules = MODULES.map((it, i) => [it, (bits & (PERSON.module1 << i)) !== 0] as const);
  return {
    accounts: true,
    minors: has('minor'),
    adults: has('adult'),
    certified: has('certified'),
    certifiedMinors: has('certified') && has('minor'),
    certifiedAdults: has('certified') && has('adult'),
    ...(Object.fromEntries(modules) as Record<(typeof MODULES)[number], boolean>),
    eligibleForFinal: has('eligibleForFinal'),
    finalPassed: has('finalPassed'),
  };
}

it('a person counts once in each slot that their bits tell, and can be taken out again', () => {
  fc.assert(
    fc.property(fc.nat(ALL_BITS), fc.nat(5), (bits, offset) => {
      const resident = (bits & PERSON.resident) !== 0 ? 'resident' : 'unknown';
      const kind = (bits & PERSON.publicEmployee) !== 0 ? 'publicEmployee' : resident;
      const slots = new Float64Array(PEOPLE_SLOTS + offset);
      countPerson(slots, offset, bits, 1);
      for (const each of LEARNER_KINDS) {
        for (const measure of LEARNER_MEASURES) {
          const expected = each === kind && counts(bits)[measure] ? 1 : 0;
          expect(slots[offset + slotOf(each, measure)]).toBe(expected);
        }
      }
      countPerson(slots, offset, bits, -1);
      expect(slots).toEqual(new Float64Array(PEOPLE_SLOTS + offset));
    }),
  );
});
