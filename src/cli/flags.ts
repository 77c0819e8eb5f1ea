import type { Pair } from '../i18n/pair.ts';

/** A flag as help shows it; values are checked in `request.ts`. */
export interface Flag {
  readonly flags: string;
  readonly about: Pair;
  readonly repeatable?: boolean;
}

/** Where names are settled unless `--names` says otherwise. */
export const NAMES_FILE = 'ten-goi.csv';

export const OUTPUT: readonly Flag[] = [
  {
    flags: '--format <FORMAT>',
    about: {
      vi: 'table (mặc định), csv, json, markdown, xlsx',
      en: 'table (default), csv, json, markdown, xlsx',
    },
  },
  {
    flags: '-o, --output <FILE>',
    about: {
      vi: 'ghi vào tệp; đuôi .csv .json .md .txt .xlsx quyết định định dạng',
      en: 'write to a file; .csv .json .md .txt .xlsx decides the format',
    },
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

export const POPULATION: Flag = {
  flags: '--population <FILE>',
  about: { vi: 'tệp dân số', en: 'a population file' },
  repeatable: true,
};

const AS_OF: Flag = {
  flags: '--as-of <WHEN>',
  about: {
    vi: 'thời điểm số liệu, như 2025-12-04 hoặc "10h00 04/12/2025"',
    en: 'the moment of the figures, such as 2025-12-04 or "10h00 04/12/2025"',
  },
};

const NAMES: Flag = {
  flags: '--names <FILE>',
  about: {
    vi: `tệp tên gọi đã quyết định (mặc định: ${NAMES_FILE} trong thư mục này, nếu có)`,
    en: `the file of settled names (default: ${NAMES_FILE} in this folder, if there is one)`,
  },
};

/** Where people are named, `--names` asks for that. */
const SETTLED: Flag = { ...NAMES, flags: '--settled <FILE>' };

const CAMPAIGN: Flag = {
  flags: '--campaign <DIR>',
  about: {
    vi: 'thư mục có tiendo.yaml (mặc định: thư mục này hoặc thư mục trên nó)',
    en: 'the folder that has tiendo.yaml (default: this folder or one above it)',
  },
};

const SHEET: Flag = {
  flags: '--sheet <NAME>',
  about: {
    vi: 'trang tính cần đọc trong tệp Excel; dùng được nhiều lần',
    en: 'the sheet of a workbook to read; repeatable',
  },
  repeatable: true,
};

const THOUSANDS: Flag = {
  flags: '--thousands <MARK>',
  about: {
    vi: 'dấu ngăn hàng nghìn, "." hoặc ",", khi một cột có thể hiểu hai cách',
    en: 'the mark of thousands, "." or ",", where a column can be read in two ways',
  },
};

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
export const CHECK_FLAGS: readonly Flag[] = [...READING, AS_OF, ...OUTPUT];

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

const BY: Flag = {
  flags: '--by <INDICATOR>',
  about: {
    vi: 'tỷ lệ nào, như residents-registered, residents-certified, portal-residents',
    en: 'which rate, such as residents-registered, residents-certified, portal-residents',
  },
};

const MILESTONE: Flag = {
  flags: '--milestone <ID>',
  about: {
    vi: 'chỉ mốc này, như residents-certified-50; dùng được nhiều lần',
    en: 'only this milestone, such as residents-certified-50; repeatable',
  },
  repeatable: true,
};

const ADULT_SHARE: Flag = {
  flags: '--adult-share <PERCENT>',
  about: {
    vi: 'nơi chưa có số người trưởng thành, ước tính bằng tỷ lệ này của dân số',
    en: 'where adults are unknown, estimate them as this share of the population',
  },
};

/** Flags of `explain`. */
export const UNIT_FLAGS: readonly Flag[] = [
  ...READING,
  AS_OF,
  BY,
  MILESTONE,
  ADULT_SHARE,
  ...OUTPUT,
];

const COUNT: Flag = {
  flags: '--count <WHAT>',
  about: {
    vi: 'trong tệp học viên đếm accounts (tài khoản, mặc định) hay people (người)',
    en: 'in learner exports count accounts (default) or people',
  },
};

const UNIT: Flag = {
  flags: '--unit <NAME>',
  about: { vi: 'chỉ đơn vị này; dùng được nhiều lần', en: 'only this unit; repeatable' },
  repeatable: true,
};

const LEVEL: Flag = {
  flags: '--level <LEVEL>',
  about: {
    vi: 'commune (xã), village (thôn) hoặc organisation (cơ quan)',
    en: 'commune, village or organisation',
  },
};

const TOP: Flag = {
  flags: '--top <N>',
  about: { vi: 'chỉ N đơn vị đầu', en: 'only the first N' },
};

const BOTTOM: Flag = {
  flags: '--bottom <N>',
  about: { vi: 'chỉ N đơn vị cuối', en: 'only the last N' },
};

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
