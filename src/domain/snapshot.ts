import type { Moment } from './calendar.ts';
import type { Counts } from './counts.ts';

/** All units' counts as of one moment, by unit key. */
export interface Snapshot {
  readonly asOf: Moment;
  readonly counts: ReadonlyMap<string, Counts>;
}
