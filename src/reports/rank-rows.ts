import type { Standing, UnitFigures } from '../compute/figures.ts';
import { type NextRank, nextRanks } from '../compute/next-rank.ts';
import { rankByRate } from '../compute/rank.ts';
import { countAlike, rateOf } from '../compute/rate.ts';
import { type Indicator, indicatorOf, labelOf } from '../domain/campaign.ts';
import { UNKNOWN_COUNTS } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Rate } from '../domain/rate.ts';
import type { Request } from './definition.ts';
import { ratedIndicators } from './other-rates.ts';
import type { Selection } from './selection.ts';

/** A unit at its place in the ranking. */
export interface RankRow {
  readonly figures: UnitFigures;
  readonly rank: number | null;
  readonly previousRank: number | null;
  /** Places gained; negative where lost, `null` where one of the two is unknown. */
  readonly rankChange: number | null;
  readonly rate: Rate;
  /** How far the next rank up is away. */
  readonly next: NextRank;
}

/** All units of the level, ranked now and in the snapshot compared with. */
export function rankRows({ figures }: Selection, indicator: Indicator): readonly RankRow[] {
  const ranked = (units: readonly UnitFigures[], standingOf: (it: UnitFigures) => Standing) => {
    const rated = units.map((it) => {
      const { counts, denominators } = standingOf(it);
      return { figures: it, rate: rateOf(indicator, counts, denominators) };
    });
    return rankByRate(
      rated,
      (it) => it.rate,
      (it) => it.figures.unit.name,
    );
  };
  // A rank of then is the one that was told then, among all that were there.
  const then = figures.since === null ? [] : [...figures.units, ...figures.gone];
  const before = ranked(then, standingBefore);
  const previous = new Map(
    before.map(({ item, rank }) => [item.figures, { rank, rate: item.rate }]),
  );
  const now = ranked(figures.units, standingNow);
  const isSameField = countRanked(now) * 2 >= countRanked(before);
  const next = nextRanks(now.map(({ item }) => item.rate));
  return now.map(({ item, rank }, at) => {
    const was = previous.get(item.figures);
    const previousRank = was?.rank ?? null;
    const isUnknown = rank === null || was === undefined || !isSameField;
    const canCompare = !isUnknown && countAlike(item.rate, was.rate);
    const rankChange = canCompare && previousRank !== null ? previousRank - rank : null;
    return { ...item, rank, previousRank, rankChange, next: next[at] as NextRank };
  });
}

const countRanked = (all: readonly Pick<RankRow, 'rank'>[]): number =>
  all.filter((it) => it.rank !== null).length;

/**
 * How many units had a rank then and have one now, where now they are fewer than half as many: a place
 * among these tells nothing of a place among those.
 */
export function rankedFields(
  { figures }: Selection,
  rows: readonly RankRow[],
  indicator: Indicator,
): { readonly then: number; readonly now: number } | null {
  if (figures.since === null) return null;
  const then = [...figures.units, ...figures.gone].filter((it) => {
    const { counts, denominators } = standingBefore(it);
    return rateOf(indicator, counts, denominators).known;
  }).length;
  const now = countRanked(rows);
  return now * 2 < then ? { then, now } : null;
}

/** How many people more pass the next higher rate; `null` where none can. */
export const toNextRank = ({ next }: RankRow): number | null =>
  'people' in next ? next.people : null;

export const standingNow = ({ now, denominators }: UnitFigures): Standing => ({
  counts: now,
  denominators,
});

export const standingBefore = ({ before, denominatorsBefore }: UnitFigures): Standing => ({
  counts: before ?? UNKNOWN_COUNTS,
  denominators: denominatorsBefore,
});

/** Only the units asked for. */
export function ofChosen(rows: readonly RankRow[], { chosen }: Selection): readonly RankRow[] {
  const wanted = new Set(chosen);
  return rows.filter((row) => wanted.has(row.figures));
}

/** Where asked for, only the first and the last so many of those that have a rank. */
export function cutRanked<Row extends Pick<RankRow, 'rank'>>(
  rows: readonly Row[],
  { top, bottom }: Pick<Request, 'top' | 'bottom'>,
): readonly Row[] {
  if (top === null && bottom === null) return rows;
  const ranked = rows.filter((row) => row.rank !== null);
  const last = Math.max(ranked.length - (bottom ?? 0), 0);
  return ranked.filter((_, index) => index < (top ?? 0) || (bottom !== null && index >= last));
}

/** Why no unit has a rate, and which other indicators the files allow: the user chooses, not the tool. */
export function noRate({ figures, campaign }: Selection, indicator: Indicator): Issue {
  const { units } = figures;
  const rates = units.map((it) => rateOf(indicator, it.now, it.denominators));
  const [gap] = rates.flatMap((rate) => (rate.known ? [] : [rate.why]));
  const others = ratedIndicators(units, campaign);
  const lacksAdults = gap !== undefined && 'unknown' in gap && gap.unknown === 'adults';
  const share = lacksAdults && units.some((it) => it.denominators.known.population !== null);
  const unknown = { unknown: indicator.numerator };
  const why = gap ?? unknown;
  const own = labelOf(campaign.ownCounts, 'zero' in why ? why.zero : why.unknown);
  return issue('no-rate', {}, { label: indicator.label, gap: why, own, others, share });
}

const DEFAULT_INDICATOR = 'residents-registered';

/** The rate to rank by: the one asked for, else the province's. */
export const rankedBy = ({ indicator, campaign }: Selection): Indicator =>
  indicator ?? (indicatorOf(campaign, DEFAULT_INDICATOR) as Indicator);

export const indicatorJson = ({ id, numerator, denominator }: Indicator) => ({
  id,
  numerator,
  denominator,
});
