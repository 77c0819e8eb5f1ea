import { rateOf } from '../compute/rate.ts';
import type { Report } from '../document/report.ts';
import { type Indicator, ownLabels, thresholdsOf } from '../domain/campaign.ts';
import { issue } from '../domain/issue.ts';
import { namesApart, type Unit } from '../domain/unit.ts';
import { thresholdText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair } from '../i18n/pair.ts';
import { fieldNotes } from './basis-notes.ts';
import { type Attempt, given, type Request, refused } from './definition.ts';
import { countsJson, denominatorsJson, envelope, rateJson, unitJson } from './json-parts.ts';
import { keyTable, type MapRow, mapMachineTable, mapRows } from './map-rows.ts';
import { standingsOf } from './milestone-standings.ts';
import { cutRanked, indicatorJson, noRate, type RankRow, rankedBy, rankRows } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { someNames } from './some-names.ts';
import {
  hasPlace,
  mapBounds,
  markedUnits,
  type PlacedUnit,
  placedUnits,
  thresholdsOfMap,
  tileMapOfUnits,
} from './tile-map.ts';
import { timeNotes } from './time-notes.ts';
import {
  boundsNotes,
  commonNotes,
  indicatorFact,
  missingRateNotes,
  momentsFact,
  scopeWords,
  withAge,
} from './wording.ts';

/** Only communes have places: said before anything is looked for at another level. */
export const unplacedLevel = ({ level, units }: Request): Attempt<never> | null =>
  level === null || level === 'commune'
    ? null
    : refused(issue('map-unplaced', {}, { level, names: units }));

/** The map of a level's units. `home`: the province or commune whose campaign it is. */
export function mapReportOf(selection: Selection, home: Unit | null): Attempt<Report> {
  const { level } = selection.figures;
  const indicator = rankedBy(selection);
  const rows = rankRows(selection, indicator);
  const placed = level === 'commune' ? placedUnits(rows) : [];
  const [only] = rows.map((row) => row.figures.unit).filter(hasPlace);
  if (placed.length === 0) {
    if (only) return refused(issue('map-of-one', {}, { unit: only.name }));
    const names = namesApart(selection.chosen.map((it) => it.unit));
    return refused(issue('map-unplaced', {}, { level, names }));
  }
  if (rows.every((row) => !row.rate.known)) return refused(noRate(selection, indicator));
  return given(reportOf(selection, indicator, rows, placed, home));
}

