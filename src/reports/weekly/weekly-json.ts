import { rateOf } from '../../compute/rate.ts';
import type { TileMap } from '../../document/tile-map.ts';
import { type Campaign, type Indicator, indicatorOf, thresholdsOf } from '../../domain/campaign.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { changeOf } from '../compare-rows.ts';
import {
  countsJson,
  denominatorsJson,
  envelope,
  rateJson,
  ratesJson,
  unitJson,
} from '../json-parts.ts';
import { milestoneRowJson } from '../milestone-rows.ts';
import { partsBoundsJson } from '../parts-bounds.ts';
import { countRanked, rankRowJson } from '../rank-json.ts';
import { indicatorJson, type RankRow, standingBefore, standingNow } from '../rank-rows.ts';
import { lineJson } from '../trend-json.ts';
import { belowJson } from './below-milestone.ts';
import { extremesJson } from './extremes.ts';
import { type Move, moveOf, rateBefore } from './movement.ts';
import { moveWords } from './movement-lines.ts';
import type { Weekly } from './weekly-content.ts';
import type { Place } from './weekly-selection.ts';

/** The JSON object of `report`: every figure that any of its sections shows. */
export function weeklyJson(it: Weekly, language: Language) {
  const { selection, indicator, milestones, below, lines } = it;
  const { campaign } = selection;
  return {
    ...envelope('report', selection, language),
    indicator: indicator && indicatorJson(indicator),
    summary: it.summary.map((sentence: Pair) => sentence[language]),
    milestones: milestones.map((row) => milestoneRowJson(row, campaign)),
    rows: it.rows.map((row) => rowJson(row, it)),
    below: below.map(belowJson),
    movement: movementJson(it, language),
    trend:
      indicator === null || lines.length === 0
        ? null
        : {
            since: lines[0]?.points[0]?.asOf ?? null,
            indicator: indicatorJson(indicator),
            rows: lines.map((line) => lineJson(line, indicator, campaign)),
          },
    ...(it.extremes && extremesJson(it.extremes, thresholdsOf(campaign, it.ranking.id))),
    ...(it.map && { map: mapJson(it.map, language) }),
    places: it.places.map((place) => placeJson(place, campaign)),
    totals: totalsJson(it),
  };
}

/** A row of `rank`, with what it was before and what its sibling is. */
function rowJson(row: RankRow, { all, ranking, selection }: Weekly) {
  const { campaign, figures } = selection;
  const thresholds = thresholdsOf(campaign, ranking.id);
  const beside = ranking.beside ? indicatorOf(campaign, ranking.beside) : undefined;
  const { before, now, denominators } = row.figures;
  return {
    ...rankRowJson(row, all, thresholds),
    ...(beside && {
      beside: rateJson(rateOf(beside, now, denominators), thresholdsOf(campaign, beside.id)),
    }),
    ...(figures.since !== null &&
      before !== null && {
        previousRate: rateJson(rateBefore(row.figures, ranking), thresholds),
        change: countsJson(changeOf(now, before)),
      }),
  };
}

/** So many each way with their reasons: all among a hundred units. The rows tell of every change. */
const TOLD = 100;

function movementJson({ movement, selection, ranking }: Weekly, language: Language) {
  if (movement === null) return null;
  const json = (row: RankRow) => {
    const move = movement.moveOf(row);
    return move ? [moveJson(move, selection.campaign, ranking, language)] : [];
  };
  return {
    rose: movement.rose.slice(0, TOLD).flatMap(json),
    roseCount: movement.rose.length,
    fell: movement.fell.slice(0, TOLD).flatMap(json),
    fellCount: movement.fell.length,
    stayed: movement.stayed,
    untold: movement.untold,
  };
}

function moveJson(move: Move, campaign: Campaign, indicator: Indicator, language: Language) {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const { row, rank, previousRank, before, now, people, left, newcomers } = move;
  return {
    unit: unitJson(row.figures.unit),
    rank,
    previousRank,
    rankChange: previousRank - rank,
    people,
    rate: rateJson(now, thresholds),
    previousRate: rateJson(before, thresholds),
    passed: move.passed.length,
    sunk: move.sunk.length,
    left,
    passedBy: move.passers.length,
    newcomers,
    words: moveWords(move, campaign, indicator)[language],
  };
}

/** Every tile of the map, whichever units the rows show. */
const mapJson = ({ tiles, steps }: TileMap, language: Language) => ({
  steps: steps.map(({ label }) => label[language]),
  tiles: tiles.map(({ name, rank, step, percent: { percent } }) => ({
    name,
    rank,
    percent: percent && { min: percent.min / 100, max: percent.max / 100 },
    step,
  })),
});

function placeJson({ indicator, row, all, level, range }: Place, campaign: Campaign) {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const move = moveOf(row, all, indicator);
  return {
    indicator: indicatorJson(indicator),
    level,
    unit: unitJson(row.figures.unit),
    rank: row.rank,
    rankRange: { min: range.first, max: range.last },
    previousRank: row.previousRank,
    rankChange: row.rankChange,
    ...countRanked(all),
    rate: rateJson(row.rate, thresholds),
    ...(move && { people: move.people, previousRate: rateJson(move.before, thresholds) }),
  };
}

function totalsJson({ selection, all, chosen }: Weekly) {
  const { whole, campaign, figures } = selection;
  return {
    ...countRanked(chosen),
    among: countRanked(all),
    counts: countsJson(whole.now),
    ...partsBoundsJson(selection),
    denominators: denominatorsJson(whole),
    rates: ratesJson(standingNow(whole), campaign),
    ...(figures.since !== null &&
      whole.before !== null && {
        before: {
          counts: countsJson(whole.before),
          rates: ratesJson(standingBefore(whole), campaign),
        },
        change: countsJson(changeOf(whole.now, whole.before)),
      }),
  };
}
