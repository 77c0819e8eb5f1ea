import type { Basis } from './basis.ts';
import type { Count, Known } from './count.ts';
import type { CountPath } from './counts.ts';
import type { DenominatorName } from './unit.ts';

/** Whom a rate counts. */
interface Counting {
  /** Of residents only the adults are counted, as birth dates tell. */
  readonly adultsOnly?: true;
  /** What was counted, where the counts come from learner exports. */
  readonly counted?: Basis;
}

/** An exact fraction of people; rounded only when printed. */
export interface KnownRate extends Counting {
  readonly known: true;
  readonly numerator: Known;
  readonly denominator: Known;
  /** The denominator is an estimate that the user asked for. */
  readonly estimated: boolean;
}

interface MissingRate extends Counting {
  readonly known: false;
  readonly numerator: Count;
  readonly denominator: Count;
  readonly estimated: boolean;
  readonly why: RateGap;
}

export type Rate = KnownRate | MissingRate;

/** Why there is no rate: the figure that is unknown, or nobody to divide by. */
export type RateGap =
  | { readonly unknown: CountPath | DenominatorName }
  | { readonly zero: CountPath | DenominatorName };
