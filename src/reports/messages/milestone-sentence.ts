import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { neededFor, reaches } from '../../compute/threshold.ts';
import type { Moment } from '../../domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf } from '../../domain/campaign.ts';
import { low } from '../../domain/count.ts';
import type { RateGap } from '../../domain/rate.ts';
import type { Status } from '../../domain/status.ts';
import { dueDayText } from '../../i18n/number-text.ts';
import { capital, eachLanguage, joinPairs, type Pair, same } from '../../i18n/pair.ts';
import { thresholdWords } from '../wording.ts';
import {
  countedNoun,
  dividedBy,
  isExact,
  lackingWords,
  paceText,
  peopleText,
} from './figure-words.ts';
import type { Told } from './told-milestones.ts';

/** What is said of a milestone: what lacks and whether that will be made, and the pace of now. */
export interface MilestoneWords {
  readonly words: Pair;
  readonly pace: Pair | null;
}

/** The campaign, and the indicator that the message is about. */
interface About {
  readonly campaign: Campaign;
  readonly indicator: Indicator;
  readonly asOf: Moment;
  /** Of several units, which lack a figure. */
  readonly ofParts?: Pair | null;
}

/** What a message says of one milestone. `judged`: whom it judges, where that is not all it is about. */
export const milestoneWords = (
  told: Told,
  about: About,
  judged: Pair | null = null,
): MilestoneWords => ({
  words: judgedWords(told, about, judged),
  pace: paceWords(told.status),
});

/** With the verdict: what lacks alone would read as though it were in hand. */
function judgedWords(told: Told, about: About, judged: Pair | null): Pair {
  const words = standingWords(told, about, judged);
  const outlook = OUTLOOK[told.status.status];
  return outlook ? joinPairs([words, outlook], ', ') : words;
}

const OUTLOOK: Partial<Record<Status, Pair>> = {
  'on-track': { vi: 'kịp tiến độ', en: 'on track' },
  'at-risk': { vi: 'có nguy cơ không kịp', en: 'at risk' },
};

function standingWords({ status: it, isOwn }: Told, about: About, judged: Pair | null): Pair {
  const { campaign, indicator: main } = about;
  const indicator = indicatorOf(campaign, it.milestone.indicator) as Indicator;
  const isDividedAlike = indicator.denominator === main.denominator;
  const goal = isDividedAlike ? thresholdWords(it.milestone) : longGoal(it, indicator, campaign);
  const body = bodyOf(it, goal, about);
  if (isOwn && judged === null) return capital(body);
  const noun = capital(countedNoun(indicator, it.rate));
  const among = judged === null ? same('') : { vi: ` (${judged.vi})`, en: ` (${judged.en})` };
  const have = isOwn ? same('') : haveWords(it);
  return joinPairs([noun, among, same(': '), have, body], '');
}

/** "50% số người trưởng thành". */
function longGoal({ milestone }: MilestoneStatus, indicator: Indicator, campaign: Campaign): Pair {
  const [threshold, divisor] = [thresholdWords(milestone), dividedBy(indicator, campaign)];
  return { vi: `${threshold.vi} ${divisor.vi}`, en: `${threshold.en} of ${divisor.en}` };
}

/** "có 1.251 người, "; nothing where the words behind it say so themselves. */
function haveWords({ rate, status, milestone }: MilestoneStatus): Pair {
  if (!rate.known) return same('');
  if (status === 'unknown' && reaches(rate, milestone) === 'perhaps') return same('');
  const { numerator } = rate;
  return {
    vi: `có ${peopleText(numerator, 'vi')} người, `,
    en: `${peopleText(numerator, 'en')}, `,
  };
}

/** Each status reads differently, and none claims more than it says. */
function bodyOf(it: MilestoneStatus, goal: Pair, { campaign, asOf, ofParts }: About): Pair {
  const by = dueDayText(it.milestone.by, asOf);
  const guess: Pair = it.rate.estimated ? { vi: 'ước tính ', en: 'by estimate ' } : same('');
  switch (it.status) {
    case 'reached':
      return it.daysLeft < 0
        ? {
            vi: `${guess.vi}đã đạt ${goal.vi} đúng hạn ${by}`,
            en: `${guess.en}${goal.en} reached by ${by}`,
          }
        : {
            vi: `${guess.vi}đã đạt ${goal.vi} (hạn ${by})`,
            en: `${guess.en}${goal.en} reached (due ${by})`,
          };
    case 'reached-late':
      return {
        vi: `${guess.vi}đạt ${goal.vi} nhưng muộn, sau hạn ${by}`,
        en: `${guess.en}${goal.en} reached late, after ${by}`,
      };
    case 'missed': {
      const lack = lackWords(it);
      return {
        vi: `${guess.vi}không đạt ${goal.vi} đến hết ngày ${by}, nay còn thiếu ${lack.vi}`,
        en: `${guess.en}${goal.en} missed by ${by}, now ${lack.en} short`,
      };
    }
    case 'on-track':
    case 'at-risk':
    case 'open':
      return aheadWords(it, goal, guess, by);
    case 'unknown':
      return unknownWords(it, goal, guess, by, (why) => lackingWords(why, campaign, ofParts));
  }
}

