import type { UnitFigures } from '../compute/figures.ts';
import { leastPace } from '../compute/least-pace.ts';
import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { highestOf, lowestOf, percentOf } from '../compute/rate.ts';
import { count, text } from '../document/cell.ts';
import type { Report, Section } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import { type Indicator, ownLabels, thresholdsOf } from '../domain/campaign.ts';
import type { Issue, IssueOf } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { countPair, momentText, percentRangeText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { gapWords, type OwnLabels } from '../i18n/words.ts';
import type { DenominatorSource } from './definition.ts';
import { type ExplainedFigure, explainedFigures, type Part, partsOf } from './explain-figures.ts';
import { explainMachineTable, figureJson } from './explain-machine.ts';
import { outlookWords } from './explain-outlook.ts';
import { figureLine, roundingWords } from './explain-words.ts';
import { envelope, milestoneStatusJson, rateJson, unitJson } from './json-parts.ts';
import { milestoneColumns } from './milestone-columns.ts';
import { isJudged } from './milestone-scope.ts';
import { statusOf } from './milestone-standings.ts';
import { otherRatesNotes } from './other-rates.ts';
import { indicatorJson, type RankRow, rankRows, toNextRank } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import {
  boundsNotes,
  commonNotes,
  countedFact,
  indicatorFact,
  milestoneWords,
  withAge,
} from './wording.ts';

/** All that is told of one rate of one unit. */
interface Explained {
  readonly row: RankRow;
  readonly ranked: number;
  readonly among: number;
  readonly figures: readonly ExplainedFigure[];
  readonly parts: readonly Part[];
  readonly statuses: readonly MilestoneStatus[];
  readonly labels: OwnLabels;
  readonly thresholds: readonly number[];
}

/** One rate of one unit taken apart. */
export function explainReportOf(
  selection: Selection,
  indicator: Indicator,
  sources: readonly DenominatorSource[],
): Report {
  const { campaign } = selection;
  const { unit } = selection.chosen[0] as UnitFigures;
  const it = explain(unit, selection, indicator);
  const own: Selection = { ...selection, chosen: [it.row.figures], whole: it.row.figures };
  const milestones = milestoneSections(it, own);
  const tables = milestones.flatMap((section) => section.table ?? []);
  return {
    title: { vi: `Giải thích: ${unit.name}`, en: `${unit.name} explained` },
    facts: [momentFact(selection), withAge(indicatorFact(indicator), own, indicator)],
    sections: [
      rateSection(it),
      figuresSection(it, own, sources),
      ...partsSections(it, indicator, selection.issues),
      ...milestones,
    ],
    notes: [
      ...(it.row.rate.known ? [] : otherRatesNotes([it.row.figures], campaign)),
      ...boundsNotes(selection, ...tables),
      ...commonNotes(own),
    ],
    machineTable: () => explainMachineTable(it.row.figures.unit, it.figures),
    json: (language) => ({
      ...envelope('explain', selection, language),
      indicator: indicatorJson(indicator),
      unit: unitJson(unit),
      rate: rateJson(it.row.rate, it.thresholds),
      rank: it.row.rank,
      toNextRank: toNextRank(it.row),
      rows: it.figures.map(figureJson),
      parts: it.parts.map((part) => ({ ...part, unit: unitJson(part.unit) })),
      milestones: it.statuses.map((status) => ({
        ...milestoneStatusJson(status, campaign),
        leastPacePerDay: status.daysLeft > 0 ? leastPace(status.shortfall, status.daysLeft) : null,
        outlook: outlookWords(status, it.labels)[language],
      })),
      totals: { units: it.among, ranked: it.ranked },
    }),
    standings: () =>
      it.statuses.map(({ milestone, status }) => ({
        milestone: milestone.id,
        unit: unit.name,
        status,
      })),
    asOf: selection.figures.asOf,
    issues: selection.issues.filter(
      (issue) => issue.code !== 'roll-up-differs' || isDifferenceOf(issue, it),
    ),
  };
}

function explain(unit: Unit, selection: Selection, indicator: Indicator): Explained {
  const { campaign, milestones, figures, now } = selection;
  const rows = rankRows(selection, indicator);
  const row = rows.find((other) => other.figures.unit.key === unit.key) as RankRow;
  return {
    row,
    ranked: rows.filter((other) => other.rank !== null).length,
    among: rows.length,
    figures: explainedFigures(row.figures, indicator, now),
    parts: partsOf(selection.membersOf(unit), indicator),
    statuses: milestones
      .filter((it) => it.indicator === indicator.id && isJudged(row.figures, it, selection))
      .map((it) => statusOf(it, row.figures, campaign, figures.asOf)),
    labels: ownLabels(campaign),
    thresholds: thresholdsOf(campaign, indicator.id),
  };
}

function momentFact({ figures, now }: Selection): Pair {
  const asOf = momentText(figures.asOf);
  const counted = countedFact(now);
  return {
    vi: `Số liệu tính đến ${asOf.vi}${counted.vi}`,
    en: `As of ${asOf.en}${counted.en}`,
  };
}

const RATE: Pair = { vi: 'Tỷ lệ', en: 'The rate' };

/** The division as it prints, how it was rounded, and the place that it gives. */
function rateSection({ row, ranked, among, labels, thresholds }: Explained): Section {
  const { rate, rank } = row;
  const printed = percentOf(rate, thresholds);
  if (!rate.known || printed === null) {
    const why = rate.known ? same('') : gapWords(rate.why, labels);
    const none: Pair = { vi: `Không có tỷ lệ: ${why.vi}.`, en: `There is no rate: ${why.en}.` };
    return { title: RATE, lines: [none], table: null };
  }
  const [lowest, highest] = [lowestOf(rate), highestOf(rate)];
  const isExact = typeof rate.numerator === 'number' && typeof rate.denominator === 'number';
  const division = (fraction: typeof lowest) => roundingWords(fraction, thresholds);
  const [least, most] = [division(lowest), division(highest)];
  const mark = rate.estimated ? '≈ ' : '';
  const range = eachLanguage((language) => percentRangeText(printed.min, printed.max, language));
  const lines: readonly Pair[] = isExact
    ? [eachLanguage((language) => `${mark}${least[language]}.`)]
    : [
        eachLanguage((language) => `${mark}${range[language]}.`),
        { vi: `Ít nhất: ${least.vi}.`, en: `At least: ${least.en}.` },
        { vi: `Nhiều nhất: ${most.vi}.`, en: `At most: ${most.en}.` },
      ];
  const next = toNextRank(row);
  const more = next === null ? same('') : nextWords(next);
  const all = ranked === among ? same('') : rankedWords(ranked);
  if (among === 1) return { title: RATE, lines, table: null };
  const place: Pair = {
    vi: `Hạng ${rank} trong ${among} đơn vị${all.vi}${more.vi}.`,
    en: `Rank ${rank} of ${among} units${all.en}${more.en}.`,
  };
  return { title: RATE, lines: [...lines, place], table: null };
}

const rankedWords = (ranked: number): Pair => ({
  vi: ` (${ranked} đơn vị có tỷ lệ)`,
  en: ` (${ranked} have a rate)`,
});

function nextWords(people: number): Pair {
  const count = countPair(people);
  return {
    vi: `; thêm ${count.vi} người thì lên hạng trên`,
    en: `; ${count.en} people more reach the next rank`,
  };
}

const FIGURES: Pair = { vi: 'Từ các số', en: 'Its figures' };

function figuresSection(
  { row, figures, labels, parts }: Explained,
  { request: { adultShare } }: Selection,
  sources: readonly DenominatorSource[],
): Section {
  const context = {
    ...{ figures, labels, adultShare, sources },
    counted: row.figures.now.registered.total,
    parts: parts.map((it) => it.unit),
  };
  return { title: FIGURES, lines: figures.map((it) => figureLine(it, context)), table: null };
}

const PARTS: Pair = { vi: 'Đơn vị trực thuộc', en: 'Units below it' };

/** Whether it is about one of the two figures of the rate that is explained. */
const isDifferenceOf = (
  { unit, figure }: IssueOf<'roll-up-differs'>,
  { row, figures }: Explained,
): boolean =>
  unit === row.figures.unit.name &&
  figures.some((it) => it.name === figure && it.role !== 'source');

/** The units below, where a figure was added up from theirs or differs from what they sum up to. */
function partsSections(
  it: Explained,
  indicator: Indicator,
  issues: readonly Issue[],
): readonly Section[] {
  const { figures, parts } = it;
  const isSum = figures.some(({ explanation }) => explanation.how === 'parts');
  const differs = issues.some((one) => one.code === 'roll-up-differs' && isDifferenceOf(one, it));
  if (!(isSum || differs) || parts.length === 0) return [];
  const columns: readonly Column<Part>[] = [
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ unit }) => text(same(unit.name))),
    plainColumn('numerator', indicator.counted, 'count', (it) => count(it.numerator)),
    plainColumn('denominator', { vi: 'Mẫu số', en: 'Out of' }, 'count', (it) =>
      count(it.denominator),
    ),
  ];
  return [{ title: PARTS, table: tableOf(columns, parts) }];
}

const MILESTONES: Pair = { vi: 'Mốc chỉ tiêu', en: 'Milestones' };

/** Where it stands before each milestone, and what would change that. */
function milestoneSections(
  { statuses, labels }: Explained,
  selection: Selection,
): readonly Section[] {
  if (statuses.length === 0) return [];
  const words = ({ milestone }: MilestoneStatus) => milestoneWords(milestone, selection);
  const columns: readonly Column<MilestoneStatus>[] = [
    plainColumn('milestone', { vi: 'Mốc', en: 'Milestone' }, 'text', (it) => text(words(it))),
    ...milestoneColumns<MilestoneStatus>((it) => it, selection.campaign),
  ];
  const lines = statuses.map((it) => {
    const outlook = outlookWords(it, labels);
    return eachLanguage((language) => `${words(it)[language]}: ${outlook[language]}`);
  });
  return [{ title: MILESTONES, lines, table: tableOf(columns, statuses) }];
}
