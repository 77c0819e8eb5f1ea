import { perDay } from '../compute/pace.ts';
import { type Campaign, type Indicator, thresholdsOf } from '../domain/campaign.ts';
import type { Language } from '../i18n/pair.ts';
import {
  countsJson,
  denominatorsJson,
  envelope,
  milestoneStatusJson,
  rateJson,
  unitJson,
} from './json-parts.ts';
import { indicatorJson } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import type { TrendLine } from './trend-lines.ts';

/** The JSON object of `trend`: a row a line, with its points and its milestones. */
export function trendJson(
  lines: readonly TrendLine[],
  indicator: Indicator,
  selection: Selection,
  language: Language,
) {
  const { whole, chosen, campaign } = selection;
  const first = lines[0]?.points[0]?.asOf ?? null;
  return {
    ...envelope('trend', selection, language),
    since: first === selection.figures.asOf ? null : first,
    indicator: indicatorJson(indicator),
    rows: lines.map((line) => lineJson(line, indicator, campaign)),
    totals: {
      units: chosen.length,
      counts: countsJson(whole.now),
      denominators: denominatorsJson(whole),
    },
  };
}

/** A line with its points and its milestones. */
export function lineJson(line: TrendLine, indicator: Indicator, campaign: Campaign) {
  const { figures, parts, points, milestones } = line;
  const thresholds = thresholdsOf(campaign, indicator.id);
  return {
    unit: parts.length === 1 ? unitJson(figures.unit) : null,
    units: parts.length,
    points: points.map(({ asOf, rate, change, pace }) => ({
      asOf,
      rate: rateJson(rate, thresholds),
      change,
      pacePerDay: pace && perDay(pace),
    })),
    milestones: milestones.map(({ status, projected, reachings }) => ({
      ...milestoneStatusJson(status, campaign),
      projectedRate: projected && rateJson(projected, thresholds),
      reachings,
    })),
  };
}
