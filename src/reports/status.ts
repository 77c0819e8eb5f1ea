import type { UnitFigures } from '../compute/figures.ts';
import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { rateOf } from '../compute/rate.ts';
import type { Reaching } from '../compute/reaching.ts';
import { count, text } from '../document/cell.ts';
import type { Report } from '../document/report.ts';
import { type Column, machineColumn, type Table, tableOf } from '../document/table.ts';
import { type Indicator, indicatorOf, ownLabels, thresholdsOf } from '../domain/campaign.ts';
import { between, type Count } from '../domain/count.ts';
import { namesApart } from '../domain/unit.ts';
import { countText } from '../i18n/number-text.ts';
import { capital, eachLanguage, joinPairs, type Pair } from '../i18n/pair.ts';
import { gapRemedy, gapWords } from '../i18n/words.ts';
import { adultsOnlyNotes } from './basis-notes.ts';
import { type Definition, given } from './definition.ts';
import {
  countsJson,
  denominatorsJson,
  envelope,
  milestoneStatusJson,
  rateJson,
} from './json-parts.ts';
import { uncountedLevelNotes } from './level-notes.ts';
import { milestoneColumns, milestoneMachineColumns } from './milestone-columns.ts';
import {
  ratesOf,
  reachingOf,
  standingsOf,
  statusAloneOf,
  statusOf,
} from './milestone-standings.ts';
import { toldIndicators, untoldNotes } from './portal-counts.ts';
import { reachedWords } from './reached-words.ts';
import { scopeLines } from './scope-words.ts';
import { type Selection, select } from './selection.ts';
import { someNames } from './some-names.ts';
import { countsTable, ratesTable } from './status-tables.ts';
import { staleNotes, timeNotes } from './time-notes.ts';
import {
  boundsNotes,
  commonNotes,
  isNamed,
  milestoneWords,
  momentsFact,
  statusNotes,
  subjectWords,
  wholeName,
} from './wording.ts';

/** A milestone for all chosen units together, and how many of them reached it: bounds where some may have. */
interface MilestoneRow {
  readonly status: MilestoneStatus;
  readonly reached: Count;
  /** Since when all together have reached it. */
  readonly since: Reaching | null;
  /** How many units it judges. */
  readonly of: number;
  /** Of how many of them the rate is not known at all. */
  readonly unjudged: number;
}

export const statusReport: Definition = {
  name: 'status',
  alias: 'tong-quan',
  summary: {
    vi: 'phong trào đang ở đâu: tổng số, từng mốc đạt hay còn thiếu',
    en: 'where the campaign stands: totals, and every milestone',
  },
  takes: 'files',
  build(known, campaign, request) {
    const selected = select(known, campaign, request);
    return selected.ok ? given(statusReportOf(selected.value)) : selected;
  },
};

const MILESTONES: Pair = { vi: 'Mốc chỉ tiêu', en: 'Milestones' };

