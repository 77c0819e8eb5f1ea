import { rateOf } from '../compute/rate.ts';
import { type Indicator, ownLabels } from '../domain/campaign.ts';
import { namesApart } from '../domain/unit.ts';
import { capital, joinPairs, type Pair } from '../i18n/pair.ts';
import { gapRemedy, gapWords } from '../i18n/words.ts';
import type { Selection } from './selection.ts';
import { someNames } from './some-names.ts';
import { isNamed, wholeName } from './wording.ts';

/** Which rates cannot be computed, why, and for want of which units: one note for each reason. */
export function missingNotes(
  selection: Selection,
  indicators: readonly Indicator[],
): readonly Pair[] {
  const { campaign, whole, chosen } = selection;
  const groups = new Map<string, { why: Pair; remedy: Pair; names: Pair; rates: Pair[] }>();
  const hasPopulation = chosen.some((it) => it.denominators.known.population !== null);
  for (const it of indicators) {
    const rate = rateOf(it, whole.now, whole.denominators);
    if (rate.known) continue;
    // The notes on sums say of which units there are no figures.
    const isSumUnknown = 'unknown' in rate.why && rate.why.unknown.includes('.');
    if (isSumUnknown && (whole.rolledUp?.absent.length ?? 0) > 0) continue;
    const why = gapWords(rate.why, ownLabels(campaign));
    const lacking = chosen.filter((unit) => !rateOf(it, unit.now, unit.denominators).known);
    const names =
      isNamed(whole) && chosen.length > 1
        ? wholeName(selection)
        : someNames(namesApart(lacking.map((unit) => unit.unit)));
    const remedy = gapRemedy(rate.why, hasPopulation);
    const group = groups.get(why.vi + names.vi) ?? { why, remedy, names, rates: [] };
    group.rates.push(it.label);
    groups.set(why.vi + names.vi, group);
  }
  return [...groups.values()].map(({ why, remedy, names, rates }) => {
    const labels = joinPairs(rates, '; ');
    return {
      vi: `${capital(why).vi} (${names.vi}), nên không tính được tỷ lệ: ${labels.vi}.${remedy.vi}`,
      en: `${capital(why).en} (${names.en}), hence no rate: ${labels.en}.${remedy.en}`,
    };
  });
}
