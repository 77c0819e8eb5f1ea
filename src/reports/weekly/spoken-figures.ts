import type { PercentCell } from '../../document/cell.ts';
import type { Indicator } from '../../domain/campaign.ts';
import type { Count } from '../../domain/count.ts';
import { isOwnPath, type PortalPath } from '../../domain/counts.ts';
import {
  hundredthsText,
  integerText,
  letterCount,
  percentRangeText,
} from '../../i18n/number-text.ts';
import { eachLanguage, type Language, type Pair, same } from '../../i18n/pair.ts';
import { UNKNOWN } from '../../i18n/words.ts';

/** A number in a sentence: "2.354", "06", "từ 798 đến 1.251". */
export function spokenCount(
  count: Count,
  write: (value: number, language: Language) => string = inLetters,
): Pair {
  if (count === null) return UNKNOWN;
  return eachLanguage((language) => {
    if (typeof count === 'number') return write(count, language);
    const [min, max] = [write(count.min, language), write(count.max, language)];
    return language === 'vi' ? `từ ${min} đến ${max}` : `${min} to ${max}`;
  });
}

/** As letters write it, but nobody is "0". */
const inLetters = (value: number, language: Language): string =>
  value === 0 ? '0' : letterCount(value, language);

/** "272 người", "từ 798 đến 1.251 người". */
export function spokenPeople(count: Count): Pair {
  if (count === null) return UNKNOWN;
  const { vi, en } = spokenCount(count);
  return { vi: `${vi} người`, en: `${en} ${count === 1 ? 'person' : 'people'}` };
}

/** A part of a whole: "964/1.178", "từ 964 đến 1.038 trên 1.178". */
export const spokenPart = (part: Count, all: Count): Pair => {
  const [some, whole] = [spokenCount(part, integerText), spokenCount(all, integerText)];
  const isExact = typeof part === 'number' && typeof all === 'number';
  return isExact
    ? eachLanguage((language) => `${some[language]}/${whole[language]}`)
    : { vi: `${some.vi} trên ${whole.vi}`, en: `${some.en} of ${whole.en}` };
};

/** "4,63%", "từ 2,96% đến 4,63%"; an estimate says so. */
export function spokenPercent(percent: PercentCell | null): Pair {
  if (percent === null) return UNKNOWN;
  const { min, max, estimated } = percent;
  const sign = estimated ? '≈' : '';
  if (min === max) return eachLanguage((language) => sign + percentRangeText(min, max, language));
  const [from, to] = [min, max].map((it) => eachLanguage((lang) => hundredthsText(it, lang))) as [
    Pair,
    Pair,
  ];
  return { vi: `từ ${sign}${from.vi}% đến ${to.vi}%`, en: `${sign}${from.en}% to ${to.en}%` };
}

const WHO: Readonly<Record<PortalPath, Pair>> = {
  'registered.total': { vi: 'người đăng ký', en: 'registered' },
  'registered.publicEmployees': { vi: 'CBCCVC đăng ký', en: 'public employees registered' },
  'registered.residents': { vi: 'người dân đăng ký', en: 'residents registered' },
  'certified.total': { vi: 'người được cấp chứng nhận', en: 'certified' },
  'certified.publicEmployees': {
    vi: 'CBCCVC được cấp chứng nhận',
    en: 'public employees certified',
  },
  'certified.residents': { vi: 'người dân được cấp chứng nhận', en: 'residents certified' },
};

/** Who is counted, behind a number: "112 người dân đăng ký". */
export const countedWho = ({ numerator, counted }: Indicator): Pair =>
  isOwnPath(numerator) ? lowered(counted) : WHO[numerator];

/** A clause that goes on in a sentence: "Tăng 06 người" becomes "tăng 06 người", but "CBCCVC" stays. */
export const lowered = (pair: Pair): Pair =>
  eachLanguage((language) => {
    const text = pair[language];
    return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  });

/** " (CBCCVC …)" in brackets behind a word, or nothing. */
export const inBrackets = (parts: readonly Pair[]): Pair =>
  parts.length === 0
    ? same('')
    : eachLanguage((language) => ` (${parts.map((it) => it[language]).join(', ')})`);
