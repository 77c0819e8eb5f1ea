import type { UnitFigures } from '../compute/figures.ts';
import { type Campaign, ownLabels } from '../domain/campaign.ts';
import { type CountPath, countAt } from '../domain/counts.ts';
import type { RateGap } from '../domain/rate.ts';
import { type DenominatorName, namesApart, type Unit } from '../domain/unit.ts';
import type { Pair } from '../i18n/pair.ts';
import { figureWords, gapWords } from '../i18n/words.ts';
import { someNames } from './some-names.ts';

/** Units and what they are together. */
interface Together {
  readonly whole: UnitFigures;
  readonly units: readonly UnitFigures[];
}

/** For want of whose count all together have none. */
export function unitsWithout(path: CountPath, { whole, units }: Together): readonly Unit[] {
  const parts = units.filter((it) => it !== whole && countAt(it.now, path) === null);
  const all = [...(whole.rolledUp?.absent ?? []), ...parts.map((it) => it.unit)];
  return [...new Map(all.map((it) => [it.key, it])).values()];
}

/** The same of what it is divided by. */
const unitsUndivided = (name: DenominatorName, { units }: Together): readonly Unit[] =>
  units
    .filter(({ denominators: { known, estimatedAdults } }) => {
      return known[name] === null && !(name === 'adults' && estimatedAdults !== null);
    })
    .map((it) => it.unit);

/**
 * Of which units there is no figure, so that all together have no rate: "chưa có số liệu của Thôn Đồi". `null`
 * where no unit has it, or every one.
 */
export function partGapWords(why: RateGap, together: Together): Pair | null {
  if (!('unknown' in why)) return null;
  const name = why.unknown;
  const isCount = name.includes('.');
  const missing = isCount
    ? unitsWithout(name as CountPath, together)
    : unitsUndivided(name as DenominatorName, together);
  const present = new Set(missing.map((it) => it.key));
  if (missing.length === 0 || together.units.every((it) => present.has(it.unit.key))) return null;
  const names = someNames(namesApart(missing));
  const what: Pair = isCount ? { vi: 'số liệu', en: 'figures' } : figureWords(name);
  return { vi: `chưa có ${what.vi} của ${names.vi}`, en: `no ${what.en} of ${names.en}` };
}

/** Why there is no rate of units together. */
export const wholeGapWords = (why: RateGap, together: Together, campaign: Campaign): Pair =>
  partGapWords(why, together) ?? gapWords(why, ownLabels(campaign));
