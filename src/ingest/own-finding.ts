import type { Formula } from '../domain/formula.ts';
import type { Issue } from '../domain/issue.ts';
import type { DenominatorName } from '../domain/unit.ts';
import type { OwnColumn } from './layout.ts';
import type { OwnTable } from './own-rows.ts';

/** What was found out about a column of a file's own ranks or percentages. */
export interface OwnFinding {
  readonly file: string;
  /** The column's number from 0. */
  readonly at: number;
  readonly kind: 'rank' | 'percent';
  /** How the file must have computed it; `null` where no formula explains half of its rows. */
  readonly formula: Formula | null;
  /** How many rows could be compared, and how many of them agree; 0 where a denominator lacks. */
  readonly compared: number;
  readonly agreeing: number;
}

export interface OwnCheck {
  readonly finding: OwnFinding;
  readonly issues: readonly Issue[];
}

/** A formula and for how many rows it gives what the file writes. */
export interface Fit {
  readonly formula: Formula | null;
  readonly compared: number;
  readonly agreeing: number;
}

export const NO_FIT: Fit = { formula: null, compared: 0, agreeing: 0 };

/** Half of the rows, and two at least: one row of several may agree by chance. */
export const isExplained = ({ compared, agreeing }: Fit): boolean =>
  agreeing > 0 && agreeing * 2 >= compared && (agreeing >= 2 || compared === 1);

/** By what a column divides most likely: as its heading says, else as the portal does. */
export const likelyDivisor = ({ denominator }: OwnColumn): DenominatorName =>
  denominator ?? 'population';

export const findingOf = (table: OwnTable, column: OwnColumn, fit: Fit): OwnFinding => ({
  file: table.reading.file,
  at: column.at,
  kind: column.kind,
  ...fit,
});
