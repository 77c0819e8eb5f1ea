import type { UnitFigures } from '../compute/figures.ts';
import { rankByRate } from '../compute/rank.ts';
import { rateOf } from '../compute/rate.ts';
import type { Indicator } from '../domain/campaign.ts';
import { type Counts, UNKNOWN_COUNTS } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Rate } from '../domain/rate.ts';
import type { Selection } from './selection.ts';

/** A unit at its place in the ranking. */
export interface RankRow {
  readonly figures: UnitFigures;
  readonly rank: number | null;
  readonly previousRank: number | null;
  /** Places gained; negative where lost, `null` where one of the two is unknown. */
  readonly rankChange: number | null;
  readonly rate: Rate;
}

/** All units of the level, ranked now and in the snapshot compared with. */
export function rankRows({ figures }: Selection, indicator: Indicator): readonly RankRow[] {
  const ranked = (countsOf: (it: UnitFigures) => Counts) => {
    const rated = figures.units.map((it) => ({
      figures: it,
      rate: rateOf(indicator, countsOf(it), it.divisors),
    }));
    return rankByRate(
      rated,
      (it) => it.rate,
      (it) => it.figures.unit.name,
    );
  };
  const before = figures.since === null ? [] : ranked((it) => it.before ?? UNKNOWN_COUNTS);
  const previous = new Map(before.map(({ item, rank }) => [item.figures, rank]));
  return ranked((it) => it.now).map(({ item, rank }) => {
    const previousRank = previous.get(item.figures) ?? null;
    const rankChange = rank === null || previousRank === null ? null : previousRank - rank;
    return { ...item, rank, previousRank, rankChange };
  });
}

/** Only the units asked for; of those, only the first and the last so many that have a rank. */
export function cut<Row extends RankRow>(
  rows: readonly Row[],
  { chosen, request }: Selection,
): readonly Row[] {
  const wanted = new Set(chosen);
  const named = rows.filter((row) => wanted.has(row.figures));
  const { top, bottom } = request;
  if (top === null && bottom === null) return named;
  const ranked = named.filter((row) => row.rank !== null);
  const last = Math.max(ranked.length - (bottom ?? 0), 0);
  return ranked.filter((_, index) => index < (top ?? 0) || (bottom !== null && index >= last));
}

/** Which other indicators the files allow: to be chosen by the user, not by the tool. */
export function noRate({ figures, campaign }: Selection, indicator: Indicator): Issue {
  const works = (it: Indicator) =>
    figures.units.some((unit) => rateOf(it, unit.now, unit.divisors).known);
  const others = campaign.indicators.filter(works).map((it) => it.id);
  const share =
    indicator.denominator === 'adults' &&
    figures.units.some(
      (it) => it.divisors.known.adults === null && it.divisors.known.population !== null,
    );
  return issue('no-rate', {}, { label: indicator.label, others, share });
}
