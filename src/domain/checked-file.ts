import type { Moment } from './calendar.ts';
import type { CountPath } from './counts.ts';
import type { FileFormat } from './file-format.ts';
import type { Formula } from './formula.ts';
import type { DenominatorName, Level, Unit } from './unit.ts';

/** Why a row is no unit's. */
export type LeftOut = 'above' | 'header' | 'blank' | 'total' | 'remark' | 'twice';

/** Every row of a file is read, left out or refused: the three add up to all there are. */
export interface RowAccount {
  readonly inFile: number;
  readonly read: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  readonly refused: number;
}

/** What a column is taken for; `unread`: understood and not used; `unknown`: not understood. */
export type ColumnUse =
  | CountPath
  | DenominatorName
  | 'name'
  | 'code'
  /** The commune that a village or an organisation lies in, and its code. */
  | 'parent'
  | 'parent-code'
  | 'level'
  | PersonUse
  /** Computed by the file itself, and compared. */
  | 'rank'
  | 'percent'
  | 'unread'
  | 'unknown';

/** What a column tells of a person; of each module, from the first, what is done and its closing quiz. */
export type PersonUse =
  | 'account'
  | 'full-name'
  | 'birth'
  | 'kind'
  | 'public-employee'
  | 'commune'
  | 'commune-code'
  | 'village'
  | 'organisation'
  | 'registered-at'
  | `share-${number}`
  | `quiz-${number}`
  | 'final'
  | 'certified-at'
  | 'certificate'
  | 'role'
  | 'guide'
  | 'guide-birth';

/** What a list of people has no column for, and what is therefore not known. */
export type Lacking =
  | 'place'
  | 'name'
  | 'birth'
  | 'kind'
  | 'certified'
  | 'modules'
  | 'final'
  | 'registered-at'
  | 'birth-to-match'
  | 'guide-birth'
  | 'place-of-list';

export interface CheckedColumn {
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  readonly use: ColumnUse;
  /** The mark that parts thousands in it, where its cells tell. */
  readonly thousands: '.' | ',' | null;
  /** For ranks and percentages: how the file computed them; `null` where that is not known. */
  readonly formula: FoundFormula | null;
  /** For ranks and percentages: how many rows could be compared; `null` for all other columns. */
  readonly compared: number | null;
  /** In how many of the rows that are read no figure stands there; `null` where it holds none. */
  readonly unknown: number | null;
}

/** A formula, and how many rows of how many it explains. */
export interface FoundFormula {
  readonly formula: Formula;
  readonly agreeing: number;
  readonly compared: number;
}

/** How a name came to stand for a unit, or why it does not. */
export type NameUse =
  | 'exact'
  | 'marks-left-out'
  /** With a number of a list, "UBND", a code and the like around it. */
  | 'trimmed'
  | 'code'
  /** The file of settled names says so. */
  | 'settled'
  /** No list of such units is known: it stands as written. */
  | 'as-written'
  /** A list is known, and it is not in it: kept as written. */
  | 'unknown'
  | 'ambiguous'
  | 'conflict'
  /** It is not told in which commune it lies. */
  | 'nowhere'
  | 'missing';

export interface CheckedName {
  readonly line: number;
  readonly written: string;
  readonly unit: Unit | null;
  readonly how: NameUse;
}

/** What a file was understood as. */
export interface CheckedFile {
  readonly file: string;
  /** `null` where the file could not be read as a table, and so for all that follows. */
  readonly table: CheckedTable | null;
  /** `null` where there are no rows to count, as in a picture. */
  readonly rows: RowAccount | null;
}

export interface CheckedTable {
  readonly kind: 'statistics' | 'population' | 'units' | 'learners' | 'roster' | 'guidance';
  readonly level: Level | null;
  readonly format: FileFormat;
  /** First and last line of the header. */
  readonly header: { readonly first: number; readonly last: number };
  readonly asOf: Moment | null;
  readonly columns: readonly CheckedColumn[];
  readonly names: readonly CheckedName[];
  /** Of a list of people. */
  readonly lacking: readonly Lacking[];
}
