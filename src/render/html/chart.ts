import type { Chart, ChartSeries } from '../../document/chart.ts';
import { dayIn, endOf, type Moment } from '../../domain/calendar.ts';
import { dayText, percentRangeText, shortDayText, thresholdText } from '../../i18n/number-text.ts';
import type { Pair } from '../../i18n/pair.ts';
import {
  type DrawnSeries,
  drawSeries,
  drawThresholds,
  type Frame,
  isExact,
  placeLabels,
  xOf,
} from '../chart-geometry.ts';
import { seriesSign } from '../chart-grid.ts';
import { type ChartScale, scaleOf } from '../chart-scale.ts';
import { beyondLine, CHART_WORDS, thresholdList } from '../line-chart.ts';
import type { Look } from './look.ts';
import { element, type Markup } from './markup.ts';

/** A drawing for phones and one for what is wider: letters keep their size in both. */
const SIZES = [
  { name: 'narrow', width: 340, height: 260 },
  { name: 'broad', width: 760, height: 360 },
] as const;
const MARKS = 4;
const LETTER = 7;
const BOLD_LETTER = 9.5;
const LINE_HEIGHT = 15;
const MARGIN = { left: 46, right: 14, top: 22, bottom: 28 };
/** As many lines have a colour of their own; letters tell all apart. */
const COLOURS = 4;

const TO: Pair = { vi: 'đến', en: 'to' };
const LINES: Pair = { vi: 'Biểu đồ', en: 'Chart' };

/** A line chart: drawn, told to those who do not see it, and what its signs mean. */
export function chartMarkup(chart: Chart, look: Look): Markup {
  const scale = scaleOf(chart);
  return element(
    'figure',
    { class: 'chart' },
    SIZES.map((size) => drawing(chart, scale, size, look)),
    legend(chart, scale, look),
  );
}

type Size = (typeof SIZES)[number];

function drawing(chart: Chart, scale: ChartScale, size: Size, look: Look): Markup {
  const { width, height, name } = size;
  const frame: Frame = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const ids = [`${look.id}-${name}-title`, `${look.id}-${name}-text`] as const;
  const drawn = chart.series.map((it) => drawSeries(it, scale, frame));
  const isAlone = drawn.length === 1;
  return element(
    'svg',
    {
      class: name,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': ids.join(' '),
    },
    element('title', { id: ids[0] }, `${LINES[look.language]}: ${look.name}`),
    element('desc', { id: ids[1] }, told(chart, look)),
    axes(chart, scale, frame, look),
    drawn.map((it, at) => shapesOf(it, at)),
    thresholdMarks(scale, frame, look),
    drawn.map((it, at) => spotsOf(it, at, isAlone)),
    drawn.map((it, at) => lastLabel(it, at, isAlone, frame, look)),
  );
}

/** What the lines say, in words: where each begins and where it ends. */
function told(chart: Chart, { language }: Look): string {
  const ends = chart.series.map(({ name, points }) => {
    const known = points.flatMap(({ asOf, value }) =>
      value === null
        ? []
        : [
            `${percentRangeText(value.min, value.max, language)} (${dayText(dayIn(asOf as Moment))})`,
          ],
    );
    const all = known.length > 1 ? [known[0], known.at(-1)] : known;
    return `${name[language]}: ${all.join(` ${TO[language]} `) || '…'}`;
  });
  const thresholds = thresholdList(chart.thresholds, language);
  const said = thresholds === '' ? [] : [`${CHART_WORDS.threshold[language]}${thresholds}`];
  return `${[...ends, ...said].join('; ')}.`;
}

const fixed = (value: number): string => String(Math.round(value * 10) / 10);
const pathOf = (corners: readonly (readonly [number, number])[]): string =>
  corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join('');

function axes(chart: Chart, scale: ChartScale, frame: Frame, { language }: Look): Markup {
  const right = frame.left + frame.width;
  const bottom = frame.top + frame.height;
  const marks = Array.from({ length: MARKS + 1 }, (_, at) => (scale.top * at) / MARKS);
  return element(
    'g',
    { class: 'axes' },
    marks.map((value) => {
      const y = fixed(bottom - (frame.height * value) / scale.top);
      const label = thresholdText(Number((value / 100).toFixed(4)), language);
      return [
        element('path', { d: `M${frame.left} ${y}H${fixed(right)}` }),
        element('text', { x: frame.left - 6, y, dy: '.35em', 'text-anchor': 'end' }, label),
      ];
    }),
    dayLabels(chart, scale, frame).map(({ x, middle, text }) => [
      element('path', { d: `M${fixed(x)} ${fixed(bottom)}v5` }),
      element('text', { x: fixed(middle), y: fixed(bottom + 19), 'text-anchor': 'middle' }, text),
    ]),
  );
}

