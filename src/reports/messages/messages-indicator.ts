import { rateOf } from '../../compute/rate.ts';
import { type Indicator, indicatorOf } from '../../domain/campaign.ts';
import { countAt } from '../../domain/counts.ts';
import { rankedBy } from '../rank-rows.ts';
import type { Selection } from '../selection.ts';

/**
 * What messages are about: the indicator asked for, or that of the milestone asked for; else the usual
 * one, or where it has no rate that of the campaign's first milestone that has. Where none has a rate, the
 * first of which people are counted at all.
 */
export function messagesIndicator(selection: Selection): Indicator {
  const { campaign, request, whole, chosen, milestones } = selection;
  if (request.by !== null) return rankedBy(selection);
  const asked = milestones.filter((it) => request.milestones.includes(it.id));
  const indicators = (asked.length > 0 ? asked : milestones).flatMap(
    (it) => indicatorOf(campaign, it.indicator) ?? [],
  );
  const usual = rankedBy(selection);
  const candidates = asked.length > 0 ? indicators : [usual, ...indicators];
  const units = [whole, ...chosen];
  // What no unit has a rate of says nothing to them, even where all together have one.
  const isRated = (it: Indicator) =>
    chosen.some(({ now, denominators }) => rateOf(it, now, denominators).known);
  const isCounted = (it: Indicator) => units.some(({ now }) => countAt(now, it.numerator) !== null);
  return candidates.find(isRated) ?? candidates.find(isCounted) ?? candidates[0] ?? usual;
}
