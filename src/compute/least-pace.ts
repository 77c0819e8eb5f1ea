import { between, type Count, high, low } from '../domain/count.ts';

/**
 * The least people a day, to one decimal, rounded up, that win so many people in so many days (above
 * 0): the pace from which a milestone is reached in time.
 */
export function leastPace(shortfall: Count, daysLeft: number): Count {
  if (shortfall === null) return null;
  const tenths = (people: number) => Math.ceil((people * 10) / daysLeft) / 10;
  return between(tenths(low(shortfall)), tenths(high(shortfall)));
}
