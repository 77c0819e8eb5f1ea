import type { RowFaultCode } from '../learner-tally.ts';
import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** Rows of which it cannot be told whether, or as what, they count. */
export type RejectedWhy = Extract<
  RowFaultCode,
  | 'row-too-long'
  | 'row-too-short'
  | 'place-missing'
  | 'place-unclear'
  | 'identity-missing'
  | 'certified-unclear'
>;
/** Cells that are taken for unknown, or for nothing done. */
export type UnclearWhy = Exclude<RowFaultCode, RejectedWhy>;

/** All rows of a file with one fault in one column; the place is that of the first. */
interface AlikeRows<W extends RowFaultCode> {
  readonly why: W;
  readonly rows: number;
  /** The lines of the first of them. */
  readonly lines: readonly number[];
  /** What stood in the first of them; `null` where that is or may be personal. */
  readonly example: string | null;
  /** Whether the file is not used as long as there are such rows. */
  readonly refused: boolean;
}

/** Columns without which much of a list of learners stays unknown. */
export type WantedColumn = 'name' | 'birth' | 'kind' | 'certified';

/** Files that list people one by one. No name, birth date or account may stand in any of these. */
export interface LearnerIssues {
  /** They are not counted. */
  'learner-row-rejected': AlikeRows<RejectedWhy>;
  /** They are counted, but for what the cell should tell. */
  'learner-cell-unclear': AlikeRows<UnclearWhy>;
  /** Places that may be somebody's name: no place is kept of these rows, or of communes' columns none at all. */
  'place-doubtful': {
    readonly rows: number;
    readonly lines: readonly number[];
    readonly ofCommunes: boolean;
  };
  /** Its one figure may be a number of accounts, or the accounts themselves. */
  'accounts-or-count': None;
  /** A heading that is not understood, where a column that matters is missing. */
  'people-heading-unclear': { readonly wanted: readonly WantedColumn[] };
  /** Nobody stands below the header. */
  'nobody-listed': None;
  /** It holds the list of another file once more: it is left out. */
  'list-twice': { readonly other: string };
  /** People who stand in several files of one moment. */
  'people-in-several-files': {
    readonly people: number;
    readonly files: readonly string[];
    /** Whether each of their accounts is counted. */
    readonly counted: boolean;
  };
  /** Its last row breaks off. */
  'file-cut': None;
  /** A row is longer than any can be: its line ends are lost. */
  'record-too-long': None;
  /** It was written while it was read. */
  'file-changed': None;
  /** So many different communes, villages and organisations cannot be. */
  'places-too-many': { readonly most: number };
}

export const LEARNER_ISSUES: Readonly<Record<keyof LearnerIssues, Gravity>> = {
  'learner-row-rejected': 'error',
  'learner-cell-unclear': 'warning',
  'place-doubtful': 'warning',
  'accounts-or-count': 'error',
  'people-heading-unclear': 'warning',
  'nobody-listed': 'error',
  'list-twice': 'warning',
  'people-in-several-files': 'warning',
  'file-cut': 'error',
  'record-too-long': 'error',
  'file-changed': 'error',
  'places-too-many': 'error',
};
