import type * as z from 'zod';
import type { Day } from './calendar.ts';
import type { campaignSchema } from './campaign-schema.ts';

// The types come from the schema; the schema itself is loaded only where a campaign file is read.
type Written = z.infer<typeof campaignSchema>;

export type Indicator = Readonly<Written['indicators'][number]>;

/** An indicator must reach a threshold, in percent, by the end of a day. */
export type Milestone = Readonly<Omit<Written['milestones'][number], 'by'> & { by: Day }>;

export type Campaign = Readonly<Omit<Written, 'indicators' | 'milestones'>> & {
  readonly indicators: readonly Indicator[];
  readonly milestones: readonly Milestone[];
};

/** The threshold in hundredths of a percent: 50% is 5000. */
export const thresholdOf = (milestone: Milestone): number =>
  Math.round((milestone.atLeast ?? milestone.over ?? 0) * 100);

export const indicatorOf = (campaign: Campaign, id: string): Indicator | undefined =>
  campaign.indicators.find((indicator) => indicator.id === id);

/** All thresholds that an indicator is measured by: its rate must not print as one that it missed. */
export function thresholdsOf(campaign: Campaign, indicatorId: string): readonly number[] {
  const own = campaign.milestones.filter((it) => it.indicator === indicatorId).map(thresholdOf);
  return [...new Set([...own, 10_000])];
}
