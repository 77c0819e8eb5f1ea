import { percentOf } from '../../compute/rate.ts';
import type { Section } from '../../document/report.ts';
import { type Campaign, type Indicator, thresholdsOf } from '../../domain/campaign.ts';
import { namesApart } from '../../domain/unit.ts';
import { eachLanguage, type Pair } from '../../i18n/pair.ts';
import type { RankRow } from '../rank-rows.ts';
import { spokenCount, spokenPercent } from './spoken-figures.ts';

const BEST = 5;
/** Those that tie with the fifth are named too, up to this many. */
const NAMED = 8;
/** Of fewer the ranking itself shows as much. */
const FROM = 12;

const TITLE: Pair = { vi: 'Tốt nhất, yếu nhất', en: 'Best and weakest' };

/** The five best and the five weakest, with those that tie with the last of each. */
export function extremesSection(
  rows: readonly RankRow[],
  campaign: Campaign,
  indicator: Indicator,
): readonly Section[] {
  const ranked = rows.filter((it) => it.rank !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (ranked.length <= FROM || first?.rank === last?.rank) return [];
  const fifth = ranked[BEST - 1]?.rank ?? 0;
  const fromEnd = ranked[ranked.length - BEST]?.rank ?? 0;
  const best = ranked.filter((it) => (it.rank ?? 0) <= fifth);
  const weakest = ranked.filter((it) => (it.rank ?? 0) >= fromEnd).reverse();
  const words = (all: readonly RankRow[]) => listOf(all, thresholdsOf(campaign, indicator.id));
  const [high, low] = [words(best), words(weakest)];
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

/** "Phường Nghĩa Lộ (hạng 1, 24,61%), …". */
function listOf(rows: readonly RankRow[], thresholds: readonly number[]): Pair {
  const shown = rows.slice(0, rows.length > NAMED ? BEST : NAMED);
  const names = namesApart(shown.map((it) => it.figures.unit));
  const rest = rows.length - shown.length;
  const many = spokenCount(rest);
  const list = eachLanguage((language) =>
    shown
      .map(({ rank, rate }, at) => {
        const percent = spokenPercent(percentOf(rate, thresholds))[language];
        return `${names[at]} (${language === 'vi' ? 'hạng' : 'rank'} ${rank}, ${percent})`;
      })
      .join(', '),
  );
  if (rest === 0) return list;
  return {
    vi: `${list.vi} và ${many.vi} đơn vị khác ở các hạng này`,
    en: `${list.en} and ${many.en} more at these ranks`,
  };
}
