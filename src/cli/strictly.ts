import type { Issue } from '../domain/issue.ts';

/** With `--strict` a warning is an error. */
export const strictly = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map((it) => (it.severity === 'warning' ? { ...it, severity: 'error' } : it));
