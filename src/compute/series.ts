import { elapsed, type Moment } from '../domain/calendar.ts';
import { type Count, difference, high } from '../domain/count.ts';
import type { Rate } from '../domain/rate.ts';
import type { RatePoint } from './milestone-status.ts';
import { type Pace, paceOf } from './pace.ts';
import { comparable, countAlike } from './rate.ts';

/** A rate at a moment, and how it came there. */
export interface SeriesPoint extends RatePoint {
  /** People since the point before; `null` where one of the two is unknown, and at the first. */
  readonly change: Count;
  /** As it was then. */
  readonly pace: Pace | null;
}

/** The points from an index on, earliest first; what lies before it still tells the pace. */
export function seriesOf(points: readonly RatePoint[], from: number): readonly SeriesPoint[] {
  const moments = points.map((it) => it.asOf);
  return points.slice(from).map((point, offset): SeriesPoint => {
    const index = from + offset;
    const previous = index === from ? undefined : points[index - 1];
    const before = previous ? comparable(point.rate, previous.rate) : null;
    return {
      ...point,
      change: difference(point.rate.numerator, before),
      pace: paceOf(
        { asOf: point.asOf, count: point.rate.numerator },
        {
          moments: moments.slice(0, index),
          countAt: (at) => comparable(point.rate, (points[at] as RatePoint).rate),
        },
      ),
    };
  });
}

/** From one point of a known rate to the next. */
export interface SeriesStep {
  readonly since: Moment;
  readonly asOf: Moment;
  readonly before: Rate;
  readonly after: Rate;
}

export function stepsOf(points: readonly RatePoint[]): readonly SeriesStep[] {
  const known = points.filter((it) => it.rate.numerator !== null);
  return known.slice(1).map(({ asOf, rate }, index) => {
    const before = known[index] as RatePoint;
    return { since: before.asOf, asOf, before: before.rate, after: rate };
  });
}

/** Where a count surely fell: its most now is below its least then. */
export const hasFallen = ({ before, after }: SeriesStep): boolean => {
  const change = difference(after.numerator, comparable(after, before));
  return change !== null && high(change) < 0;
};

/**
 * A leap: so many people at once, so many times what there were, and so many times as many a day as
 * in all other steps together. Of fewer other steps than these none can be told.
 */
const PEOPLE = 100;
const TIMES = 3;
const TIMES_OTHERS = 5;
const OTHER_STEPS = 3;

/** The steps in which an exact count wins far more than in all the others. */
export function leapsOf(steps: readonly SeriesStep[]): readonly SeriesStep[] {
  const exact = steps.flatMap((step) => {
    if (!countAlike(step.before, step.after)) return [];
    const [before, after] = [step.before.numerator, step.after.numerator];
    if (typeof before !== 'number' || typeof after !== 'number') return [];
    return [{ step, before, after, people: after - before, time: elapsed(step.since, step.asOf) }];
  });
  if (exact.length <= OTHER_STEPS) return [];
  const sum = (of: (it: (typeof exact)[number]) => number) =>
    exact.reduce((total, it) => total + of(it), 0);
  const [people, time] = [sum((it) => Math.max(0, it.people)), sum((it) => it.time)];
  const leaps = exact.filter((it) => {
    if (it.people < PEOPLE || it.after < TIMES * it.before) return false;
    return it.people * (time - it.time) >= TIMES_OTHERS * (people - it.people) * it.time;
  });
  return leaps.map((it) => it.step);
}
