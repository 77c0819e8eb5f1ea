import type { Moment } from '../../domain/calendar.ts';
import { narrow } from '../../text/narrow.ts';
import { tidy } from '../../text/tidy.ts';
import { dayNumber, FIRST_YEAR, LAST_YEAR, MINUTES_IN_DAY } from './day-number.ts';

const DATE =
  '(?:(?<d>\\d{1,2})(?<mark>[/.-])(?<m>\\d{1,2})\\k<mark>(?<y>\\d{4})|(?<Y>\\d{4})-(?<M>\\d{1,2})-(?<D>\\d{1,2}))';
const TIME =
  '(?<hour>\\d{1,2})(?:h(?<hm>\\d{2})?|:(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?)(?: ?(?<half>[ap]m))?(?<zone>z|[+-]\\d{2}:?\\d{2})?';
const TIME_BEHIND = new RegExp(`^${DATE}(?:(?:,? |t)${TIME})?$`, 'i');
const TIME_AHEAD = new RegExp(`^${TIME},? (?:ngày )?${DATE}$`, 'i');

const HERE = 7 * 60;

/** Codes of `judgeTime` below 0. */
export const TIME_BLANK = -1;
export const TIME_UNCLEAR = -2;

/**
 * When something happened: twice the minutes since 01/01/1900, and one more where an hour is told.
 * Without an hour it is the beginning of the day. A time with its own offset is taken to Việt Nam's.
 */
export function judgeTime(cell: string): number {
  const text = narrow(tidy(cell));
  if (text === '') return TIME_BLANK;
  const groups = (TIME_BEHIND.exec(text) ?? TIME_AHEAD.exec(text))?.groups;
  if (groups === undefined) return TIME_UNCLEAR;
  const { y, m, d, Y, M, D } = groups;
  const day = dayNumber(Number(y ?? Y), Number(m ?? M), Number(d ?? D));
  if (day < 0) return TIME_UNCLEAR;
  if (groups['hour'] === undefined) return timeCode(day, 0, false);
  const minutes = minutesOf(groups);
  if (minutes === null) return TIME_UNCLEAR;
  const all = day * MINUTES_IN_DAY + minutes;
  return all >= 0 && all < AFTER_ALL ? all * 2 + 1 : TIME_UNCLEAR;
}

const AFTER_ALL = (dayNumber(LAST_YEAR, 12, 31) + 1) * MINUTES_IN_DAY;

export const timeCode = (day: number, minute: number, timed: boolean): number =>
  (day * MINUTES_IN_DAY + minute) * 2 + (timed ? 1 : 0);
export const isTimed = (code: number): boolean => (code & 1) === 1;
export const minutesIn = (code: number): number => code >> 1;
export const dayInCode = (code: number): number => Math.floor(minutesIn(code) / MINUTES_IN_DAY);

/** Whether a certificate is earlier than the registration: by minute where both tell one, else by day. */
export function isEarlier(certified: number, registered: number): boolean {
  if (certified < 0 || registered < 0) return false;
  return isTimed(certified) && isTimed(registered)
    ? certified < registered
    : dayInCode(certified) < dayInCode(registered);
}

/** Minutes since the day began, before 0 or beyond its end where its offset leads there. */
function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { hour = '', hm, minute, half, zone } = groups;
  const minutes = Number(hm ?? minute ?? 0);
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hours > 23 || minutes > 59) return null;
  return hours * 60 + minutes + (zone === undefined ? 0 : HERE - offsetOf(zone));
}

function offsetOf(zone: string): number {
  if (zone.toLowerCase() === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Minutes since 01/01/1900 up to a moment; whole ones. */
export function minutesAt(moment: Moment): number {
  const day = dayNumber(Number(moment.slice(0, 4)), Number(moment.slice(5, 7)), dateOf(moment));
  // A moment beyond the calendar here is later, or earlier, than all that files tell.
  if (day < 0) return Number(moment.slice(0, 4)) < FIRST_YEAR ? -1 : AFTER_ALL;
  return day * MINUTES_IN_DAY + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}

const dateOf = (moment: Moment): number => Number(moment.slice(8, 10));
