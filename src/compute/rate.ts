import { countedAlike, withBasis } from '../domain/basis.ts';
import type { Indicator } from '../domain/campaign.ts';
import { type Count, high, low } from '../domain/count.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import { adultsAt } from '../domain/learner-counts.ts';
import type { KnownRate, Rate, RateGap } from '../domain/rate.ts';
import type { DenominatorName } from '../domain/unit.ts';
import { type DenominatorSet, denominatorOf } from './denominators.ts';

/** The rate of an indicator for one unit, or which figure it lacks. */
export function rateOf(indicator: Indicator, counts: Counts, denominators: DenominatorSet): Rate {
  // Divided by adults, of the residents the adults count, where birth dates tell who is one.
  const adults = indicator.denominator === 'adults' ? adultsAt(counts, indicator.numerator) : null;
  const numerator = adults ?? countAt(counts, indicator.numerator);
  const { count: denominator, estimated } = denominatorIn(
    indicator.denominator,
    counts,
    denominators,
  );
  const figures = {
    estimated,
    ...(adults !== null && { adultsOnly: true as const }),
    ...withBasis(counts.counted),
  };
  if (numerator !== null && denominator !== null && low(denominator) > 0) {
    return { known: true, numerator, denominator, ...figures };
  }
  const why: RateGap =
    denominator === null
      ? { unknown: indicator.denominator }
      : numerator === null
        ? { unknown: indicator.numerator }
        : { zero: indicator.denominator };
  return { known: false, numerator, denominator, ...figures, why };
}

/**
 * The numerator of another moment, where both count alike: adults are not compared with all residents,
 * nor people with accounts.
 */
export const comparable = (rate: Rate, other: Rate): Count =>
  countAlike(rate, other) ? other.numerator : null;

export const countAlike = (rate: Rate, other: Rate): boolean =>
  rate.adultsOnly === other.adultsOnly && countedAlike(rate.counted, other.counted);

function denominatorIn(
  name: DenominatorName | CountPath,
  counts: Counts,
  denominators: DenominatorSet,
): { readonly count: Count; readonly estimated: boolean } {
  if (name.includes('.')) return { count: countAt(counts, name as CountPath), estimated: false };
  return denominatorOf(denominators, name as DenominatorName);
}

/** An exact fraction; the denominator is above 0. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export const lowestOf = (rate: KnownRate): Fraction => ({
  numerator: low(rate.numerator),
  denominator: high(rate.denominator),
});

export const highestOf = (rate: KnownRate): Fraction => ({
  numerator: high(rate.numerator),
  denominator: low(rate.denominator),
});

/** Below 0 where `a` is smaller. Exact: products that pass 2^53 are compared as big integers. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const ad = a.numerator * b.denominator;
  const cb = b.numerator * a.denominator;
  if (ad <= Number.MAX_SAFE_INTEGER && cb <= Number.MAX_SAFE_INTEGER) return ad - cb;
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Hundredths of a percent, half up, but never a threshold that the fraction is below: 79,996% is
 * 7999 where 80% is a target. Thresholds are in hundredths too.
 */
export function hundredths(
  { numerator, denominator }: Fraction,
  thresholds: readonly number[],
): number {
  const scaled = numerator * 10_000;
  const floor = (scaled - (scaled % denominator)) / denominator;
  const rounded = (scaled % denominator) * 2 >= denominator ? floor + 1 : floor;
  const missed = thresholds.some((it) => scaled < it * denominator && rounded >= it);
  return missed ? floor : rounded;
}

/** A rate ready to print: its bounds in hundredths of a percent, equal where it is exact. */
export interface Percent {
  readonly min: number;
  readonly max: number;
  readonly estimated: boolean;
}

export function percentOf(rate: Rate, thresholds: readonly number[]): Percent | null {
  if (!rate.known) return null;
  const min = hundredths(lowestOf(rate), thresholds);
  const exact = typeof rate.numerator === 'number' && typeof rate.denominator === 'number';
  const max = exact ? min : hundredths(highestOf(rate), thresholds);
  return { min, max, estimated: rate.estimated };
}
