import { CAMPAIGN_ISSUES, type CampaignIssues } from './issues/campaign-issues.ts';
import { CONSISTENCY_ISSUES, type ConsistencyIssues } from './issues/consistency-issues.ts';
import { FILE_ISSUES, type FileIssues } from './issues/file-issues.ts';
import { HISTORY_ISSUES, type HistoryIssues } from './issues/history-issues.ts';
import { LEARNER_ISSUES, type LearnerIssues } from './issues/learner-issues.ts';
import { LETTER_ISSUES, type LetterIssues } from './issues/letter-issues.ts';
import { NAMES_ISSUES, type NamesIssues } from './issues/names-issues.ts';
import { OUTPUT_ISSUES, type OutputIssues } from './issues/output-issues.ts';
import type { Place } from './issues/place.ts';
import { RECORD_ISSUES, type RecordIssues } from './issues/record-issues.ts';
import { REQUEST_ISSUES, type RequestIssues } from './issues/request-issues.ts';
import { ROSTER_ISSUES, type RosterIssues } from './issues/roster-issues.ts';
import type { Gravity, Severity } from './issues/severity.ts';

export type { AwardFault, ValueRule, YamlFault } from './issues/campaign-issues.ts';
export type { PercentFault } from './issues/consistency-issues.ts';
export type { WritingFault } from './issues/names-issues.ts';
export type { Place } from './issues/place.ts';
export type { CountFault } from './issues/record-issues.ts';
export type { Severity } from './issues/severity.ts';

/** What each kind of issue knows besides its place. Its wording lives in i18n. */
interface IssueFacts
  extends FileIssues,
    RecordIssues,
    LearnerIssues,
    ConsistencyIssues,
    NamesIssues,
    RequestIssues,
    OutputIssues,
    LetterIssues,
    RosterIssues,
    CampaignIssues,
    HistoryIssues {}

export type IssueCode = keyof IssueFacts;

/** How grave each kind of issue is. */
export const GRAVITY: Readonly<Record<IssueCode, Gravity>> = {
  ...FILE_ISSUES,
  ...RECORD_ISSUES,
  ...LEARNER_ISSUES,
  ...CONSISTENCY_ISSUES,
  ...NAMES_ISSUES,
  ...REQUEST_ISSUES,
  ...OUTPUT_ISSUES,
  ...LETTER_ISSUES,
  ...ROSTER_ISSUES,
  ...CAMPAIGN_ISSUES,
  ...HISTORY_ISSUES,
};

const NOWHERE: Place = { file: null, line: null, column: null };

export type IssueOf<C extends IssueCode> = Place & {
  readonly code: C;
  readonly severity: Severity;
} & IssueFacts[C];

export type Issue = { [C in IssueCode]: IssueOf<C> }[IssueCode];

/** An issue of a kind, at a place. */
export function issue<C extends IssueCode>(
  code: C,
  place: Partial<Place>,
  facts: IssueFacts[C],
): Issue {
  const gravity = GRAVITY[code];
  const severity: Severity = gravity === 'usage' || gravity === 'history' ? 'error' : gravity;
  // The compiler cannot see that code and facts belong together once C is open.
  return { code, severity, ...NOWHERE, ...place, ...facts } as unknown as Issue;
}

export const isUsage = (it: Issue): boolean => GRAVITY[it.code] === 'usage';

/** Whether it is about what a campaign keeps: damaged, or not to be written. */
export const isOfHistory = (it: Issue): boolean => GRAVITY[it.code] === 'history';
