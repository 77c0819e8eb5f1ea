import type { LearnerKind } from '../domain/learner.ts';
import {
  LEARNER_MEASURES,
  type LearnerMeasure,
  type LearnerTally,
  PEOPLE_SLOTS,
  PERSON,
  slotOf,
} from '../domain/learner-tally.ts';

/**
 * The people of each unit by `slotOf`, whoever has accounts in several of its written places being one.
 * `keyOf` names the unit of a group by its index, or `null` where it is in none.
 */
export function peopleOfUnits(
  { groups, spread }: LearnerTally,
  keyOf: (group: number) => string | null,
): Map<string, Float64Array> {
  const units = new Map<string, Float64Array>();
  const unitAt = (key: string): Float64Array => {
    const found = units.get(key) ?? new Float64Array(PEOPLE_SLOTS);
    units.set(key, found);
    return found;
  };
  groups.forEach(({ people }, at) => {
    const key = keyOf(at);
    if (key === null || people === null) return;
    const unit = unitAt(key);
    for (let slot = 0; slot < PEOPLE_SLOTS; slot++)
      unit[slot] = (unit[slot] ?? 0) + (people[slot] ?? 0);
  });
  for (const { at } of spread) {
    const parts = new Map<string, number[]>();
    for (const { group, bits } of at) {
      const key = keyOf(group);
      if (key !== null) parts.set(key, [...(parts.get(key) ?? []), bits]);
    }
    for (const [key, bits] of parts) {
      // Each of the groups has counted them already.
      for (const it of bits) addPerson(unitAt(key), it, -1);
      addPerson(
        unitAt(key),
        bits.reduce((all, it) => all | it),
        1,
      );
    }
  }
  return units;
}

function addPerson(unit: Float64Array, bits: number, persons: number): void {
  const has = (bit: number) => (bits & bit) !== 0;
  const kind: LearnerKind = has(PERSON.publicEmployee)
    ? 'publicEmployee'
    : has(PERSON.resident)
      ? 'resident'
      : 'unknown';
  const reached: Readonly<Record<LearnerMeasure, boolean>> = {
    accounts: true,
    minors: has(PERSON.minor),
    adults: has(PERSON.adult),
    certified: has(PERSON.certified),
    certifiedMinors: has(PERSON.certified) && has(PERSON.minor),
    certifiedAdults: has(PERSON.certified) && has(PERSON.adult),
    module1: has(PERSON.module1),
    module2: has(PERSON.module1 << 1),
    module3: has(PERSON.module1 << 2),
    module4: has(PERSON.module1 << 3),
    module5: has(PERSON.module1 << 4),
    eligibleForFinal: has(PERSON.eligibleForFinal),
    finalPassed: has(PERSON.finalPassed),
  };
  for (const measure of LEARNER_MEASURES) {
    const slot = slotOf(kind, measure);
    if (reached[measure]) unit[slot] = (unit[slot] ?? 0) + persons;
  }
}
