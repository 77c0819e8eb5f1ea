import { percentOf } from '../../compute/rate.ts';
import type { Section } from '../../document/report.ts';
import { type Campaign, type Indicator, thresholdsOf } from '../../domain/campaign.ts';
import type { Unit } from '../../domain/unit.ts';
import { eachLanguage, type Pair } from '../../i18n/pair.ts';
import { rateJson, unitJson } from '../json-parts.ts';
import type { RankRow } from '../rank-rows.ts';
import { spokenCount, spokenPercent } from './spoken-figures.ts';
import { toldNames } from './told-name.ts';

const BEST = 5;
/** Those that tie with the fifth are named too, up to this many. */
const NAMED = 8;
/** Of fewer the ranking itself shows as much. */
const FROM = 12;

const TITLE: Pair = { vi: 'Tốt nhất, yếu nhất', en: 'Best and weakest' };

/** The first of a ranking, and the last, the last of all first. */
export interface Extremes {
  readonly best: readonly RankRow[];
  readonly weakest: readonly RankRow[];
}

/** The five best and the five weakest, with those that tie with the last of each; `null` of few, or where all tie. */
export function extremesOf(rows: readonly RankRow[]): Extremes | null {
  const ranked = rows.filter((it) => it.rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (ranked.length <= FROM || first?.rank === last?.rank) return null;
  const fifth = ranked[BEST - 1]?.rank ?? 0;
  const fromEnd = ranked[ranked.length - BEST]?.rank ?? 0;
  return {
    best: ranked.filter((it) => (it.rank ?? 0) <= fifth),
    weakest: ranked.filter((it) => (it.rank ?? 0) >= fromEnd).reverse(),
  };
}

/** The same in a sentence each. */
export function extremesSection(
  extremes: Extremes | null,
  rows: readonly RankRow[],
  campaign: Campaign,
  indicator: Indicator,
): readonly Section[] {
  if (extremes === null) return [];
  const nameOf = toldNames(rows);
  const words = (all: readonly RankRow[]) =>
    listOf(all, nameOf, thresholdsOf(campaign, indicator.id));
  const [high, low] = [words(extremes.best), words(extremes.weakest)];
  return [
    {
      title: TITLE,
      lines: [
        { vi: `Tỷ lệ cao nhất: ${high.vi}.`, en: `Highest rates: ${high.en}.` },
        { vi: `Tỷ lệ thấp nhất: ${low.vi}.`, en: `Lowest rates: ${low.en}.` },
      ],
      table: null,
    },
  ];
}

/** Those that are named. */
const shownOf = (rows: readonly RankRow[]): readonly RankRow[] =>
  rows.slice(0, rows.length > NAMED ? BEST : NAMED);

/** Those that are named, for scripts: `rows` may be cut. */
export function extremesJson({ best, weakest }: Extremes, thresholds: readonly number[]) {
  const json = ({ figures, rank, rate }: RankRow) => ({
    unit: unitJson(figures.unit),
    rank,
    rate: rateJson(rate, thresholds),
  });
  return { best: shownOf(best).map(json), weakest: shownOf(weakest).map(json) };
}

/** "Phường Nghĩa Lộ (hạng 1, 24,61%), …". */
function listOf(
  rows: readonly RankRow[],
  nameOf: (unit: Unit) => string,
  thresholds: readonly number[],
): Pair {
  const shown = shownOf(rows);
  const rest = rows.length - shown.length;
  const many = spokenCount(rest);
  const list = eachLanguage((language) =>
    shown
      .map(({ rank, rate, figures }) => {
        const percent = spokenPercent(percentOf(rate, thresholds))[language];
        return `${nameOf(figures.unit)} (${language === 'vi' ? 'hạng' : 'rank'} ${rank}, ${percent})`;
      })
      .join(', '),
  );
  if (rest === 0) return list;
  return {
    vi: `${list.vi} và ${many.vi} đơn vị khác ở các hạng này`,
    en: `${list.en} and ${many.en} more at these ranks`,
  };
}
