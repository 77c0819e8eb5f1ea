import type { None } from './place.ts';
import type { Gravity } from './severity.ts';

/** What is found when people are looked for, and when they are named. No issue names anybody. */
export interface RosterIssues {
  /** No file tells who is certified. */
  'certificates-unknown': None;
  'roster-ambiguous': {
    /** Where the people stand who fit, as `file:line`. */
    readonly candidates: readonly string[];
    /** Whether the roster has one account's owner in two communes instead. */
    readonly claimed: boolean;
  };
  'roster-birth-missing': { readonly candidates: readonly string[] };
  'guide-not-found': None;
  'guide-ambiguous': { readonly candidates: readonly string[] };
  'guide-birth-missing': { readonly candidates: readonly string[] };
  /** People are named in a file alone. */
  'names-need-file': { readonly command: string };
  'names-format': { readonly endings: readonly string[] };
  'names-written': {
    /** How many people it names. */
    readonly rows: number;
    /** Whether the system keeps it from others. */
    readonly isPrivate: boolean;
  };
}

export const ROSTER_ISSUES: Readonly<Record<keyof RosterIssues, Gravity>> = {
  'certificates-unknown': 'error',
  'roster-ambiguous': 'warning',
  'roster-birth-missing': 'warning',
  'guide-not-found': 'warning',
  'guide-ambiguous': 'warning',
  'guide-birth-missing': 'warning',
  'names-need-file': 'usage',
  'names-format': 'usage',
  'names-written': 'note',
};
