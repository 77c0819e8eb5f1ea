import { between, type Known } from '../domain/count.ts';
import type { MilestoneStatus } from './milestone-status.ts';
import { reaches } from './threshold.ts';

/** What tells whether a unit has reached a milestone. */
export type Judged = Pick<MilestoneStatus, 'milestone' | 'rate' | 'status' | 'daysLeft'>;

/**
 * Whether a milestone is reached, in time or late. That is less than its status asks: a unit below it on
 * every bound has not reached it, however unknown its pace is.
 */
function isMet({ milestone, rate, status, daysLeft }: Judged): 'yes' | 'no' | 'perhaps' {
  if (status !== 'unknown') return status === 'reached' || status === 'reached-late' ? 'yes' : 'no';
  if (!rate.known) return 'perhaps';
  const now = reaches(rate, milestone);
  // It may have been reached by the deadline and lost since.
  return daysLeft < 0 && now === 'no' ? 'perhaps' : now;
}

/** How many have reached their milestone: bounds where some may have. */
export function reachedCount(units: readonly Judged[]): Known {
  const met = units.map(isMet);
  const sure = met.filter((it) => it === 'yes').length;
  return between(sure, sure + met.filter((it) => it === 'perhaps').length);
}
