import type { Issue } from '../domain/issue.ts';
import { issueLines } from '../i18n/issue-lines.ts';
import { issueMessage } from '../i18n/issues.ts';
import type { Language } from '../i18n/pair.ts';
import { tidy } from '../text/tidy.ts';

const MOST_ALIKE = 3;

/** Issues as lines for a person, worst first; alike ones are cut with a count unless all are wanted. */
export const messageLines = (
  issues: readonly Issue[],
  language: Language,
  all: boolean,
): readonly string[] =>
  // What a file holds must not steer the terminal.
  issueLines(issues, all ? Infinity : MOST_ALIKE).map((it) => tidyLine(it[language]));

/** The indent of a line that continues others is kept. */
const tidyLine = (line: string): string => (line.startsWith('  …') ? '  ' : '') + tidy(line);

/** An issue for programs. */
export const issueJson = (it: Issue, language: Language) => ({
  code: it.code,
  severity: it.severity,
  message: issueMessage(it)[language],
  file: it.file,
  line: it.line,
  column: it.column,
  // For files of keys and values, where `column` is the way to the key.
  ...('character' in it ? { character: it.character } : {}),
});

/** Refusals as one JSON object. */
export const refusalJson = (issues: readonly Issue[], exitCode: number, language: Language) =>
  `${JSON.stringify({
    schema: 'tiendo.refusal.v1',
    exitCode,
    issues: issues.map((it) => issueJson(it, language)),
  })}\n`;
