import { dayNumber } from './day-number.ts';
import { timeCode } from './judge-time.ts';

/** The bytes are no date, or one in a form that is left to `judgeTime`. */
export const NOT_FROM_BYTES = -9;

const ZERO = 0x30;
const COLON = 0x3a;

/** What `judgeTime` says of "04/12/2025", "2025-12-04" and the like, perhaps with a plain time behind. */
export function timeFromBytes(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 8 || length > 19) return NOT_FROM_BYTES;
  const day = dateAt(bytes, start, end);
  if (day < 0) return NOT_FROM_BYTES;
  const behind = start + (day >> 24);
  const date = day & 0xffffff;
  if (behind === end) return timeCode(date, 0, false);
  const minute = clockAt(bytes, behind, end);
  return minute < 0 ? NOT_FROM_BYTES : timeCode(date, minute, true);
}

/** The day at the beginning, and above 24 bits how many bytes it takes; below 0 for none. */
function dateAt(bytes: Uint8Array, start: number, end: number): number {
  const first = twoDigits(bytes, start);
  if (first < 0) return oneDigitDay(bytes, start, end);
  const mark = bytes[start + 2] as number;
  if (!isMark(mark)) return yearFirst(bytes, start, end);
  return monthAndYear(bytes, start, end, start + 3, first, mark);
}

function oneDigitDay(bytes: Uint8Array, start: number, end: number): number {
  const day = (bytes[start] as number) - ZERO;
  const mark = bytes[start + 1] as number;
  if (day < 0 || day > 9 || !isMark(mark)) return -1;
  return monthAndYear(bytes, start, end, start + 2, day, mark);
}

function monthAndYear(
  bytes: Uint8Array,
  start: number,
  end: number,
  from: number,
  day: number,
  mark: number,
): number {
  let month = twoDigits(bytes, from);
  let at = from + 2;
  if (month < 0) {
    month = (bytes[from] as number) - ZERO;
    if (month > 9) return -1;
    at = from + 1;
  }
  if (bytes[at] !== mark || at + 5 > end) return -1;
  const century = twoDigits(bytes, at + 1);
  const year = twoDigits(bytes, at + 3);
  if (century < 0 || year < 0) return -1;
  const number = dayNumber(century * 100 + year, month, day);
  return number < 0 ? -1 : number | ((at + 5 - start) << 24);
}

function yearFirst(bytes: Uint8Array, start: number, end: number): number {
  if (start + 10 > end || bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d) return -1;
  const century = twoDigits(bytes, start);
  const year = twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  if (century < 0 || year < 0 || month < 0 || day < 0) return -1;
  const number = dayNumber(century * 100 + year, month, day);
  return number < 0 ? -1 : number | (10 << 24);
}

/** Minutes of " 10:30", " 10h30", "T10:30" and " 10:30:59"; below 0 for none. */
function clockAt(bytes: Uint8Array, from: number, end: number): number {
  const before = bytes[from];
  if (before !== 0x20 && before !== 0x54) return -1;
  if (end !== from + 6 && end !== from + 9) return -1;
  const hour = twoDigits(bytes, from + 1);
  const minute = twoDigits(bytes, from + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  const mark = bytes[from + 3];
  if (end === from + 6) return mark === COLON || mark === 0x68 ? hour * 60 + minute : -1;
  const seconds = twoDigits(bytes, from + 7);
  return mark === COLON && bytes[from + 6] === COLON && seconds >= 0 ? hour * 60 + minute : -1;
}

const isMark = (byte: number): boolean => byte === 0x2f || byte === 0x2d || byte === 0x2e;

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
