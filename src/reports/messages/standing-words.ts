import type { Campaign, Indicator } from '../../domain/campaign.ts';
import type { Count } from '../../domain/count.ts';
import { type Counts, countAt, type PortalPath } from '../../domain/counts.ts';
import type { Rate } from '../../domain/rate.ts';
import { rankChangeWords } from '../../i18n/change-words.ts';
import { integerText } from '../../i18n/number-text.ts';
import { eachLanguage, type Pair } from '../../i18n/pair.ts';
import type { RankRow } from '../rank-rows.ts';
import {
  countedNoun,
  dividedBy,
  lackingWords,
  lowerFirst,
  peopleText,
  percentText,
  portalNoun,
} from './figure-words.ts';

/** "1.251 người dân tham gia"; says so where it is unknown. */
function haveWords(count: Count, noun: Pair): Pair {
  if (count === null) return { vi: `chưa có số ${noun.vi}`, en: `${noun.en}: unknown` };
  return eachLanguage((it) => `${peopleText(count, it)} ${noun[it]}`);
}

/** "có 1.251 người dân tham gia". */
export function countedWords(indicator: Indicator, rate: Rate): Pair {
  const noun = countedNoun(indicator, rate);
  if (rate.numerator === 0) return { vi: `chưa có ${noun.vi}`, en: `no ${noun.en}` };
  const words = haveWords(rate.numerator, noun);
  return rate.numerator === null ? words : { vi: `có ${words.vi}`, en: words.en };
}

/** "đạt 4,63% số người trưởng thành", or why there is no rate. */
export function rateWords(
  rate: Rate,
  indicator: Indicator,
  campaign: Campaign,
  ofParts: Pair | null = null,
): Pair {
  if (!rate.known) {
    const why = lackingWords(rate.why, campaign, ofParts);
    return { vi: `chưa tính được tỷ lệ vì ${why.vi}`, en: `without a rate (${why.en})` };
  }
  const divisor = dividedBy(indicator, campaign);
  const guess: Pair = rate.estimated ? ESTIMATE : { vi: '', en: '' };
  const percent = (language: 'vi' | 'en') => percentText(rate, indicator, campaign, language);
  return {
    vi: `đạt ${percent('vi')} ${divisor.vi}${guess.vi}`,
    en: `${percent('en')} of ${divisor.en}${guess.en}`,
  };
}

const ESTIMATE: Pair = { vi: ' (ước tính)', en: ' (an estimate)' };

/** "xếp thứ 65/96, giảm xuống 04 bậc"; `null` without a rank or without others. */
export function rankWords(
  { rank, rankChange }: RankRow,
  ranked: number,
  isSure: boolean,
): Pair | null {
  if (rank === null || ranked < 2) return null;
  const place = eachLanguage((it) => `${integerText(rank, it)}/${integerText(ranked, it)}`);
  if (!isSure) {
    return {
      vi: `xếp thứ ${place.vi} tính theo số nhỏ`,
      en: `rank ${place.en} by the lower bound`,
    };
  }
  const change = rankChange === 0 ? UNMOVED : rankChange && rankChangeWords(rankChange);
  return {
    vi: `xếp thứ ${place.vi}${change ? `, ${lowerFirst(change.vi)}` : ''}`,
    en: `rank ${place.en}${change ? `, ${lowerFirst(change.en)}` : ''}`,
  };
}

const UNMOVED: Pair = { vi: 'giữ nguyên thứ hạng', en: 'unchanged' };

/** "2.354 người tham gia (1.103 CBCCVC, 1.251 người dân)". */
export function splitWords(counts: Counts, measure: 'registered' | 'certified'): Pair {
  const path = (part: 'total' | 'publicEmployees' | 'residents'): PortalPath =>
    `${measure}.${part}`;
  const total = countAt(counts, path('total'));
  const noun = portalNoun(path('total'));
  // Of several units it is enough that one is unknown.
  if (total === null) return { vi: `chưa rõ số ${noun.vi}`, en: `${noun.en}: unknown` };
  const all = haveWords(total, noun);
  const { publicEmployees, residents } = counts[measure];
  if (measure === 'certified' || publicEmployees === null || residents === null) return all;
  return {
    vi: `${all.vi} (${peopleText(publicEmployees, 'vi')} CBCCVC, ${peopleText(residents, 'vi')} người dân)`,
    en: `${all.en} (${peopleText(publicEmployees, 'en')} public employees, ${peopleText(residents, 'en')} residents)`,
  };
}
