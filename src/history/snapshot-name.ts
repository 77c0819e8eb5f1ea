import { type Day, dayIn, dayOf, isEndOfDay, type Moment, momentOf } from '../domain/calendar.ts';

/** What the name of a snapshot's file tells. */
export interface SnapshotName {
  /** Without folders. */
  readonly file: string;
  readonly asOf: Moment;
  /** From 1. The highest of a moment counts, the others are kept aside. */
  readonly version: number;
}

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)?\.([1-9]\d{0,8})\.txt$/;
/** The end of a day, as ISO 8601 writes it: told apart from 23:59, and sorted behind it. */
const END_OF_DAY = 'T2400';

/** `2025-12-04T1000.1.txt`; seconds are written only where there are any. */
export function snapshotName(asOf: Moment, version: number): SnapshotName {
  const [hour, minute, second] = asOf.slice(11, 19).split(':') as [string, string, string];
  const time = isEndOfDay(asOf) ? END_OF_DAY : `T${hour}${minute}${second === '00' ? '' : second}`;
  return { file: `${dayIn(asOf)}${time}.${version}.txt`, asOf, version };
}

/** Reads a name; `null` for a file that is no snapshot's. */
export function readSnapshotName(file: string): SnapshotName | null {
  const match = FORM.exec(file);
  if (match === null) return null;
  const [year, month, date, hour, minute, second] = match.slice(1, 7).map(Number) as Six;
  const day = dayOf(year, month, date);
  const asOf = day && momentAt(day, file, hour, minute, second || 0);
  if (asOf === null) return null;
  const name = snapshotName(asOf, Number(match[7]));
  // Each moment has one name: 235959 and 240000 are none.
  return name.file === file ? name : null;
}

type Six = [number, number, number, number, number, number];

const momentAt = (
  day: Day,
  file: string,
  hour: number,
  minute: number,
  second: number,
): Moment | null =>
  file.startsWith(END_OF_DAY, day.length) ? momentOf(day) : momentOf(day, hour, minute, second);
