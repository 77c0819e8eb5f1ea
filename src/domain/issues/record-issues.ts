import type { Moment } from '../calendar.ts';
import type { Words } from '../campaign.ts';
import type { CountPath } from '../counts.ts';
import type { DenominatorName } from '../unit.ts';
import type { None, Place } from './place.ts';
import type { Gravity } from './severity.ts';

export type CountFault =
  | 'not-a-count'
  | 'negative'
  | 'fraction'
  | 'too-large'
  | 'percent'
  /** "1,2E+03". */
  | 'exponential'
  | 'date'
  /** "#REF!". */
  | 'formula-error'
  /** "####": a spreadsheet's column was too narrow when the file was saved. */
  | 'hidden'
  /** A mark in the wrong place, or another than in the rest of the column. */
  | 'marks';

/** Names, figures and moments that files hold. */
export interface RecordIssues {
  'name-missing': None;
  /** `both`: the cells can be read in two ways; `neither`: no way fits all of them. */
  'marks-unclear': { readonly why: 'both' | 'neither'; readonly examples: readonly string[] };
  /** The words that say so. */
  'not-single-people': { readonly text: string };
  /** Several numbers of a sheet's column are not whole. */
  'decimals-stored': { readonly examples: readonly string[] };
  'bad-count': { readonly value: string; readonly fault: CountFault };
  'name-ambiguous': {
    readonly value: string;
    readonly candidates: readonly string[];
    /** So many rows of the file have that writing. */
    readonly rows: number;
    /** The candidates differ by the commune that they lie in. */
    readonly placed: boolean;
  };
  'name-unknown': { readonly value: string; readonly suggestions: readonly string[] };
  /** A row whose figures are the sums of others. */
  'sum-row-left-out': { readonly value: string };
  /** A row of another delimiter, all in one cell. */
  'row-in-one-cell': None;
  'subtotal-left-out': { readonly value: string };
  'marks-left-out': { readonly value: string; readonly unit: string };
  'name-trimmed': { readonly value: string; readonly unit: string };
  'code-conflict': { readonly value: string; readonly named: string; readonly coded: string };
  'shipped-list-unused': {
    readonly found: number;
    readonly of: number;
    /** It has milestones of its own. */
    readonly campaign: boolean;
  };
  /** Of a name that the campaign's list of units does not have. */
  'name-not-listed': { readonly value: string; readonly suggestions: readonly string[] };
  /** A name in a list of units of which nothing tells the level. */
  'level-missing': { readonly value: string };
  /** In a list of units, with another level. */
  'unit-listed-twice': { readonly unit: string; readonly other: Place };
  /** A cell in a column of levels. */
  'level-unknown': { readonly value: string };
  /** A village or an organisation whose commune is left blank. */
  'commune-missing': { readonly value: string };
  'unit-twice': { readonly unit: string; readonly other: Place };
  'unit-conflict': {
    readonly unit: string;
    readonly figure: CountPath | DenominatorName;
    /** How the campaign calls it, of its own counts. */
    readonly label: Words | null;
    readonly value: number;
    readonly otherValue: number;
    readonly other: Place;
    /** Whether it was the file of settled names that made both rows this unit. */
    readonly settled: boolean;
  };
  'sum-mismatch': { readonly unit: string; readonly total: number; readonly parts: number };
  'part-above-total': { readonly unit: string; readonly total: number; readonly part: number };
  'bad-total': { readonly value: string };
  'total-mismatch': { readonly total: number; readonly sum: number };
  'certified-above-registered': {
    readonly unit: string;
    readonly part: 'total' | 'publicEmployees' | 'residents';
    readonly certified: number;
    readonly registered: number;
  };
  'as-of-missing': None;
  'as-of-impossible': { readonly text: string };
  'as-of-unclear': { readonly found: readonly { readonly text: string; readonly line: number }[] };
  'as-of-differs': {
    readonly used: Moment;
    readonly other: Moment;
    /** The one that is used was typed. */
    readonly typed: boolean;
  };
}

export const RECORD_ISSUES: Readonly<Record<keyof RecordIssues, Gravity>> = {
  'name-missing': 'error',
  'marks-unclear': 'error',
  'not-single-people': 'error',
  'decimals-stored': 'error',
  'bad-count': 'error',
  'name-ambiguous': 'error',
  'name-unknown': 'warning',
  'sum-row-left-out': 'warning',
  'row-in-one-cell': 'error',
  'subtotal-left-out': 'warning',
  'marks-left-out': 'note',
  'name-trimmed': 'note',
  'code-conflict': 'error',
  'shipped-list-unused': 'note',
  'name-not-listed': 'error',
  'level-missing': 'error',
  'unit-listed-twice': 'error',
  'level-unknown': 'error',
  'commune-missing': 'error',
  'unit-twice': 'warning',
  'unit-conflict': 'error',
  'sum-mismatch': 'warning',
  'part-above-total': 'warning',
  'bad-total': 'warning',
  'total-mismatch': 'warning',
  'certified-above-registered': 'warning',
  'as-of-missing': 'error',
  'as-of-impossible': 'error',
  'as-of-unclear': 'error',
  'as-of-differs': 'warning',
};
