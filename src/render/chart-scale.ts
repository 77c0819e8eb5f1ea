import type { Chart, ChartSeries, ChartThreshold } from '../document/chart.ts';
import { elapsed, endOf, type Moment } from '../domain/calendar.ts';

/** Rows above the lowest one: four marks of the axis stand three rows apart. */
export const TOP_ROW = 12;
const MARKS = 4;

/** What the frame shows: its rates from 0, in hundredths of a percent, and its time. */
export interface ChartScale {
  readonly top: number;
  /** Within the frame, lowest first. */
  readonly drawn: readonly ChartThreshold[];
  /** So high that the line would lie flat if they were drawn. */
  readonly beyond: readonly ChartThreshold[];
  readonly from: Moment;
  readonly to: Moment;
}

/** How much of the frame's height the highest rate takes at least, when a threshold is to be seen. */
const LEAST_PART = 3;
const STEPS = [1, 1.25, 2, 2.5, 5, 10];

export function scaleOf({ series, thresholds }: Chart): ChartScale {
  const measured = series.flatMap((it) => it.points.map((point) => point.asOf));
  const from = measured.reduce((a, b) => (a < b ? a : b));
  const ahead = thresholds.map((it) => endOf(it.by));
  const to = [...measured, ...ahead].reduce((a, b) => (a > b ? a : b));
  const current = thresholds.filter((it) => endOf(it.by) >= from).sort((a, b) => a.value - b.value);
  const highest = series.reduce((most, it) => Math.max(most, highestOf(it)), 1);
  const next = current.find((it) => it.value > highest);
  const most = next && next.value <= highest * LEAST_PART ? next.value : highest;
  const top = roundTop(most);
  return {
    top,
    drawn: current.filter((it) => it.value <= top),
    beyond: current.filter((it) => it.value > top),
    from,
    to,
  };
}

const highestOf = ({ points, projected }: ChartSeries): number =>
  [...points, ...projected].reduce((most, { value }) => Math.max(most, value?.max ?? 0), 0);

/** The least height not below a rate that four marks divide into round figures. */
function roundTop(most: number): number {
  const each = most / MARKS;
  const power = 10 ** Math.floor(Math.log10(each));
  const step = STEPS.find((it) => it * power >= each - power * 1e-9) ?? 10;
  return step * power * MARKS;
}

/** The row of a rate, 0 the lowest. What is below a threshold never stands on its row. */
export function rowOf(value: number, { top, drawn }: ChartScale): number {
  const plain = (it: number) => Math.round((it * TOP_ROW) / top);
  const row = drawn.reduce(
    (lowest, it) => (value < it.value ? Math.min(lowest, plain(it.value) - 1) : lowest),
    plain(value),
  );
  return Math.max(0, Math.min(TOP_ROW, row));
}

/** The column of a moment among so many. */
export function columnOf(moment: Moment, { from, to }: ChartScale, columns: number): number {
  const whole = elapsed(from, to);
  if (whole === 0) return 0;
  const part = elapsed(from, moment) / whole;
  return Math.max(0, Math.min(columns - 1, Math.round(part * (columns - 1))));
}
