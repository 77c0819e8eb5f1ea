import { type Day, dayOf, type Moment, momentFromIso, momentOf } from '../domain/calendar.ts';
import { findDate, findDateInWords } from './find-date.ts';
import { narrow } from './narrow.ts';
import { momentOfSerial } from './serial-moment.ts';
import { tidy } from './tidy.ts';

const TIME =
  /(?<!\d)(\d{1,2}) ?(?:h|g|giờ|:) ?(\d{2}|rưỡi)?(?: ?phút)?(?::(\d{2}))?(?![\da-zÀ-ỹ])(?: ?(sáng|trưa|chiều|tối|đêm|am|pm)(?![a-zÀ-ỹ]))?/i;
const PART_OF_DAY = /sáng|trưa|chiều|tối|đêm|(?<![a-zÀ-ỹ])[ap]m(?![a-zÀ-ỹ])/i;
const JOINING_WORDS = /ngày|ngay|lúc|luc|vào|vao|[,()]/gi;
const OWN_OFFSET = /^\d{4}[-\d]*T\d.*(?:Z|[+-]\d{2}:?\d{2})$/;

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
 * `10h00 04/12/2025`, `09 giờ ngày 11/11/2025`, `4 Dec 2025`; the year in four digits. A date alone means the end of that day; text with
 * its own offset is taken to Việt Nam's time. `null`: no such form, or no such date.
 */
export function readMoment(written: string): Moment | null {
  const text = narrow(tidy(written));
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

const AS_OF_WORDS =
  /(?:tính đến|tinh den|(?:số|dữ) liệu (?:đến|lấy)|(?:so|du) lieu (?:den|lay))(?: thời điểm)?|thời điểm|cập nhật|as of/gi;
// What is to be reached by a day is no moment of figures.
const AIM = /phấn đấu|phan dau/i;
const TARGET = /chỉ tiêu|chi tieu|mục tiêu|muc tieu|kế hoạch|ke hoach/i;
// "Kết quả thực hiện chỉ tiêu tính đến …" is one again.
const REACHED =
  /kết quả|ket qua|tình hình|tinh hinh|tiến độ|tien do|số liệu|so lieu|thống kê|thong ke|báo cáo|bao cao/i;
const TIME_BEHIND =
  /^(?:T|[ ,(–-]*(?:lúc |vào |hồi )*)\d{1,2} ?(?:h|g|giờ|:)(?: ?(?:\d{2}|rưỡi))?(?: ?phút)?(?: ?(?:sáng|trưa|chiều|tối|đêm|am|pm))?\)?/i;
const ISO_TIME_WITH_OFFSET =
  /^[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})(?![\da-z])/i;
const OTHER_ZONE = /(?<![a-z])(?:utc|gmt)(?![a-z])(?! ?\+ ?0?7)/i;
const WINDOW = 60;

/**
 * All moments that a text names in words such as "Số liệu tính đến 10h00, ngày 04/12/2025". Two
 * digits of a year, and the number by which a spreadsheet stores a day, count only behind such words.
 */
export function findMoments(written: string): readonly MomentInWords[] {
  const text = narrow(tidy(written));
  return [...text.matchAll(AS_OF_WORDS)].flatMap((words) => {
    const end = words.index + words[0].length;
    const before = text.slice(Math.max(0, words.index - WINDOW), words.index);
    const after = text.slice(end, end + WINDOW);
    const found = momentBehind(after) ?? serialBehind(text.slice(0, words.index), after);
    if (found === null || isTarget(before)) return [];
    return [{ ...found, text: `${words[0]}${found.text}` }];
  });
}

/** Whether the words before make the date a target's; a sentence that ended says nothing of it. */
function isTarget(before: string): boolean {
  const said = before.split(/[.;](?= |$)/).at(-1) as string;
  return AIM.test(said) || (TARGET.test(said) && !REACHED.test(said));
}

function momentBehind(after: string): MomentInWords | null {
  const date = findDateInWords(after);
  if (date === null) return null;
  const upToDate = after.slice(0, date.end);
  const rest = after.slice(date.end);
  // "04/12/2025 10:00-11:00" has a range of hours behind it.
  const iso = /^\d{4}/.test(after.slice(date.start)) ? ISO_TIME_WITH_OFFSET.exec(rest) : null;
  if (iso !== null && date.day !== null) {
    const moment = momentFromIso(`${date.day}T${iso[1]}${iso[2]?.toUpperCase()}`);
    return { text: `${upToDate}${iso[0]}`, moment };
  }
  const before = TIME.exec(after.slice(0, date.start));
  const behind = before === null ? TIME_BEHIND.exec(rest) : null;
  const time = before ?? (behind && TIME.exec(behind[0]));
  // A part of the day that belongs to no hour read: which hour is meant is not for a tool to say.
  const vague = (time?.[4] === undefined && PART_OF_DAY.test(after)) || OTHER_ZONE.test(after);
  return { text: `${upToDate}${behind?.[0] ?? ''}`, moment: vague ? null : at(date.day, time) };
}

const SERIAL = /^(?:[ :=(–-]|ngày|ngay|lúc|hết)*(\d{5})(?:[.,](\d{1,15}))?[ .;)]*$/i;
const LABEL = /^(?:[ (*–-]|số liệu|so lieu|dữ liệu|du lieu|ngày|ngay|thời gian|đã|được)*$/i;
const LONGEST_LABEL = 40;

/** "Tính đến: 45995", and nothing else: "Số học viên tính đến: 45995" counts people. */
function serialBehind(label: string, after: string): MomentInWords | null {
  const serial = SERIAL.exec(after);
  if (serial === null || label.length > LONGEST_LABEL || !LABEL.test(label)) return null;
  const moment = momentOfSerial(serial[1] as string, serial[2]);
  return moment === undefined ? null : { text: after, moment };
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
