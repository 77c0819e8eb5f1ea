import type { UnitFigures } from '../compute/figures.ts';
import {
  type MilestoneStatus,
  milestoneStatus,
  type PastRates,
  type RatePoint,
  statusAlone,
} from '../compute/milestone-status.ts';
import { rateOf } from '../compute/rate.ts';
import type { Judged } from '../compute/reached-count.ts';
import { type Reaching, reachedSince } from '../compute/reaching.ts';
import type { Standing } from '../document/report.ts';
import { dayIn, daysBetween, type Moment } from '../domain/calendar.ts';
import { type Campaign, type Indicator, indicatorOf, type Milestone } from '../domain/campaign.ts';
import type { Status } from '../domain/status.ts';
import { namesApart } from '../domain/unit.ts';
import type { Selection } from './selection.ts';

interface Rates {
  readonly now: RatePoint;
  readonly past: PastRates;
}

/** An indicator's rates of one unit, now and before. */
export function ratesOf(indicator: Indicator, unit: UnitFigures, asOf: Moment): Rates {
  const { moments, at } = unit.past;
  const rateAt = (index: number) => {
    const { counts, denominators } = at(index);
    return rateOf(indicator, counts, denominators);
  };
  const rate = rateOf(indicator, unit.now, unit.denominators);
  return { now: { asOf, rate }, past: { moments, rateAt } };
}

/** Where one unit stands before a milestone. */
export function statusOf(
  milestone: Milestone,
  unit: UnitFigures,
  campaign: Campaign,
  asOf: Moment,
): MilestoneStatus {
  const { now, past } = milestoneRates(milestone, unit, campaign, asOf);
  return milestoneStatus(milestone, now, past);
}

/** Only how one unit stands before a milestone. */
function statusAloneOf(
  milestone: Milestone,
  unit: UnitFigures,
  campaign: Campaign,
  asOf: Moment,
): Status {
  const { now, past } = milestoneRates(milestone, unit, campaign, asOf);
  return statusAlone(milestone, now, past);
}

/** What tells whether one unit has reached a milestone. */
export function judgedOf(
  milestone: Milestone,
  unit: UnitFigures,
  campaign: Campaign,
  asOf: Moment,
): Judged {
  const { now, past } = milestoneRates(milestone, unit, campaign, asOf);
  const daysLeft = daysBetween(dayIn(asOf), milestone.by);
  return { milestone, rate: now.rate, status: statusAlone(milestone, now, past), daysLeft };
}

/** Since when one unit has reached a milestone; `null` where it has not. */
export function reachingOf(
  milestone: Milestone,
  unit: UnitFigures,
  campaign: Campaign,
  asOf: Moment,
): Reaching | null {
  const { now, past } = milestoneRates(milestone, unit, campaign, asOf);
  return reachedSince(milestone, now, past);
}

const milestoneRates = (
  { indicator }: Milestone,
  unit: UnitFigures,
  campaign: Campaign,
  asOf: Moment,
): Rates => ratesOf(indicatorOf(campaign, indicator) as Indicator, unit, asOf);

/** The statuses of all selected milestones for the units that each judges, whatever the report shows. */
export function standingsOf(selection: Selection): readonly Standing[] {
  const { milestones, campaign, figures, scopeOf } = selection;
  return milestones.flatMap((milestone) => {
    const { units } = scopeOf(milestone);
    const names = namesApart(units.map((it) => it.unit));
    return units.map((it, at) => ({
      milestone: milestone.id,
      unit: names[at] as string,
      status: statusAloneOf(milestone, it, campaign, figures.asOf),
    }));
  });
}
