import type { UnitFigures } from '../../compute/figures.ts';
import { comparable, compareFractions, lowestOf, rateOf } from '../../compute/rate.ts';
import type { Indicator } from '../../domain/campaign.ts';
import { type Count, difference, isSameCount } from '../../domain/count.ts';
import type { KnownRate, Rate } from '../../domain/rate.ts';
import type { Unit } from '../../domain/unit.ts';
import { collate } from '../../text/collate.ts';
import { type RankRow, standingBefore } from '../rank-rows.ts';
import { toldNames } from './told-name.ts';

/** A unit whose place changed since the snapshot compared with, and what its place changed by. */
export interface Move {
  readonly row: RankRow;
  /** How units are called among these. */
  readonly nameOf: (unit: Unit) => string;
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
  readonly rose: readonly RankRow[];
  readonly fell: readonly RankRow[];
  /** How many kept their places. */
  readonly stayed: number;
  /** Of how many a change of place cannot be told. */
  readonly untold: number;
  /** What the place of one changed by: looked into only where it is told. */
  readonly moveOf: (row: RankRow) => Move | null;
}

/** How the chosen units moved among all of their level. */
export function movementOf(
  chosen: readonly RankRow[],
  all: readonly RankRow[],
  indicator: Indicator,
): Movement {
  const told = chosen.filter((it) => it.rankChange !== null);
  const nameOf = toldNames(all);
  const furthest = (sign: 1 | -1) =>
    told
      .filter((it) => places(it) * sign > 0)
      .sort(
        (a, b) =>
          (places(b) - places(a)) * sign || collate(a.figures.unit.name, b.figures.unit.name),
      );
  return {
    rose: furthest(1),
    fell: furthest(-1),
    stayed: told.filter((it) => it.rankChange === 0).length,
    untold: chosen.length - told.length,
    moveOf: (row) => moveOf(row, all, indicator, nameOf),
  };
}

const places = ({ rankChange }: RankRow): number => rankChange ?? 0;

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
  nameOf: (unit: Unit) => string = toldNames(all),
): Move | null {
  const { rank, previousRank, rate: now } = row;
  const before = rateBefore(row.figures, indicator);
  if (rank === null || previousRank === null || !now.known || !before.known) return null;
  const move = {
    row,
    nameOf,
    rank,
    previousRank,
    before,
    now,
    people: difference(now.numerator, comparable(now, before)),
    passed: [] as RankRow[],
    sunk: [] as RankRow[],
    left: previousRank - 1,
    passers: [] as RankRow[],
    newcomers: 0,
  };
  // Thousands of villages make millions of pairs: a plain loop.
  for (const it of all) {
    if (it === row || it.rank === null || !it.rate.known) continue;
    const wasAbove = it.previousRank !== null && it.previousRank < previousRank;
    if (wasAbove) move.left--;
    if (it.rank < rank && !wasAbove) {
      if (it.previousRank === null) move.newcomers++;
      else move.passers.push(it);
    }
    if (it.rank >= rank && wasAbove) {
      // Still above what the unit had then: only what it won itself leaves them behind.
      const isOwnDoing = compareFractions(lowestOf(it.rate), lowestOf(before)) > 0;
      (isOwnDoing ? move.passed : move.sunk).push(it);
    }
  }
  move.passers.reverse();
  return move;
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
