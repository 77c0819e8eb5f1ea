import type { Day } from './calendar.ts';

/** Who issues reports, to whom, and when they are due; `null` and none where a campaign does not say. */
export interface Office {
  readonly superior: string | null;
  readonly body: string | null;
  readonly place: string | null;
  readonly recipients: readonly string[];
  readonly deadlines: readonly Day[];
}
