import { accountsOf } from '../compute/learner-units.ts';
import { type LearnerTally, REJECTED_SLOT } from '../domain/learner-tally.ts';

/** Rows that could not be counted and of which it is not known where they belong. */
export function rejectedNowhere({ groups, rows }: LearnerTally): number {
  const placed = groups.map((it) => accountsOf(it) + (it.accounts[REJECTED_SLOT] ?? 0));
  return rows - placed.reduce((sum, it) => sum + it, 0);
}
