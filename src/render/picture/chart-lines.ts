import type { ChartPoint, ChartSeries } from '../../document/chart.ts';
import type { Plane } from './chart-plane.ts';
import { round } from './marks.ts';
import { COLOURS } from './palette.ts';

/** A rate at its place: `low` and `high` are the same where it is exact. */
export interface Spot {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

const spotOf = ({ asOf, value }: ChartPoint, { xOf, yOf }: Plane): Spot | null =>
  value && { x: xOf(asOf), low: yOf(value.min), high: yOf(value.max) };

/** The stretches of points without a gap. */
export function spotRuns(
  points: readonly ChartPoint[],
  plane: Plane,
): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  for (const point of points) {
    const spot = spotOf(point, plane);
    if (spot === null) runs.push([]);
    else runs.at(-1)?.push(spot);
  }
  return runs.filter((it) => it.length > 0);
}

/** Bounds closer than this are drawn as one line. */
const NARROW = 2;
export const isNarrow = ({ low, high }: Spot): boolean => Math.abs(low - high) < NARROW;

const path = (places: readonly (readonly [x: number, y: number])[]): string =>
  places.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** A series: bands between bounds, lines through exact rates, and dashes to the deadlines ahead. */
export function seriesMarks(series: ChartSeries, at: number, colour: string, plane: Plane): string {
  const runs = spotRuns(series.points, plane);
  return [
    ...runs.flatMap((run) =>
      run.slice(1).map((to, from) => stretch(run[from] as Spot, to, colour)),
    ),
    projection(series, colour, plane),
    ...runs.flat().map((spot) => pointMarks(spot, at, colour)),
  ].join('');
}

/** A line through bounds would be a guess: between them all is filled. */
function stretch(from: Spot, to: Spot, colour: string): string {
  if (isNarrow(from) && isNarrow(to)) {
    const line = path([
      [from.x, from.low],
      [to.x, to.low],
    ]);
    return `<path d="${line}" fill="none" stroke="${colour}" stroke-width="5" stroke-linecap="round"/>`;
  }
  const band = path([
    [from.x, from.high],
    [to.x, to.high],
    [to.x, to.low],
    [from.x, from.low],
  ]);
  return `<path d="${band}Z" fill="${colour}" fill-opacity="0.28"/>`;
}

/** From the last point, if it is known, to each deadline: least and most where they differ. */
function projection({ points, projected }: ChartSeries, colour: string, plane: Plane): string {
  const last = points.at(-1);
  const run = last && projected.length > 0 ? spotRuns([last, ...projected], plane)[0] : undefined;
  if (run === undefined || last?.value === null || run.length < 2) return '';
  const edges = [run.map(({ x, low }) => [x, low] as const)];
  if (run.some((it) => !isNarrow(it))) edges.push(run.map(({ x, high }) => [x, high] as const));
  return edges
    .map(
      (edge) =>
        `<path d="${path(edge)}" fill="none" stroke="${colour}" stroke-width="4" stroke-dasharray="4 12" stroke-linecap="round"/>`,
    )
    .join('');
}

/** The least is a full sign, the most an empty one. */
function pointMarks({ x, low, high }: Spot, at: number, colour: string): string {
  const full = shapeAt(x, low, at, `fill="${colour}" stroke="${COLOURS.page}" stroke-width="2"`);
  if (isNarrow({ x, low, high })) return full;
  return shapeAt(x, high, at, `fill="${COLOURS.page}" stroke="${colour}" stroke-width="4"`) + full;
}

/** Each series has a shape of its own: circle, square, triangle, diamond. */
export function shapeAt(x: number, y: number, at: number, paint: string): string {
  const place = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  const shapes = [
    () => `<circle cx="${round(x)}" cy="${round(y)}" r="9" ${paint}/>`,
    () => `<path d="M${place(-8, -8)}L${place(8, -8)} ${place(8, 8)} ${place(-8, 8)}Z" ${paint}/>`,
    () => `<path d="M${place(0, -11)}L${place(10, 8)} ${place(-10, 8)}Z" ${paint}/>`,
    () =>
      `<path d="M${place(0, -12)}L${place(12, 0)} ${place(0, 12)} ${place(-12, 0)}Z" ${paint}/>`,
  ];
  return (shapes[at % shapes.length] as () => string)();
}
