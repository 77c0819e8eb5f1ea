import type { UnitFigures } from '../compute/figures.ts';
import { type Campaign, ownLabels } from '../domain/campaign.ts';
import { type CountPath, countAt } from '../domain/counts.ts';
import type { RateGap } from '../domain/rate.ts';
import { namesApart, type Unit } from '../domain/unit.ts';
import type { Pair } from '../i18n/pair.ts';
import { gapWords } from '../i18n/words.ts';
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

/** For want of whom there is no rate of all together; `null` where no unit has the figure, or one of them all. */
export function missingUnits(why: RateGap, together: Together): Pair | null {
  if (!('unknown' in why) || !why.unknown.includes('.')) return null;
  const path = why.unknown as CountPath;
  const isTold = together.units.some((it) => countAt(it.now, path) !== null);
  const missing = isTold ? unitsWithout(path, together) : [];
  return missing.length === 0 ? null : someNames(namesApart(missing));
}

/** Why there is no rate of units together: "chưa có số liệu của Thôn Đồi". */
export function wholeGapWords(why: RateGap, together: Together, campaign: Campaign): Pair {
  const names = missingUnits(why, together);
  if (names === null) return gapWords(why, ownLabels(campaign));
  return { vi: `chưa có số liệu của ${names.vi}`, en: `no figures of ${names.en}` };
}
