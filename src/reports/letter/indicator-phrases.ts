import type { Campaign, Indicator, Milestone } from '../../domain/campaign.ts';
import { isOwnPath } from '../../domain/counts.ts';
import type { DenominatorName } from '../../domain/unit.ts';
import { dayText, thresholdText } from '../../i18n/number-text.ts';
import { figureWords } from '../../i18n/words.ts';
import { lowerFirst } from './number-phrases.ts';

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
export function partsOf(indicator: Indicator, { ownCounts }: Campaign): Parts {
  const { label, counted, denominator } = indicator;
  const labels = Object.fromEntries(ownCounts.map((it) => [it.id, it.label]));
  const [numerator, divisor, more] = label.vi.split(' / ');
  const isSplit = numerator !== undefined && divisor !== undefined && more === undefined;
  const named = Object.hasOwn(DIVISORS, denominator)
    ? DIVISORS[denominator as DenominatorName]
    : isSplit && !isPortal(denominator)
      ? divisor
      : figureWords(denominator, labels).vi;
  return {
    counted: spelledOut(lowerFirst(isSplit ? numerator : counted.vi)),
    divisor: spelledOut(lowerFirst(named)),
  };
}

const isPortal = (denominator: string): boolean =>
  denominator.includes('.') && !isOwnPath(denominator);

/** "người dân được cấp chứng nhận trên dân số". */
export function ratioWords(indicator: Indicator, campaign: Campaign): string {
  const { counted, divisor } = partsOf(indicator, campaign);
  return `${counted} trên ${divisor}`;
}

/** "ít nhất 50%", "trên 50%", "100%". */
export function thresholdPhrase({ atLeast, over }: Milestone): string {
  if (over !== undefined) return `trên ${thresholdText(over, 'vi')}`;
  const text = thresholdText(atLeast ?? 0, 'vi');
  return atLeast === 100 ? text : `ít nhất ${text}`;
}

/** "ít nhất 50% người trưởng thành … được cấp chứng nhận đến hết ngày 15/12/2025", or its own name. */
export function milestonePhrase(
  milestone: Milestone,
  indicator: Indicator,
  campaign: Campaign,
): string {
  const by = `đến hết ngày ${dayText(milestone.by)}`;
  const ratio = `tỷ lệ ${ratioWords(indicator, campaign)} đạt ${thresholdPhrase(milestone)}`;
  return milestone.label ? `“${milestone.label.vi}” (${ratio} ${by})` : `${ratio} ${by}`;
}
