import type { Basis } from './basis.ts';
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
  /** It was counted, row by row from that line on: no cell holds it. */
  readonly counted?: Basis;
  /** The other files whose rows it counts too. */
  readonly alsoIn?: readonly Pick<Origin, 'file' | 'line' | 'sha256'>[];
}
