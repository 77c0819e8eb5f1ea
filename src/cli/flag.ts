import type { Pair } from '../i18n/pair.ts';

/** A flag as help shows it; values are checked in `request.ts`. */
export interface Flag {
  readonly flags: string;
  readonly about: Pair;
  readonly repeatable?: boolean;
}

/** Where names are settled unless `--names` says otherwise. */
export const NAMES_FILE = 'ten-goi.csv';

export const POPULATION: Flag = {
  flags: '--population <FILE>',
  about: { vi: 'tệp dân số', en: 'a population file' },
  repeatable: true,
};

export const AS_OF: Flag = {
  flags: '--as-of <WHEN>',
  about: {
    vi: 'thời điểm số liệu, như 2025-12-04 hoặc "10h00 04/12/2025"',
    en: 'the moment of the figures, such as 2025-12-04 or "10h00 04/12/2025"',
  },
};

export const NAMES: Flag = {
  flags: '--names <FILE>',
  about: {
    vi: `tệp tên gọi đã quyết định (mặc định: ${NAMES_FILE} trong thư mục này, nếu có)`,
    en: `the file of settled names (default: ${NAMES_FILE} in this folder, if there is one)`,
  },
};

/** Where people are named, `--names` asks for that. */
export const SETTLED: Flag = { ...NAMES, flags: '--settled <FILE>' };

export const CAMPAIGN: Flag = {
  flags: '--campaign <DIR>',
  about: {
    vi: 'thư mục có tiendo.yaml (mặc định: thư mục này hoặc thư mục trên nó)',
    en: 'the folder that has tiendo.yaml (default: this folder or one above it)',
  },
};

export const SHEET: Flag = {
  flags: '--sheet <NAME>',
  about: {
    vi: 'trang tính cần đọc trong tệp Excel; dùng được nhiều lần',
    en: 'the sheet of a workbook to read; repeatable',
  },
  repeatable: true,
};

export const THOUSANDS: Flag = {
  flags: '--thousands <MARK>',
  about: {
    vi: 'dấu ngăn hàng nghìn, "." hoặc ",", khi một cột có thể hiểu hai cách',
    en: 'the mark of thousands, "." or ",", where a column can be read in two ways',
  },
};

export const BY: Flag = {
  flags: '--by <INDICATOR>',
  about: {
    vi: 'tỷ lệ nào, như residents-registered, residents-certified, portal-residents',
    en: 'which rate, such as residents-registered, residents-certified, portal-residents',
  },
};

export const MILESTONE: Flag = {
  flags: '--milestone <ID>',
  about: {
    vi: 'chỉ mốc này, như residents-certified-50; dùng được nhiều lần',
    en: 'only this milestone, such as residents-certified-50; repeatable',
  },
  repeatable: true,
};

export const ADULT_SHARE: Flag = {
  flags: '--adult-share <PERCENT>',
  about: {
    vi: 'nơi chưa có số người trưởng thành, ước tính bằng tỷ lệ này của dân số',
    en: 'where adults are unknown, estimate them as this share of the population',
  },
};

export const COUNT: Flag = {
  flags: '--count <WHAT>',
  about: {
    vi: 'trong tệp học viên đếm accounts (tài khoản, mặc định) hay people (người)',
    en: 'in learner exports count accounts (default) or people',
  },
};

export const UNIT: Flag = {
  flags: '--unit <NAME>',
  about: { vi: 'chỉ đơn vị này; dùng được nhiều lần', en: 'only this unit; repeatable' },
  repeatable: true,
};

export const LEVEL: Flag = {
  flags: '--level <LEVEL>',
  about: {
    vi: 'commune (xã), village (thôn) hoặc organisation (cơ quan)',
    en: 'commune, village or organisation',
  },
};

export const LETTER: Flag = {
  flags: '--letter',
  about: {
    vi: 'dự thảo công văn kèm phụ lục; thường dùng với -o cong-van.docx',
    en: 'draft the official letter with its appendices; mostly with -o letter.docx',
  },
};

export const TOP: Flag = {
  flags: '--top <N>',
  about: { vi: 'chỉ N đơn vị đầu', en: 'only the first N' },
};

export const BOTTOM: Flag = {
  flags: '--bottom <N>',
  about: { vi: 'chỉ N đơn vị cuối', en: 'only the last N' },
};
