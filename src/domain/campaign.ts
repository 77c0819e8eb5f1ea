import type { Day } from './calendar.ts';
import { type CountPath, idOfOwn, isOwnPath } from './counts.ts';
import { DENOMINATOR_NAMES, type DenominatorName, type Level } from './unit.ts';

/** One wording in the two languages of the tool. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A rate: what is counted, and what it is divided by. */
export interface Indicator {
  readonly id: string;
  readonly label: Words;
  /** The label of the count that the indicator divides. */
  readonly counted: Words;
  readonly numerator: CountPath;
  readonly denominator: DenominatorName | CountPath;
  /** The indicator that tables show beside this one. */
  readonly beside?: string | undefined;
}

/** An indicator must reach a threshold, in percent, by the end of a day. One of the two is given. */
export interface Milestone {
  readonly id: string;
  readonly indicator: string;
  readonly atLeast?: number | undefined;
  readonly over?: number | undefined;
  readonly by: Day;
  /** How tables call it, where its indicator and its day do not say enough. */
  readonly label?: Words | undefined;
  /** Whose units it is for: those of a level, or some by name; of all levels where neither is said. */
  readonly level?: Level | undefined;
  readonly units?: readonly string[] | undefined;
}

/** A count that the portal does not have, from columns of the campaign's own files. */
export interface OwnCount {
  readonly id: string;
  readonly label: Words;
  /** How the files head its column, in whatever case and spelling. */
  readonly headings: readonly string[];
}

/** A campaign is data: what it counts, and the milestones that must be reached. */
export interface Campaign {
  readonly id: string;
  readonly name: Words;
  /** The province or commune whose campaign it is; `null` where no file says. */
  readonly unit: string | null;
  readonly ownCounts: readonly OwnCount[];
  readonly indicators: readonly Indicator[];
  readonly milestones: readonly Milestone[];
}

/** How a campaign calls its own counts, by id. */
export const ownLabels = ({ ownCounts }: Campaign): Readonly<Record<string, Words>> =>
  Object.fromEntries(ownCounts.map(({ id, label }) => [id, label]));

/** How it calls a figure, where that is one of its own counts. */
export function labelOf(
  ownCounts: readonly OwnCount[],
  figure: CountPath | DenominatorName,
): Words | null {
  if (!isOwnPath(figure)) return null;
  return ownCounts.find((it) => it.id === idOfOwn(figure))?.label ?? null;
}

/** What must be reached, in percent. */
export type Threshold = Pick<Milestone, 'atLeast' | 'over'>;

/** The threshold in hundredths of a percent: 50% is 5000. */
export const thresholdOf = (milestone: Threshold): number =>
  Math.round((milestone.atLeast ?? milestone.over ?? 0) * 100);

export const indicatorOf = (campaign: Campaign, id: string): Indicator | undefined =>
  campaign.indicators.find((indicator) => indicator.id === id);

/** All thresholds that an indicator is measured by: its rate must not print as one that it missed. */
export function thresholdsOf(campaign: Campaign, indicatorId: string): readonly number[] {
  const own = campaign.milestones.filter((it) => it.indicator === indicatorId).map(thresholdOf);
  return [...new Set([...own, 10_000])];
}

/** The denominators that any rate of a campaign is divided by, and that of which adults are a share. */
export const divisorsOf = ({ indicators }: Campaign): readonly DenominatorName[] =>
  DENOMINATOR_NAMES.filter(
    (name) => name === 'population' || indicators.some((it) => it.denominator === name),
  );
