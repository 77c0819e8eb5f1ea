import { sumFigures, type UnitFigures } from '../compute/figures.ts';
import {
  type MilestoneStatus,
  milestoneStatus,
  type RatePoint,
} from '../compute/milestone-status.ts';
import { type Episode, reachings } from '../compute/reaching.ts';
import { type SeriesPoint, seriesOf } from '../compute/series.ts';
import { daysBefore, type Moment } from '../domain/calendar.ts';
import type { Indicator, Milestone } from '../domain/campaign.ts';
import { high } from '../domain/count.ts';
import type { Rate } from '../domain/rate.ts';
import type { Pair } from '../i18n/pair.ts';
import { same } from '../i18n/pair.ts';
import { isJudged } from './milestone-scope.ts';
import { ratesOf } from './milestone-standings.ts';
import { type Selection, WHOLE } from './selection.ts';
import { subjectWords } from './wording.ts';

/** One line of the chart: a unit, or all chosen ones together. */
export interface TrendLine {
  readonly name: Pair;
  readonly figures: UnitFigures;
  /** Those that it is the sum of; itself where it is one unit. */
  readonly parts: readonly UnitFigures[];
  readonly points: readonly SeriesPoint[];
  readonly milestones: readonly TrendMilestone[];
}

/** A milestone over all the time that is looked at. */
export interface TrendMilestone {
  readonly status: MilestoneStatus;
  /** Where the rate ends at the deadline; unknown where no pace is, and after it. */
  readonly projected: Rate | null;
  readonly reachings: readonly Episode[];
}

/** More lines than can be told apart are drawn as one. */
const MOST_LINES = 4;

/** A line for each unit named by `--unit`, else one for all together. */
export function trendLines(selection: Selection, indicator: Indicator): readonly TrendLine[] {
  const { chosen, whole, request } = selection;
  const apart = request.units.length > 0 && chosen.length <= MOST_LINES;
  if (!apart) return [lineOf(whole, subjectWords(selection), chosen, selection, indicator)];
  return chosen.map((it) => lineOf(it, same(it.unit.name), [it], selection, indicator));
}

function lineOf(
  figures: UnitFigures,
  name: Pair,
  parts: readonly UnitFigures[],
  selection: Selection,
  indicator: Indicator,
): TrendLine {
  const { asOf } = selection.figures;
  const { now, past } = ratesOf(indicator, figures, asOf);
  const points: readonly RatePoint[] = [
    ...past.moments.map((moment, at) => ({ asOf: moment, rate: past.rateAt(at) })),
    now,
  ];
  const moments = points.map((it) => it.asOf);
  const from = Math.max(0, firstIndex(moments, selection));
  return {
    name,
    figures,
    parts,
    points: seriesOf(points, from),
    milestones: selection.milestones
      .filter((it) => it.indicator === indicator.id)
      .filter((it) => isJudged(figures, it, selection) || isOfAll(it, parts, selection))
      .map((it) => milestoneOver(it, points, from)),
  };
}

/** Whether a milestone takes as one just those that a line is the sum of. */
function isOfAll(
  milestone: Milestone,
  parts: readonly UnitFigures[],
  { scopeOf, whole }: Selection,
): boolean {
  const { units } = scopeOf(milestone);
  const keys = new Set(units.map((it) => it.unit.key));
  const isSum = whole.unit.key === WHOLE.key && parts.length > 1;
  return isSum && keys.size === parts.length && parts.every((it) => keys.has(it.unit.key));
}

/** Of a level that is asked for, its units' sum, and not the figures of the unit in which they lie. */
export const ofLevelAsked = (selection: Selection): Selection =>
  selection.request.level !== null &&
  selection.request.units.length === 0 &&
  selection.chosen.length > 1
    ? { ...selection, whole: sumFigures(WHOLE, selection.chosen) }
    : selection;

function milestoneOver(
  milestone: Milestone,
  points: readonly RatePoint[],
  from: number,
): TrendMilestone {
  const past = points.slice(0, -1);
  const status = milestoneStatus(milestone, points.at(-1) as RatePoint, {
    moments: past.map((it) => it.asOf),
    rateAt: (at) => (points[at] as RatePoint).rate,
  });
  const { rate, projected } = status;
  return {
    status,
    projected: rate.known && projected !== null ? { ...rate, numerator: projected } : null,
    reachings: reachings(milestone, points.slice(from)),
  };
}

/** The snapshot that `--since` means: the last at or before it, or below 0 where none is so old. */
function firstIndex(
  moments: readonly Moment[],
  { request: { since }, figures: { asOf } }: Selection,
): number {
  if (since === null) return 0;
  if (since === 'previous') return moments.length - 2;
  const limit = 'days' in since ? daysBefore(asOf, since.days) : since.moment;
  return moments.findLastIndex((it) => it <= limit);
}

/** Whether a line has enough points to be drawn. */
export const isDrawable = ({ points }: TrendLine): boolean =>
  points.filter((it) => it.rate.known && high(it.rate.denominator) > 0).length > 1;
