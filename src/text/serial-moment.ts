import { dayOf, type Moment, momentFromIso, momentOf } from '../domain/calendar.ts';

const MINUTES_IN_DAY = 1440;
const MS_IN_MINUTE = 60_000;
/** The serial of 01/01/1970. */
const EPOCH = 25_569;
/** 01/01/2020 and 31/12/2035: other numbers are taken for no days. */
const FIRST = 43_831;
const LAST = 49_674;

/** With fewer decimals the minute is known only where it comes out even, as in 45995,5. */
const DECIMALS_OF_A_MINUTE = 4;

/**
 * The moment that a spreadsheet's serial number stands for, rounded to the minute: 45995 is the end
 * of 04/12/2025, 45995,4166666667 its 10h00. `undefined`: no serial of a day from 2020 to 2035;
 * `null`: too few decimals to tell the minute.
 */
export function momentOfSerial(days: string, decimals = ''): Moment | null | undefined {
  const serial = Number(days);
  if (serial < FIRST || serial > LAST) return undefined;
  const exact = Number(`${days}.${decimals}`) * MINUTES_IN_DAY;
  const minutes = Math.round(exact);
  const instant = new Date((minutes - EPOCH * MINUTES_IN_DAY) * MS_IN_MINUTE).toISOString();
  if (/^0*$/.test(decimals)) return endOf(instant);
  const told = decimals.length >= DECIMALS_OF_A_MINUTE || exact === minutes;
  return told ? momentFromIso(`${instant.slice(0, 16)}+07:00`) : null;
}

function endOf(instant: string): Moment | null {
  const [year, month, date] = instant.slice(0, 10).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  const day = dayOf(year, month, date);
  return day && momentOf(day);
}
