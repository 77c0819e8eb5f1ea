import type { Issue, IssueCode } from '../domain/issue.ts';
import { issueLine, issueMessage } from '../i18n/issues.ts';
import type { Language } from '../i18n/pair.ts';
import { tidy } from '../text/tidy.ts';

const MOST_ALIKE = 3;
const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Issues as lines for a person, worst first; alike ones are cut with a count unless all are wanted. */
export function messageLines(
  issues: readonly Issue[],
  language: Language,
  all: boolean,
): readonly string[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const it of issues) {
    const group = groups.get(it.code);
    if (group) group.push(it);
    else groups.set(it.code, [it]);
  }
  return [...groups.values()]
    .sort((a, b) => ORDER[(a[0] as Issue).severity] - ORDER[(b[0] as Issue).severity])
    .flatMap((group) => {
      const shown = all || group.length <= MOST_ALIKE + 1 ? group : group.slice(0, MOST_ALIKE);
      // What a file holds must not steer the terminal.
      const lines = shown.map((it) => tidy(issueLine(it)[language]));
      return shown.length === group.length
        ? lines
        : [...lines, cutLine(group.length - shown.length, language)];
    });
}

const cutLine = (more: number, language: Language): string =>
  language === 'vi'
    ? `  … và ${more} dòng tương tự; thêm -v để xem hết.`
    : `  … and ${more} more like these; add -v to see all.`;

/** An issue for programs. */
export const issueJson = (it: Issue, language: Language) => ({
  code: it.code,
  severity: it.severity,
  message: issueMessage(it)[language],
  file: it.file,
  line: it.line,
  column: it.column,
});

/** Refusals as one JSON object. */
export const refusalJson = (issues: readonly Issue[], exitCode: number, language: Language) =>
  `${JSON.stringify({
    schema: 'tiendo.refusal.v1',
    exitCode,
    issues: issues.map((it) => issueJson(it, language)),
  })}\n`;

/** With `--strict` a warning is an error. */
export const strictly = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map((it) => (it.severity === 'warning' ? { ...it, severity: 'error' } : it));
