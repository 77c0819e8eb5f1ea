import type { UnitFigures } from '../compute/figures.ts';
import type { MilestoneStatus } from '../compute/milestone-status.ts';
import type { Milestone } from '../domain/campaign.ts';
import { high } from '../domain/count.ts';
import { collate } from '../text/collate.ts';
import { statusOf } from './milestone-standings.ts';
import type { Selection } from './selection.ts';

/** A unit and where it stands before each selected milestone, in their order. */
export interface ShortfallRow {
  readonly figures: UnitFigures;
  /** `null` for a milestone that does not judge the unit. */
  readonly statuses: readonly (MilestoneStatus | null)[];
}

/** Milestones still ahead by their deadlines, then those past: what can be done comes first. */
export function nextFirst({ milestones, figures }: Selection): readonly Milestone[] {
  const today = figures.asOf.slice(0, 10);
  const ahead = milestones.filter((it) => it.by >= today);
  const past = milestones.filter((it) => it.by < today);
  const byDeadline = (a: Milestone, b: Milestone) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);
  return [...ahead.sort(byDeadline), ...past.sort(byDeadline)];
}

/** Where all units that a milestone judges stand together before it, for each selected one. */
export const wholeStatuses = ({ milestones, campaign, figures, scopeOf }: Selection) =>
  milestones.map((it) => statusOf(it, scopeOf(it).whole, campaign, figures.asOf));

/** How many people lack for the first milestone; below 0 where that is unknown. */
const lacks = ({ statuses: [first] }: ShortfallRow): number =>
  !first || first.shortfall === null ? -1 : high(first.shortfall);

/** All units that any milestone judges, whoever lacks most for the first milestone first; the unknown come last. */
export function shortfallRows(selection: Selection): readonly ShortfallRow[] {
  const { milestones, campaign, figures: all, scopeOf } = selection;
  const judged = milestones.map(
    (it) => new Map(scopeOf(it).units.map((unit) => [unit.unit.key, unit])),
  );
  const units = new Map(judged.flatMap((it) => [...it]));
  return [...units]
    .map(([key, figures]) => ({
      figures,
      statuses: milestones.map((it, at) => {
        const unit = judged[at]?.get(key);
        return unit ? statusOf(it, unit, campaign, all.asOf) : null;
      }),
    }))
    .sort((a, b) => lacks(b) - lacks(a) || collate(a.figures.unit.name, b.figures.unit.name));
}

/** Where asked for, only the first and the last so many of those whose shortfall is known. */
export function cutRows(
  rows: readonly ShortfallRow[],
  { request }: Selection,
): readonly ShortfallRow[] {
  const { top, bottom } = request;
  if (top === null && bottom === null) return rows;
  const known = rows.filter((row) => lacks(row) >= 0);
  return known.filter((_, at) => at < (top ?? 0) || at >= known.length - (bottom ?? 0));
}
