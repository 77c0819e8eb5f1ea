import { percentOf } from '../../compute/rate.ts';
import { type Campaign, type Indicator, ownLabels, thresholdsOf } from '../../domain/campaign.ts';
import { type Count, high, type Known, low } from '../../domain/count.ts';
import { type CountPath, isOwnPath, type PortalPath } from '../../domain/counts.ts';
import type { KnownRate, Rate, RateGap } from '../../domain/rate.ts';
import { decimalText, hundredthsText, integerText, letterCount } from '../../i18n/number-text.ts';
import { eachLanguage, type Language, type Pair } from '../../i18n/pair.ts';
import { figureWords, gapWords } from '../../i18n/words.ts';

const NOUNS: Readonly<Record<PortalPath, Pair>> = {
  'registered.total': { vi: 'người tham gia', en: 'people taking part' },
  'registered.publicEmployees': { vi: 'CBCCVC tham gia', en: 'public employees taking part' },
  'registered.residents': { vi: 'người dân tham gia', en: 'residents taking part' },
  'certified.total': { vi: 'người được cấp chứng nhận', en: 'people certified' },
  'certified.publicEmployees': {
    vi: 'CBCCVC được cấp chứng nhận',
    en: 'public employees certified',
  },
  'certified.residents': { vi: 'người dân được cấp chứng nhận', en: 'residents certified' },
};

/** What a portal's count counts, behind its number. */
export const portalNoun = (path: PortalPath): Pair => NOUNS[path];

/** What an indicator counts, behind a number: "người dân tham gia". */
export function countedNoun({ numerator, counted }: Indicator, rate: Rate): Pair {
  if (isOwnPath(numerator)) return eachLanguage((it) => lowerFirst(counted[it]));
  const noun = NOUNS[numerator];
  if (rate.adultsOnly !== true) return noun;
  return { vi: `${noun.vi} từ đủ 18 tuổi`, en: `${noun.en} aged 18 and over` };
}

/** What it is divided by: "số người trưởng thành". */
export const dividedBy = ({ denominator }: Indicator, campaign: Campaign): Pair => {
  const words = figureWords(denominator, ownLabels(campaign));
  return eachLanguage((it) => lowerFirst(words[it]));
};

/**
 * Why there is no rate: "chưa có số người dân tham gia", which is not to be read as that there are none.
 * `ofParts`: of several together, which of them lack the figure.
 */
export function lackingWords(gap: RateGap, campaign: Campaign, ofParts: Pair | null = null): Pair {
  if (ofParts) return ofParts;
  const labels = ownLabels(campaign);
  if (!('unknown' in gap) || !gap.unknown.includes('.')) return gapWords(gap, labels);
  const path = gap.unknown as CountPath;
  const noun = isOwnPath(path) ? figureWords(path, labels) : NOUNS[path];
  return {
    vi: `chưa có số ${lowerFirst(noun.vi)}`,
    en: `the number of ${lowerFirst(noun.en)} is unknown`,
  };
}

/** "1.251", "04", "từ 798 đến 1.251". */
export function peopleText(count: Known, language: Language): string {
  const write = (value: number) =>
    value === 0 ? integerText(0, language) : letterCount(value, language);
  return between(low(count), high(count), write, language);
}

/** A pace with a decimal where it has one: "41,5". */
export const paceText = (pace: Known, language: Language): string =>
  between(low(pace), high(pace), (it) => decimalText(it, language), language);

function between(
  min: number,
  max: number,
  write: (value: number) => string,
  language: Language,
): string {
  const [least, most] = [write(min), write(max)];
  if (least === most) return least;
  return language === 'vi' ? `từ ${least} đến ${most}` : `between ${least} and ${most}`;
}

/** "4,63%", "từ 2,95% đến 4,63%". */
export function percentText(
  rate: KnownRate,
  indicator: Indicator,
  campaign: Campaign,
  language: Language,
): string {
  const percent = percentOf(rate, thresholdsOf(campaign, indicator.id));
  const write = (value: number) => `${hundredthsText(value, language)}%`;
  return between(percent?.min ?? 0, percent?.max ?? 0, write, language);
}

/** Whether a figure is one number rather than bounds. */
export const isExact = (count: Count): boolean => count !== null && low(count) === high(count);

/** Whether both figures of a rate are. */
export const isExactRate = (rate: Rate): rate is KnownRate =>
  rate.known && isExact(rate.numerator) && isExact(rate.denominator);

/** Lower case where a sentence goes on, but for abbreviations such as CBCCVC. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
