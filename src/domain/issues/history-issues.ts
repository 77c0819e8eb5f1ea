import type { Basis } from '../basis.ts';
import type { Moment } from '../calendar.ts';
import type { Damage } from '../damage.ts';
import type { FigureName } from '../figure.ts';
import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** Issues about the snapshots that a campaign keeps. */
export interface HistoryIssues {
  /** Nothing was imported yet. */
  readonly 'history-empty': None;
  /** One of its files cannot be trusted. */
  readonly 'history-damaged': {
    readonly damage: Damage;
    /** Another version of its moment counts. */
    readonly aside: boolean;
    /** What the system says of a file that it does not let be read. */
    readonly reason: string | null;
  };
  /** Its folder cannot be looked into. */
  readonly 'history-unreadable': { readonly reason: string };
  readonly 'history-unwritable': {
    readonly reason: string;
    /** The files that were put in place before. */
    readonly written: readonly string[];
  };
  /** Files in its folder that are no snapshots. */
  readonly 'history-foreign': { readonly names: readonly string[] };
  readonly 'import-no-files': None;
  /** What was to be imported holds no statistics. */
  readonly 'import-no-statistics': None;
  /** A file of statistics most of whose communes the campaign does not know. */
  readonly 'file-of-elsewhere': { readonly names: readonly string[]; readonly of: number };
  /** Units that came and units that went, and that are called alike: their codes or places changed. */
  readonly 'units-alike': { readonly names: readonly string[] };
  /** A moment far from all that is kept, as of a wrong year. */
  readonly 'moment-far': {
    readonly asOf: Moment;
    /** The nearest that is kept. */
    readonly other: Moment;
    readonly days: number;
    /** The file in the history. */
    readonly kept: string;
  };
  /** A population file beside what is imported. */
  readonly 'population-not-kept': None;
  /** Other figures of the moment are kept. Its place is their file. */
  readonly 'snapshot-differs': {
    readonly asOf: Moment;
    /** How many figures differ of units that both have. */
    readonly figures: number;
    /** Whether the kept ones have figures that the files do not give at all. */
    readonly lacking: boolean;
    /** What the two count, where that is not the same. */
    readonly counted: { readonly kept: Basis | null; readonly read: Basis | null } | null;
    readonly gone: readonly string[];
    readonly added: readonly string[];
    /** The files that were put in place before. */
    readonly written: readonly string[];
  };
  /** One figure that is kept otherwise; `null` where it is not given. */
  readonly 'figure-differs': {
    readonly unit: string;
    readonly figure: FigureName;
    readonly kept: number | null;
    readonly read: number | null;
    readonly label: { readonly vi: string; readonly en: string } | null;
  };
  readonly 'snapshot-not-found': {
    readonly value: string;
    /** Of that day, else of all. */
    readonly moments: readonly Moment[];
    /** Several are of the day that was typed. */
    readonly several: boolean;
  };
}

export const HISTORY_ISSUES: Readonly<Record<keyof HistoryIssues, Gravity>> = {
  'history-empty': 'usage',
  'history-damaged': 'history',
  'history-unreadable': 'history',
  'history-unwritable': 'history',
  'history-foreign': 'note',
  'import-no-files': 'usage',
  'import-no-statistics': 'error',
  'file-of-elsewhere': 'error',
  'units-alike': 'warning',
  'moment-far': 'warning',
  'population-not-kept': 'note',
  'snapshot-differs': 'error',
  'figure-differs': 'error',
  'snapshot-not-found': 'usage',
};
