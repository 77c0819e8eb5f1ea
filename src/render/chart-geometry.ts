import type { ChartPoint, ChartSeries, ChartThreshold, ChartValue } from '../document/chart.ts';
import { elapsed, endOf, type Moment } from '../domain/calendar.ts';
import type { ChartScale } from './chart-scale.ts';

/** The frame of a drawing, in its own units, y downwards. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a rate of a moment stands. */
export interface Spot {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly value: ChartValue;
}

/** What is drawn of a series. */
export interface DrawnSeries {
  /** Corners of the areas between bounds. */
  readonly bands: readonly (readonly Corner[])[];
  /** Stretches of exact rates: a line through bounds would be a guess. */
  readonly lines: readonly (readonly Corner[])[];
  /** From the last rate to each deadline: two lines where it is known within bounds. */
  readonly projected: readonly (readonly Corner[])[];
  readonly spots: readonly Spot[];
}

type Corner = readonly [x: number, y: number];

/** Units by which a rate below a threshold stays off its line. */
const APART = 3;

export function xOf(moment: Moment, { from, to }: ChartScale, { left, width }: Frame): number {
  const whole = elapsed(from, to);
  return whole === 0 ? left : left + (width * elapsed(from, moment)) / whole;
}

/** The height of a rate. What is below a threshold never stands on its line. */
function yOf(value: number, { top, drawn }: ChartScale, frame: Frame): number {
  const plain = (it: number) => frame.top + frame.height * (1 - it / top);
  const bottom = frame.top + frame.height;
  const free = drawn.reduce(
    (y, it) => (value < it.value ? Math.max(y, plain(it.value) + APART) : y),
    plain(value),
  );
  return Math.min(bottom, free);
}

export function drawSeries(series: ChartSeries, scale: ChartScale, frame: Frame): DrawnSeries {
  const runs = runsOf(series.points, scale, frame);
  const last = series.points.at(-1);
  const ahead = last ? (runsOf([last, ...series.projected], scale, frame)[0] ?? []) : [];
  const low = ahead.map((it): Corner => [it.x, it.low]);
  const high = ahead.map((it): Corner => [it.x, it.high]);
  const isSame = ahead.every(isExact);
  return {
    bands: runs.flatMap(bandsOf),
    lines: runs.flatMap(exactRuns).map((run) => run.map((it): Corner => [it.x, it.low])),
    projected: ahead.length < 2 ? [] : isSame ? [low] : [low, high],
    spots: runs.flat(),
  };
}

/** The stretches without a gap. */
function runsOf(
  points: readonly ChartPoint[],
  scale: ChartScale,
  frame: Frame,
): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  for (const { asOf, value } of points) {
    if (value === null) runs.push([]);
    else {
      runs.at(-1)?.push({
        x: xOf(asOf, scale, frame),
        low: yOf(value.min, scale, frame),
        high: yOf(value.max, scale, frame),
        value,
      });
    }
  }
  return runs.filter((it) => it.length > 0);
}

export const isExact = ({ value }: Spot): boolean => value.min === value.max;

function exactRuns(run: readonly Spot[]): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  for (const it of run) {
    if (isExact(it)) runs.at(-1)?.push(it);
    else runs.push([]);
  }
  return runs.filter((it) => it.length > 1);
}

/** Between two moments of which one at least has bounds; a lone one has a line upright. */
function bandsOf(run: readonly Spot[]): readonly (readonly Corner[])[] {
  const [only] = run;
  if (run.length === 1 && only && !isExact(only)) {
    return [
      [
        [only.x - 1, only.high],
        [only.x + 1, only.high],
        [only.x + 1, only.low],
        [only.x - 1, only.low],
      ],
    ];
  }
  return run.slice(1).flatMap((to, at) => {
    const from = run[at] as Spot;
    if (isExact(from) && isExact(to)) return [];
    const corners: readonly Corner[] = [
      [from.x, from.high],
      [to.x, to.high],
      [to.x, to.low],
      [from.x, from.low],
    ];
    return [corners];
  });
}

/** A threshold's line, which ends with its day, and one label for all thresholds of one height. */
export interface DrawnThreshold {
  readonly y: number;
  readonly labelY: number;
  readonly ends: readonly number[];
  readonly thresholds: readonly ChartThreshold[];
}

/** Thresholds from the highest, with labels that do not lie upon each other. */
export function drawThresholds(
  scale: ChartScale,
  frame: Frame,
  lineHeight: number,
): readonly DrawnThreshold[] {
  const heights = [...new Set(scale.drawn.map((it) => it.value))].sort((a, b) => b - a);
  const lines = heights.map((value) => yOf(value, scale, frame));
  const labels = stackedBelow(
    lines.map((y) => y - lineHeight / 3),
    lineHeight,
  );
  const inside = stackedAbove(labels, frame.top + frame.height - 2, lineHeight);
  return heights.map((value, at) => {
    const thresholds = scale.drawn.filter((it) => it.value === value);
    const ends = thresholds.map((it) => xOf(endOf(it.by), scale, frame));
    return { y: lines[at] as number, labelY: inside[at] as number, ends, thresholds };
  });
}

/** Each at least a line below the one before. */
function stackedBelow(wanted: readonly number[], lineHeight: number): readonly number[] {
  let lowest = Number.NEGATIVE_INFINITY;
  return wanted.map((y) => {
    lowest = Math.max(y, lowest + lineHeight);
    return lowest;
  });
}

/** What would stand below the frame moves up, and what stands above it makes room. */
function stackedAbove(
  wanted: readonly number[],
  bottom: number,
  lineHeight: number,
): readonly number[] {
  let highest = bottom + lineHeight;
  return wanted
    .toReversed()
    .map((y) => {
      highest = Math.min(y, highest - lineHeight);
      return highest;
    })
    .toReversed();
}

/** Words along an axis, kept inside of it: what would lie upon one before it in the list is left out. */
export function placeLabels<T extends { readonly x: number; readonly width: number }>(
  wanted: readonly T[],
  from: number,
  to: number,
): readonly (T & { readonly middle: number })[] {
  const placed: (T & { readonly middle: number })[] = [];
  for (const it of wanted) {
    const half = it.width / 2;
    const middle = Math.max(from + half, Math.min(to - half, it.x));
    const isFree = placed.every(
      (other) => Math.abs(other.middle - middle) > other.width / 2 + half,
    );
    if (isFree) placed.push({ ...it, middle });
  }
  return placed;
}
