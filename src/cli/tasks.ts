import type { Pair } from '../i18n/pair.ts';
import { runCalendar } from './calendar.ts';
import type { Flag } from './flag.ts';
import { CALENDAR_FLAGS, HISTORY_FLAGS, IMPORT_FLAGS } from './flags.ts';
import type { Operand } from './help-words.ts';
import { runHistory } from './history.ts';
import { runImport } from './import.ts';
import { runInit } from './init.ts';
import { INIT_FLAGS } from './init-flags.ts';
import type { Invocation } from './invocation.ts';
import type { Telling } from './tell.ts';

/** A command that does something rather than report on figures. */
export interface Task {
  readonly name: string;
  readonly alias: string;
  readonly summary: Pair;
  /** What it takes besides flags, as help shows it; `null` for nothing. */
  readonly operand: Operand | null;
  /** What it tells is for calendars: it alone has their format, unless another is asked for. */
  readonly isCalendar?: true;
  readonly flags: readonly Flag[];
  /** Carries it out and answers with an exit code. What it needs is loaded here. */
  readonly run: (invocation: Invocation, telling: Telling) => Promise<number>;
}

/** Every task; one that is not listed here does not exist. */
export const tasks: readonly Task[] = [
  {
    name: 'import',
    alias: 'nap',
    summary: {
      vi: 'nạp tệp thống kê, tệp học viên vào lịch sử phong trào',
      en: "reads exports into the campaign's history",
    },
    operand: {
      name: { vi: '[tệp...]', en: '[files...]' },
      about: {
        vi: 'tệp thống kê, hoặc tệp học viên mỗi tài khoản một hàng, xuất từ hệ thống; các trang của cùng thời điểm ghi chung một lệnh; "-" là đầu vào chuẩn',
        en: 'statistics exports, or learner exports with a row per account; pages of one moment in one command; "-" is standard input',
      },
      usage: { vi: 'tệp... [tùy chọn]', en: 'files... [options]' },
    },
    flags: IMPORT_FLAGS,
    run: runImport,
  },
  {
    name: 'history',
    alias: 'lich-su',
    summary: {
      vi: 'các số liệu đã nạp, từ tệp nào; kiểm tra chúng',
      en: 'the snapshots kept, where each came from; verifies them',
    },
    operand: {
      name: { vi: '[thời-điểm]', en: '[when]' },
      about: {
        vi: 'chỉ số liệu này, như 2025-12-04 hoặc "10h00 04/12/2025"; nạp nhầm thì xóa tệp của nó',
        en: 'only this snapshot, such as 2025-12-04 or "10h00 04/12/2025"; one imported by mistake is withdrawn by deleting its file',
      },
      usage: { vi: '[thời-điểm] [tùy chọn]', en: '[when] [options]' },
    },
    flags: HISTORY_FLAGS,
    run: runHistory,
  },
  {
    name: 'calendar',
    alias: 'lich',
    summary: {
      vi: 'các mốc và hạn báo cáo thành tệp lịch .ics, có nhắc trước',
      en: 'milestones and report deadlines as .ics, with reminders',
    },
    operand: null,
    isCalendar: true,
    flags: CALENDAR_FLAGS,
    run: runCalendar,
  },
  {
    name: 'init',
    alias: 'khoi-tao',
    summary: {
      vi: 'tạo thư mục cho một phong trào, dùng được ngay',
      en: 'makes a campaign folder that is ready to use',
    },
    operand: {
      name: { vi: '[thư-mục]', en: '[folder]' },
      about: {
        vi: 'thư mục cần tạo (mặc định: thư mục này)',
        en: 'the folder to make (default: this one)',
      },
      usage: { vi: '[thư mục] [tùy chọn]', en: '[folder] [options]' },
    },
    flags: INIT_FLAGS,
    run: runInit,
  },
];
