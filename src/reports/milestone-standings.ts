import type { UnitFigures } from '../compute/figures.ts';
import { type MilestoneStatus, milestoneStatus } from '../compute/milestone-status.ts';
import { rateOf } from '../compute/rate.ts';
import type { Standing } from '../document/report.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf, type Milestone } from '../domain/campaign.ts';
import type { Selection } from './selection.ts';

/** Where one unit stands before a milestone. */
export function statusOf(
  milestone: Milestone,
  unit: UnitFigures,
  campaign: Campaign,
  asOf: Moment,
): MilestoneStatus {
  const indicator = indicatorOf(campaign, milestone.indicator) as Indicator;
  const { moments, at } = unit.past;
  const rateAt = (index: number) => {
    const { counts, denominators } = at(index);
    return rateOf(indicator, counts, denominators);
  };
  const rate = rateOf(indicator, unit.now, unit.denominators);
  return milestoneStatus(milestone, { asOf, rate }, { moments, rateAt });
}

/** The statuses of all selected milestones for every chosen unit, whatever the report shows of them. */
export function standingsOf(selection: Selection): readonly Standing[] {
  const { milestones, chosen, campaign, figures } = selection;
  return milestones.flatMap((milestone) =>
    chosen.map((it) => ({
      milestone: milestone.id,
      unit: it.unit.name,
      status: statusOf(milestone, it, campaign, figures.asOf).status,
    })),
  );
}
