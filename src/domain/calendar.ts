import { millisecondsInDay } from 'date-fns/constants';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

/** A calendar day in Việt Nam, `2025-12-15`. */
export type Day = string & { readonly brand: 'Day' };

/**
 * A moment in Việt Nam's time (UTC+7, no daylight saving), `2025-12-04T10:00:00+07:00`.
 * All have one length and one offset, so that they sort as text.
 */
export type Moment = string & { readonly brand: 'Moment' };

const END_OF_DAY = 'T23:59:59+07:00';
const LAST_YEAR = 9999;
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day, or `null` where the calendar has none such (30 February). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  // Date itself takes 30 February for 2 March. It is asked because parseISO is slow to start.
  const instant = new Date(`${iso}T00:00:00Z`);
  return isValid(instant) && instant.toISOString().startsWith(iso) ? (iso as Day) : null;
}

/** The moment at an hour of a day; without an hour, the end of that day. */
export function momentOf(day: Day, hour?: number, minute = 0, second = 0): Moment | null {
  if (hour === undefined) return endOf(day);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${day}T${pad(hour)}:${pad(minute)}:${pad(second)}+07:00` as Moment;
}

/** Reads ISO 8601 text that carries its own offset, such as `2025-12-04T03:00Z`. */
export function momentFromIso(text: string): Moment | null {
  return momentAt(parseISO(text).getTime());
}

function momentAt(instant: number): Moment | null {
  const here = new Date(instant + OFFSET_MS);
  // Beyond the year 9999 the text would be longer than all others; of no date the year is NaN.
  if (!(here.getUTCFullYear() <= LAST_YEAR)) return null;
  return `${here.toISOString().slice(0, 19)}+07:00` as Moment;
}

/** A deadline includes its whole day. */
export const endOf = (day: Day): Moment => `${day}${END_OF_DAY}` as Moment;
export const dayIn = (moment: Moment): Day => moment.slice(0, 10) as Day;
export const isEndOfDay = (moment: Moment): boolean => moment.endsWith(END_OF_DAY);

/** The moment so many days earlier, at the same hour. */
export const daysBefore = (moment: Moment, days: number): Moment =>
  momentAt(Date.parse(moment) - days * millisecondsInDay) as Moment;

/** Milliseconds from one moment to a later one. */
export const elapsed = (from: Moment, to: Moment): number => Date.parse(to) - Date.parse(from);

/** Whole days from one day to another; negative when `to` lies before. The machine's time zone plays no part. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsInDay;

export const MS_PER_DAY = millisecondsInDay;
