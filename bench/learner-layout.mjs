// How exports of the learning portal look: their headings, and an account as one of their rows.
import { clock, iso, MINUTES_A_DAY, partsOf, vietnamese } from './learner-days.mjs';

const NUMBERS = [1, 2, 3, 4, 5];
const HEADINGS = [
  ...['Tài khoản', 'Họ và tên', 'Ngày sinh', 'Đối tượng', 'Xã, phường, đặc khu', 'Mã đơn vị'],
  ...['Thôn, tổ dân phố', 'Cơ quan, đơn vị', 'Ngày đăng ký'],
  ...NUMBERS.flatMap((it) => [
    `Chuyên đề ${it} - Tỷ lệ hoàn thành`,
    `Chuyên đề ${it} - Trắc nghiệm`,
  ]),
  ...['Kiểm tra cuối khóa', 'Ngày cấp chứng nhận', 'Số chứng nhận'],
];
const ENGLISH_HEADINGS = [
  ...['Username', 'FullName', 'DateOfBirth', 'IsPublicEmployee', 'CommuneName', 'CommuneCode'],
  ...['Village', 'Organisation', 'RegisteredAt'],
  ...NUMBERS.flatMap((it) => [`Module${it}Progress`, `Module${it}Quiz`]),
  ...['FinalTest', 'CertifiedAt', 'CertificateNo'],
];
export const COLUMN = {
  account: 0,
  name: 1,
  birth: 2,
  kind: 3,
  commune: 4,
  code: 5,
  village: 6,
  organisation: 7,
  registered: 8,
  share: 9,
  quiz: 10,
  final: 19,
  certifiedAt: 20,
};

const decimal = (number) => String(number).replace('.', ',');
const VIETNAMESE = {
  headings: HEADINGS,
  kinds: { publicEmployee: 'CBCCVC', resident: 'Người dân', unknown: '' },
  day: vietnamese,
  // One row in sixteen leaves out what the column says anyway.
  share: (it, short) => (short ? decimal(it) : `${decimal(it)}%`),
  quiz: (it, short) => (short ? String(it) : `${it}/5`),
  final: (it, short) => (short ? String(it) : `${it}/30`),
};
const ENGLISH = {
  headings: ENGLISH_HEADINGS,
  kinds: { publicEmployee: 'true', resident: 'false', unknown: '' },
  day: iso,
  share: String,
  quiz: String,
  final: String,
};

/** Ways to write a birth date that all say the same day. */
const BIRTHS = [
  (day) => vietnamese(day).replaceAll('/', '-'),
  (day) => vietnamese(day).replaceAll('/', '.'),
  (day) => `${partsOf(day).date}/${partsOf(day).month}/${partsOf(day).year}`,
  iso,
  (day) => `${iso(day)} 00:00:00`,
];

/**
 * Writes rows. An account: `number`, `name`, `birth` (a day from 01/01/1900), `kind`, `place`,
 * `registered` (a minute from then) and `progress`; `cells` has what is written otherwise, by column.
 * `tidy`: every column in one way only.
 */
export function layoutOf({ delimiter, english, lineEnd, tidy = false }) {
  const its = english ? ENGLISH : VIETNAMESE;
  const special = new RegExp(`["\r\n${delimiter === '\t' ? '\t' : `\\${delimiter}`}]`);
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const cell = (text) => (special.test(text) ? quoted(text) : text);
  const lineOf = (cells) => cells.map(cell).join(delimiter) + lineEnd;
  const day = (minute) => its.day(Math.floor(minute / MINUTES_A_DAY));
  const moment = (minute) => `${day(minute)} ${clock(minute % MINUTES_A_DAY)}`;

  function certificateOf({ number, progress: { certified } }) {
    if (certified === null) return ['', ''];
    const at = certified.timed ? moment(certified.minute) : day(certified.minute);
    return [at, `QNg-2025-${number}`];
  }

  function cellsOf(account) {
    const { number, place, progress } = account;
    const short = !tidy && number % 16 === 7;
    const cells = [
      `bd${String(number).padStart(8, '0')}`,
      account.name,
      !tidy && number % 64 < BIRTHS.length
        ? BIRTHS[number % 64](account.birth)
        : its.day(account.birth),
      its.kinds[account.kind],
      place.commune,
      place.code,
      place.village,
      place.organisation,
      moment(account.registered),
    ];
    for (const { share, quiz } of progress.modules) {
      cells.push(share === null ? '' : its.share(share, short));
      cells.push(quiz === null ? '' : its.quiz(quiz, short));
    }
    cells.push(progress.final === null ? '' : its.final(progress.final, short));
    cells.push(...certificateOf(account));
    for (const [column, text] of Object.entries(account.cells ?? {})) cells[column] = text;
    return cells;
  }

  return {
    lineOf,
    headings: its.headings,
    blank: its.headings.map(() => ''),
    line: (account) => lineOf(cellsOf(account)),
    cellsOf,
  };
}

/** "Danh sách học viên, số liệu tính đến 10h00, ngày 04/12/2025" */
export const titleAt = (minute) =>
  `Danh sách học viên, số liệu tính đến ${clock(minute % MINUTES_A_DAY).replace(':', 'h')}, ngày ` +
  vietnamese(Math.floor(minute / MINUTES_A_DAY));