function statusReportOf(selection: Selection): Report {
  const { campaign, chosen, whole, milestones, figures } = selection;
  const rows = milestones.map((milestone): MilestoneRow => {
    const scope = selection.scopeOf(milestone);
    const units = scope.units.map((it) => statusAloneOf(milestone, it, campaign, figures.asOf));
    const indicator = indicatorOf(campaign, milestone.indicator) as Indicator;
    const isKnown = (it: UnitFigures) => ratesOf(indicator, it, figures.asOf).now.rate.known;
    const sure = units.filter((it) => it === 'reached' || it === 'reached-late').length;
    const reached = between(sure, sure + units.filter((it) => it === 'unknown').length);
    return {
      status: statusOf(milestone, scope.whole, campaign, figures.asOf),
      reached,
      of: units.length,
      unjudged: scope.units.filter((it) => !isKnown(it)).length,
      since: reachingOf(milestone, scope.whole, campaign, figures.asOf),
    };
  });
  const people = countsTable(selection);
  const rates = ratesTable(selection);
  const scope = subjectWords(selection);
  return {
    title: { vi: `Tổng quan: ${scope.vi}`, en: `Status of ${scope.en}` },
    facts: [campaign.name, momentsFact(selection)].map(capital),
    sections: [
      { title: { vi: 'Số người', en: 'People' }, table: people },
      { title: { vi: 'Tỷ lệ', en: 'Rates' }, table: rates },
      ...(rows.length > 0
        ? [
            {
              title: MILESTONES,
              lines: [
                ...rows.flatMap((it) => scopeLines(it.status, it.reached, selection)),
                ...reachedLines(rows, selection),
              ],
              table: milestonesTable(rows, selection),
            },
          ]
        : []),
    ],
    notes: [
      ...boundsNotes(selection, people, rates),
      ...missingNotes(selection),
      ...untoldNotes(selection),
      ...statusNotes(rows.map((row) => row.status)),
      ...timeNotes(selection),
      ...staleNotes(selection),
      ...adultsOnlyNotes(selection),
      ...commonNotes(selection),
      ...uncountedLevelNotes(selection),
    ],
    machineTable: () => machineTable(rows, selection),
    json: (language) => ({
      ...envelope('status', selection, language),
      rows: rows.map((row) => ({
        ...milestoneStatusJson(row.status, campaign),
        reachedBy: row.since,
        units: { reached: row.reached, of: row.of },
      })),
      totals: {
        units: chosen.length,
        counts: countsJson(whole.now),
        denominators: denominatorsJson(whole),
        rates: Object.fromEntries(
          campaign.indicators.map((it) => [
            it.id,
            rateJson(rateOf(it, whole.now, whole.denominators), thresholdsOf(campaign, it.id)),
          ]),
        ),
      },
    }),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

/** Since when each milestone is reached: a lone snapshot cannot tell. */
const reachedLines = (rows: readonly MilestoneRow[], selection: Selection): readonly Pair[] =>
  selection.whole.past.moments.length === 0
    ? []
    : rows.flatMap(({ status, since }) =>
        since === null ? [] : [reachedWords(milestoneWords(status.milestone, selection), since)],
      );

function milestonesTable(rows: readonly MilestoneRow[], selection: Selection): Table {
  const { campaign } = selection;
  const units: Column<MilestoneRow> = {
    key: 'units',
    label: { vi: 'Số đơn vị đạt', en: 'Units that reached it' },
    kind: 'text',
    priority: 3,
    cell: ({ reached, of, unjudged }) =>
      text(
        unjudged === of
          ? { vi: 'không xét được', en: 'cannot be judged' }
          : eachLanguage((language) => `${countText(reached, language)}/${of}`),
      ),
  };
  const columns: readonly Column<MilestoneRow>[] = [
    {
      key: 'milestone',
      label: { vi: 'Mốc', en: 'Milestone' },
      kind: 'text',
      priority: 0,
      cell: ({ status: it }) => text(milestoneWords(it.milestone, selection)),
    },
    ...milestoneColumns<MilestoneRow>((row) => row.status, campaign),
    ...(rows.some((row) => row.of > 1) ? [units] : []),
  ];
  return tableOf(columns, rows);
}

/** Which rates cannot be computed, why, and for want of which units: one note for each reason. */
function missingNotes(selection: Selection): readonly Pair[] {
  const { campaign, whole, chosen } = selection;
  const groups = new Map<string, { why: Pair; remedy: Pair; names: Pair; rates: Pair[] }>();
  const hasPopulation = chosen.some((it) => it.denominators.known.population !== null);
  for (const it of toldIndicators(selection)) {
    const rate = rateOf(it, whole.now, whole.denominators);
    if (rate.known) continue;
    // The notes on sums say of which units there are no figures.
    const isSumUnknown = 'unknown' in rate.why && rate.why.unknown.includes('.');
    if (isSumUnknown && (whole.rolledUp?.absent.length ?? 0) > 0) continue;
    const why = gapWords(rate.why, ownLabels(campaign));
    const lacking = chosen.filter((unit) => !rateOf(it, unit.now, unit.denominators).known);
    const names =
      isNamed(whole) && chosen.length > 1
        ? wholeName(selection)
        : someNames(namesApart(lacking.map((unit) => unit.unit)));
    const remedy = gapRemedy(rate.why, hasPopulation);
    const group = groups.get(why.vi + names.vi) ?? { why, remedy, names, rates: [] };
    group.rates.push(it.label);
    groups.set(why.vi + names.vi, group);
  }
  return [...groups.values()].map(({ why, remedy, names, rates }) => {
    const labels = joinPairs(rates, '; ');
    return {
      vi: `${capital(why).vi} (${names.vi}), nên không tính được tỷ lệ: ${labels.vi}.${remedy.vi}`,
      en: `${capital(why).en} (${names.en}), hence no rate: ${labels.en}.${remedy.en}`,
    };
  });
}

function machineTable(rows: readonly MilestoneRow[], { campaign }: Selection): Table {
  return tableOf(
    [
      ...milestoneMachineColumns<MilestoneRow>((row) => row.status, campaign),
      machineColumn<MilestoneRow>('unitsReached', 'count', (row) => count(row.reached), true),
    ],
    rows,
  );
}
