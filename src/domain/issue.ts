import type { IssueFacts, Place } from './issue-facts.ts';
import { ISSUE_KINDS, type IssueCode, type Severity } from './issue-kinds.ts';

export type { CountFault, PercentFault, Place } from './issue-facts.ts';
export type { IssueCode, Severity } from './issue-kinds.ts';

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
  const severity = isUsageCode(code) ? 'error' : (ISSUE_KINDS[code] as Severity);
  // The compiler cannot see that code and facts belong together once C is open.
  return { code, severity, ...NOWHERE, ...place, ...facts } as unknown as Issue;
}

const isUsageCode = (code: IssueCode): boolean => ISSUE_KINDS[code] === 'usage';

export const isUsage = (it: Issue): boolean => isUsageCode(it.code);