function reportOf(
  selection: Selection,
  indicator: Indicator,
  ranked: readonly RankRow[],
  placed: readonly PlacedUnit[],
  home: Unit | null,
): Report {
  const { campaign, whole, chosen } = selection;
  const bounds = mapBounds(placed, campaign, indicator);
  const all = mapRows(placed, ranked, selection, indicator, bounds);
  const asked = chosenRows(all, selection);
  const rows = cutRows(asked, selection);
  const thresholds = thresholdsOf(campaign, indicator.id);
  const rate = rateOf(indicator, whole.now, whole.denominators);
  const marked = new Set([...markedUnits(selection), ...(home === null ? [] : [home.key])]);
  const table = keyTable(selection, indicator, rows);
  return {
    title: titleOf(selection),
    facts: [withAge(indicatorFact(indicator), selection, indicator), momentsFact(selection)],
    sections: [{ title: null, map: tileMapOfUnits(placed, campaign, indicator, marked), table }],
    notes: [
      ...thresholdNotes(bounds, thresholdsOfMap(campaign, indicator)),
      ...boundsNotes(selection, table),
      ...boundedTilesNotes(all),
      ...missingRateNotes(ranked, chosen.length > 1 ? rate : null, ownLabels(campaign)),
      ...absentNotes(placed),
      ...unplacedNotes(all),
      ...fieldNotes(selection, indicator, ranked),
      ...timeNotes(selection),
      ...commonNotes(selection),
    ],
    machineTable: () => mapMachineTable(selection, indicator, rows),
    json: (language) => ({
      ...envelope('map', selection, language),
      indicator: indicatorJson(indicator),
      steps: stepsJson(bounds),
      rows: rows.map((row) => rowJson(row, thresholds, marked)),
      totals: {
        ...countRanked(asked),
        among: countRanked(all),
        counts: countsJson(whole.now),
        denominators: denominatorsJson(whole),
        rate: rateJson(rate, thresholds),
      },
    }),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

const countRanked = (rows: readonly MapRow[]) => ({
  units: rows.length,
  ranked: rows.filter((row) => row.rank !== null).length,
});

/** Of the units that are asked for by name, where any are. */
function chosenRows(all: readonly MapRow[], selection: Selection): readonly MapRow[] {
  const named = markedUnits(selection);
  return named.size === 0 ? all : all.filter((it) => named.has(it.figures.unit.key));
}

/** Where that is asked for, the first and the last so many of a ranking, still in alphabetical order. */
function cutRows(rows: readonly MapRow[], { request }: Selection): readonly MapRow[] {
  if (request.top === null && request.bottom === null) return rows;
  const ranked = [...rows].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const kept = new Set(cutRanked(ranked, request));
  return rows.filter((it) => kept.has(it));
}

const stepsJson = (bounds: readonly number[]) =>
  [0, ...bounds].map((from, at) => ({
    from: from / 100,
    to: bounds[at] === undefined ? null : (bounds[at] as number) / 100,
  }));

const rowJson = (row: MapRow, thresholds: readonly number[], marked: ReadonlySet<string>) => ({
  unit: unitJson(row.figures.unit),
  place: row.place,
  tile: row.short,
  rank: row.rank,
  previousRank: row.previousRank,
  rankChange: row.rankChange,
  rate: rateJson(row.rate, thresholds),
  step: row.step,
  marked: marked.has(row.figures.unit.key),
  counts: countsJson(row.figures.now),
  denominators: denominatorsJson(row.figures),
});

function titleOf(selection: Selection): Pair {
  const { chosen, figures } = selection;
  const scope = scopeWords(selection);
  const among = chosen.length < figures.units.length;
  return {
    vi: `Bản đồ: ${scope.vi}${among ? ` (trong ${figures.units.length} đơn vị)` : ''}`,
    en: `Map: ${scope.en}${among ? ` (among ${figures.units.length} units)` : ''}`,
  };
}

/** Which bounds of the colours are milestones. */
function thresholdNotes(bounds: readonly number[], thresholds: readonly number[]): readonly Pair[] {
  const shown = bounds.filter((it) => thresholds.includes(it));
  if (shown.length === 0) return [];
  const { vi, en } = eachLanguage((language) =>
    shown.map((it) => thresholdText(it / 100, language)).join(', '),
  );
  return [
    {
      vi: `Ranh giới giữa các mức màu ở ${vi} là mốc chỉ tiêu.`,
      en: `Colours meet at ${en}, which is a milestone's threshold.`,
    },
  ];
}

/** By which of its bounds a tile is coloured. */
function boundedTilesNotes(rows: readonly MapRow[]): readonly Pair[] {
  const isBounded = rows.some(
    ({ rate }) =>
      rate.known && [rate.numerator, rate.denominator].some((it) => typeof it !== 'number'),
  );
  return isBounded
    ? [
        {
          vi: 'Ô có tỷ lệ nằm trong một khoảng thì tô màu theo số nhỏ.',
          en: 'A tile whose rate lies within bounds is coloured by the lower one.',
        },
      ]
    : [];
}

/** Units of the map that the figures lack. */
function absentNotes(placed: readonly PlacedUnit[]): readonly Pair[] {
  const absent = placed.filter((it) => it.row === null).map(({ unit }) => unit.name);
  if (absent.length === 0) return [];
  const names = someNames(absent);
  return [
    {
      vi: `${absent.length} đơn vị không có trong số liệu nên ô để “…”: ${names.vi}.`,
      en: `${absent.length} units are not in the figures, and their tiles show “…”: ${names.en}.`,
    },
  ];
}

/** Units of the figures that the map lacks. */
function unplacedNotes(rows: readonly MapRow[]): readonly Pair[] {
  const unplaced = rows.filter((it) => it.place === null).map((it) => it.figures.unit.name);
  if (unplaced.length === 0) return [];
  const names = someNames(unplaced);
  return [
    {
      vi: `${unplaced.length} đơn vị không có vị trí trên bản đồ, chỉ có ở bảng: ${names.vi}.`,
      en: `${unplaced.length} units have no place on the map and stand in the table alone: ${names.en}.`,
    },
  ];
}
