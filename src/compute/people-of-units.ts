import { type LearnerTally, PEOPLE_SLOTS } from '../domain/learner-tally.ts';
import { addPeople, countPerson } from '../domain/person-counts.ts';

/**
 * People by `slotOf` of each unit, where `keyOf` names the unit of a group, `null` for none: groups
 * are added, and who has accounts in several groups of one unit is one person there. Empty where
 * people were not counted.
 */
export function peopleOfUnits(
  { groups, spread }: LearnerTally,
  keyOf: (group: number) => string | null,
): Map<string, Float64Array> {
  const units = new Map<string, Float64Array>();
  groups.forEach(({ people }, group) => {
    const key = keyOf(group);
    if (key === null || people === null) return;
    const slots = units.get(key) ?? new Float64Array(PEOPLE_SLOTS);
    units.set(key, slots);
    addPeople(slots, people);
  });
  for (const { at } of spread) {
    const seen = new Map<string, { bits: number; apart: number[] }>();
    for (const { group, bits } of at) {
      const key = keyOf(group);
      if (key === null) continue;
      const known = seen.get(key);
      if (known) {
        known.bits |= bits;
        known.apart.push(bits);
      } else seen.set(key, { bits, apart: [bits] });
    }
    for (const [key, { bits, apart }] of seen) {
      const slots = units.get(key);
      if (slots === undefined || apart.length < 2) continue;
      for (const each of apart) countPerson(slots, 0, each, -1);
      countPerson(slots, 0, bits, 1);
    }
  }
  return units;
}
