import type { UnitFigures } from '../../compute/figures.ts';
import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { reachedCount } from '../../compute/reached-count.ts';
import { dayIn } from '../../domain/calendar.ts';
import { type Indicator, indicatorOf } from '../../domain/campaign.ts';
import { type Count, low } from '../../domain/count.ts';
import type { Unit } from '../../domain/unit.ts';
import { collate } from '../../text/collate.ts';
import type { Scope } from '../milestone-scope.ts';
import { statusOf } from '../milestone-standings.ts';
import type { Selection } from '../selection.ts';
import { isVoid } from './void-rates.ts';

/** A milestone, where all units that it judges stand together, and each of them. */
export interface MilestoneFact {
  readonly status: MilestoneStatus;
  readonly indicator: Indicator;
  readonly units: readonly UnitStanding[];
  /** How many units reached it: bounds where some may have. */
  readonly reached: Count;
  /** Those without any figures, for want of which all together cannot be judged. */
  readonly absent: readonly Unit[];
  /** No unit by itself can be judged. */
  readonly isUnjudged: boolean;
  /** It judges others than those that the letter is about. */
  readonly isScoped: boolean;
  /** The milestone told before it measures the same people by the same rate. */
  readonly isNextStep: boolean;
  /** That one tells the pace too. */
  readonly isPaceTold: boolean;
}

export interface UnitStanding {
  readonly figures: UnitFigures;
  readonly status: MilestoneStatus;
}

/** Those of one rate together, earliest deadline first. */
export function milestoneFacts(selection: Selection): readonly MilestoneFact[] {
  const { milestones, campaign, figures } = selection;
  const facts = milestones.map((milestone) => {
    const scope = selection.scopeOf(milestone);
    const indicator = indicatorOf(campaign, milestone.indicator) as Indicator;
    const units = scope.units.map((it) => ({
      figures: it,
      status: statusOf(milestone, it, campaign, figures.asOf),
    }));
    const fact: MilestoneFact = {
      status: statusOf(milestone, scope.whole, campaign, figures.asOf),
      indicator,
      units,
      reached: reachedCount(units.map((it) => it.status)),
      absent: absentOf(scope, selection),
      isUnjudged: !units.some((it) => it.status.rate.known),
      isScoped: scope.whole !== selection.whole && !isOfAll(scope.units, selection.chosen),
      isNextStep: false,
      isPaceTold: false,
    };
    return fact;
  });
  const inTime = facts
    .filter(asksSomething)
    .sort((a, b) => compare(a.status.milestone.by, b.status.milestone.by));
  const rates = [...new Set(inTime.map(rateKey))];
  const together = rates.map((rate) => inTime.filter((it) => rateKey(it) === rate));
  return together.flatMap((group) => group.map((it, at) => afterOther(it, group[at - 1])));
}

/** Who has no residents is not told that its residents are not counted. */
const asksSomething = ({ status, indicator, units }: MilestoneFact): boolean =>
  !units.every(({ figures }) => isVoid(figures.unit, indicator, status.rate));

function absentOf({ units, whole }: Scope, { now }: Selection): readonly Unit[] {
  const silent = units.map((it) => it.unit).filter((it) => !now.counts.has(it.key));
  const all = [...(whole.rolledUp?.absent ?? []), ...silent];
  return [...new Map(all.map((it) => [it.key, it])).values()];
}

function isOfAll(units: readonly UnitFigures[], all: readonly UnitFigures[]): boolean {
  const keys = new Set(all.map((it) => it.unit.key));
  return units.length === all.length && units.every((it) => keys.has(it.unit.key));
}

const afterOther = (it: MilestoneFact, before: MilestoneFact | undefined): MilestoneFact => ({
  ...it,
  isNextStep: before !== undefined,
  isPaceTold: before?.status.status === 'at-risk' || before?.status.status === 'on-track',
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is divided by what, and of whom. */
const rateKey = ({ indicator, units }: MilestoneFact): string =>
  [indicator.id, ...units.map((it) => it.figures.unit.key)].join('\n');

/** Whether a deadline lies ahead of the figures, its own day included. */
export const isAhead = ({ status }: MilestoneFact, { figures }: Selection): boolean =>
  status.milestone.by >= dayIn(figures.asOf);

/** All that is asked is reached, by all together. */
export const isAllReached = (facts: readonly MilestoneFact[]): boolean =>
  facts.length > 0 && facts.every(isReached);

/** And by each of those judged. */
export const isReachedByEach = (facts: readonly MilestoneFact[]): boolean =>
  isAllReached(facts) && facts.every((it) => low(it.reached ?? 0) === it.units.length);

export const isReached = ({ status }: MilestoneFact): boolean =>
  status.status === 'reached' || status.status === 'reached-late';

/** The next milestone that is not reached, else the next, else the last one past. */
export function nextMilestone(
  facts: readonly MilestoneFact[],
  selection: Selection,
): MilestoneFact | null {
  const inTime = [...facts].sort((a, b) => compare(a.status.milestone.by, b.status.milestone.by));
  const ahead = inTime.filter((it) => isAhead(it, selection));
  return ahead.find((it) => !isReached(it)) ?? ahead[0] ?? inTime.at(-1) ?? null;
}

/** The units that are known to lack people, those that lack most first. */
export const lackingMost = ({ units }: MilestoneFact): readonly UnitStanding[] =>
  units
    .filter(({ status }) => lack(status) > 0)
    .sort(
      (a, b) =>
        lack(b.status) - lack(a.status) || collate(a.figures.unit.name, b.figures.unit.name),
    );

const lack = ({ shortfall }: MilestoneStatus): number => (shortfall === null ? 0 : low(shortfall));
