import { compareFractions, lowestOf, rateOf } from '../../compute/rate.ts';
import type { Indicator } from '../../domain/campaign.ts';
import { collate } from '../../text/collate.ts';
import { type RankRow, standingBefore } from '../rank-rows.ts';
import { ratioWords } from './indicator-phrases.ts';
import { type LetterFacts, thresholdsIn } from './letter-facts.ts';
import { joined, rateWords } from './number-phrases.ts';
import { placesWords } from './result-words.ts';

/** How many a letter names, by who issues it: six led the province's letter of 11/2025. */
const NAMED = { province: { first: 6, last: 6 }, commune: { first: 3, last: 3 } } as const;
/** Beyond so many of one rate none of them is named. */
const MOST_TIED = 10;
const MOVERS = 3;
/** Among fewer units nobody is first or last to speak of. */
const LEAST = 4;

/** "Dẫn đầu về tỷ lệ …: Phường Nghĩa Lộ (19,76%), …"; nothing where too few have a rate. */
export function leadingWords(facts: LetterFacts): readonly string[] {
  const names = leading(facts);
  if (names.length === 0 || facts.ranking === null) return [];
  const by = ratioWords(facts.ranking.indicator, facts.selection.campaign);
  const how = facts.ranking.rows.some(isWithinBounds) ? ' (xếp theo mức thấp của khoảng)' : '';
  return [`Dẫn đầu về tỷ lệ ${by}${how}: ${joined(names.map((it) => withRate(it, facts)))}.`];
}

export function weakestWords(facts: LetterFacts): readonly string[] {
  const names = weakest(facts);
  if (names.length === 0) return [];
  return [`Đạt tỷ lệ thấp nhất: ${joined(names.map((it) => withRate(it, facts)))}.`];
}

export const leading = ({ ranking, from }: LetterFacts): readonly RankRow[] =>
  ranking === null ? [] : ends(ranking.rows, NAMED[from].first);

export const weakest = ({ ranking, from }: LetterFacts): readonly RankRow[] =>
  ranking === null ? [] : ends([...ranking.rows].sort(lowestFirst), NAMED[from].last);

/** The last place first, those who share it by name. */
const lowestFirst = (a: RankRow, b: RankRow): number =>
  (b.rank ?? 0) - (a.rank ?? 0) || collate(a.figures.unit.name, b.figures.unit.name);

/** The first so many, with all that share the rate of the last of them; never more than half. */
function ends(rows: readonly RankRow[], most: number): readonly RankRow[] {
  if (rows.length < LEAST) return [];
  const last = rows[Math.min(most, Math.floor(rows.length / 2)) - 1];
  if (last === undefined) return [];
  const cut = rows.findLastIndex((it) => isTied(it, last)) + 1;
  const named = rows.slice(0, cut);
  return named.length > MOST_TIED || cut > rows.length / 2 ? withoutTied(named, last) : named;
}

const withoutTied = (rows: readonly RankRow[], last: RankRow): readonly RankRow[] =>
  rows.filter((it) => !isTied(it, last));

function isTied({ rate: a }: RankRow, { rate: b }: RankRow): boolean {
  return a.known && b.known && compareFractions(lowestOf(a), lowestOf(b)) === 0;
}

function withRate({ figures, rate }: RankRow, facts: LetterFacts): string {
  const { ranking } = facts;
  if (ranking === null) return figures.unit.name;
  return `${figures.unit.name} (${rateWords(rate, thresholdsIn(facts, ranking.indicator))})`;
}

/** "Tăng hạng nhiều nhất: Xã A (tăng 05 bậc). Giảm hạng nhiều nhất: …". */
export function movementWords({ ranking }: LetterFacts): readonly string[] {
  if (
    ranking === null ||
    ranking.rows.length < LEAST ||
    ranking.rows.some(isDoubtful(ranking.indicator))
  )
    return [];
  const moved = ranking.rows.filter((it) => placesOf(it) !== 0);
  const words = (rows: readonly RankRow[]) =>
    joined(
      [...rows]
        .sort(
          (a, b) =>
            Math.abs(placesOf(b)) - Math.abs(placesOf(a)) ||
            collate(a.figures.unit.name, b.figures.unit.name),
        )
        .slice(0, MOVERS)
        .map((it) => `${it.figures.unit.name} (${placesWords(placesOf(it))})`),
    );
  const up = words(moved.filter((it) => placesOf(it) > 0));
  const down = words(moved.filter((it) => placesOf(it) < 0));
  const parts = [
    ...(up === '' ? [] : [`Tăng hạng nhiều nhất: ${up}.`]),
    ...(down === '' ? [] : [`Giảm hạng nhiều nhất: ${down}.`]),
  ];
  return parts.length === 0 ? [] : [parts.join(' ')];
}

const placesOf = ({ rankChange }: RankRow): number => rankChange ?? 0;

const isWithinBounds = ({ rate }: Pick<RankRow, 'rate'>): boolean =>
  rate.known && (typeof rate.numerator !== 'number' || typeof rate.denominator !== 'number');

/** A place among rates that are known only within bounds, now or then, is none to praise or blame. */
const isDoubtful =
  (indicator: Indicator) =>
  (row: RankRow): boolean => {
    const { counts, denominators } = standingBefore(row.figures);
    return isWithinBounds(row) || isWithinBounds({ rate: rateOf(indicator, counts, denominators) });
  };
