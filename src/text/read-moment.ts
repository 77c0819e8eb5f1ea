import { type Day, dayOf, type Moment, momentFromIso, momentOf } from '../domain/calendar.ts';
import { tidy } from './tidy.ts';

/** Forms of a date, each with the order of its parts. */
const DATES: readonly (readonly [RegExp, 'dmy' | 'ymd'])[] = [
  [/(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/, 'dmy'],
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, 'ymd'],
  [/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/i, 'dmy'],
];
const TIME =
  /(?<!\d)(\d{1,2}) ?(?:h|giờ|:) ?(\d{2})?(?: ?phút)?(?::(\d{2}))?(?!\d)(?: ?(sáng|trưa|chiều|tối|đêm))?/i;
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
  const hour = hourOf(Number(time[1]), time[4]?.toLowerCase());
  return momentOf(day, hour, Number(time[2] ?? 0), Number(time[3] ?? 0));
}

/** "5 giờ chiều" is 17h, "12 giờ đêm" midnight. */
function hourOf(hour: number, part: string | undefined): number {
  if (part === 'đêm' && hour === 12) return 0;
  const later = part === 'chiều' || part === 'tối' || (part === 'đêm' && hour > 6);
  return later && hour < 12 ? hour + 12 : hour;
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
  /^[ ,(]*(?:lúc |vào )?\d{1,2} ?(?:h|giờ|:)(?: ?\d{2})?(?: ?phút)?(?: ?(?:sáng|trưa|chiều|tối|đêm))?\)?/i;
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
    return [{ text: quoted, moment: at(date.day, time) }];
  });
}

const YEAR_FIRST =
  /(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})(?:[-_T ](\d{2})[h:.-]?(\d{2})?(?:[h:.-]?\d{2})?h?)?(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{2})[-_.](\d{2})[-_.](20\d{2})(?:[-_T ](\d{2})[h:.-]?(\d{2})?(?:[h:.-]?\d{2})?h?)?(?!\d)/;

/** The moment in a file's name, such as `thong-ke-2025-12-04-1000.csv`; `null` where it has none. */
export function momentInFileName(name: string): Moment | null {
  const yearFirst = YEAR_FIRST.exec(name);
  const match = yearFirst ?? DAY_FIRST.exec(name);
  if (match === null) return null;
  const [a, month, b] = match.slice(1, 4).map(Number) as [number, number, number];
  const day = yearFirst ? dayOf(a, month, b) : dayOf(b, month, a);
  if (day === null) return null;
  return match[4] === undefined
    ? momentOf(day)
    : momentOf(day, Number(match[4]), Number(match[5] ?? 0));
}
