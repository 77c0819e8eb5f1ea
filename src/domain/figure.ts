import type { CountPath } from './counts.ts';
import type { DenominatorName } from './unit.ts';

/** A figure that a file can hold. */
export type FigureName = CountPath | DenominatorName;

/** Where a figure was written. */
export interface Origin {
  readonly value: number;
  readonly file: string;
  readonly line: number;
  /** The heading of its column, as the file writes it. */
  readonly column: string | null;
  /** Of the file's bytes; `null` where the file itself is at hand. */
  readonly sha256: string | null;
}
