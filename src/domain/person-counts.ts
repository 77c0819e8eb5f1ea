import { MODULES } from './course.ts';
import { PEOPLE_SLOTS, PERSON, slotOf } from './learner-tally.ts';

const OF_EMPLOYEES = slotOf('publicEmployee', 'accounts');
const OF_RESIDENTS = slotOf('resident', 'accounts');
const OF_UNKNOWN = slotOf('unknown', 'accounts');

const behind = (measure: Parameters<typeof slotOf>[1]) =>
  slotOf('publicEmployee', measure) - OF_EMPLOYEES;
const MINORS = behind('minors');
const ADULTS = behind('adults');
const CERTIFIED = behind('certified');
const CERTIFIED_MINORS = behind('certifiedMinors');
const CERTIFIED_ADULTS = behind('certifiedAdults');
const MODULE_1 = behind('module1');
const ELIGIBLE = behind('eligibleForFinal');
const PASSED = behind('finalPassed');

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
  count(slots, from, times);
  if ((bits & PERSON.minor) !== 0) count(slots, from + MINORS, times);
  if ((bits & PERSON.adult) !== 0) count(slots, from + ADULTS, times);
  if ((bits & PERSON.certified) !== 0) {
    count(slots, from + CERTIFIED, times);
    if ((bits & PERSON.minor) !== 0) count(slots, from + CERTIFIED_MINORS, times);
    if ((bits & PERSON.adult) !== 0) count(slots, from + CERTIFIED_ADULTS, times);
  }
  for (let module = 0; module < MODULES; module++) {
    if ((bits & (PERSON.module1 << module)) !== 0) count(slots, from + MODULE_1 + module, times);
  }
  if ((bits & PERSON.eligibleForFinal) !== 0) count(slots, from + ELIGIBLE, times);
  if ((bits & PERSON.finalPassed) !== 0) count(slots, from + PASSED, times);
}

// No closure over the slots: this is done for millions of people.
function count(slots: Float64Array, slot: number, times: number): void {
  slots[slot] = (slots[slot] as number) + times;
}

/** Adds the counts of people from one place to those of another. */
export function addPeople(to: Float64Array, from: Float64Array): void {
  for (let slot = 0; slot < PEOPLE_SLOTS; slot++) {
    to[slot] = (to[slot] as number) + (from[slot] as number);
  }
}
