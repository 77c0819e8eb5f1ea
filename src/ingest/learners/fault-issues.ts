import { type Issue, issue } from '../../domain/issue.ts';
import type { RejectedWhy, UnclearWhy } from '../../domain/issues/learner-issues.ts';
import type { RowFault, RowFaultCode, TableFault } from '../../domain/learner-tally.ts';

/** Whether rows with the fault are left out. */
export const REJECTS: Readonly<Record<RowFaultCode, boolean>> = {
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

/** "0,8", "120%", "4/6": too short for an account, a year or a birth date. */
const NUMBER = /^\d{1,3}(?:[.,]\d{1,2})?\s?%?$|^\d{1,3}\/\d{1,3}$/;
/** "31/02/2025", "04/12/25": a date of this course's years, when no learner was born. */
const RECENT = /^(?:\d{1,2}[/.-]){2}(?:20)?2\d$|^202\d(?:[/.-]\d{1,2}){2}$/;
/** "Nông dân", "Công an xã": names have a capital in each word, or in all their letters. */
const DESCRIPTION = /^\p{Lu}?\p{Ll}+(?:[ ,/-]+\p{Ll}+)+$/u;

/** What may be repeated of a cell: one that got into the wrong column is personal. */
const TELLABLE: Readonly<Record<RowFaultCode, readonly RegExp[]>> = {
  'row-too-long': [],
  'row-too-short': [],
  'place-missing': [],
  'identity-missing': [],
  'certified-unclear': [NUMBER, RECENT],
  'kind-unclear': [NUMBER, DESCRIPTION],
  'birth-unclear': [],
  'share-unclear': [NUMBER],
  'quiz-unclear': [NUMBER],
  'final-unclear': [NUMBER],
  'registered-unclear': [NUMBER, RECENT],
};

const tellable = (example: string | null, code: RowFaultCode): string | null =>
  example !== null && TELLABLE[code].some((it) => it.test(example)) ? example : null;

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
