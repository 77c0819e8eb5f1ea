import {
  ADULT_SHARE,
  AS_OF,
  BOTTOM,
  BY,
  CAMPAIGN,
  COUNT,
  type Flag,
  LEVEL,
  MILESTONE,
  NAMES,
  POPULATION,
  SETTLED,
  SHEET,
  THOUSANDS,
  TOP,
  UNIT,
} from './flag.ts';

/** How a calendar is written: no other command has its format. */
const CALENDAR_OUTPUT: readonly Flag[] = [
  {
    flags: '--format <FORMAT>',
    about: {
      vi: 'ics (mặc định), table, csv, json, markdown, html, xlsx, docx',
      en: 'ics (default), table, csv, json, markdown, html, xlsx, docx',
    },
  },
  {
    flags: '-o, --output <FILE>',
    about: {
      vi: 'ghi vào tệp; đuôi .ics .csv .json .md .txt .html .xlsx .docx quyết định định dạng; dùng được nhiều lần',
      en: 'write to a file; .ics .csv .json .md .txt .html .xlsx .docx decides the format; repeatable',
    },
    repeatable: true,
  },
];

export const OUTPUT: readonly Flag[] = [
  {
    flags: '--format <FORMAT>',
    about: {
      vi: 'table (mặc định), csv, json, markdown, html, xlsx, docx, svg, png',
      en: 'table (default), csv, json, markdown, html, xlsx, docx, svg, png',
    },
  },
  {
    flags: '-o, --output <FILE>',
    about: {
      vi: 'ghi vào tệp; đuôi .csv .json .md .txt .html .xlsx .docx .svg .png quyết định định dạng; dùng được nhiều lần',
      en: 'write to a file; .csv .json .md .txt .html .xlsx .docx .svg .png decides the format; repeatable',
    },
    repeatable: true,
  },
  { flags: '--lang <LANG>', about: { vi: 'vi (mặc định) hoặc en', en: 'vi (default) or en' } },
  {
    flags: '--color <WHEN>',
    about: { vi: 'màu: auto (mặc định), always, never', en: 'auto (default), always, never' },
  },
  {
    flags: '--width <N>',
    about: { vi: 'bề rộng bảng, tính bằng ký tự', en: 'width of tables in columns' },
  },
  {
    flags: '-q, --quiet',
    about: { vi: 'không in cảnh báo và lưu ý', en: 'no warnings, no notes' },
  },
  {
    flags: '-v, --verbose',
    about: {
      vi: 'in hết cảnh báo, và tệp được hiểu thế nào',
      en: 'all warnings, and how files were understood',
    },
  },
  { flags: '--no-progress', about: { vi: 'không in tiến trình', en: 'no progress display' } },
  {
    flags: '--strict',
    about: { vi: 'coi cảnh báo là lỗi', en: 'warnings are errors' },
  },
];

/** How files are to be read. */
const READING: readonly Flag[] = [POPULATION, NAMES, CAMPAIGN, SHEET, THOUSANDS];

/** Flags of `units`. */
export const NAME_FLAGS: readonly Flag[] = [
  {
    flags: '--settle <WRITTEN> <UNIT>',
    about: {
      vi: 'quyết định một lần: cách viết này trong tệp là đơn vị này; ghi vào tệp tên gọi',
      en: 'settle once which unit a writing means; kept in the file of settled names',
    },
  },
  ...READING,
  ...OUTPUT,
];

/** Flags of `check`. */
export const CHECK_FLAGS: readonly Flag[] = [...READING, AS_OF, COUNT, ...OUTPUT];

/** Flags of `import`. */
export const IMPORT_FLAGS: readonly Flag[] = [
  {
    flags: '--replace',
    about: {
      vi: 'thời điểm này đã có số liệu khác: dùng số mới, số cũ giữ riêng',
      en: 'other figures of the moment are kept: use these, and keep those aside',
    },
  },
  {
    flags: '--dry-run',
    about: {
      vi: 'chỉ nói sẽ làm gì, không ghi gì',
      en: 'only say what would happen; write nothing',
    },
  },
  ...READING,
  COUNT,
  AS_OF,
  ...OUTPUT,
];

/** Flags of `history`. */
export const HISTORY_FLAGS: readonly Flag[] = [
  {
    flags: '--verify',
    about: {
      vi: 'đọc và kiểm tra từng tệp, cả bản cũ giữ riêng',
      en: 'read and check every file, those kept aside too',
    },
  },
  CAMPAIGN,
  ...OUTPUT,
];

/** Flags of `calendar`. */
export const CALENDAR_FLAGS: readonly Flag[] = [
  CAMPAIGN,
  ...CALENDAR_OUTPUT,
  ...OUTPUT.slice(CALENDAR_OUTPUT.length),
];

/** Flags of `explain`. */
export const UNIT_FLAGS: readonly Flag[] = [
  ...READING,
  AS_OF,
  BY,
  MILESTONE,
  ADULT_SHARE,
  COUNT,
  ...OUTPUT,
];

/** Flags of `learners`. */
export const LEARNERS_FLAGS: readonly Flag[] = [
  ...READING,
  AS_OF,
  COUNT,
  UNIT,
  LEVEL,
  TOP,
  BOTTOM,
  ...OUTPUT,
];

/** Flags of `remaining` and `awards`. */
export const PEOPLE_FLAGS: readonly Flag[] = [
  POPULATION,
  SETTLED,
  CAMPAIGN,
  SHEET,
  THOUSANDS,
  AS_OF,
  UNIT,
  LEVEL,
  TOP,
  BOTTOM,
  {
    flags: '--names',
    about: {
      vi: 'nêu tên từng người, chỉ cùng với -o TỆP: tệp có dữ liệu cá nhân',
      en: 'name people, only with -o FILE: the file holds personal data',
    },
  },
  ...OUTPUT,
];

/** Flags that all reports on files share. */
export const REPORT_FLAGS: readonly Flag[] = [
  ...READING,
  AS_OF,
  {
    flags: '--since <WHEN>',
    about: {
      vi: 'so với lần trước: previous (mặc định), một ngày, hoặc 7d',
      en: 'compare with: previous (default), a date, or 7d',
    },
  },
  BY,
  UNIT,
  LEVEL,
  TOP,
  BOTTOM,
  MILESTONE,
  ADULT_SHARE,
  COUNT,
  {
    flags: '--fail-on <STATUS>',
    about: {
      vi: 'thoát mã 4 khi có mốc missed (không đạt) hoặc at-risk (nguy cơ)',
      en: 'exit 4 when a milestone is missed or at-risk',
    },
    repeatable: true,
  },
  ...OUTPUT,
];
