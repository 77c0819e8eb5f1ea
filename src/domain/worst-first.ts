import type { Issue } from './issue.ts';

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Below 0 where `a` weighs more: errors stand before warnings, and these before notes. */
export const bySeverity = (a: Issue, b: Issue): number => ORDER[a.severity] - ORDER[b.severity];

/** Errors first, then warnings, then notes; as they were found within each. */
export const worstFirst = (issues: readonly Issue[]): readonly Issue[] =>
  [...issues].sort(bySeverity);
