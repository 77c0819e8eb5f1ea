import type { Moment } from '../../domain/calendar.ts';
import { ADULT_AGE } from '../../domain/course.ts';
import { narrow } from '../../text/narrow.ts';
import { tidy } from '../../text/tidy.ts';
import { dayNumber, FIRST_YEAR } from './day-number.ts';
import { dayInCode, judgeTime } from './judge-time.ts';

/** Codes of `judgeBirth` below 0: no full date of birth, yet perhaps an age. */
export const BIRTH_BLANK = -1;
export const BIRTH_UNCLEAR = -2;
export const BIRTH_ADULT = -3;
export const BIRTH_MINOR = -4;
/** A year or month alone, in which the eighteenth birthday lies. */
const BIRTH_EITHER = -5;

/** As many days as `PeopleSink` takes. */
export const LAST_BIRTH = 65_535;

/** What ages are told from, as of a moment; days since 01/01/1900. */
export interface BirthLimits {
  readonly year: number;
  readonly month: number;
  /** Nobody is born later. */
  readonly today: number;
  /** Who is born on this day or before is an adult. */
  readonly latestAdult: number;
}

export function birthLimits(asOf: Moment): BirthLimits {
  const [year = 0, month = 0, day = 0] = asOf.slice(0, 10).split('-').map(Number);
  // Where the year of birth has no such day (29 February), the one before it.
  const last = (y: number, d: number): number => {
    const found = dayNumber(y, month, d);
    return found < 0 && d > 28 ? dayNumber(y, month, d - 1) : found;
  };
  return {
    year,
    month,
    today: dayNumber(year, month, day),
    latestAdult: last(year - ADULT_AGE, day),
  };
}

const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;

/** A date of birth, in days since 01/01/1900; a code below 0 where there is no full date. */
export function judgeBirth(cell: string, limits: BirthLimits): number {
  const text = narrow(tidy(cell));
  if (text === '') return BIRTH_BLANK;
  const code = judgeTime(text);
  if (code >= 0) {
    const day = dayInCode(code);
    return day <= limits.today && day <= LAST_BIRTH ? day : BIRTH_UNCLEAR;
  }
  const year = YEAR.exec(text);
  if (year !== null) return within(Number(year[1]), 1, 12, limits);
  const month = MONTH.exec(text);
  if (month === null) return BIRTH_UNCLEAR;
  return within(Number(month[2]), Number(month[1]), Number(month[1]), limits);
}

/** The age of whoever is born from the first day of a month to the last day of another. */
function within(year: number, first: number, last: number, limits: BirthLimits): number {
  const from = dayNumber(year, first, 1);
  if (from < 0 || year < FIRST_YEAR || from > limits.today) return BIRTH_UNCLEAR;
  const next = last === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, last + 1, 1);
  if (next - 1 <= limits.latestAdult) return BIRTH_ADULT;
  return from > limits.latestAdult ? BIRTH_MINOR : BIRTH_EITHER;
}
