import type { Chart, ChartPoint, ChartSeries } from '../../document/chart.ts';
import { endOf, type Moment, MS_PER_DAY } from '../../domain/calendar.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { type ChartScale, scaleOf } from '../chart-scale.ts';
import { beyondLine, CHART_WORDS, thresholdDay } from '../line-chart.ts';
import { type Element, paragraph } from './elements.ts';
import { TEXT_WIDTH } from './page.ts';
import { type DrawnLine, lineChart } from './word-chart.ts';

const DESCRIPTION: Pair = {
  vi: 'Biểu đồ tỷ lệ theo thời gian: ',
  en: 'Chart of the rate over time: ',
};
const LEAST: Pair = { vi: 'ít nhất', en: 'at least' };
const MOST: Pair = { vi: 'nhiều nhất', en: 'at most' };
const COLOURS = ['1F4E79', 'C55A11', '548235', '7030A0', '806000', 'C00000'] as const;
const MARKS = ['circle', 'square', 'triangle', 'diamond'] as const;
const THRESHOLD_COLOUR = '595959';
const TICKS = 7;
const PARTS = 4;
/** Day 0 of spreadsheets, in which the chart keeps its figures. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** Rates over time as a chart of Word's own, and below it the milestones that are beyond its frame. */
export function rateChart(chart: Chart, language: Language): readonly Element[] {
  const scale = scaleOf(chart);
  const lines = [
    ...chart.series.flatMap((it, at) => seriesLines(it, at, language)),
    ...thresholdLines(scale, language),
    // LibreOffice leaves out points of the first line if another has more.
  ].sort((a, b) => b.points.length - a.points.length);
  const names = chart.series.map((it) => it.name[language]).join(', ');
  const look = {
    // On a wide page it would take most of the height.
    width: TEXT_WIDTH.portrait,
    description: `${DESCRIPTION[language]}${names}`,
  };
  return [
    lineChart(lines, axesOf(scale), look),
    ...beyondLine(scale, language).map((it) => paragraph('Line', it)),
  ];
}

/** Days and parts of days since day 0, in Việt Nam's time. */
const serialOf = (moment: Moment): number =>
  (Date.parse(`${moment.slice(0, 19)}Z`) - FIRST_DAY) / MS_PER_DAY;

function axesOf({ from, to, top }: ChartScale) {
  const minimum = Math.floor(serialOf(from));
  const maximum = Math.max(minimum + 1, Math.ceil(serialOf(to)));
  const interval = Math.max(1, Math.ceil((maximum - minimum) / TICKS));
  const years = new Set([from, to].map((it) => it.slice(0, 4)));
  const step = top / PARTS;
  const decimals = [100, 10].findIndex((it) => step % it === 0);
  return {
    x: { minimum, maximum, interval, numberFormat: years.size > 1 ? 'dd/mm/yyyy' : 'dd/mm' },
    y: {
      minimum: 0,
      maximum: top / 10_000,
      interval: step / 10_000,
      numberFormat: ['0.00%', '0%', '0.0%'][decimals + 1] as string,
    },
  };
}

/** Bounds are two lines: what lies between is not known. */
function seriesLines(series: ChartSeries, at: number, language: Language): readonly DrawnLine[] {
  const name = series.name[language];
  const all = [...series.points, ...series.projected].flatMap((it) => it.value ?? []);
  if (all.every((it) => it.min === it.max)) return boundLines(series, 'min', name, at, language);
  return [
    ...boundLines(series, 'min', `${name}: ${LEAST[language]}`, at, language),
    ...boundLines(series, 'max', `${name}: ${MOST[language]}`, at, language),
  ];
}

function boundLines(
  { points, projected }: ChartSeries,
  bound: 'min' | 'max',
  name: string,
  at: number,
  language: Language,
): readonly DrawnLine[] {
  const color = COLOURS[at % COLOURS.length] as string;
  const mark = MARKS[at % MARKS.length] as (typeof MARKS)[number];
  const known = unbroken(points);
  const measured = known.map((some, part): DrawnLine => {
    const isUnnamed = part > 0;
    const title = isUnnamed ? `${name} (${part + 1})` : name;
    return { name: title, points: placed(some, bound), color, dash: 'solid', mark, isUnnamed };
  });
  const last = known.at(-1)?.at(-1);
  if (projected.length === 0 || !last) return measured;
  const ahead = placed([last, ...projected], bound);
  const words = `${name}: ${CHART_WORDS.projected[language]}`;
  return [...measured, { name: words, points: ahead, color, dash: 'dash', mark: null }];
}

/** Runs of points whose rates are known: nothing is drawn across a gap. */
function unbroken(points: readonly ChartPoint[]): readonly (readonly ChartPoint[])[] {
  const runs: ChartPoint[][] = [[]];
  for (const point of points) {
    if (point.value !== null) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((it) => it.length > 0);
}

const placed = (points: readonly ChartPoint[], bound: 'min' | 'max') =>
  points.flatMap(({ asOf, value }) =>
    value === null ? [] : [{ x: serialOf(asOf), y: value[bound] / 10_000 }],
  );

const thresholdLines = ({ drawn, from }: ChartScale, language: Language): readonly DrawnLine[] =>
  drawn.map((threshold) => ({
    name: `${CHART_WORDS.threshold[language]}${threshold.label[language]} (${thresholdDay(threshold, drawn)})`,
    points: [from, endOf(threshold.by)].map((it) => ({
      x: serialOf(it),
      y: threshold.value / 10_000,
    })),
    color: THRESHOLD_COLOUR,
    dash: 'dot',
    mark: null,
  }));
