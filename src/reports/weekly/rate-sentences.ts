import { comparable, percentOf, rateOf } from '../../compute/rate.ts';
import { type Indicator, indicatorOf, ownLabels, thresholdsOf } from '../../domain/campaign.ts';
import type { Rate } from '../../domain/rate.ts';
import { rankChangeWords } from '../../i18n/change-words.ts';
import { capital, eachLanguage, joinPairs, type Pair, same } from '../../i18n/pair.ts';
import { gapWords, levelWords } from '../../i18n/words.ts';
import { countRanked } from '../rank-json.ts';
import { rankedBy, standingBefore, standingNow } from '../rank-rows.ts';
import type { Selection } from '../selection.ts';
import { wholeGapWords } from '../whole-gap.ts';
import { lowered, spokenCount, spokenPart, spokenPercent } from './spoken-figures.ts';
import type { Place } from './weekly-selection.ts';

/** Each rate that the report is about, with what it is divided by, and the place that it makes. */
export function rateSentences(
  selection: Selection,
  indicator: Indicator | null,
  places: readonly Place[],
): readonly Pair[] {
  const told = toldRates(selection, indicator, places);
  const none = indicator === null ? [noRateSentence(selection)] : [];
  const rates = told.map((it) =>
    rateSentence(
      it,
      selection,
      places.find((place) => place.indicator.id === it.id),
    ),
  );
  return [...none, ...rates];
}

/** The report's own rate, those by which it has a place, and those of milestones that judge the whole. */
function toldRates(
  { campaign, milestones, scopeOf, whole }: Selection,
  indicator: Indicator | null,
  places: readonly Place[],
): readonly Indicator[] {
  const judging = milestones
    .filter((it) => scopeOf(it).whole === whole)
    .flatMap((it) => indicatorOf(campaign, it.indicator) ?? [])
    .filter((it) => rateOf(it, whole.now, whole.denominators).known);
  const all = [...(indicator ? [indicator] : []), ...places.map((it) => it.indicator), ...judging];
  return [...new Map(all.map((it) => [it.id, it])).values()];
}

/** Why there is nothing to rank by: what the usual rate lacks, and those of milestones. */
function noRateSentence(selection: Selection): Pair {
  const { campaign, figures } = selection;
  const looked = campaign.indicators.filter(
    ({ id }) =>
      id === rankedBy(selection).id || campaign.milestones.some((it) => it.indicator === id),
  );
  const gaps = looked.flatMap((it) =>
    figures.units.flatMap(({ now, denominators }) => {
      const rate = rateOf(it, now, denominators);
      return rate.known ? [] : [gapWords(rate.why, ownLabels(campaign))];
    }),
  );
  const reasons = [...new Map(gaps.map((it) => [it.vi, it])).values()];
  const why = joinPairs(reasons, ', ');
  return {
    vi: `Chưa tính được tỷ lệ để xếp hạng: ${why.vi}.`,
    en: `No rate to rank by: ${why.en}.`,
  };
}

function rateSentence(indicator: Indicator, selection: Selection, place?: Place): Pair {
  const { campaign, whole, figures } = selection;
  const { label } = indicator;
  const now = rateAt(indicator, standingNow(whole));
  if (!now.known) {
    const why = wholeGapWords(now.why, { whole, units: selection.chosen }, campaign);
    const rank = place ? placeClause(place) : same('');
    return {
      vi: `Tỷ lệ ${label.vi}: chưa tính được chung vì ${why.vi}${rank.vi}.`,
      en: `${capital(label).en}: no rate of all together (${why.en})${rank.en}.`,
    };
  }
  const thresholds = thresholdsOf(campaign, indicator.id);
  const percent = spokenPercent(percentOf(now, thresholds));
  const part = spokenPart(now.numerator, now.denominator);
  const estimate: Pair = now.estimated ? ESTIMATE : same('');
  const aged: Pair = now.adultsOnly ? ADULTS : same('');
  const then = figures.since === null ? null : rateAt(indicator, standingBefore(whole));
  const canCompare = then?.known === true && comparable(now, then) !== null;
  const before = canCompare ? spokenPercent(percentOf(then, thresholds)) : null;
  const was: Pair = before
    ? { vi: `; lần trước ${before.vi}`, en: `; ${before.en} before` }
    : same('');
  const rank = place ? placeClause(place) : same('');
  return {
    vi: `Tỷ lệ ${label.vi}${estimate.vi}: ${percent.vi} (${part.vi}${aged.vi})${was.vi}${rank.vi}.`,
    en: `${capital(label).en}${estimate.en}: ${percent.en} (${part.en}${aged.en})${was.en}${rank.en}.`,
  };
}

const rateAt = (
  indicator: Indicator,
  { counts, denominators }: ReturnType<typeof standingNow>,
): Rate => rateOf(indicator, counts, denominators);

const ESTIMATE: Pair = { vi: ' (ước tính)', en: ' (an estimate)' };
const ADULTS: Pair = {
  vi: ', chỉ tính người từ đủ 18 tuổi',
  en: ', of residents only those aged 18 and over',
};

/** "; xếp ở vị trí thứ 65/96 xã, phường, đặc khu, giảm xuống 04 bậc (lần trước 61)". */
function placeClause({ row, all, level, range }: Place): Pair {
  const { units, ranked } = countRanked(all);
  const among = levelWords[level];
  const unranked = units - ranked;
  const without = spokenCount(unranked);
  const rest: Pair =
    unranked === 0
      ? same('')
      : {
          vi: ` có tỷ lệ (${without.vi} đơn vị chưa có)`,
          en: ` that have a rate (${without.en} have none)`,
        };
  const sum: Pair = {
    vi: `${ranked} ${among.vi}${rest.vi}`,
    en: `${ranked} ${among.en}${rest.en}`,
  };
  const { first, last } = range;
  if (first < last) {
    return {
      vi: `; vị trí từ ${first} đến ${last} trên ${sum.vi}, vì có số chỉ biết trong khoảng`,
      en: `; ranked ${first} to ${last} of ${sum.en}, as some figures are known only within bounds`,
    };
  }
  const moved = movedClause(row.rankChange, row.previousRank);
  return {
    vi: `; xếp ở vị trí thứ ${row.rank}/${sum.vi}${moved.vi}`,
    en: `; ranked ${row.rank} of ${sum.en}${moved.en}`,
  };
}

function movedClause(change: number | null, previous: number | null): Pair {
  if (change === null || previous === null) return same('');
  const words = lowered(rankChangeWords(change));
  if (change === 0) return eachLanguage((language) => `, ${words[language]}`);
  return { vi: `, ${words.vi} (lần trước ${previous})`, en: `, ${words.en} (${previous} before)` };
}
