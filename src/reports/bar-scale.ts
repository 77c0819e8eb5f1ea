import { lowestOf } from '../compute/rate.ts';
import type { Campaign, Indicator } from '../domain/campaign.ts';
import { thresholdOf } from '../domain/campaign.ts';
import type { Rate } from '../domain/rate.ts';
import { thresholdText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair } from '../i18n/pair.ts';

/** The rate, in hundredths of a percent, at which a bar is full. */
export type BarScale = number;

/** The highest threshold that the indicator must reach; without one, the highest rate shown. */
export function barScale(
  campaign: Campaign,
  indicator: Indicator,
  rates: readonly Rate[],
): BarScale {
  const own = campaign.milestones.filter((it) => it.indicator === indicator.id).map(thresholdOf);
  if (own.length > 0) return Math.max(...own);
  return rates.reduce((most, rate) => Math.max(most, lowestHundredths(rate) ?? 0), 1);
}

/** A part of a whole bar, by the lower bound and never more than full. */
export function barPart(rate: Rate, scale: BarScale): number | null {
  const value = lowestHundredths(rate);
  return value === null ? null : Math.min(1, value / scale);
}

function lowestHundredths(rate: Rate): number | null {
  if (!rate.known) return null;
  const { numerator, denominator } = lowestOf(rate);
  return Math.round((numerator * 10_000) / denominator);
}

/** The head of a column of bars: what a full one stands for. */
export const barLabel = (scale: BarScale): Pair => {
  const full = eachLanguage((language) => thresholdText(scale / 100, language));
  return { vi: `So với ${full.vi}`, en: `Out of ${full.en}` };
};
