import type { UnitFigures } from '../../compute/figures.ts';
import { comparable, compareFractions, lowestOf, rateOf } from '../../compute/rate.ts';
import type { Indicator } from '../../domain/campaign.ts';
import { type Count, difference, isSameCount } from '../../domain/count.ts';
import type { KnownRate, Rate } from '../../domain/rate.ts';
import { namesApart } from '../../domain/unit.ts';
import { type RankRow, standingBefore } from '../rank-rows.ts';

/** A unit whose place changed since the snapshot compared with, and what its place changed by. */
export interface Move {
  readonly row: RankRow;
  /** Told apart from others of the same name. */
  readonly name: string;
  readonly rank: number;
  readonly previousRank: number;
  /** Then, by the denominators of then. */
  readonly before: KnownRate;
  readonly now: KnownRate;
  /** What was won of those who are counted. */
  readonly people: Count;
  /** Those that stood above and no longer do: left behind by what it won itself. */
  readonly passed: readonly RankRow[];
  /** Likewise, but they would have come below it anyhow. */
  readonly sunk: readonly RankRow[];
  /** How many stood above and have no rate, or no figures, any more. */
  readonly left: number;
  /** Those that did not stand above and do now, nearest first. */
  readonly passers: readonly RankRow[];
  /** How many stand above that had no rank then. */
  readonly newcomers: number;
}

/** Every unit whose place changed: those that rose and those that fell, furthest first. */
export interface Movement {
  readonly rose: readonly Move[];
  readonly fell: readonly Move[];
  /** How many kept their places. */
  readonly stayed: number;
  /** Of how many a change of place cannot be told. */
  readonly untold: number;
}

/** How the chosen units moved among all of their level. */
export function movementOf(
  chosen: readonly RankRow[],
  all: readonly RankRow[],
  indicator: Indicator,
): Movement {
  const told = chosen.filter((it) => it.rankChange !== null);
  const apart = namesApart(told.map((it) => it.figures.unit));
  const names = new Map(told.map((it, at) => [it, apart[at]]));
  const moves = told
    .filter((it) => it.rankChange !== 0)
    .flatMap((it) => moveOf(it, all, indicator, names.get(it)) ?? [])
    .sort((a, b) => places(b) - places(a));
  return {
    rose: moves.filter((it) => it.rank < it.previousRank),
    fell: moves.filter((it) => it.rank > it.previousRank),
    stayed: told.filter((it) => it.rankChange === 0).length,
    untold: chosen.length - told.length,
  };
}

const places = ({ rank, previousRank }: Move): number => Math.abs(rank - previousRank);

/** The rate that a unit had in the snapshot compared with. */
export function rateBefore(figures: UnitFigures, indicator: Indicator): Rate {
  const { counts, denominators } = standingBefore(figures);
  return rateOf(indicator, counts, denominators);
}

/** Why a place changed, as far as figures tell; `null` where the unit has no two places. */
export function moveOf(
  row: RankRow,
  all: readonly RankRow[],
  indicator: Indicator,
  name: string = row.figures.unit.name,
): Move | null {
  const { rank, previousRank, rate: now } = row;
  const before = rateBefore(row.figures, indicator);
  if (rank === null || previousRank === null || !now.known || !before.known) return null;
  const others = all.filter((it) => it !== row);
  const wasAbove = others.filter(
    (it) => it.previousRank !== null && it.previousRank < previousRank,
  );
  const behind = wasAbove.filter((it) => it.rank !== null && it.rank >= rank);
  const isAbove = others.filter((it) => it.rank !== null && it.rank < rank);
  // Still above what the unit had then: only what it won itself leaves them behind.
  const isOwnDoing = (it: RankRow) =>
    it.rate.known && compareFractions(lowestOf(it.rate), lowestOf(before)) > 0;
  return {
    row,
    name,
    rank,
    previousRank,
    before,
    now,
    people: difference(now.numerator, comparable(now, before)),
    passed: behind.filter(isOwnDoing),
    sunk: behind.filter((it) => !isOwnDoing(it)),
    left: previousRank - 1 - wasAbove.filter((it) => it.rank !== null).length,
    passers: isAbove
      .filter((it) => it.previousRank !== null && it.previousRank >= previousRank)
      .reverse(),
    newcomers: isAbove.filter((it) => it.previousRank === null).length,
  };
}

/** Which way a rate went, by its lower bound as the ranking goes. */
export const rateWent = ({ before, now }: Move): number =>
  Math.sign(compareFractions(lowestOf(now), lowestOf(before)));

/** Whether figures are known exactly: of bounds it cannot be told why a place changed. */
export const isExact = ({ before, now }: Move): boolean =>
  [before, now].every(
    (it) => typeof it.numerator === 'number' && typeof it.denominator === 'number',
  );

/** Whether what is divided by is the same now as then. */
export const sameDenominator = ({ before, now }: Move): boolean =>
  isSameCount(before.denominator, now.denominator);
