import { rateOf } from '../compute/rate.ts';
import type { Report } from '../document/report.ts';
import { type Indicator, indicatorOf, thresholdsOf } from '../domain/campaign.ts';
import type { Pair } from '../i18n/pair.ts';
import { barScale } from './bar-scale.ts';
import { type Definition, given, refused } from './definition.ts';
import { denominatorsJson, envelope, rateJson, unitJson } from './json-parts.ts';
import { cut, noRate, type RankRow, rankRows } from './rank-rows.ts';
import { rankMachineTable, rankTable } from './rank-table.ts';
import { type Selection, select } from './selection.ts';
import { wholeStatuses } from './whole-statuses.ts';
import {
  boundsNotes,
  commonNotes,
  indicatorFact,
  missingRateNotes,
  momentsFact,
  scopeWords,
} from './wording.ts';

const DEFAULT_INDICATOR = 'residents-registered';

export const rankReport: Definition = {
  name: 'rank',
  alias: 'xep-hang',
  summary: { vi: 'xếp hạng các đơn vị theo một tỷ lệ', en: 'the ranking of units by an indicator' },
  takes: 'files',
  build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    const selection = selected.value;
    const indicator =
      selection.indicator ?? (indicatorOf(campaign, DEFAULT_INDICATOR) as Indicator);
    const all = rankRows(selection, indicator);
    if (all.every((row) => !row.rate.known)) return refused(noRate(selection, indicator));
    return given(rankReportOf(selection, indicator, all, cut(all, selection)));
  },
};

function rankReportOf(
  selection: Selection,
  indicator: Indicator,
  all: readonly RankRow[],
  rows: readonly RankRow[],
): Report {
  const { campaign } = selection;
  const unranked = all.filter((row) => row.rank === null);
  const scale = barScale(
    campaign,
    indicator,
    rows.map((row) => row.rate),
  );
  const table = rankTable(selection, indicator, rows, scale);
  return {
    title: titleOf(selection, all.length),
    facts: [indicatorFact(indicator), momentsFact(selection)],
    tables: [{ title: null, table }],
    notes: [...boundsNotes(table), ...missingRateNotes(unranked), ...commonNotes(selection)],
    machineTable: () => rankMachineTable(selection, indicator, rows),
    json: (language) => ({
      ...envelope('rank', selection, language),
      indicator: {
        id: indicator.id,
        numerator: indicator.numerator,
        denominator: indicator.denominator,
      },
      rows: rows.map((row) => rowJson(row, thresholdsOf(campaign, indicator.id))),
      totals: {
        units: all.length,
        ranked: all.length - unranked.length,
        counts: selection.whole.now,
        denominators: denominatorsJson(selection.whole),
        rate: rateJson(wholeRate(selection, indicator), thresholdsOf(campaign, indicator.id)),
      },
    }),
    statuses: () => wholeStatuses(selection),
    issues: selection.issues,
  };
}

const wholeRate = ({ whole }: Selection, indicator: Indicator) =>
  rateOf(indicator, whole.now, whole.divisors);

const rowJson = (row: RankRow, thresholds: readonly number[]) => ({
  rank: row.rank,
  previousRank: row.previousRank,
  rankChange: row.rankChange,
  unit: unitJson(row.figures.unit),
  counts: row.figures.now,
  denominators: denominatorsJson(row.figures),
  rate: rateJson(row.rate, thresholds),
});

function titleOf(selection: Selection, units: number): Pair {
  const scope = scopeWords(selection);
  const among = selection.chosen.length < units;
  return {
    vi: `Xếp hạng ${scope.vi}${among ? ` trong ${units} đơn vị` : ''}`,
    en: `Ranking of ${scope.en}${among ? ` among ${units} units` : ''}`,
  };
}