const lackWords = ({ shortfall }: MilestoneStatus): Pair =>
  eachLanguage((language) => {
    const people = peopleText(shortfall ?? 0, language);
    if (language === 'vi') return `${people} người`;
    return `${people} ${people === '1' ? 'person' : 'people'}`;
  });

/** "còn thiếu 12.250 người để đạt 50%, mỗi ngày 1.114 người đến hết ngày 15/12". */
function aheadWords(it: MilestoneStatus, goal: Pair, guess: Pair, by: string): Pair {
  const lack = lackWords(it);
  const day = (language: 'vi' | 'en') => peopleText(it.perDay ?? 0, language);
  const until: Pair =
    it.daysLeft === 0
      ? { vi: `chỉ còn trong ngày ${by}`, en: `today, ${by}, is the last day` }
      : {
          vi: `mỗi ngày ${day('vi')} người đến hết ngày ${by}`,
          en: `${day('en')} a day until the end of ${by}`,
        };
  return {
    vi: `${guess.vi}còn thiếu ${lack.vi} để đạt ${goal.vi}, ${until.vi}`,
    en: `${guess.en}${lack.en} short of ${goal.en}, ${until.en}`,
  };
}

/** The pace of now, where the outlook is made of it and it is one figure that grows. */
function paceWords({ status, pacePerDay: pace, daysLeft }: MilestoneStatus): Pair | null {
  if (OUTLOOK[status] === undefined || daysLeft === 0) return null;
  if (pace === null || !isExact(pace) || low(pace) < 0) return null;
  // A pace is told to one decimal: of nothing it may be a little.
  if (low(pace) === 0) return { vi: 'hiện hầu như không tăng', en: 'hardly any growth now' };
  return {
    vi: `hiện tăng ${paceText(pace, 'vi')} người mỗi ngày`,
    en: `now ${paceText(pace, 'en')} a day`,
  };
}

function unknownWords(
  it: MilestoneStatus,
  goal: Pair,
  guess: Pair,
  by: string,
  gapWords: (why: RateGap) => Pair,
): Pair {
  const { rate, doubt } = it;
  if (!rate.known) {
    const why = gapWords(rate.why);
    return {
      vi: `chưa biết đạt ${goal.vi} (hạn ${by}) hay chưa vì ${why.vi}`,
      en: `whether ${goal.en} (due ${by}) is reached is unknown (${why.en})`,
    };
  }
  if (doubt === 'no-snapshot-by-deadline') {
    return {
      vi: `${guess.vi}nay đã đạt ${goal.vi} nhưng không có số liệu đến hạn ${by} để biết đúng hạn hay muộn`,
      en: `${guess.en}${goal.en} is reached now; no figures tell whether by ${by}`,
    };
  }
  if (reaches(rate, it.milestone) !== 'perhaps') {
    // What is within bounds is only where it ends, or what it was: what lacks now is known all the same.
    if (it.daysLeft >= 0) return aheadWords(it, goal, guess, by);
    return {
      vi: `chưa chắc đạt ${goal.vi} đúng hạn ${by} hay không: số liệu khi đó chỉ biết trong khoảng`,
      en: `whether ${goal.en} was reached by ${by} is not certain: the figures of then are bounds`,
    };
  }
  const needed = neededFor(rate, it.milestone);
  const [have, need] = [rate.numerator, needed].map((count) =>
    eachLanguage((language) => peopleText(count, language)),
  ) as [Pair, Pair];
  return {
    vi: `chưa chắc đạt ${goal.vi} (hạn ${by}) hay chưa: chỉ biết có ${have.vi} người, cần ${need.vi}`,
    en: `whether ${goal.en} (due ${by}) is reached is not certain: ${have.en}, needed ${need.en}`,
  };
}