/** Days below the axis, as many as do not touch: the first and the last point, then deadlines. */
function dayLabels({ series }: Chart, scale: ChartScale, frame: Frame) {
  const moments = [...new Set(series.flatMap((it) => it.points.map((point) => point.asOf)))].sort();
  const deadlines = [...scale.drawn, ...scale.beyond].map((it) => endOf(it.by)).sort();
  const wanted = [moments[0], moments.at(-1), ...deadlines.reverse(), ...moments.reverse()];
  const isOneYear = scale.from.slice(0, 4) === scale.to.slice(0, 4);
  const labels = wanted.flatMap((moment) => {
    if (moment === undefined) return [];
    const text = (isOneYear ? shortDayText : dayText)(dayIn(moment));
    return [{ x: xOf(moment, scale, frame), width: text.length * LETTER + 6, text }];
  });
  return placeLabels(labels, 0, frame.left + frame.width + MARGIN.right);
}

function shapesOf({ bands, lines, projected }: DrawnSeries, at: number): Markup {
  return element(
    'g',
    { class: `line c${at % COLOURS}` },
    bands.map((it) => element('path', { class: 'band', d: `${pathOf(it)}Z` })),
    projected.map((it) => element('path', { class: 'ahead', d: pathOf(it) })),
    lines.map((it) => element('path', { d: pathOf(it) })),
  );
}

/** Bounds have a full spot below and an empty one above. */
function spotsOf({ spots }: DrawnSeries, at: number, isAlone: boolean): Markup {
  const r = spots.length > 40 || !isAlone ? 2.5 : 4;
  return element(
    'g',
    { class: `spots c${at % COLOURS}` },
    spots.map((it) => [
      isExact(it)
        ? []
        : element('circle', { class: 'empty', cx: fixed(it.x), cy: fixed(it.high), r }),
      element('circle', { cx: fixed(it.x), cy: fixed(it.low), r }),
    ]),
  );
}

/** The last rate beside a line that is alone; of several their letters. */
function lastLabel(
  { spots }: DrawnSeries,
  at: number,
  isAlone: boolean,
  frame: Frame,
  { language }: Look,
): Markup | readonly Markup[] {
  const last = spots.at(-1);
  if (last === undefined) return [];
  const { min, max } = last.value;
  const text = isAlone ? percentRangeText(min, max, language) : seriesSign(at);
  const half = (text.length * BOLD_LETTER) / 2;
  const right = frame.left + frame.width + MARGIN.right;
  const x = Math.max(frame.left + half, Math.min(right - half - 2, last.x));
  return element(
    'text',
    {
      class: `last c${at % COLOURS}`,
      x: fixed(x),
      y: fixed(Math.max(LINE_HEIGHT, last.high - 9)),
      'text-anchor': 'middle',
    },
    text,
  );
}

function thresholdMarks(scale: ChartScale, frame: Frame, { language }: Look): Markup {
  return element(
    'g',
    { class: 'thresholds' },
    drawThresholds(scale, frame, LINE_HEIGHT).map(({ y, labelY, ends, thresholds }) => [
      element('path', { d: `M${frame.left} ${fixed(y)}H${fixed(Math.max(...ends))}` }),
      ends.map((x) => element('path', { class: 'end', d: `M${fixed(x)} ${fixed(y - 5)}v10` })),
      element(
        'text',
        { x: frame.left + 6, y: fixed(labelY) },
        `${CHART_WORDS.threshold[language]}${thresholdList(thresholds, language)}`,
      ),
    ]),
  );
}

function legend({ series }: Chart, scale: ChartScale, { language }: Look): Markup {
  const isBounded = hasBounds(series);
  const keys = [
    ...(series.length > 1 ? [] : [key('spot', CHART_WORDS.point[language])]),
    ...(isBounded ? [key('band', CHART_WORDS.bounds[language])] : []),
    ...(series.some((it) => it.projected.length > 0)
      ? [key('ahead', CHART_WORDS.projected[language])]
      : []),
    ...(series.length > 1
      ? series.map((it, at) =>
          element(
            'li',
            {},
            element('b', { class: `c${at % COLOURS}` }, seriesSign(at)),
            ' ',
            it.name[language],
          ),
        )
      : []),
    ...beyondLine(scale, language).map((it) => element('li', {}, it)),
  ];
  return element('figcaption', {}, element('ul', { class: 'legend' }, keys));
}

const hasBounds = (series: readonly ChartSeries[]): boolean =>
  series.some((it) =>
    [...it.points, ...it.projected].some(({ value }) => value !== null && value.min < value.max),
  );

const key = (sign: 'spot' | 'band' | 'ahead', words: string): Markup =>
  element('li', {}, keySign(sign), ' ', words);

function keySign(sign: 'spot' | 'band' | 'ahead'): Markup {
  const shape =
    sign === 'spot'
      ? element('circle', { cx: 12, cy: 6, r: 4 })
      : element('path', { class: sign, d: sign === 'band' ? 'M0 1h24v10H0z' : 'M0 6h24' });
  const kind = sign === 'spot' ? 'spots' : 'line';
  return element(
    'svg',
    { class: 'key', viewBox: '0 0 24 12', 'aria-hidden': 'true' },
    element('g', { class: `${kind} c0` }, shape),
  );
}
