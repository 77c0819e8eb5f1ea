import type { Gravity } from './severity.ts';

/** Issues about the snapshots that a campaign keeps. */
export interface HistoryIssues {
  /** Nothing was imported yet. */
  readonly 'history-empty': Readonly<Record<never, never>>;
}

export const HISTORY_ISSUES: Readonly<Record<keyof HistoryIssues, Gravity>> = {
  'history-empty': 'usage',
};
