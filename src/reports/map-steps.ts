import { thresholdText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';

/** One more step than bounds. */
const MOST_BOUNDS = 4;
const NICE = [1, 2, 2.5, 5];
const POWERS = [1, 10, 100, 1000, 10_000];

/** A tenth of the rates at each end may lie beyond steps of equal width: a few must not make all others alike. */
const BEYOND = 0.1;

/** Steps narrower than this part of the rates would make much of next to nothing. */
const NARROWEST = 0.01;

/**
 * Where the steps of a map meet, in hundredths of a percent, from the rates that it shows: round bounds
 * of equal width, at most four, none above the highest rate. The lowest step begins at 0, the highest has
 * no end. Thresholds that any rate reaches are among the bounds, in the place of the nearest.
 */
export function stepBounds(
  rates: readonly number[],
  thresholds: readonly number[],
): readonly number[] {
  const sorted = [...rates].sort((a, b) => a - b);
  const top = sorted.at(-1) ?? 0;
  if (top === 0) return [];
  const reached = [...new Set(thresholds)].filter((it) => it > 0 && it <= top);
  return withThresholds(
    equalBounds(sorted, top).filter((it) => it <= top),
    reached.sort((a, b) => b - a).slice(0, MOST_BOUNDS),
  );
}

/** Bounds of the least round width of which five steps hold the usual rates. */
function equalBounds(sorted: readonly number[], top: number): readonly number[] {
  const low = sorted[Math.ceil(sorted.length * BEYOND) - 1] ?? 0;
  const high = sorted[Math.ceil(sorted.length * (1 - BEYOND)) - 1] || top;
  const widths = POWERS.flatMap((power) => NICE.map((it) => it * power)).filter(Number.isInteger);
  const width = widths.find((it) => it >= high * NARROWEST && low >= startOf(it, high)) ?? high;
  const start = Math.max(0, startOf(width, high));
  return Array.from({ length: MOST_BOUNDS }, (_, at) => start + width * (at + 1));
}

/** Where the lowest of five steps begins if the usual rates end in the highest. */
const startOf = (width: number, high: number): number =>
  (Math.floor(high / width) - MOST_BOUNDS) * width;

function withThresholds(
  bounds: readonly number[],
  thresholds: readonly number[],
): readonly number[] {
  const free = bounds.filter((it) => !thresholds.includes(it));
  const room = MOST_BOUNDS - bounds.length;
  const others = thresholds.filter((it) => !bounds.includes(it));
  others.slice(room).forEach((threshold) => {
    const distance = (it: number) => Math.abs(it - threshold);
    const nearest = free.reduce((a, b) => (distance(b) < distance(a) ? b : a));
    free.splice(free.indexOf(nearest), 1);
  });
  return [...free, ...thresholds].sort((a, b) => a - b);
}

/** The step of a rate, 0 the lowest; a rate of exactly a bound belongs to the step above it. */
export const stepOf = (rate: number, bounds: readonly number[]): number =>
  bounds.filter((it) => rate >= it).length;

/** What the steps are called, lowest first. */
export function stepLabels(bounds: readonly number[]): readonly Pair[] {
  const texts = bounds.map((it) => eachLanguage((language) => thresholdText(it / 100, language)));
  const [first] = texts;
  if (first === undefined) return [same('0%')];
  return [
    { vi: `dưới ${first.vi}`, en: `below ${first.en}` },
    ...texts.map((from, at): Pair => {
      const to = texts[at + 1];
      return to === undefined
        ? { vi: `từ ${from.vi}`, en: `${from.en} and above` }
        : { vi: `từ ${from.vi} đến dưới ${to.vi}`, en: `${from.en} to below ${to.en}` };
    }),
  ];
}
