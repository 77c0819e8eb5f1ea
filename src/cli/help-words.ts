import type { Pair } from '../i18n/pair.ts';
import type { Definition } from '../reports/definition.ts';

export const HELP_TITLES: Readonly<Record<string, Pair>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
};

export const helpWords = {
  about: {
    vi: 'tiendo: tiến độ phong trào “Bình dân học vụ số” so với các mốc chỉ tiêu.',
    en: 'tiendo: how the digital literacy campaign stands against its milestones.',
  },
  usage: { vi: '<lệnh> [tệp...] [tùy chọn]', en: '<command> [files...] [options]' },
  flagsAlone: { vi: '[tùy chọn]', en: '[options]' },
  version: { vi: 'in phiên bản', en: 'print the version' },
  help: { vi: 'xem hướng dẫn', en: 'show this help' },
  lang: { vi: 'vi (mặc định) hoặc en', en: 'vi (default) or en' },
  more: {
    vi: 'Tùy chọn của từng lệnh: tiendo <lệnh> --help',
    en: 'The options of a command: tiendo <command> --help',
  },
  first: {
    vi: 'Thử ngay với số liệu mẫu đi kèm:',
    en: 'Try it now on the figures that come with it:',
  },
  synthetic: {
    vi: '(số liệu mẫu: một phần là số đã công bố, phần còn lại là giả định)',
    en: '(sample figures: some are published ones, the rest is synthetic)',
  },
} satisfies Record<string, Pair>;

/** What a command takes besides flags, as help shows it. */
export interface Operand {
  readonly name: Pair;
  readonly about: Pair;
  readonly usage: Pair;
}

/** What reports take besides flags. */
export const ARGUMENTS: Readonly<Record<Definition['takes'], Operand>> = {
  files: {
    name: { vi: '[tệp...]', en: '[files...]' },
    about: {
      vi: 'tệp thống kê xuất từ hệ thống và tệp dân số, thứ tự tùy ý; "-" là đầu vào chuẩn',
      en: 'statistics exports and population files in any order; "-" is standard input',
    },
    usage: { vi: '[tệp...] [tùy chọn]', en: '[files...] [options]' },
  },
  'any-files': {
    name: { vi: '[tệp...]', en: '[files...]' },
    about: {
      vi: 'tệp cần kiểm tra: CSV hoặc Excel, thứ tự tùy ý; "-" là đầu vào chuẩn',
      en: 'the files to check: CSV or workbooks, in any order; "-" is standard input',
    },
    usage: { vi: 'tệp... [tùy chọn]', en: 'files... [options]' },
  },
  name: {
    name: { vi: '[tên...]', en: '[name...]' },
    about: { vi: 'tên đơn vị', en: 'the name of a unit' },
    usage: { vi: '[tên] [tùy chọn]', en: '[name] [options]' },
  },
  unit: {
    name: { vi: '<đơn-vị> [tệp...]', en: '<unit> [files...]' },
    about: {
      vi: 'tên đơn vị, rồi các tệp nếu không lấy số liệu từ lịch sử',
      en: 'the name of a unit, then files where the history is not meant',
    },
    usage: { vi: '"đơn vị" [tệp...] [tùy chọn]', en: '"unit" [files...] [options]' },
  },
  learners: {
    name: { vi: '[tệp...]', en: '[files...]' },
    about: {
      vi: 'tệp học viên, mỗi tài khoản một hàng, và tệp dân số; "-" là đầu vào chuẩn',
      en: 'learner exports, a row per account, and population files; "-" is standard input',
    },
    usage: { vi: 'tệp... [tùy chọn]', en: 'files... [options]' },
  },
  people: {
    name: { vi: '[tệp...]', en: '[files...]' },
    about: {
      vi: 'tệp học viên, mỗi tài khoản một hàng, và tùy cần: danh sách người phải được cấp chứng nhận, danh sách ai hướng dẫn ai, tệp dân số',
      en: 'learner exports, a row per account, and as needed: rosters of who must be certified, lists of who guided whom, population files',
    },
    usage: { vi: 'tệp... [tùy chọn]', en: 'files... [options]' },
  },
};
