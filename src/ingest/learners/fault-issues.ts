import { type Issue, issue } from '../../domain/issue.ts';
import type { RejectedWhy, UnclearWhy } from '../../domain/issues/learner-issues.ts';
import type { RowFault, RowFaultCode, TableFault } from '../../domain/learner-tally.ts';

/** Whether rows with the fault are left out. */
const REJECTS: Readonly<Record<RowFaultCode, boolean>> = {
  'row-too-long': true,
  'row-too-short': true,
  'place-missing': true,
  'identity-missing': true,
  'certified-unclear': true,
  'kind-unclear': false,
  'birth-unclear': false,
  'share-unclear': false,
  'quiz-unclear': false,
  'final-unclear': false,
  'registered-unclear': false,
};

/**
 * An issue for each fault of rows, at the first of them. `headingOf` names a column, from 0, as the
 * file writes it.
 */
export const rowFaultIssues = (
  faults: readonly RowFault[],
  headingOf: (file: string, column: number) => string | null,
): readonly Issue[] =>
  faults.map(({ code, file, column, rows, lines, example }) => {
    const place = {
      file,
      line: lines[0] ?? null,
      column: column === null ? null : headingOf(file, column),
    };
    const facts = { rows, lines, example: tellable(example, code) };
    return REJECTS[code]
      ? issue('learner-row-rejected', place, { ...facts, why: code as RejectedWhy })
      : issue('learner-cell-unclear', place, { ...facts, why: code as UnclearWhy });
  });

/** Up to four digits in a row: a date, a share, a number of answers, and no account. */
const FIGURE = /^(?=.*\d)(?!.*\d{5})[\d\s.,:%/-]{1,20}$/;
/** "Nông dân", "Công an xã": names have a capital in each word, or in all their letters. */
const DESCRIPTION = /^\p{Lu}?\p{Ll}+(?:[ ,/-]+\p{Ll}+)+$/u;

/** A cell in the wrong column may hold a name, a birth date or an account: then it is not repeated. */
function tellable(example: string | null, code: RowFaultCode): string | null {
  if (example === null || code === 'birth-unclear') return null;
  const isPlain = FIGURE.test(example) || (code === 'kind-unclear' && DESCRIPTION.test(example));
  return isPlain ? example : null;
}

/** What made a file impossible to count. */
export function tableFaultIssue(fault: TableFault, file: string): Issue {
  switch (fault.code) {
    case 'bad-quotes':
      return issue('bad-quotes', { file, line: fault.line }, { unclosed: fault.unclosed });
    case 'bad-bytes':
      return issue('bad-bytes', { file, line: fault.line }, { encoding: 'utf-8' });
    case 'cut':
      return issue('file-cut', { file, line: fault.line }, {});
    case 'changed':
      return issue('file-changed', { file }, {});
    case 'places-too-many':
      return issue('places-too-many', { file }, { most: fault.most });
  }
}
