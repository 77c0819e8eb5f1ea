// Days counted from 01/01/1900, and how files write them.

const FIRST = Date.UTC(1900, 0, 1);
const LENGTH = 86_400_000;
export const MINUTES_A_DAY = 1440;

export const dayOf = (year, month, date) => (Date.UTC(year, month - 1, date) - FIRST) / LENGTH;

const two = (number) => String(number).padStart(2, '0');
const DAYS = Array.from({ length: dayOf(2027, 1, 1) }, (_, day) => {
  const date = new Date(FIRST + day * LENGTH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
});
const VIETNAMESE = DAYS.map((it) => `${two(it.date)}/${two(it.month)}/${it.year}`);
const ISO = DAYS.map((it) => `${it.year}-${two(it.month)}-${two(it.date)}`);

export const partsOf = (day) => DAYS[day];
/** "04/12/2025" */
export const vietnamese = (day) => VIETNAMESE[day];
/** "2025-12-04" */
export const iso = (day) => ISO[day];

const TIMES = Array.from(
  { length: MINUTES_A_DAY },
  (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
);
/** "08:05" */
export const clock = (minute) => TIMES[minute];

/** Whether somebody born on a day has had their 18th birthday by another: of 29 February, on 1 March. */
export function isAdult(born, day) {
  const number = (it) => it.year * 10_000 + it.month * 100 + it.date;
  return number(DAYS[born]) + 180_000 <= number(DAYS[day]);
}
