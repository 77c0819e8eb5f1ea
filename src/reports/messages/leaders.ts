import type { UnitFigures } from '../../compute/figures.ts';
import { type Campaign, type Indicator, indicatorOf } from '../../domain/campaign.ts';
import { type Known, low } from '../../domain/count.ts';
import { eachLanguage, type Language, type Pair, same } from '../../i18n/pair.ts';
import { statusOf } from '../milestone-standings.ts';
import type { RankRow } from '../rank-rows.ts';
import type { Selection } from '../selection.ts';
import { thresholdWords } from '../wording.ts';
import { countedNoun, isExactRate, peopleText, percentText } from './figure-words.ts';
import type { Told } from './told-milestones.ts';

export interface Leader {
  readonly name: string;
  readonly row: RankRow;
  /** Whether no bounds leave its place open. */
  readonly isSure: boolean;
}

/** The units that lack most people to a milestone. */
export interface MostLacking {
  readonly told: Told;
  readonly units: readonly { readonly name: string; readonly shortfall: Known }[];
}

const NAMED = 3;
/** Among fewer there is no best and no last worth telling. */
const LEAST_UNITS = 4;

/** The first three by rank, but those that share a place with more than are told. */
export function bestOf(
  rows: readonly RankRow[],
  sure: ReadonlySet<RankRow>,
  nameOf: (unit: UnitFigures) => string,
): readonly Leader[] {
  if (rows.length < LEAST_UNITS) return [];
  const rated = rows.filter(({ rate }) => rate.known && low(rate.numerator) > 0);
  return untied(rated, (it) => it.rank).map((row) => ({
    name: nameOf(row.figures),
    row,
    isSure: sure.has(row),
  }));
}

/** "Dẫn đầu về tỷ lệ người dân tham gia: Xã A (12,30%), …". */
export function bestWords(
  best: readonly Leader[],
  indicator: Indicator,
  campaign: Campaign,
): Pair | null {
  if (best.length === 0) return null;
  const names = (language: Language) =>
    best
      .map(({ name, row: { rate } }) =>
        rate.known ? `${name} (${percentText(rate, indicator, campaign, language)})` : name,
      )
      .join(', ');
  const noun = countedNoun(indicator, (best[0] as Leader).row.rate);
  const isSure = best.every((it) => it.isSure);
  const by: Pair = isSure ? same('') : { vi: ', tính theo số nhỏ', en: ', by the lower bound' };
  return {
    vi: `Dẫn đầu về tỷ lệ ${noun.vi}${by.vi}: ${names('vi')}`,
    en: `In the lead (${noun.en}${by.en}): ${names('en')}`,
  };
}

/** Of the next milestone those that lack most people; none where any figure is unknown or bounds. */
export function mostLacking(
  told: readonly Told[],
  { scopeOf, campaign, figures }: Selection,
  nameOf: (unit: UnitFigures) => string,
): MostLacking | null {
  const next = told.find((it) => it.place === 'next');
  if (next === undefined) return null;
  const { milestone } = next.status;
  const { units } = scopeOf(milestone);
  const statuses = units.map((it) => statusOf(milestone, it, campaign, figures.asOf));
  if (units.length < LEAST_UNITS || !statuses.every((it) => isExactRate(it.rate))) return null;
  const sorted = statuses
    .map(({ shortfall }, at) => ({
      name: nameOf(units[at] as UnitFigures),
      shortfall: shortfall ?? 0,
    }))
    .filter((it) => low(it.shortfall) > 0)
    .sort((a, b) => low(b.shortfall) - low(a.shortfall));
  const most = untied(sorted, (it) => low(it.shortfall));
  return most.length === 0 ? null : { told: next, units: most };
}

/** "Còn thiếu nhiều người nhất để đạt 50%: Xã A (12.250), …". */
export function mostWords(most: MostLacking | null, campaign: Campaign): Pair | null {
  if (most === null) return null;
  const { status, isOwn } = most.told;
  const goal = thresholdWords(status.milestone);
  const indicator = indicatorOf(campaign, status.milestone.indicator) as Indicator;
  const noun = countedNoun(indicator, status.rate);
  const counted: Pair = isOwn ? same('') : { vi: ` ${noun.vi}`, en: ` (${noun.en})` };
  const guess: Pair = status.rate.estimated
    ? { vi: ' (ước tính)', en: ' (an estimate)' }
    : same('');
  const names = eachLanguage((language) =>
    most.units
      .map(({ name, shortfall }) => `${name} (${peopleText(shortfall, language)})`)
      .join(', '),
  );
  return {
    vi: `Còn thiếu nhiều người nhất để đạt ${goal.vi}${counted.vi}${guess.vi}: ${names.vi}`,
    en: `Furthest from ${goal.en}${counted.en} in people${guess.en}: ${names.en}`,
  };
}

/** The first so many, but of those that have the same value all or none. */
function untied<T>(sorted: readonly T[], figure: (it: T) => number | null): readonly T[] {
  const after = sorted[NAMED];
  const first = sorted.slice(0, NAMED);
  return after === undefined ? first : first.filter((it) => figure(it) !== figure(after));
}
