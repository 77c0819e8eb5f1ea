import type { UnitFigures } from '../../compute/figures.ts';
import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { rateOf } from '../../compute/rate.ts';
import { type Indicator, indicatorOf, type Milestone, thresholdOf } from '../../domain/campaign.ts';
import { statusOf } from '../milestone-standings.ts';
import type { Selection } from '../selection.ts';

/** Why a milestone is told: it is the next to be reached, it is reached already, or its deadline is past. */
type Place = 'next' | 'reached' | 'past';

export interface Told {
  readonly status: MilestoneStatus;
  readonly place: Place;
  /** Of the indicator that the message is about. */
  readonly isOwn: boolean;
}

/** Gives the milestones to be told of a unit, of each indicator at most one of each place. */
export function milestonesTold(
  selection: Selection,
  indicator: Indicator,
): (unit: UnitFigures) => readonly Told[] {
  const { scopeOf, campaign, figures } = selection;
  // What no unit of the level has a rate of, as organisations have no adults, is nothing to any of them.
  const milestones = selection.milestones.filter((it) => {
    const rated = indicatorOf(campaign, it.indicator) as Indicator;
    return [...scopeOf(it).units, ...figures.units].some(
      ({ now, denominators }) => rateOf(rated, now, denominators).known,
    );
  });
  const judged = new Map(
    milestones.map((it) => [it.id, new Set(scopeOf(it).units.map(({ unit }) => unit.key))]),
  );
  return (unit) => {
    const own = milestones.filter(({ id }) => judged.get(id)?.has(unit.unit.key));
    return choose(own, () => unit, selection, indicator);
  };
}

/** The same of all units together, by each milestone's own. */
export const milestonesOfWhole = (selection: Selection, indicator: Indicator): readonly Told[] =>
  choose(selection.milestones, (it) => selection.scopeOf(it).whole, selection, indicator);

function choose(
  milestones: readonly Milestone[],
  figuresFor: (milestone: Milestone) => UnitFigures,
  { campaign, figures }: Selection,
  { id }: Indicator,
): readonly Told[] {
  const statuses = milestones.map((it) => statusOf(it, figuresFor(it), campaign, figures.asOf));
  const indicators = [...new Set(statuses.map((it) => it.milestone.indicator))];
  const told = indicators.flatMap((indicator) => {
    const isOwn = indicator === id;
    const of = statuses.filter((it) => it.milestone.indicator === indicator).sort(byDeadline);
    const ahead = of.filter((it) => it.daysLeft >= 0);
    const next = ahead.find((it) => it.status !== 'reached');
    const reached = ahead.findLast((it) => it.status === 'reached');
    const past = of.findLast((it) => it.daysLeft < 0);
    return [
      ...(next ? [{ status: next, place: 'next' as const, isOwn }] : []),
      ...(reached ? [{ status: reached, place: 'reached' as const, isOwn }] : []),
      ...(past ? [{ status: past, place: 'past' as const, isOwn }] : []),
    ];
  });
  const place = (it: Told) => (it.isOwn ? 0 : 4) + PLACES.indexOf(it.place);
  return told.sort((a, b) => place(a) - place(b) || byDeadline(a.status, b.status));
}

const PLACES: readonly Place[] = ['next', 'reached', 'past'];

const byDeadline = (a: MilestoneStatus, b: MilestoneStatus): number =>
  a.daysLeft - b.daysLeft || thresholdOf(a.milestone) - thresholdOf(b.milestone);
