import type { UnitFigures } from '../compute/figures.ts';
import { type MilestoneStatus, milestoneStatus } from '../compute/milestone-status.ts';
import { rateOf } from '../compute/rate.ts';
import type { Standing } from '../document/report.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf, type Milestone } from '../domain/campaign.ts';
import { namesApart } from '../domain/unit.ts';
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

/** The statuses of all selected milestones for the units that each judges, whatever the report shows. */
export function standingsOf(selection: Selection): readonly Standing[] {
  const { milestones, campaign, figures, scopeOf } = selection;
  return milestones.flatMap((milestone) => {
    const { units } = scopeOf(milestone);
    const names = namesApart(units.map((it) => it.unit));
    return units.map((it, at) => ({
      milestone: milestone.id,
      unit: names[at] as string,
      status: statusOf(milestone, it, campaign, figures.asOf).status,
    }));
  });
}
