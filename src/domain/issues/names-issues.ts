import type { None, Place } from './place.ts';
import type { Gravity } from './severity.ts';

interface SettledToNone {
  readonly value: string;
  readonly unit: string;
  /** Units that may be meant. */
  readonly near: readonly string[];
}

/** Why a writing cannot stand in a file of settled names. */
export type WritingFault = 'no-letters' | 'too-long' | 'formula';

/** Names settled once and for all. */
export interface NamesIssues {
  /** It is no text, or a line is to be added and it is not UTF-8. */
  'names-not-csv': None;
  'names-header-missing': None;
  /** What stands in the other cell. */
  'settled-cell-empty': { readonly value: string };
  'name-settled-twice': {
    readonly value: string;
    readonly unit: string;
    readonly otherUnit: string;
    readonly other: Place;
  };
  /** The writing is the name of a unit already: its own. */
  'settled-is-unit': { readonly value: string; readonly own: string; readonly unit: string };
  /** A file of this run writes the name, and the unit is not one that is known. */
  'settled-unit-unknown': SettledToNone;
  /** Likewise, where no file writes the name. */
  'settled-unit-absent': SettledToNone;
  'name-settled': { readonly value: string; readonly unit: string; readonly by: Place };
  /** What was given in place of two names. */
  'settle-two-names': { readonly given: readonly string[] };
  'settle-unfit': { readonly value: string; readonly fault: WritingFault };
  'settle-is-unit': { readonly value: string; readonly own: string; readonly unit: string };
  'settle-differs': { readonly value: string; readonly unit: string; readonly settled: string };
}

export const NAMES_ISSUES: Readonly<Record<keyof NamesIssues, Gravity>> = {
  'names-not-csv': 'error',
  'names-header-missing': 'error',
  'settled-cell-empty': 'error',
  'name-settled-twice': 'error',
  'settled-is-unit': 'error',
  'settled-unit-unknown': 'error',
  'settled-unit-absent': 'warning',
  'name-settled': 'note',
  'settle-two-names': 'usage',
  'settle-unfit': 'usage',
  'settle-is-unit': 'usage',
  'settle-differs': 'usage',
};
