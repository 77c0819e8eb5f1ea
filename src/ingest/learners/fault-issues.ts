import { type Issue, issue } from '../../domain/issue.ts';
import type { RejectedWhy, UnclearWhy } from '../../domain/issues/learner-issues.ts';
import type { RowFault, RowFaultCode, TableFault } from '../../domain/learner-tally.ts';
import { fold } from '../../text/fold.ts';

/** Whether rows with the fault are left out. */
export const REJECTS: Readonly<Record<RowFaultCode, boolean>> = {
  'row-too-long': true,
  'row-too-short': true,
  'place-missing': true,
  'place-unclear': true,
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
 * file writes it; `refused`: rows that are not counted keep the file from being used.
 */
export const rowFaultIssues = (
  faults: readonly RowFault[],
  headingOf: (file: string, column: number) => string | null,
  refused: boolean,
): readonly Issue[] =>
  faults.map(({ code, file, column, rows, lines, example }) => {
    const place = {
      file,
      line: lines[0] ?? null,
      column: column === null ? null : headingOf(file, column),
    };
    const facts = { rows, lines, example: tellable(example, code), refused };
    return REJECTS[code]
      ? issue('learner-row-rejected', place, { ...facts, why: code as RejectedWhy })
      : issue('learner-cell-unclear', place, { ...facts, why: code as UnclearWhy });
  });

/** "0,8", "120%", "4/6": too short for an account, a year or a birth date. */
const NUMBER = /^\d{1,3}(?:[.,]\d{1,2})?\s?%?$|^\d{1,3}\/\d{1,3}$/;
/** "31/02/2025", "04/12/25": a date of this course's years, when no learner was born. */
const RECENT = /^(?:\d{1,2}[/.-]){2}(?:20)?2\d$|^202\d(?:[/.-]\d{1,2}){2}$/;
/** Words that lists have for who learns. A name may be written in small letters: no other word is repeated. */
const DESCRIPTION = new RegExp(
  `^(?:(?:${[
    ...['nong dan', 'cong nhan', 'hoc vien', 'khach moi', 'khach', 'huu tri', 'dang vien', 'khac'],
    ...['doan vien', 'hoi vien', 'cuu chien binh', 'nguoi lao dong', 'nguoi cao tuoi', 'cong an'],
    ...['bo doi', 'quan nhan', 'dan quan', 'giao vien', 'giang vien', 'bac si', 'y ta', 'tu do'],
    ...['doanh nghiep', 'tieu thuong', 'ho kinh doanh', 'noi tro', 'thanh nien', 'phu nu'],
    ...['khong', 'phai', 'la', 'chua ro', 'khong ro', 'xa', 'thon', 'nghi', 'va', 'cbccvc'],
    ...['can bo', 'cong chuc', 'vien chuc', 'nguoi dan', 'sinh vien', 'hoc sinh', 'yes', 'no'],
    ...['other', 'farmer', 'student', 'guest', 'teacher', 'worker', 'maybe', 'unknown'],
  ].join('|')})(?: |$))+$`,
);

type Shown = (cell: string) => boolean;
const isNumber: Shown = (cell) => NUMBER.test(cell);
const isRecent: Shown = (cell) => RECENT.test(cell);
const isDescription: Shown = (cell) => DESCRIPTION.test(fold(cell));

/** What may be repeated of a cell: one that got into the wrong column is personal. */
const TELLABLE: Readonly<Record<RowFaultCode, readonly Shown[]>> = {
  'row-too-long': [],
  'row-too-short': [],
  'place-missing': [],
  'place-unclear': [],
  'identity-missing': [],
  'certified-unclear': [isNumber, isRecent],
  'kind-unclear': [isNumber, isDescription],
  'birth-unclear': [],
  'share-unclear': [isNumber],
  'quiz-unclear': [isNumber],
  'final-unclear': [isNumber],
  'registered-unclear': [isNumber, isRecent],
};

const tellable = (example: string | null, code: RowFaultCode): string | null =>
  example !== null && TELLABLE[code].some((shows) => shows(example)) ? example : null;

/** What made a file impossible to count. */
export function tableFaultIssue(fault: TableFault, file: string): Issue {
  switch (fault.code) {
    case 'bad-quotes':
      return issue('bad-quotes', { file, line: fault.line }, { unclosed: fault.unclosed });
    case 'bad-bytes':
      return issue('bad-bytes', { file, line: fault.line }, { encoding: 'utf-8' });
    case 'cut':
      return issue('file-cut', { file, line: fault.line }, {});
    case 'record-too-long':
      return issue('record-too-long', { file, line: fault.line }, {});
    case 'changed':
      return issue('file-changed', { file }, {});
    case 'places-too-many':
      return issue('places-too-many', { file }, { most: fault.most });
  }
}
