import { type Threshold, thresholdOf } from '../domain/campaign.ts';
import { between, high, type Known, low } from '../domain/count.ts';
import type { KnownRate } from '../domain/rate.ts';
import { type Fraction, highestOf, lowestOf } from './rate.ts';

/** Reached in integers: "at least 50%" includes 50%, "over 50%" does not. */
export function isReached({ numerator, denominator }: Fraction, milestone: Threshold): boolean {
  const have = numerator * 10_000;
  const want = thresholdOf(milestone) * denominator;
  return milestone.over === undefined ? have >= want : have > want;
}

/** Whether a rate reaches a milestone; with bounds on both sides of it, only `perhaps`. */
export function reaches(rate: KnownRate, milestone: Threshold): 'yes' | 'no' | 'perhaps' {
  if (isReached(lowestOf(rate), milestone)) return 'yes';
  return isReached(highestOf(rate), milestone) ? 'perhaps' : 'no';
}

/** The least number of people that reaches a milestone: 50% of 27.001 adults needs 13.501. */
export function neededOf(denominator: number, milestone: Threshold): number {
  const scaled = thresholdOf(milestone) * denominator;
  const floor = (scaled - (scaled % 10_000)) / 10_000;
  if (milestone.over !== undefined) return floor + 1;
  return scaled % 10_000 === 0 ? floor : floor + 1;
}

export const neededFor = (rate: KnownRate, milestone: Threshold): Known =>
  between(neededOf(low(rate.denominator), milestone), neededOf(high(rate.denominator), milestone));

/** How many people more are needed; 0 once reached. */
export function shortfallOf(rate: KnownRate, milestone: Threshold): Known {
  const needed = neededFor(rate, milestone);
  const lacking = (want: number, have: number) => Math.max(0, want - have);
  return between(
    lacking(low(needed), high(rate.numerator)),
    lacking(high(needed), low(rate.numerator)),
  );
}
