import { leastPace } from '../compute/least-pace.ts';
import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { neededFor, reaches } from '../compute/threshold.ts';
import { endOf } from '../domain/calendar.ts';
import { type Count, high, type Known, low } from '../domain/count.ts';
import { countPair, countText, decimalText, momentText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { gapWords, type OwnLabels } from '../i18n/words.ts';

/** What would change where a unit stands before a milestone, in a sentence or two. */
export function outlookWords(it: MilestoneStatus, labels: OwnLabels): Pair {
  switch (it.status) {
    case 'reached':
      return reachedWords(it);
    case 'reached-late':
      return {
        vi: 'đạt sau hạn; kết quả này không thay đổi được nữa.',
        en: 'reached after the deadline; that can no longer change.',
      };
    case 'missed':
      return {
        vi: `đã hết hạn mà chưa đạt, còn thiếu ${counted(it.shortfall).vi} người; kết quả này không thay đổi được nữa.`,
        en: `the deadline passed, ${counted(it.shortfall).en} people short; that can no longer change.`,
      };
    case 'on-track':
    case 'at-risk':
    case 'open':
      return aheadWords(it);
    case 'unknown':
      return unknownWords(it, labels);
  }
}

const counted = (count: Count): Pair => eachLanguage((it) => countText(count, it) ?? '…');
const rated = (pace: Count): Pair => eachLanguage((it) => countText(pace, it, decimalText) ?? '…');

/** How many fewer people would still be enough, by the lower bound. */
function reachedWords({ rate, milestone, daysLeft }: MilestoneStatus): Pair {
  const spare = rate.known ? low(rate.numerator) - high(neededFor(rate, milestone)) : 0;
  if (daysLeft < 0) {
    const end = momentText(endOf(milestone.by));
    return {
      vi: `đạt, theo số liệu cuối cùng không muộn hơn ${end.vi}; kết quả này không thay đổi nữa.`,
      en: `reached by the last figures not later than ${end.en}; that no longer changes.`,
    };
  }
  const more = countPair(Math.max(0, spare));
  return spare > 0
    ? {
        vi: `đạt, hơn mức cần ${more.vi} người.`,
        en: `reached, ${more.en} people more than needed.`,
      }
    : { vi: 'đạt, vừa đủ số cần.', en: 'reached, by just enough people.' };
}

/** "thêm 12.250 người thì đạt; từ 1.113,7 người mỗi ngày trở lên thì kịp, hiện nay 41,5". */
function aheadWords({ shortfall, daysLeft, pacePerDay, status }: MilestoneStatus): Pair {
  if (shortfall === null) return same('');
  const [surely, more] = [sureWords(shortfall), counted(high(shortfall))];
  const add: Pair = {
    vi: `thêm ${more.vi} người thì ${surely.vi}đạt`,
    en: `${more.en} people more ${surely.en}reach it`,
  };
  if (daysLeft <= 0) {
    return { vi: `${add.vi}; chỉ còn trong ngày.`, en: `${add.en}; only today is left.` };
  }
  const least = rated(leastPace(high(shortfall), daysLeft));
  const now = rated(pacePerDay);
  const present: Pair =
    status === 'open'
      ? {
          vi: 'chưa biết hiện nay bao nhiêu, cần thêm tệp thống kê của lần trước',
          en: 'the present pace is unknown: add an earlier statistics file',
        }
      : { vi: `hiện nay ${now.vi}`, en: `now ${now.en}` };
  return {
    vi: `${add.vi}; còn ${daysLeft} ngày, từ ${least.vi} người mỗi ngày trở lên thì ${surely.vi}kịp (${present.vi}).`,
    en: `${add.en}; with ${daysLeft} days left, ${least.en} a day or more are ${surely.en}in time (${present.en}).`,
  };
}

/** Of bounds only the worse one is sure to be enough. */
const sureWords = (shortfall: Known): Pair =>
  low(shortfall) === high(shortfall) ? same('') : { vi: 'chắc chắn ', en: 'surely ' };

/** Which figure would settle it. */
function unknownWords(it: MilestoneStatus, labels: OwnLabels): Pair {
  const { doubt, rate, milestone } = it;
  if (!rate.known) {
    const why = gapWords(rate.why, labels);
    return {
      vi: `chưa rõ vì ${why.vi}; có số này thì biết đạt hay chưa.`,
      en: `unknown (${why.en}); that figure would settle it.`,
    };
  }
  const end = momentText(endOf(milestone.by));
  if (doubt === 'no-snapshot-by-deadline') {
    return {
      vi: `nay đã đạt, nhưng phải có số liệu không muộn hơn ${end.vi} mới biết đúng hạn hay muộn.`,
      en: `reached now; only figures not later than ${end.en} tell whether in time.`,
    };
  }
  if (reaches(rate, milestone) !== 'perhaps') return unknownElsewhere(it);
  const [range, needed] = [counted(rate.numerator), counted(neededFor(rate, milestone))];
  const ahead = it.daysLeft < 0 ? same('') : aheadOfBounds(it);
  return {
    vi: `chưa rõ vì chỉ biết trong khoảng ${range.vi}: từ ${needed.vi} người trở lên là đạt, ít hơn là chưa. ${SPLIT.vi}${ahead.vi}`,
    en: `unknown: known only as ${range.en}, of which ${needed.en} or more reach it and fewer do not. ${SPLIT.en}${ahead.en}`,
  };
}

const SPLIT: Pair = {
  vi: 'Tệp có tách riêng CBCCVC và người dân thì biết chắc.',
  en: 'A file that splits public employees and residents settles it.',
};

/** What is known within bounds is not the figure of now, but where it ends, or what it was by the deadline. */
function unknownElsewhere(it: MilestoneStatus): Pair {
  if (it.daysLeft < 0) {
    const end = momentText(endOf(it.milestone.by));
    return {
      vi: `chưa rõ vì số liệu cuối cùng không muộn hơn ${end.vi} chỉ biết trong khoảng. ${SPLIT.vi}`,
      en: `unknown: the last figures not later than ${end.en} are known only within bounds. ${SPLIT.en}`,
    };
  }
  const [range, ahead] = [counted(it.projected), aheadWords(it)];
  return {
    vi: `chưa rõ vì dự báo đến hạn chỉ biết trong khoảng ${range.vi}: ${ahead.vi} ${SPLIT.vi}`,
    en: `unknown: projected only as ${range.en}: ${ahead.en} ${SPLIT.en}`,
  };
}

function aheadOfBounds(it: MilestoneStatus): Pair {
  if (it.shortfall === null || high(it.shortfall) === 0) return same('');
  const words = aheadWords(it);
  return { vi: ` Nếu chưa: ${words.vi}`, en: ` If not: ${words.en}` };
}
