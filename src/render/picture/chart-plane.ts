import type { Chart } from '../../document/chart.ts';
import { dayIn, elapsed, endOf, type Moment } from '../../domain/calendar.ts';
import { dayText, shortDayText, thresholdText } from '../../i18n/number-text.ts';
import type { Language } from '../../i18n/pair.ts';
import { type ChartScale, scaleOf } from '../chart-scale.ts';
import { FONTS } from './look.ts';
import { widthOf } from './measure.ts';

const AXIS_FONT = FONTS.cell;
const MARKS = 4;
const LABEL_HEIGHT = 34;
const LABEL_GAP = 14;
/** What is below a threshold never stands on its line. */
const APART = 5;

/** Where moments and rates stand in a picture. */
export interface Plane {
  readonly scale: ChartScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xOf: (moment: Moment) => number;
  readonly yOf: (rate: number) => number;
}

export function planeOf(
  chart: Chart,
  language: Language,
  width: number,
  height: number,
  rightRoom: number,
): Plane {
  const scale = scaleOf(chart);
  const labels = [...roundRates(scale), ...scale.drawn.map((it) => it.value)];
  const widest = Math.max(...labels.map((it) => widthOf(rateText(it, language), FONTS.strong)));
  const left = Math.ceil(widest) + LABEL_GAP;
  const right = width - rightRoom;
  const top = 20;
  const bottom = height;
  const plain = (rate: number) => bottom - (rate / scale.top) * (bottom - top);
  return {
    scale,
    left,
    right,
    top,
    bottom,
    xOf: (moment) => {
      const whole = elapsed(scale.from, scale.to);
      const part = whole === 0 ? 0 : elapsed(scale.from, moment) / whole;
      return left + Math.max(0, Math.min(1, part)) * (right - left);
    },
    yOf: (rate) =>
      scale.drawn.reduce(
        (y, { value }) => (rate < value ? Math.max(y, plain(value) + APART) : y),
        plain(rate),
      ),
  };
}

const roundRates = ({ top }: ChartScale): readonly number[] =>
  Array.from({ length: MARKS + 1 }, (_, at) => (top * at) / MARKS);

const rateText = (rate: number, language: Language): string =>
  thresholdText(Number((rate / 100).toFixed(4)), language);

/** A mark of an axis: where, and what is written there. */
export interface AxisMark {
  readonly at: number;
  readonly text: string;
  readonly isThreshold: boolean;
}

/** Rates beside the plane: thresholds before all, then round ones, none upon another. */
export function rateMarks({ scale, yOf }: Plane, language: Language): readonly AxisMark[] {
  const wanted = [
    ...scale.drawn.map((it) => ({ rate: it.value, isThreshold: true })),
    ...roundRates(scale).map((rate) => ({ rate, isThreshold: false })),
  ];
  const taken: AxisMark[] = [];
  for (const { rate, isThreshold } of wanted) {
    const at = yOf(rate);
    if (taken.some((it) => Math.abs(it.at - at) < LABEL_HEIGHT)) continue;
    taken.push({ at, text: rateText(rate, language), isThreshold });
  }
  return taken;
}

/** A day below the plane: where its mark stands, and where its words begin. */
interface DayMark {
  readonly at: number;
  readonly start: number;
  readonly text: string;
}

/** Days below the plane, as many as do not touch: the first and the last point, then deadlines. */
export function dayMarks({ series }: Chart, { scale, xOf, right }: Plane): readonly DayMark[] {
  const moments = [...new Set(series.flatMap((it) => it.points.map((point) => point.asOf)))].sort();
  const deadlines = [...scale.drawn, ...scale.beyond].map((it) => endOf(it.by)).sort();
  const wanted = [moments[0], moments.at(-1), ...deadlines.reverse(), ...moments.reverse()];
  const isOneYear = scale.from.slice(0, 4) === scale.to.slice(0, 4);
  const taken: (DayMark & { readonly end: number })[] = [];
  for (const moment of wanted) {
    if (moment === undefined) continue;
    const at = xOf(moment);
    const text = (isOneYear ? shortDayText : dayText)(dayIn(moment));
    const width = widthOf(text, AXIS_FONT);
    const start = Math.max(0, Math.min(right - width / 2, at - width / 2));
    const end = start + width;
    if (taken.every((it) => start > it.end + LABEL_GAP || end < it.start - LABEL_GAP)) {
      taken.push({ at, start, end, text });
    }
  }
  return taken;
}
