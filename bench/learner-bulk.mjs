// Accounts made in bulk: many with one birth date, and names that count up within minutes.
import { MINUTES_A_DAY } from './learner-days.mjs';
import { drawName } from './learner-names.mjs';
import { BIRTH_DATES, BULK_BIRTH, birthOf } from './learner-people.mjs';

/** People of one birth date: so many that it is suspicious in a file of so many rows. */
export function oneBirthDate(random, rows) {
  const wanted = 30 + Math.ceil((12 * rows) / Math.min(BIRTH_DATES, rows));
  const names = new Map();
  while (names.size < wanted) {
    const { name, number } = drawName(random);
    names.set(number, name);
  }
  return [...names.values()].map((name) => ({ name, birth: BULK_BIRTH }));
}

const two = (number) => String(number).padStart(2, '0');
/** Names, and how many minutes lie between their registrations. The last two look made in bulk to nobody. */
const SERIES = [
  { names: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((it) => `Nguyễn Văn A${it}`), apart: 1 },
  { names: Array.from({ length: 12 }, (_, it) => `Học viên ${two(it + 1)}`), apart: 0 },
  { names: [...'ABCDE'].map((it) => `Trần Thị ${it}`), apart: 2 },
  { names: [1, 2, 3, 4].map((it) => `Lê Văn B${it}`), apart: 1 },
  { names: [1, 2, 3, 4, 5, 6, 7, 8].map((it) => `Phạm Văn C${it}`), apart: 10 },
];
const MINUTES_TOGETHER = 10;
/** Of the names of a series no two have one birth date, up to so many series. */
export const MOST_SERIES = 600;

/** The people of a series, by its number from 0, and when they registered; `about` is one of its minutes. */
export function series(turn, about) {
  const { names, apart } = SERIES[turn % SERIES.length];
  const morning = about - (about % MINUTES_A_DAY) + 8 * 60;
  const start = morning + (turn % 12) * MINUTES_TOGETHER;
  return names.map((name, i) => ({
    name,
    birth: birthOf(i * 31, turn),
    registered: start + i * apart,
  }));
}
