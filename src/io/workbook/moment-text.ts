const SECONDS_A_DAY = 86_400;
const LAST_SERIAL = 2_958_465;
const MS_A_DAY = 86_400_000;
/** Excel holds 1900 for a leap year: its days before 1 March 1900 count from another zero. */
const FALSE_LEAP_DAY = 60;
const DAYS_TO_1904 = 1462;

/**
 * A date as Excel stores it (days since 1900, or since 1904) as "04/12/2025", "10h00 04/12/2025" or
 * "10h00"; `null` where it is outside the calendar. The format tells whether the hour of a midnight counts.
 */
export function serialText(serial: number, format: string, date1904: boolean): string | null {
  if (serial < 0 || serial > LAST_SERIAL + 1) return null;
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const fields = format.replace(/"[^"]*"|\\.|\[(?!h+\])[^\]]*\]/gi, '');
  if (/\[h+\]/i.test(fields) || (days === 0 && !/[dy]/i.test(fields))) return timeText(seconds);
  const timed = seconds % SECONDS_A_DAY > 0 || /h/i.test(fields);
  const day = dayText(days + (date1904 ? DAYS_TO_1904 : 0));
  return timed ? `${timeText(seconds % SECONDS_A_DAY)} ${day}` : day;
}

/** ISO 8601 ("2025-12-04", "2025-12-04T10:00:00.000") likewise; `null` where it is none. */
export function isoText(iso: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(iso);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute] = match;
  const date = `${day}/${month}/${year}`;
  // The zero days of Excel and LibreOffice: an hour without a day is stored as one of them.
  const dayless = date === '31/12/1899' || date === '30/12/1899';
  if (hour !== undefined && dayless) return `${hour}h${minute}`;
  const midnight = hour === undefined || (hour === '00' && minute === '00');
  return midnight ? date : `${hour}h${minute} ${date}`;
}

/** An ISO 8601 duration ("PT10H30M00S") as "10h30"; `null` where it is none. */
export function durationText(iso: string): string | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:[.,]\d+)?S)?$/.exec(iso);
  if (!match) return null;
  return timeText(Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60);
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

const timeText = (seconds: number): string =>
  `${pad(Math.floor(seconds / 3600))}h${pad(Math.floor((seconds % 3600) / 60))}`;

/** Counted in UTC: the days of the calendar are the same in every time zone. */
function dayText(days: number): string {
  if (days === 0) return '00/01/1900';
  if (days === FALSE_LEAP_DAY) return '29/02/1900';
  const zero = Date.UTC(1899, 11, days < FALSE_LEAP_DAY ? 31 : 30);
  const date = new Date(zero + days * MS_A_DAY);
  return `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCFullYear(), 4)}`;
}
