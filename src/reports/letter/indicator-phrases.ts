import { type Campaign, type Indicator, type Milestone, ownLabels } from '../../domain/campaign.ts';
import { type CountPath, isOwnPath } from '../../domain/counts.ts';
import type { RateGap } from '../../domain/rate.ts';
import type { DenominatorName } from '../../domain/unit.ts';
import { dayText, thresholdText } from '../../i18n/number-text.ts';
import { figureWords } from '../../i18n/words.ts';
import { lowerFirst, upperFirst } from './number-phrases.ts';

/** What a rate counts and what it is divided by, as nouns. */
export interface Parts {
  readonly counted: string;
  readonly divisor: string;
}

const DIVISORS: Readonly<Record<DenominatorName, string>> = {
  population: 'dân số',
  adults: 'người trưởng thành',
  headcount: 'cán bộ, công chức, viên chức',
  workingAge: 'người trong độ tuổi lao động',
};

/** Tables abbreviate, letters do not. */
export const spelledOut = (text: string): string =>
  text.replace(/\bCBCCVC\b/g, 'cán bộ, công chức, viên chức');

/** "người dân được cấp chứng nhận" and "người trưởng thành" of an indicator that is labelled with both. */
export function partsOf(indicator: Indicator, campaign: Campaign): Parts {
  const { label, counted, denominator } = indicator;
  const [numerator, divisor, more] = label.vi.split(' / ');
  const isSplit = numerator !== undefined && divisor !== undefined && more === undefined;
  const named = Object.hasOwn(DIVISORS, denominator)
    ? DIVISORS[denominator as DenominatorName]
    : isSplit && !isPortal(denominator)
      ? divisor
      : figureWords(denominator, ownLabels(campaign)).vi;
  return {
    counted: asPeople(isSplit ? numerator : counted.vi),
    divisor: asPeople(named),
  };
}

/** "người đã đăng ký" of "tổng số đã đăng ký", which heads a column. */
const asPeople = (noun: string): string =>
  spelledOut(lowerFirst(noun)).replace(/^tổng số (?=đã|có|được)/, 'người ');

const isPortal = (denominator: string): boolean =>
  denominator.includes('.') && !isOwnPath(denominator);

/** "người dân được cấp chứng nhận trên tổng số người trưởng thành", "… trên dân số". */
export function ratioWords(indicator: Indicator, campaign: Campaign): string {
  const { counted, divisor } = partsOf(indicator, campaign);
  return `${counted} trên ${indicator.denominator === 'population' ? '' : 'tổng số '}${divisor}`;
}

/** Those counted are told as a part of those they are divided by: "cán bộ được cấp chứng nhận" of "cán bộ". */
export const isShare = ({ counted, divisor }: Parts): boolean => counted.startsWith(`${divisor} `);

/** "ít nhất 50%", "trên 50%", "100%". */
export function thresholdPhrase({ atLeast, over }: Milestone): string {
  if (over !== undefined) return `trên ${thresholdText(over, 'vi')}`;
  const text = thresholdText(atLeast ?? 0, 'vi');
  return atLeast === 100 ? text : `ít nhất ${text}`;
}

/** "đến hết ngày 15/12/2025". */
export const untilPhrase = ({ by }: Milestone): string => `đến hết ngày ${dayText(by)}`;

/** "tỷ lệ người dân … trên tổng số người trưởng thành đạt ít nhất 50%", "100% cán bộ … được cấp chứng nhận". */
export function aimPhrase(milestone: Milestone, indicator: Indicator, campaign: Campaign): string {
  const parts = partsOf(indicator, campaign);
  const threshold = thresholdPhrase(milestone);
  const aim = isShare(parts)
    ? `${threshold} ${parts.counted}`
    : `tỷ lệ ${ratioWords(indicator, campaign)} đạt ${threshold}`;
  // What is aimed at is not done yet.
  return aim.replace('đã đăng ký', 'đăng ký tham gia');
}

/** The same with its day, or under its own name. */
export function milestonePhrase(
  milestone: Milestone,
  indicator: Indicator,
  campaign: Campaign,
): string {
  const aim = `${aimPhrase(milestone, indicator, campaign)} ${untilPhrase(milestone)}`;
  return milestone.label ? `“${upperFirst(spelledOut(milestone.label.vi))}” (${aim})` : aim;
}

/** "chưa có số người trưởng thành", "chưa đủ số liệu người dân đăng ký": never that nobody registered. */
export function gapPhrase(why: RateGap, campaign: Campaign): string {
  const name = 'zero' in why ? why.zero : why.unknown;
  const words = missingPhrase(name, campaign);
  if ('zero' in why) return `${words} bằng 0`;
  return name.includes('.') ? `chưa đủ ${words}` : `chưa có ${words}`;
}

/** "số người trưởng thành", "số liệu người dân đăng ký". */
export function missingPhrase(name: CountPath | DenominatorName, campaign: Campaign): string {
  const words = spelledOut(figureWords(name, ownLabels(campaign)).vi);
  return words.startsWith('số ') ? words : `số liệu ${lowerFirst(words)}`;
}
