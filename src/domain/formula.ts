import type { CountPath } from './counts.ts';
import type { DenominatorName } from './unit.ts';

/** What a count may be divided by; `all-units`: the same count of all units of the file, for a share. */
export type Divisor = DenominatorName | CountPath | 'all-units';

/** How a file came to a percentage or rank of its own; ranks may go by a count that nothing divides. */
export interface Formula {
  readonly numerator: CountPath;
  readonly divisor: Divisor | null;
}

/** A percentage as written, exact: 3,20% is 320 with 2 decimals. */
export interface WrittenPercent {
  readonly digits: number;
  readonly decimals: number;
}
