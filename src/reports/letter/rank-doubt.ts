import { rateOf } from '../../compute/rate.ts';
import type { Indicator } from '../../domain/campaign.ts';
import { type RankRow, standingBefore } from '../rank-rows.ts';

/** Whether a rate is known only within bounds. */
export const isWithinBounds = ({ rate }: Pick<RankRow, 'rate'>): boolean =>
  rate.known && (typeof rate.numerator !== 'number' || typeof rate.denominator !== 'number');

/** Rates that are known only within bounds, now or then, tell no rise and no fall in a ranking. */
export const isChangeDoubtful = (rows: readonly RankRow[], indicator: Indicator): boolean =>
  rows.some((row) => {
    const { counts, denominators } = standingBefore(row.figures);
    return isWithinBounds(row) || isWithinBounds({ rate: rateOf(indicator, counts, denominators) });
  });
