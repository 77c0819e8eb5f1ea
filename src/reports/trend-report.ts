import { perDay } from '../compute/pace.ts';
import type { Report, Section } from '../document/report.ts';
import { type Moment, MS_PER_DAY } from '../domain/calendar.ts';
import type { Indicator } from '../domain/campaign.ts';
import type { Unit } from '../domain/unit.ts';
import { countText, decimalText, momentText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair } from '../i18n/pair.ts';
import { uncountedLevelNotes } from './level-notes.ts';
import { standingsOf } from './milestone-standings.ts';
import { reachedWords } from './reached-words.ts';
import type { Selection } from './selection.ts';
import { chartOf } from './trend-chart.ts';
import { trendJson } from './trend-json.ts';
import { isDrawable, ofLevelAsked, type TrendLine, trendLines } from './trend-lines.ts';
import { leftOutNotes, trendNotes } from './trend-notes.ts';
import {
  deadlinesTable,
  hiddenNotes,
  pointsTable,
  shownPoints,
  trendMachineTable,
} from './trend-tables.ts';
import {
  boundsNotes,
  commonNotes,
  indicatorFact,
  milestoneWords,
  statusNotes,
  subjectWords,
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
  const points: Section = {
    title: titled(POINTS),
    lines: [...paceLines(line), ...hiddenNotes(line, shown)],
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
