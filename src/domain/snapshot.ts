import type { Moment } from './calendar.ts';
import type { Counts } from './counts.ts';
import type { FigureName, Origin } from './figure.ts';
import type { Denominators, Unit } from './unit.ts';

/** All units' counts as of one moment, by unit key. What a history keeps is read when it is asked for. */
export interface Snapshot {
  readonly asOf: Moment;
  /** Every unit that has counts. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly counts: ReadonlyMap<string, Counts>;
  /** Those in force at the moment. */
  readonly denominators: ReadonlyMap<string, Denominators>;
  /** Its file in the history cannot be trusted: it has no units and no counts. */
  readonly damaged: boolean;
  /** Where a figure of a unit was written; `null` where it is not written but follows from others. */
  readonly originOf: (unit: string, figure: FigureName) => Origin | null;
}
