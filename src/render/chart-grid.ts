import type { ChartPoint, ChartSeries, ChartValue } from '../document/chart.ts';
import { endOf } from '../domain/calendar.ts';
import { type ChartScale, columnOf, rowOf, TOP_ROW } from './chart-scale.ts';

/** Characters that every Windows console has. */
export const SIGNS = {
  point: '●',
  highest: '○',
  band: '░',
  projected: '·',
  threshold: '-',
} as const;

/** A drawing of characters, the lowest row first. */
type Grid = string[][];

/** A rate at a column. */
interface Placed {
  readonly column: number;
  readonly value: ChartValue;
}

/** Draws the lines of a chart: what comes later lies above what came before. */
export function drawGrid(
  series: readonly ChartSeries[],
  scale: ChartScale,
  columns: number,
): readonly (readonly string[])[] {
  const grid: Grid = Array.from({ length: TOP_ROW + 1 }, () => Array(columns).fill(' '));
  for (const { value, by } of scale.drawn) {
    const row = rowOf(value, scale);
    const last = columnOf(endOf(by), scale, columns);
    for (let at = 0; at <= last; at += 2) put(grid, at, row, SIGNS.threshold);
  }
  const drawn = series.map((it, at) => ({
    runs: runsOf(it.points, scale, columns),
    projected: projectedRun(it, scale, columns),
    sign: series.length > 1 ? seriesSign(at) : null,
  }));
  for (const { runs } of drawn) for (const run of runs) drawBand(grid, run, scale);
  for (const { projected } of drawn) drawProjected(grid, projected, scale);
  for (const { runs } of drawn) {
    for (const run of runs.flatMap((it) => narrowRuns(it, scale))) drawLine(grid, run, scale);
  }
  for (const { runs, sign } of drawn) for (const run of runs) drawPoints(grid, run, sign, scale);
  return grid;
}

/** Several lines are told apart by letters. */
export const seriesSign = (at: number): string => String.fromCharCode(65 + at);

function put(grid: Grid, column: number, row: number, sign: string): void {
  const cells = grid[row];
  if (cells && column < cells.length) cells[column] = sign;
}

/** The stretches without a gap. */
function runsOf(
  points: readonly ChartPoint[],
  scale: ChartScale,
  columns: number,
): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [[]];
  for (const { asOf, value } of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ column: columnOf(asOf, scale, columns), value });
  }
  return runs.filter((it) => it.length > 0);
}

/** From the last point, if it is known, to each deadline. */
function projectedRun(
  { points, projected }: ChartSeries,
  scale: ChartScale,
  columns: number,
): readonly Placed[] {
  const last = points.at(-1);
  return last ? (runsOf([last, ...projected], scale, columns)[0] ?? []) : [];
}

/** The rates of every column from the first point of a run to its last, straight between two. */
function everyColumn(run: readonly Placed[]): readonly Placed[] {
  return run.flatMap((to, index) => {
    const from = run[index - 1];
    if (from === undefined || from.column === to.column) return [to];
    const width = to.column - from.column;
    return Array.from({ length: width }, (_, step): Placed => {
      const part = (step + 1) / width;
      const between = (a: number, b: number) => a + (b - a) * part;
      return {
        column: from.column + step + 1,
        value: {
          min: between(from.value.min, to.value.min),
          max: between(from.value.max, to.value.max),
        },
      };
    });
  });
}

/** Whether all that a rate may be stands on one row. */
const isNarrow = ({ value }: Placed, scale: ChartScale): boolean =>
  rowOf(value.min, scale) === rowOf(value.max, scale);

/** The stretches of a run in which rates are exact, or all but exact: a line through bounds would be a guess. */
function narrowRuns(run: readonly Placed[], scale: ChartScale): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [[]];
  for (const it of run) {
    if (isNarrow(it, scale)) runs.at(-1)?.push(it);
    else runs.push([]);
  }
  return runs.filter((it) => it.length > 0);
}

/** Fills what lies between the bounds, up to the points beside. */
function drawBand(grid: Grid, run: readonly Placed[], scale: ChartScale): void {
  run.forEach((to, index) => {
    const from = run[index - 1];
    if (from === undefined || (isNarrow(from, scale) && isNarrow(to, scale))) return;
    for (const { column, value } of everyColumn([from, to])) {
      const highest = rowOf(value.max, scale);
      for (let row = rowOf(value.min, scale); row <= highest; row++) {
        put(grid, column, row, SIGNS.band);
      }
    }
  });
}

function drawProjected(grid: Grid, run: readonly Placed[], scale: ChartScale): void {
  for (const { column, value } of everyColumn(run).slice(1)) {
    put(grid, column, rowOf(value.min, scale), SIGNS.projected);
    put(grid, column, rowOf(value.max, scale), SIGNS.projected);
  }
}

/** A solid line through exact rates. */
function drawLine(grid: Grid, run: readonly Placed[], scale: ChartScale): void {
  let before: number | null = null;
  for (const { column, value } of everyColumn(run)) {
    const row = rowOf(value.min, scale);
    const from: number = before ?? row;
    for (let at = Math.min(from, row) + 1; at < Math.max(from, row); at++) {
      put(grid, column, at, '│');
    }
    if (row === from) put(grid, column, row, '─');
    else {
      put(grid, column, from, row > from ? '┘' : '┐');
      put(grid, column, row, row > from ? '┌' : '└');
    }
    before = row;
  }
}

function drawPoints(
  grid: Grid,
  run: readonly Placed[],
  sign: string | null,
  scale: ChartScale,
): void {
  for (const { column, value } of run) {
    put(grid, column, rowOf(value.max, scale), sign ?? SIGNS.highest);
    put(grid, column, rowOf(value.min, scale), sign ?? SIGNS.point);
  }
}
