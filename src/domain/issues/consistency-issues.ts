import type { Day, Moment } from '../calendar.ts';
import type { Words } from '../campaign.ts';
import type { CountPath } from '../counts.ts';
import type { Formula, WrittenPercent } from '../formula.ts';
import type { DenominatorName } from '../unit.ts';
import type { Place } from './place.ts';
import type { Gravity } from './severity.ts';

/** A formula, and for how many of the rows that can be compared it gives what the file writes. */
interface Explained {
  readonly formula: Formula;
  readonly agreeing: number;
  readonly compared: number;
}

/** A figure of a unit at two moments. */
interface Change {
  readonly unit: string;
  readonly figure: CountPath;
  /** How the campaign calls it, of its own counts. */
  readonly label: Words | null;
  readonly before: number;
  readonly after: number;
  readonly since: Moment;
  readonly asOf: Moment;
}

export type PercentFault = 'not-a-percent' | 'negative' | 'above-100';

/** Figures that contradict each other. */
export interface ConsistencyIssues {
  'bad-percent': { readonly value: string; readonly fault: PercentFault };
  'percent-mismatch': Explained & {
    readonly unit: string;
    readonly written: WrittenPercent;
    readonly numerator: number;
    readonly denominator: number;
    /** The percentage with as many decimals as the file writes, two at least. */
    readonly recomputed: WrittenPercent;
  };
  'percent-unexplained': {
    readonly unit: string;
    readonly written: WrittenPercent;
    readonly figure: CountPath;
    readonly numerator: number;
    /** Between what the denominator must lie. */
    readonly min: number;
    readonly max: number;
    readonly known: { readonly name: DenominatorName; readonly value: number } | null;
  };
  'percent-heading-differs': Explained;
  'rank-mismatch': Explained & {
    readonly unit: string;
    readonly rank: number;
    readonly recomputed: number;
    /** How many other units differ by less: one that moves shifts all that it passes. */
    readonly others: number;
  };
  /** The formula that comes nearest. */
  'rank-unexplained': Explained;
  'rate-above-100': {
    readonly unit: string;
    readonly figure: CountPath;
    readonly count: number;
    readonly denominator: DenominatorName;
    readonly value: number;
    /** Where the count stands; `null` for a sum of what lies in the unit. */
    readonly other: Place | null;
  };
  'denominator-above-population': {
    readonly unit: string;
    readonly denominator: DenominatorName;
    readonly value: number;
    readonly population: number;
    /** Where the population stands. */
    readonly other: Place;
  };
  /** Two sources of one day; the first counts. */
  'denominators-differ': {
    readonly unit: string;
    readonly figure: DenominatorName;
    readonly used: number;
    readonly value: number;
    /** Where the one stands that counts. */
    readonly other: Place;
  };
  /** Of these units and figures only denominators of a later day are known. */
  'denominators-later': {
    readonly from: Day;
    readonly asOf: Day;
    readonly names: readonly string[];
    readonly figures: readonly DenominatorName[];
  };
  'count-fell': Change;
  /** A part of a total that did not fall. */
  'part-fell': Change;
  'count-leapt': Change & {
    /** The same figure of all other units of the level that both snapshots hold. */
    readonly othersBefore: number;
    readonly othersAfter: number;
  };
}

export const CONSISTENCY_ISSUES: Readonly<Record<keyof ConsistencyIssues, Gravity>> = {
  'bad-percent': 'warning',
  'percent-mismatch': 'warning',
  'percent-unexplained': 'warning',
  'percent-heading-differs': 'warning',
  'rank-mismatch': 'warning',
  'rank-unexplained': 'warning',
  'rate-above-100': 'warning',
  'denominator-above-population': 'warning',
  'denominators-differ': 'warning',
  'denominators-later': 'note',
  'count-fell': 'warning',
  'part-fell': 'note',
  'count-leapt': 'warning',
};
