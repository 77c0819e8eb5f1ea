import { ACCOUNT_SLOTS, type LearnerTally } from '../domain/learner-tally.ts';

/** What is counted of the accounts of each unit, by slot. `keyOf`: the key of the unit that a group is of, by its index. */
export function accountsOfUnits(
  { groups }: LearnerTally,
  keyOf: (group: number) => string | null,
): Map<string, Float64Array> {
  const units = new Map<string, Float64Array>();
  for (const [index, { accounts }] of groups.entries()) {
    const key = keyOf(index);
    if (key === null) continue;
    const slots = units.get(key) ?? new Float64Array(ACCOUNT_SLOTS);
    units.set(key, slots);
    for (let at = 0; at < ACCOUNT_SLOTS; at++) slots[at] = (slots[at] ?? 0) + (accounts[at] ?? 0);
  }
  return units;
}
