import { MODULES } from './course.ts';
import { LEARNER_MEASURES, PEOPLE_SLOTS, PERSON, slotOf } from './learner-tally.ts';

const at = (measure: (typeof LEARNER_MEASURES)[number]) => LEARNER_MEASURES.indexOf(measure);
const MINORS = at('minors');
const ADULTS = at('adults');
const CERTIFIED = at('certified');
const CERTIFIED_MINORS = at('certifiedMinors');
const CERTIFIED_ADULTS = at('certifiedAdults');
const MODULE_1 = at('module1');
const ELIGIBLE = at('eligibleForFinal');
const PASSED = at('finalPassed');
const OF_EMPLOYEES = slotOf('publicEmployee', 'accounts');
const OF_RESIDENTS = slotOf('resident', 'accounts');
const OF_UNKNOWN = slotOf('unknown', 'accounts');

/** Somebody with any account of a public employee is one. */
function kindOf(bits: number): number {
  if ((bits & PERSON.publicEmployee) !== 0) return OF_EMPLOYEES;
  return (bits & PERSON.resident) !== 0 ? OF_RESIDENTS : OF_UNKNOWN;
}

/** Counts a person of these bits in the slots from `offset` on; `times` -1 takes them out again. */
export function countPerson(
  slots: Float64Array,
  offset: number,
  bits: number,
  times: number,
): void {
  const from = offset + kindOf(bits);
  const add = (slot: number) => {
    slots[from + slot] = (slots[from + slot] as number) + times;
  };
  add(0);
  if ((bits & PERSON.minor) !== 0) add(MINORS);
  if ((bits & PERSON.adult) !== 0) add(ADULTS);
  if ((bits & PERSON.certified) !== 0) {
    add(CERTIFIED);
    if ((bits & PERSON.minor) !== 0) add(CERTIFIED_MINORS);
    if ((bits & PERSON.adult) !== 0) add(CERTIFIED_ADULTS);
  }
  for (let module = 0; module < MODULES; module++) {
    if ((bits & (PERSON.module1 << module)) !== 0) add(MODULE_1 + module);
  }
  if ((bits & PERSON.eligibleForFinal) !== 0) add(ELIGIBLE);
  if ((bits & PERSON.finalPassed) !== 0) add(PASSED);
}

/** Adds the counts of people from one place to those of another. */
export function addPeople(to: Float64Array, from: Float64Array): void {
  for (let slot = 0; slot < PEOPLE_SLOTS; slot++) {
    to[slot] = (to[slot] as number) + (from[slot] as number);
  }
}
