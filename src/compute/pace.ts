import { daysBefore, elapsed, type Moment, MS_PER_DAY } from '../domain/calendar.ts';
import { between, type Count, high, type Known, low } from '../domain/count.ts';
import { remember } from '../text/remember.ts';

/** A count at a moment. */
export interface Point {
  readonly asOf: Moment;
  readonly count: Count;
}

/** Points earliest first; the count of one is looked up only where it is needed. */
export interface Points {
  readonly moments: readonly Moment[];
  readonly countAt: (index: number) => Count;
}

/** People won over a stretch of time, exact; it may be negative. */
export interface Pace {
  readonly people: Known;
  /** Above 0. */
  readonly milliseconds: number;
}

const SPAN_DAYS = 7;

/** Thousands of units are judged at one moment. */
const weekBefore = remember((asOf): Moment => daysBefore(asOf as Moment, SPAN_DAYS));

/**
 * The pace between now and the last point at least 7 days older, or else the oldest. Points of
 * unknown count tell nothing.
 */
export function paceOf(now: Point, { moments, countAt }: Points): Pace | null {
  const { count, asOf } = now;
  if (count === null) return null;
  const weekAgo = weekBefore(asOf);
  const old = moments.findLastIndex((it) => it <= weekAgo);
  const since = (at: number): Pace | null => {
    const [start, before] = [moments[at] as Moment, countAt(at)];
    if (before === null) return null;
    return { people: gained(before, count), milliseconds: elapsed(start, asOf) };
  };
  for (let at = old; at >= 0; at--) {
    const pace = since(at);
    if (pace) return pace;
  }
  for (let at = old + 1; (moments[at] ?? asOf) < asOf; at++) {
    const pace = since(at);
    if (pace) return pace;
  }
  return null;
}

const gained = (before: Known, after: Known): Known =>
  between(low(after) - high(before), high(after) - low(before));

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
