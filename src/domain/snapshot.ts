import type { Basis } from './basis.ts';
import type { Moment } from './calendar.ts';
import type { Counts } from './counts.ts';
import type { FigureName, Origin } from './figure.ts';
import type { Denominators, Level, Unit } from './unit.ts';

/** From what a unit's figures were summed. */
export interface RolledUp {
  /** How many units of each level. */
  readonly from: ReadonlyMap<Level, number>;
  /** Those known to lie in it of which the snapshot holds nothing: sums are unknown. */
  readonly absent: readonly Unit[];
  /** Whether it has figures of its own besides. */
  readonly partly: boolean;
}

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
  /** What was counted, where figures of any unit come from learner exports. */
  readonly counted?: Basis | undefined;
  /** Where a figure of a unit was written; `null` where it is not written but follows from others. */
  readonly originOf: (unit: string, figure: FigureName) => Origin | null;
  /** Units of which figures are the sums of those that lie in them; none where nothing was summed. */
  readonly rolledUp?: ReadonlyMap<string, RolledUp>;
  /** What to ask for the figures of one unit: without any sums where nothing lies in it. */
  readonly forUnit?: (unit: Unit) => Pick<Snapshot, 'counts' | 'denominators'>;
}
