import type { RosterState } from '../compute/people/match-roster.ts';
import type { Step } from '../compute/people/stuck-step.ts';
import type { LearnerKind } from '../domain/learner.ts';
import type { Pair } from '../i18n/pair.ts';

const module = (number: number): Pair => ({
  vi: `Đang học chuyên đề ${number}`,
  en: `In module ${number}`,
});

/** Where somebody is held up, at the head of a column and in a list of people. */
export const stepWords: Readonly<Record<Step, Pair>> = {
  module1: module(1),
  module2: module(2),
  module3: module(3),
  module4: module(4),
  module5: module(5),
  'final-not-taken': { vi: 'Chưa thi cuối khóa', en: 'Final test not taken' },
  'final-below': { vi: 'Thi chưa đạt', en: 'Final test not passed' },
  'passed-not-certified': { vi: 'Thi đạt, chưa được cấp', en: 'Passed, no certificate' },
  unknown: { vi: 'Chưa rõ bước nào', en: 'Step unknown' },
};

/** What became of somebody on a roster. */
export const stateWords: Readonly<Record<RosterState, Pair>> = {
  certified: { vi: 'Đã được cấp', en: 'Certified' },
  registered: { vi: 'Đã đăng ký, chưa được cấp', en: 'Registered, not certified' },
  'not-found': { vi: 'Không tìm thấy tài khoản', en: 'No account found' },
  ambiguous: { vi: 'Nhiều người trùng', en: 'Several people fit' },
  'no-birth-date': { vi: 'Thiếu ngày sinh để so', en: 'Birth date missing' },
  unknown: { vi: 'Chưa rõ đã được cấp chưa', en: 'Certificate unknown' },
};

export const kindWords: Readonly<Record<LearnerKind, Pair>> = {
  publicEmployee: { vi: 'CBCCVC', en: 'Public employee' },
  resident: { vi: 'Người dân', en: 'Resident' },
  unknown: { vi: 'Chưa rõ', en: 'Unknown' },
};

/** Of whom the files do not say where they belong. */
export const NO_UNIT: Pair = { vi: 'Chưa rõ đơn vị', en: 'Unit not known' };
