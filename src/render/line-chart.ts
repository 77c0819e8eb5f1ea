import type { Chart, ChartThreshold } from '../document/chart.ts';
import { dayIn, endOf, type Moment } from '../domain/calendar.ts';
import { dayText, shortDayText, thresholdText } from '../i18n/number-text.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import { drawGrid, SIGNS, seriesSign } from './chart-grid.ts';
import { type ChartScale, columnOf, rowOf, scaleOf, TOP_ROW } from './chart-scale.ts';
import { wrapText } from './wrap.ts';

const WIDTH = 100;
const WIDEST = 160;
const LEAST_COLUMNS = 20;
const MARK_EVERY = 3;

/** A chart as lines of text: rates upwards, time to scale, and below it what the signs mean. */
export function chartLines(
  chart: Chart,
  language: Language,
  screenWidth: number | null,
): readonly string[] {
  const scale = scaleOf(chart);
  const labels = rateLabels(scale, language);
  const indent = Math.max(...labels.map((it) => it.length));
  const width = Math.min(screenWidth ?? WIDTH, WIDEST);
  const columns = Math.max(LEAST_COLUMNS, width - indent - 2);
  const grid = drawGrid(chart.series, scale, columns);
  const ticks = dayTicks(chart, scale, columns);
  const rows = grid.map((cells, row) => {
    const label = labels[row] ?? '';
    const side = `${label.padStart(indent)} ${label === '' ? '│' : '┤'}`;
    return `${side}${cells.join('')}`.trimEnd();
  });
  const axis = Array.from({ length: columns }, (_, at) => (ticks.columns.has(at) ? '┬' : '─'));
  const below = [...beyondLine(scale, language), ...legend(chart, scale, language)];
  return [
    ...rows.reverse(),
    `${' '.repeat(indent)} └${axis.join('')}`,
    `${' '.repeat(indent + 2)}${ticks.text}`,
    ...below.flatMap((line) => wrapText(line, width)),
  ];
}

/** What stands beside each row: round rates, and thresholds before all. */
function rateLabels(scale: ChartScale, language: Language): readonly string[] {
  const labels = Array.from({ length: TOP_ROW + 1 }, (_, row) =>
    row % MARK_EVERY === 0
      ? thresholdText(Number(((scale.top * row) / TOP_ROW / 100).toFixed(4)), language)
      : '',
  );
  for (const { value } of scale.drawn) {
    labels[rowOf(value, scale)] = thresholdText(value / 100, language);
  }
  return labels;
}

/** Days below the axis, as many as do not touch: the first and the last point, then deadlines. */
function dayTicks({ series }: Chart, scale: ChartScale, columns: number) {
  const moments = [...new Set(series.flatMap((it) => it.points.map((point) => point.asOf)))].sort();
  const deadlines = [...scale.drawn, ...scale.beyond].map((it) => endOf(it.by)).sort();
  const wanted = [moments[0], moments.at(-1), ...deadlines.reverse(), ...moments.reverse()];
  const years = new Set([scale.from, scale.to].map((it) => it.slice(0, 4)));
  const taken: (readonly [start: number, text: string])[] = [];
  const marked = new Set<number>();
  for (const moment of wanted) {
    if (moment === undefined) continue;
    const column = columnOf(moment, scale, columns);
    const text = (years.size > 1 ? dayText : shortDayText)(dayIn(moment as Moment));
    const start = Math.max(0, Math.min(columns - text.length, column - (text.length >> 1)));
    const isFree = taken.every(
      ([at, other]) => start > at + other.length || at > start + text.length,
    );
    if (!isFree) continue;
    taken.push([start, text]);
    marked.add(column);
  }
  const line = [...taken]
    .sort(([a], [b]) => a - b)
    .reduce((all, [start, text]) => all.padEnd(start) + text, '');
  return { columns: marked, text: line };
}

/** Before the milestones that are so high that the frame does not reach them. */
export const BEYOND: Pair = { vi: 'Cao hơn khung: mốc ', en: 'Above the frame: ' };

/** Which milestones are so high that the frame does not reach them. */
export const beyondLine = ({ beyond }: ChartScale, language: Language): readonly string[] =>
  beyond.length === 0 ? [] : [`${BEYOND[language]}${thresholdList(beyond, language)}`];

/** "50% (15/12), trên 70% (20/12)". */
export const thresholdList = (thresholds: readonly ChartThreshold[], language: Language): string =>
  thresholds.map((it) => `${it.label[language]} (${dayOf(it, thresholds)})`).join(', ');

/** With its year where not all that stand beside it are of one. */
function dayOf({ by }: ChartThreshold, beside: readonly ChartThreshold[]): string {
  const isOneYear = beside.every((it) => it.by.slice(0, 4) === by.slice(0, 4));
  return (isOneYear ? shortDayText : dayText)(by);
}

/** What is drawn, in words. */
export const CHART_WORDS = {
  point: { vi: 'số liệu', en: 'figures' },
  bounds: { vi: 'chỉ biết trong khoảng này', en: 'known within these bounds' },
  projected: { vi: 'dự báo theo tốc độ hiện nay', en: 'projected at the present pace' },
  threshold: { vi: 'mốc ', en: 'milestone ' },
} satisfies Record<string, Pair>;

/** The signs that are drawn, in words; names last, as they may be long. */
function legend({ series }: Chart, scale: ChartScale, language: Language): readonly string[] {
  const values = series.flatMap((it) =>
    [...it.points, ...it.projected].flatMap((p) => p.value ?? []),
  );
  const bounded = values.some((it) => rowOf(it.max, scale) > rowOf(it.min, scale));
  const { drawn } = scale;
  const signs = [
    ...(series.length > 1 ? [] : [`${SIGNS.point} ${CHART_WORDS.point[language]}`]),
    ...(bounded ? [`${SIGNS.band} ${CHART_WORDS.bounds[language]}`] : []),
    ...(series.some((it) => it.projected.length > 0)
      ? [`${SIGNS.projected.repeat(3)} ${CHART_WORDS.projected[language]}`]
      : []),
    ...(drawn.length > 0
      ? [`- - ${CHART_WORDS.threshold[language]}${thresholdList(drawn, language)}`]
      : []),
  ];
  const names = series.map((it, at) => `${seriesSign(at)} ${it.name[language]}`);
  return [
    ...(signs.length > 0 ? [signs.join('; ')] : []),
    ...(series.length > 1 ? [names.join('; ')] : []),
  ];
}
