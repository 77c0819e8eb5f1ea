import { type Day, dayOf, type Moment, momentFromIso, momentOf } from '../domain/calendar.ts';
import { tidy } from './tidy.ts';

/** Forms of a date, each with the order of its parts. */
const DATES: readonly (readonly [RegExp, 'dmy' | 'ymd'])[] = [
  [/(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/, 'dmy'],
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, 'ymd'],
  [/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/i, 'dmy'],
];
const TIME =
  /(?<!\d)(\d{1,2}) ?(?:h|g|giờ|:) ?(\d{2}|rưỡi)?(?: ?phút)?(?::(\d{2}))?(?![\da-zÀ-ỹ])(?: ?(sáng|trưa|chiều|tối|đêm|am|pm)(?![a-zÀ-ỹ]))?/i;
const PART_OF_DAY = /sáng|trưa|chiều|tối|đêm|(?<![a-zÀ-ỹ])[ap]m(?![a-zÀ-ỹ])/i;
const JOINING_WORDS = /ngày|lúc|vào|[,()]/gi;
const OWN_OFFSET = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

interface Found {
  readonly day: Day | null;
  readonly start: number;
  readonly end: number;
}

function findDate(text: string): Found | null {
  for (const [pattern, order] of DATES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const parts = match.slice(1, 4).map(Number) as [number, number, number];
    const [year, month, day] = order === 'ymd' ? parts : parts.reverse();
    const end = match.index + match[0].length;
    return { day: dayOf(year as number, month as number, day as number), start: match.index, end };
  }
  return null;
}

function at(day: Day | null, time: RegExpExecArray | null): Moment | null {
  if (day === null) return null;
  if (time === null) return momentOf(day);
  const minute = time[2] === undefined ? 0 : time[2].length > 2 ? 30 : Number(time[2]);
  const hour = hourOf(Number(time[1]), time[4]?.toLowerCase());
  // "24h00" is how the end of a day is written.
  if (hour === 24) return minute === 0 ? momentOf(day) : null;
  return hour === null ? null : momentOf(day, hour, minute, Number(time[3] ?? 0));
}

/** "5 giờ chiều" is 17h; "12 giờ đêm" may begin or end a day, and "13 giờ sáng" is none: `null`. */
function hourOf(hour: number, part: string | undefined): number | null {
  if (part === undefined) return hour;
  const early = part === 'sáng' || part === 'am';
  if (hour > 12 || (hour === 12 && part !== 'trưa' && part !== 'pm')) {
    return early || hour === 12 ? null : hour;
  }
  if (early || hour === 12 || part === 'trưa') return hour;
  return part === 'đêm' && hour < 6 ? hour : hour + 12;
}

/**
 * Reads a moment as a person types it: `2025-12-04`, `2025-12-04T10:00`, `04/12/2025`,
 * `10h00 04/12/2025`, `09 giờ ngày 11/11/2025`. A date alone means the end of that day; text with
 * its own offset is taken to Việt Nam's time. `null`: no such form, or no such date.
 */
export function readMoment(written: string): Moment | null {
  const text = tidy(written);
  if (OWN_OFFSET.test(text)) return momentFromIso(text);
  const date = findDate(text);
  if (date === null) return null;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const time = TIME.exec(rest);
  // The T of ISO 8601 stands between a day and an hour alone.
  const joined = time === null ? rest : rest.replace(TIME, '').replace(/^ *T/, '');
  const unread = joined.replace(JOINING_WORDS, '').trim();
  return unread === '' ? at(date.day, time) : null;
}

export interface MomentInWords {
  /** The words as the file has them. */
  readonly text: string;
  /** `null` where they name no real date or hour. */
  readonly moment: Moment | null;
}

const AS_OF_WORDS = /(?:tính đến|tinh den)(?: thời điểm)?|thời điểm|cập nhật|as of/gi;
const TIME_BEHIND =
  /^[ ,(–-]*(?:lúc |vào |hồi )*\d{1,2} ?(?:h|g|giờ|:)(?: ?(?:\d{2}|rưỡi))?(?: ?phút)?(?: ?(?:sáng|trưa|chiều|tối|đêm|am|pm))?\)?/i;
const WINDOW = 60;

/** All moments that a text names in words such as "Số liệu tính đến 10h00, ngày 04/12/2025". */
export function findMoments(written: string): readonly MomentInWords[] {
  const text = tidy(written);
  return [...text.matchAll(AS_OF_WORDS)].flatMap((words) => {
    const after = text.slice(words.index + words[0].length).slice(0, WINDOW);
    const date = findDate(after);
    if (date === null) return [];
    const before = TIME.exec(after.slice(0, date.start));
    const behind = before === null ? TIME_BEHIND.exec(after.slice(date.end)) : null;
    const time = before ?? (behind && TIME.exec(behind[0]));
    const quoted = `${words[0]}${after.slice(0, date.end)}${behind?.[0] ?? ''}`;
    // A part of the day that belongs to no hour read: which hour is meant is not for a tool to say.
    const vague = time?.[4] === undefined && PART_OF_DAY.test(after);
    return [{ text: quoted, moment: vague ? null : at(date.day, time) }];
  });
}

const HOUR = String.raw`(?:[-_T ](?:(\d{2})[h:.-]?(\d{2})?(?:[h:.-]?\d{2})?h?|(\d)h(\d{2})?))?`;
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})${HOUR}(?!\d)`, 'g');
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{2})[-_.](\d{2})[-_.](20\d{2})${HOUR}(?!\d)`,
  'g',
);

/**
 * The moment in a file's name, such as `thong-ke-2025-12-04-1000.csv`; `null` where it has none, or
 * more than one, as in `2025-11-01-den-2025-12-04.csv`.
 */
export function momentInFileName(name: string): Moment | null {
  const yearFirst = [...name.matchAll(YEAR_FIRST)];
  // "2025-05-30-2000" holds no second date.
  const dayFirst = [...name.replace(YEAR_FIRST, ' ').matchAll(DAY_FIRST)];
  const found = [
    ...yearFirst.map((it) => ({ it, order: [1, 2, 3] as const })),
    ...dayFirst.map((it) => ({ it, order: [3, 2, 1] as const })),
  ];
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const [year, month, date] = only.order.map((at) => Number(only.it[at])) as [
    number,
    number,
    number,
  ];
  const day = dayOf(year, month, date);
  if (day === null) return null;
  const hour = only.it[4] ?? only.it[6];
  return hour === undefined
    ? momentOf(day)
    : momentOf(day, Number(hour), Number(only.it[5] ?? only.it[7] ?? 0));
}
