import { rateOf } from '../compute/rate.ts';
import type { Report } from '../document/report.ts';
import { type Indicator, ownLabels, thresholdsOf } from '../domain/campaign.ts';
import type { Pair } from '../i18n/pair.ts';
import { barScale } from './bar-scale.ts';
import { fieldNotes } from './basis-notes.ts';
import { type Definition, given, refused } from './definition.ts';
import { countsJson, denominatorsJson, envelope, rateJson } from './json-parts.ts';
import { otherLevelNotes } from './level-notes.ts';
import { standingsOf } from './milestone-standings.ts';
import { moverNotes, overtakingSection } from './overtaking-words.ts';
import { countRanked, rankRowJson } from './rank-json.ts';
import {
  cutRanked,
  indicatorJson,
  noRate,
  ofChosen,
  type RankRow,
  rankedBy,
  rankRows,
} from './rank-rows.ts';
import { rankMachineTable, rankTable } from './rank-table.ts';
import { type Selection, select } from './selection.ts';
import { timeNotes } from './time-notes.ts';
import {
  boundsNotes,
  commonNotes,
  missingRateNotes,
  momentsFact,
  rateFacts,
  scopeWords,
} from './wording.ts';

export const rankReport: Definition = {
  name: 'rank',
  alias: 'xep-hang',
  summary: { vi: 'xếp hạng các đơn vị theo một tỷ lệ', en: 'the ranking of units by an indicator' },
  takes: 'files',
  build(known, campaign, request) {
    const selected = select(known, campaign, request);
    if (!selected.ok) return selected;
    const selection = selected.value;
    const indicator = rankedBy(selection);
    const all = rankRows(selection, indicator);
    if (all.every((row) => !row.rate.known)) return refused(noRate(selection, indicator));
    return given(rankReportOf(selection, indicator, all));
  },
};

function rankReportOf(selection: Selection, indicator: Indicator, all: readonly RankRow[]): Report {
  const { campaign, request } = selection;
  const chosen = ofChosen(all, selection);
  const rows = cutRanked(chosen, request);
  const rate = rateOf(indicator, selection.whole.now, selection.whole.denominators);
  const scale = barScale(
    campaign,
    indicator,
    rows.map((row) => row.rate),
  );
  const table = rankTable(selection, indicator, rows, scale);
  return {
    title: titleOf(selection, all.length),
    facts: [...rateFacts(selection, indicator), momentsFact(selection)],
    sections: [{ title: null, table }, ...overtakingSection(chosen, all, selection)],
    notes: [
      ...boundsNotes(selection, table),
      ...missingRateNotes(chosen, rate, ownLabels(campaign)),
      ...moverNotes(chosen, selection),
      ...fieldNotes(selection, indicator, all),
      ...timeNotes(selection),
      ...commonNotes(selection),
      ...otherLevelNotes(selection),
    ],
    machineTable: () => rankMachineTable(selection, indicator, rows),
    json: (language) => ({
      ...envelope('rank', selection, language),
      indicator: indicatorJson(indicator),
      rows: rows.map((row) => rankRowJson(row, all, thresholdsOf(campaign, indicator.id))),
      totals: {
        ...countRanked(chosen),
        // All units that were compared, whichever of them --unit shows.
        among: countRanked(all),
        counts: countsJson(selection.whole.now),
        denominators: denominatorsJson(selection.whole),
        rate: rateJson(rate, thresholdsOf(campaign, indicator.id)),
      },
    }),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

function titleOf(selection: Selection, units: number): Pair {
  const scope = scopeWords(selection);
  const among = selection.chosen.length < units;
  return {
    vi: `Xếp hạng: ${scope.vi}${among ? ` (trong ${units} đơn vị)` : ''}`,
    en: `Ranking: ${scope.en}${among ? ` (among ${units} units)` : ''}`,
  };
}
