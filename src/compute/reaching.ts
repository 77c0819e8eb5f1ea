import type { Moment } from '../domain/calendar.ts';
import type { Milestone } from '../domain/campaign.ts';
import type { PastRates, RatePoint } from './milestone-status.ts';
import { reaches } from './threshold.ts';

/**
 * A milestone that was reached by one snapshot and not yet by an earlier one: the day itself is only
 * known to lie between the two. `notYetAt` is `null` where it may have been reached before.
 */
export interface Reaching {
  readonly asOf: Moment;
  readonly notYetAt: Moment | null;
}

/**
 * Since when a milestone is reached without a break, looking backwards; `null` where it is not reached
 * now. A snapshot that leaves it open, for want of a figure or within bounds, tells nothing.
 */
export function reachedSince(
  milestone: Milestone,
  now: RatePoint,
  { moments, rateAt }: PastRates,
): Reaching | null {
  if (!now.rate.known || reaches(now.rate, milestone) !== 'yes') return null;
  let { asOf } = now;
  for (let at = moments.length - 1; at >= 0; at--) {
    const rate = rateAt(at);
    const then = rate.known ? reaches(rate, milestone) : 'perhaps';
    if (then === 'no') return { asOf, notYetAt: moments[at] as Moment };
    if (then === 'yes') asOf = moments[at] as Moment;
  }
  return { asOf, notYetAt: null };
}

/** A milestone reached, and the snapshot by which it was lost again, if it was. */
export interface Episode extends Reaching {
  readonly lostBy: Moment | null;
}

/** Every time that a milestone was reached over some points, earliest first. */
export function reachings(milestone: Milestone, points: readonly RatePoint[]): readonly Episode[] {
  const episodes: Episode[] = [];
  let notYetAt: Moment | null = null;
  let open: Reaching | null = null;
  for (const { asOf, rate } of points) {
    const then = rate.known ? reaches(rate, milestone) : 'perhaps';
    if (then === 'yes') open ??= { asOf, notYetAt };
    if (then !== 'no') continue;
    if (open) episodes.push({ ...open, lostBy: asOf });
    open = null;
    notYetAt = asOf;
  }
  return open ? [...episodes, { ...open, lostBy: null }] : episodes;
}
