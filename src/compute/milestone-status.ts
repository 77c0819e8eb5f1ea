import { dayIn, daysBetween, endOf, type Moment } from '../domain/calendar.ts';
import type { Milestone } from '../domain/campaign.ts';
import { between, type Count, high, type Known, low } from '../domain/count.ts';
import type { KnownRate, Rate } from '../domain/rate.ts';
import type { Doubt, Status } from '../domain/status.ts';
import { paceOf, perDay, project } from './pace.ts';
import { comparable } from './rate.ts';
import { neededFor, reaches, shortfallOf } from './threshold.ts';

/** Where a unit stands before a milestone. People; `null` where it cannot be said. */
export interface MilestoneStatus {
  readonly milestone: Milestone;
  readonly rate: Rate;
  readonly status: Status;
  readonly doubt: Doubt | null;
  readonly needed: Count;
  readonly shortfall: Count;
  /** The deadline's date minus the snapshot's: 0 on the day, negative after it. */
  readonly daysLeft: number;
  /** People a day from here on; `null` after the deadline. */
  readonly perDay: Count;
  readonly pacePerDay: Count;
  readonly projected: Count;
}

/** A unit's rate at a moment. */
export interface RatePoint {
  readonly asOf: Moment;
  readonly rate: Rate;
}

/** A unit's rates before now, earliest first; one is worked out only where it is needed. */
export interface PastRates {
  readonly moments: readonly Moment[];
  readonly rateAt: (index: number) => Rate;
}

/** Judges a milestone at the moment of `now`. */
export function milestoneStatus(
  milestone: Milestone,
  now: RatePoint,
  past: PastRates,
): MilestoneStatus {
  const daysLeft = daysBetween(dayIn(now.asOf), milestone.by);
  const { rate } = now;
  if (!rate.known) {
    const nothing = {
      needed: null,
      shortfall: null,
      perDay: null,
      pacePerDay: null,
      projected: null,
    };
    return { milestone, rate, status: 'unknown', doubt: 'figure-missing', daysLeft, ...nothing };
  }
  const pace = paceAt(now.asOf, rate, past);
  const shortfall = shortfallOf(rate, milestone);
  const projected = pace && daysLeft >= 0 ? project(rate.numerator, pace, daysLeft) : null;
  const judged = judge(milestone, rate, past, daysLeft, () => projected);
  return {
    milestone,
    rate,
    status: typeof judged === 'string' ? judged : 'unknown',
    doubt: typeof judged === 'string' ? null : judged.doubt,
    needed: neededFor(rate, milestone),
    shortfall,
    daysLeft,
    perDay: daysLeft < 0 ? null : needPerDay(shortfall, daysLeft),
    pacePerDay: pace ? perDay(pace) : null,
    projected,
  };
}

/** The status alone, for thousands of units: what does not decide it is not worked out. */
export function statusAlone(
  milestone: Milestone,
  { asOf, rate }: RatePoint,
  past: PastRates,
): Status {
  if (!rate.known) return 'unknown';
  const daysLeft = daysBetween(dayIn(asOf), milestone.by);
  const judged = judge(milestone, rate, past, daysLeft, () => {
    const pace = paceAt(asOf, rate, past);
    return pace && project(rate.numerator, pace, daysLeft);
  });
  return typeof judged === 'string' ? judged : 'unknown';
}

const paceAt = (asOf: Moment, rate: KnownRate, { moments, rateAt }: PastRates) =>
  paceOf(
    { asOf, count: rate.numerator },
    { moments, countAt: (index) => comparable(rate, rateAt(index)) },
  );

const judge = (
  milestone: Milestone,
  rate: KnownRate,
  past: PastRates,
  daysLeft: number,
  projected: () => Known | null,
): Judgement =>
  daysLeft < 0 ? afterDeadline(milestone, rate, past) : beforeDeadline(milestone, rate, projected);

type Judgement = Exclude<Status, 'unknown'> | { readonly doubt: Doubt };
const WITHIN_BOUNDS: Judgement = { doubt: 'within-bounds' };

function beforeDeadline(
  milestone: Milestone,
  rate: KnownRate,
  projected: () => Known | null,
): Judgement {
  const reached = reaches(rate, milestone);
  if (reached !== 'no') return reached === 'yes' ? 'reached' : WITHIN_BOUNDS;
  const numerator = projected();
  if (numerator === null) return 'open';
  const willReach = reaches({ ...rate, numerator }, milestone);
  if (willReach === 'perhaps') return WITHIN_BOUNDS;
  return willReach === 'yes' ? 'on-track' : 'at-risk';
}

/** After its deadline a milestone is judged by the last known rate at or before the deadline's end. */
function afterDeadline(
  milestone: Milestone,
  rate: KnownRate,
  { moments, rateAt }: PastRates,
): Judgement {
  const deadline = endOf(milestone.by);
  const last = moments.findLastIndex((asOf) => asOf <= deadline);
  // What a damaged file or an empty cell does not tell, the snapshot before it may.
  let told = last;
  while (told >= 0 && !rateAt(told).known) told--;
  const inTime = told < 0 ? undefined : rateAt(told);
  const then = inTime?.known ? reaches(inTime, milestone) : undefined;
  if (then === 'yes') return 'reached';
  const now = reaches(rate, milestone);
  if (now === 'no' && then !== 'perhaps') return 'missed';
  // Between what is known and the deadline it may have been reached in time.
  const isOpen = then === undefined || told < last;
  if (isOpen && now === 'yes') return { doubt: 'no-snapshot-by-deadline' };
  if (then === 'no' && now === 'yes') return 'reached-late';
  return WITHIN_BOUNDS;
}

/** On the day itself the whole shortfall is needed. */
function needPerDay(shortfall: Known, daysLeft: number): Known {
  const each = (people: number) => Math.ceil(people / Math.max(1, daysLeft));
  return between(each(low(shortfall)), each(high(shortfall)));
}
