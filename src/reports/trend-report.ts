import { perDay } from '../compute/pace.ts';
import { percentOf } from '../compute/rate.ts';
import type { Chart, ChartPoint } from '../document/chart.ts';
import type { Report, Section } from '../document/report.ts';
import { endOf, type Moment, MS_PER_DAY } from '../domain/calendar.ts';
import { type Indicator, thresholdOf, thresholdsOf } from '../domain/campaign.ts';
import type { Rate } from '../domain/rate.ts';
import type { Unit } from '../domain/unit.ts';
import { countText, decimalText, momentText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair } from '../i18n/pair.ts';
import { uncountedLevelNotes } from './level-notes.ts';
import { standingsOf } from './milestone-standings.ts';
import { reachedWords } from './reached-words.ts';
import type { Selection } from './selection.ts';
import { trendJson } from './trend-json.ts';
import { isDrawable, ofLevelAsked, type TrendLine, trendLines } from './trend-lines.ts';
import { leftOutNotes, trendNotes } from './trend-notes.ts';
import { deadlinesTable, pointsTable, shownPoints, trendMachineTable } from './trend-tables.ts';
import {
  boundsNotes,
  commonNotes,
  indicatorFact,
  milestoneWords,
  statusNotes,
  subjectWords,
  thresholdWords,
} from './wording.ts';

/** A rate over time: a chart, its points, and where it ends at each deadline. */
export function trendReportOf(
  given: Selection,
  indicator: Indicator,
  damaged: readonly Moment[],
  leftOut: readonly Unit[],
): Report {
  const selection = ofLevelAsked(given);
  const { campaign } = selection;
  const lines = trendLines(selection, indicator);
  const names = lines.map((it) => it.name);
  const drawn = lines.filter(isDrawable);
  const chart: Section = {
    title: null,
    chart: chartOf(drawn, indicator, selection),
    table: null,
  };
  const sections = [
    ...(drawn.length > 0 ? [chart] : []),
    ...lines.flatMap((line) => lineSections(line, lines.length > 1, indicator, selection)),
  ];
  const scope = lines.length > 1 ? joinPairs(names, ', ') : subjectWords(selection);
  return {
    title: { vi: `Diễn biến: ${scope.vi}`, en: `Trend of ${scope.en}` },
    facts: [indicatorFact(indicator), timeFact(lines, selection)],
    sections,
    notes: [
      ...trendNotes(lines, indicator, damaged, selection),
      ...(selection.whole === lines[0]?.figures ? leftOutNotes(leftOut, selection) : []),
      ...boundsNotes(selection, ...sections.flatMap((it) => it.table ?? [])),
      ...statusNotes(lines.flatMap((line) => line.milestones.map((it) => it.status))),
      ...commonNotes(selection),
      ...uncountedLevelNotes(selection),
    ],
    machineTable: () => trendMachineTable(lines, indicator, campaign),
    json: (language) => trendJson(lines, indicator, selection, language),
    standings: () => standingsOf(selection),
    asOf: selection.figures.asOf,
    issues: selection.issues,
  };
}

/** "Số liệu từ 17h00 ngày 21/10/2025 đến 10h00 ngày 04/12/2025, 4 thời điểm". */
function timeFact([line]: readonly TrendLine[], { figures }: Selection): Pair {
  const to = momentText(figures.asOf);
  const count = line?.points.length ?? 0;
  const first = line?.points[0]?.asOf;
  if (first === undefined || count === 1) {
    return { vi: `Số liệu tính đến ${to.vi}`, en: `As of ${to.en}` };
  }
  const from = momentText(first);
  return {
    vi: `Số liệu từ ${from.vi} đến ${to.vi}: ${count} thời điểm`,
    en: `From ${from.en} to ${to.en}: ${count} moments`,
  };
}

function chartOf(
  lines: readonly TrendLine[],
  indicator: Indicator,
  { campaign, milestones }: Selection,
): Chart {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const pointAt = (asOf: Moment, rate: Rate | null): ChartPoint => ({
    asOf,
    value: rate && percentOf(rate, thresholds),
  });
  return {
    series: lines.map(({ name, points, milestones: all }) => ({
      name,
      points: points.map(({ asOf, rate }) => pointAt(asOf, rate)),
      projected: all
        .filter((it) => it.projected !== null)
        .map((it) => pointAt(endOf(it.status.milestone.by), it.projected))
        .sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
    })),
    thresholds: milestones
      .filter((it) => it.indicator === indicator.id)
      .map((it) => ({ value: thresholdOf(it), label: thresholdWords(it), by: it.by })),
  };
}

const DEADLINES: Pair = { vi: 'Đến hạn', en: 'At the deadlines' };
const POINTS: Pair = { vi: 'Từng thời điểm', en: 'Each moment' };

function lineSections(
  line: TrendLine,
  several: boolean,
  indicator: Indicator,
  selection: Selection,
): readonly Section[] {
  const { campaign, request } = selection;
  const titled = (title: Pair): Pair =>
    several
      ? eachLanguage((language) => `${line.name[language]}: ${title[language].toLowerCase()}`)
      : title;
  const shown = shownPoints(line, request);
  const hidden = line.points.length - shown.length;
  const points: Section = {
    title: titled(POINTS),
    lines: [...paceLines(line), ...(hidden > 0 ? [hiddenWords(hidden)] : [])],
    table: pointsTable(shown, indicator, campaign),
  };
  if (line.milestones.length === 0) return [points];
  return [
    points,
    {
      title: titled(DEADLINES),
      lines: reachedLines(line, selection),
      table: deadlinesTable(line, selection),
    },
  ];
}

const hiddenWords = (hidden: number): Pair => ({
  vi: `… ${hidden} thời điểm trước đó không hiện; thêm -v để xem hết.`,
  en: `… ${hidden} earlier moments are not shown; add -v to see all.`,
});

/** "Tốc độ hiện nay: 3.005,8 người mỗi ngày, tính trong 23,0 ngày gần nhất". */
function paceLines({ points }: TrendLine): readonly Pair[] {
  const pace = points.at(-1)?.pace ?? null;
  if (pace === null) return [];
  const value = eachLanguage(
    (language) => countText(perDay(pace), language, decimalText) as string,
  );
  const days = eachLanguage((it) => decimalText(pace.milliseconds / MS_PER_DAY, it));
  return [
    {
      vi: `Tốc độ hiện nay: ${value.vi} người mỗi ngày, tính trong ${days.vi} ngày gần nhất.`,
      en: `Present pace: ${value.en} people a day, over the last ${days.en} days.`,
    },
  ];
}

/** When each milestone was reached, and whether it was lost again. */
function reachedLines(line: TrendLine, selection: Selection): readonly Pair[] {
  return line.milestones.flatMap(({ status, reachings }) =>
    reachings.map((it): Pair => {
      const words = reachedWords(milestoneWords(status.milestone, selection), it);
      if (it.lostBy === null) return words;
      const lost = momentText(it.lostBy);
      return {
        vi: `${words.vi} Đến số liệu ${lost.vi} thì không còn đạt.`,
        en: `${words.en} Lost again by ${lost.en}.`,
      };
    }),
  );
}
