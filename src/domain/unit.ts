/** What is ranked and reported. */
export type Level = 'province' | 'commune' | 'village' | 'organisation';

/** The levels that rows of a report may have. */
export const ROW_LEVELS = ['commune', 'village', 'organisation'] as const;

export interface Unit {
  /** Identity within a run: two rows speak of one unit when their keys agree. */
  readonly key: string;
  readonly name: string;
  /** The official code, or `null` for a unit that no list knows. */
  readonly code: string | null;
  readonly level: Level;
  /** The unit that it lies in, where that is known: a village's commune. */
  readonly parent: Unit | null;
}

/** The denominators of a unit, in people; `null` is unknown. */
export interface Denominators {
  readonly population: number | null;
  readonly adults: number | null;
  readonly headcount: number | null;
  readonly workingAge: number | null;
}

export const DENOMINATOR_NAMES = ['population', 'adults', 'headcount', 'workingAge'] as const;
export type DenominatorName = (typeof DENOMINATOR_NAMES)[number];

export const NO_DENOMINATORS: Denominators = {
  population: null,
  adults: null,
  headcount: null,
  workingAge: null,
};
