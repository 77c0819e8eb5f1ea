import type { UnitFigures } from '../compute/figures.ts';
import { rateOf } from '../compute/rate.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Pair, same } from '../i18n/pair.ts';

/** The ids of the indicators that any of these units has a rate of. */
export const ratedIndicators = (
  units: readonly UnitFigures[],
  { indicators }: Campaign,
): readonly string[] =>
  indicators
    .filter((it) => units.some((unit) => rateOf(it, unit.now, unit.denominators).known))
    .map((it) => it.id);

/** Which rates there are where the one asked for is none: the user chooses, not the tool. */
export function otherRatesNotes(
  units: readonly UnitFigures[],
  campaign: Campaign,
): readonly Pair[] {
  const others = ratedIndicators(units, campaign);
  if (others.length === 0) return [];
  const { vi, en } = same(others.join(' | '));
  return [{ vi: `Tỷ lệ tính được: --by ${vi}.`, en: `Rates that can be computed: --by ${en}.` }];
}
