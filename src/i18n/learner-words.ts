import type { RuleBreach } from '../domain/learner-tally.ts';
import type { Pair } from './pair.ts';

/** Whether accounts or people are counted. */
export const countedWords = {
  accounts: { vi: 'Số tài khoản', en: 'Accounts' },
  people: { vi: 'Số người', en: 'People' },
} satisfies Record<string, Pair>;

const steps = {
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  eligibleForFinal: { vi: 'Đủ điều kiện kiểm tra cuối khóa', en: 'Eligible for the final test' },
  finalPassed: { vi: 'Đạt kiểm tra cuối khóa', en: 'Passed the final test' },
  certified: { vi: 'Được cấp chứng nhận', en: 'Certified' },
} satisfies Record<string, Pair>;

/** A step of the course: "Xong chuyên đề 1". */
export const stepWords = (step: keyof typeof steps | 'module', module: number | null): Pair =>
  step === 'module'
    ? { vi: `Xong chuyên đề ${module}`, en: `Completed module ${module}` }
    : steps[step];

/** What is wrong with accounts that break the rules of the course. */
export const breachWords: Readonly<Record<RuleBreach, Pair>> = {
  certifiedWithoutModules: {
    vi: 'được cấp chứng nhận khi chưa xong đủ năm chuyên đề',
    en: 'certified without all five modules',
  },
  certifiedBelow21: {
    vi: 'được cấp chứng nhận khi bài cuối khóa dưới 21/30 hoặc chưa làm',
    en: 'certified with fewer than 21 of 30 in the final test, or without it',
  },
  passedNotCertified: {
    vi: 'bài cuối khóa từ 21/30 trở lên mà chưa được cấp chứng nhận',
    en: 'at least 21 of 30 in the final test, and not certified',
  },
  certifiedBeforeRegistered: {
    vi: 'ngày cấp chứng nhận trước ngày đăng ký',
    en: 'certified before it was registered',
  },
  certifiedInFuture: {
    vi: 'ngày cấp chứng nhận sau thời điểm của số liệu',
    en: 'certified after the moment of the figures',
  },
};
