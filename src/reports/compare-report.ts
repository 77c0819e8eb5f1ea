import type { Report } from '../document/report.ts';
import { type Campaign, type Indicator, ownLabels } from '../domain/campaign.ts';
import { type CountPath, type Counts, countAt, ownPath, UNKNOWN_COUNTS } from '../domain/counts.ts';
import { countChangeWords, rankChangeWords } from '../i18n/change-words.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import { fieldNotes } from './basis-notes.ts';
import { type CompareRow, changeOf, compareRow } from './compare-rows.ts';
import { compareMachineTable, compareTable, unitTable } from './compare-tables.ts';
import { countsJson, denominatorsJson, envelope, unitJson } from './json-parts.ts';
import { otherLevelNotes } from './level-notes.ts';
import { standingsOf } from './milestone-standings.ts';
import { otherRatesNotes } from './other-rates.ts';
import { cutRanked, indicatorJson, ofChosen, rankRows } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { timeNotes } from './time-notes.ts';
import {
  boundsNotes,
  commonNotes,
  indicatorFact,
  missingRateNotes,
  momentsFact,
  rateFacts,
  scopeWords,
} from './wording.ts';

export function compareReportOf(selection: Selection, indicator: Indicator): Report {
  const { campaign } = selection;
  const all = rankRows(selection, indicator);
  const rows = cutRanked(ofChosen(all, selection), selection.request).map(compareRow);
  const [only] = rows;
  const alone = rows.length === 1 && only;
  const table = alone ? unitTable(only, selection, indicator) : compareTable(rows, selection);
  const isRated = rows.some((row) => row.rate.known);
  const scope = scopeWords(alone ? { ...selection, chosen: [only.figures] } : selection);
  return {
    title: { vi: `So sánh: ${scope.vi}`, en: `Comparison of ${scope.en}` },
    facts: [
      momentsFact(selection),
      ...(alone || !isRated ? [] : [indicatorFact(indicator)]),
      ...(alone && isRated ? rateFacts(selection, indicator) : []),
    ],
    sections: [{ title: null, table }],
    notes: [
      ...boundsNotes(selection, table),
      ...missingRateNotes(rows, null, ownLabels(campaign)),
      ...(isRated
        ? []
        : otherRatesNotes(
            rows.map((row) => row.figures),
            campaign,
          )),
      ...fieldNotes(selection, indicator, all),
      ...timeNotes(selection),
      ...commonNotes(selection),
      ...otherLevelNotes(selection),
    ],
    machineTable: () => compareMachineTable(rows, selection),
    json: (language) => ({
      ...envelope('compare', selection, language),
      indicator: indicatorJson(indicator),
      rows: rows.map((row) => rowJson(row, campaign, language)),
      totals: wholeJson(selection, language),
    }),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

/** What letters say of a comparison, by what it is about. */
const letterWords = (row: CompareRow, campaign: Campaign): Readonly<Record<string, Pair>> => ({
  rank: rankChangeWords(row.rankChange),
  ...changeWords(row.change, campaign),
});

const WORDED: Readonly<Record<string, CountPath>> = {
  total: 'registered.total',
  publicEmployees: 'registered.publicEmployees',
  residents: 'registered.residents',
  certified: 'certified.total',
};

const changeWords = (change: Counts, { ownCounts }: Campaign): Readonly<Record<string, Pair>> => {
  const own = ownCounts.map(({ id }) => [ownPath(id), ownPath(id)] as const);
  return Object.fromEntries(
    [...Object.entries(WORDED), ...own].map(([key, path]) => [
      key,
      countChangeWords(countAt(change, path)),
    ]),
  );
};

const inLanguage = (words: Readonly<Record<string, Pair>>, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([key, pair]) => [key, pair[language]]));

const rowJson = (row: CompareRow, campaign: Campaign, language: Language) => ({
  unit: unitJson(row.figures.unit),
  before: { rank: row.previousRank, counts: countsJson(row.before) },
  after: { rank: row.rank, counts: countsJson(row.figures.now) },
  change: { rank: row.rankChange, ...countsJson(row.change) },
  words: inLanguage(letterWords(row, campaign), language),
});

function wholeJson({ whole, chosen, campaign }: Selection, language: Language) {
  const before = whole.before ?? UNKNOWN_COUNTS;
  const change = changeOf(whole.now, before);
  return {
    units: chosen.length,
    before: { counts: countsJson(before) },
    after: { counts: countsJson(whole.now) },
    denominators: denominatorsJson(whole),
    change: countsJson(change),
    words: inLanguage(changeWords(change, campaign), language),
  };
}
