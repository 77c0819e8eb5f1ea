import type { Count, Known } from './count.ts';
import type { CountPath } from './counts.ts';
import type { DenominatorName } from './unit.ts';

/** An exact fraction of people; rounded only when printed. */
export interface KnownRate {
  readonly known: true;
  readonly numerator: Known;
  readonly denominator: Known;
  /** The denominator is an estimate that the user asked for. */
  readonly estimated: boolean;
  /** Of residents only the adults are counted, as birth dates tell. */
  readonly adultsOnly?: true;
}

interface MissingRate {
  readonly known: false;
  readonly numerator: Count;
  readonly denominator: Count;
  readonly estimated: boolean;
  readonly adultsOnly?: true;
  readonly why: RateGap;
}

export type Rate = KnownRate | MissingRate;

/** Why there is no rate: the figure that is unknown, or nobody to divide by. */
export type RateGap =
  | { readonly unknown: CountPath | DenominatorName }
  | { readonly zero: CountPath | DenominatorName };
