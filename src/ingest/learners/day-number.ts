import type { Day } from '../../domain/calendar.ts';
import { MS_PER_DAY } from '../../domain/calendar.ts';

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
export const MINUTES_IN_DAY = 24 * 60;

const MONTHS = 12;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EPOCH = Date.UTC(FIRST_YEAR, 0, 1);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

// Of each month since January 1900: days before it, and its length. A million rows ask for them.
const MONTHS_IN_ALL = (LAST_YEAR - FIRST_YEAR + 1) * MONTHS;
const before = new Int32Array(MONTHS_IN_ALL);
const lengths = new Uint8Array(MONTHS_IN_ALL);
for (let month = 0, days = 0; month < MONTHS_IN_ALL; month++) {
  const leap = month % MONTHS === 1 && isLeap(FIRST_YEAR + Math.floor(month / MONTHS));
  before[month] = days;
  lengths[month] = (LENGTHS[month % MONTHS] as number) + (leap ? 1 : 0);
  days += lengths[month] as number;
}

/** Days since 01/01/1900; -1 where the calendar has no such day, or before 1900, or after 2199. */
export function dayNumber(year: number, month: number, day: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS || day < 1) return -1;
  const at = (year - FIRST_YEAR) * MONTHS + month - 1;
  return day > (lengths[at] as number) ? -1 : (before[at] as number) + day - 1;
}

/** The day so many days after 01/01/1900. */
export const dayOfNumber = (days: number): Day =>
  new Date(EPOCH + days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
