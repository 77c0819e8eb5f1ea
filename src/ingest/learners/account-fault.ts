import type { RowFaultCode } from '../../domain/learner-tally.ts';

/** A cell, or a whole row, that is not as it should be. */
export interface AccountFault {
  readonly code: RowFaultCode;
  /** By column from 0; `null` where it is the whole row. */
  readonly column: number | null;
  /** What stood there; `null` where that is personal. */
  readonly example: string | null;
}
