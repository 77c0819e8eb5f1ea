import { daysBefore, elapsed, type Moment, MS_PER_DAY } from '../domain/calendar.ts';
import { between, type Count, high, type Known, low } from '../domain/count.ts';

/** A count at a moment. */
export interface Point {
  readonly asOf: Moment;
  readonly count: Count;
}

/** People won over a stretch of time, exact; it may be negative. */
export interface Pace {
  readonly people: Known;
  /** Above 0. */
  readonly milliseconds: number;
}

const SPAN_DAYS = 7;

/**
 * The pace between now and the last point at least 7 days older, or else the oldest. Points are
 * earliest first, and those of unknown count tell nothing.
 */
export function paceOf(now: Point, earlier: readonly Point[]): Pace | null {
  if (now.count === null) return null;
  const known = earlier.filter((it) => it.count !== null && it.asOf < now.asOf);
  const weekAgo = daysBefore(now.asOf, SPAN_DAYS);
  const base = known.findLast((it) => it.asOf <= weekAgo) ?? known[0];
  if (base === undefined || base.count === null) return null;
  const people = between(low(now.count) - high(base.count), high(now.count) - low(base.count));
  return { people, milliseconds: elapsed(base.asOf, now.asOf) };
}

/** People a day to one decimal, half away from zero: for printing. */
export function perDay(pace: Pace): Known {
  const tenths = (people: number) => {
    const value = (Math.abs(people) * MS_PER_DAY * 10) / pace.milliseconds;
    return (Math.sign(people) * Math.round(value)) / 10 || 0;
  };
  return between(tenths(low(pace.people)), tenths(high(pace.people)));
}

/** Where a count ends after so many days at a pace: whole people, rounded down, never below nobody. */
export function project(count: Known, pace: Pace, days: number): Known {
  const end = (have: number, people: number) => {
    const won = BigInt(people) * BigInt(days) * BigInt(MS_PER_DAY);
    const span = BigInt(pace.milliseconds);
    const whole = won / span - (won % span < 0n ? 1n : 0n);
    return Math.max(0, have + Number(whole));
  };
  return between(end(low(count), low(pace.people)), end(high(count), high(pace.people)));
}
