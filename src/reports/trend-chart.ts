import { percentOf } from '../compute/rate.ts';
import type { Chart, ChartPoint } from '../document/chart.ts';
import { endOf, type Moment } from '../domain/calendar.ts';
import { type Indicator, thresholdOf, thresholdsOf } from '../domain/campaign.ts';
import type { Rate } from '../domain/rate.ts';
import type { Selection } from './selection.ts';
import type { TrendLine } from './trend-lines.ts';
import { thresholdWords } from './wording.ts';

/** Lines over time, with the thresholds of the rate and where each line ends at their days. */
export function chartOf(
  lines: readonly TrendLine[],
  indicator: Indicator,
  { campaign, milestones }: Selection,
): Chart {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const pointAt = (asOf: Moment, rate: Rate | null): ChartPoint => ({
    asOf,
    value: rate && percentOf(rate, thresholds),
  });
  return {
    series: lines.map(({ name, points, milestones: all }) => ({
      name,
      points: points.map(({ asOf, rate }) => pointAt(asOf, rate)),
      projected: all
        .filter((it) => it.projected !== null)
        .map((it) => pointAt(endOf(it.status.milestone.by), it.projected))
        .sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
    })),
    thresholds: milestones
      .filter((it) => it.indicator === indicator.id)
      .map((it) => ({ value: thresholdOf(it), label: thresholdWords(it), by: it.by })),
  };
}
