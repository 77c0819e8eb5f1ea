import type { OutputIssues } from '../domain/issues/output-issues.ts';
import { type Pair, same } from './pair.ts';
import { listedQuoted, type Wordings } from './wording-parts.ts';

const OPEN_ELSEWHERE: Pair = {
  vi: 'không có quyền ghi, hoặc tệp đang mở ở chương trình khác (như Excel)',
  en: 'no permission, or the file is open in another program (such as Excel)',
};

const A_FILE: Pair = {
  vi: 'có một tệp mang tên của thư mục này',
  en: 'a file has the name of this folder',
};

/** Why the system does not let a file be written, by its error code. */
export const WRITE_FAULTS: Readonly<Record<string, Pair>> = {
  ENOENT: {
    vi: 'không có thư mục này; hãy tạo thư mục trước',
    en: 'there is no such folder; make it first',
  },
  ENOTDIR: A_FILE,
  EEXIST: A_FILE,
  ELOOP: { vi: 'đường dẫn tắt (link) nối vòng', en: 'its links lead round in a circle' },
  EISDIR: {
    vi: 'đây là thư mục; hãy ghi thêm tên tệp',
    en: 'this is a folder; add the name of a file',
  },
  ENOSPC: { vi: 'ổ đĩa đầy', en: 'the disk is full' },
  ENXIO: { vi: 'đây không phải là một tệp thường', en: 'this is no regular file' },
  EACCES: OPEN_ELSEWHERE,
  EPERM: OPEN_ELSEWHERE,
  EBUSY: OPEN_ELSEWHERE,
};

export const outputWordings: Wordings<keyof OutputIssues> = {
  'output-is-input': () => ({
    vi: 'đây cũng là tệp đầu vào; ghi vào sẽ mất số liệu. Hãy chọn tên khác.',
    en: 'this is one of the files read; writing to it would lose its figures. Choose another name.',
  }),
  'output-is-campaigns': () => ({
    vi: 'đây là tệp của chính phong trào (tiendo.yaml, danh sách, dân số, tên gọi, lịch sử); ghi vào sẽ mất dữ liệu. Hãy chọn tên khác.',
    en: 'this belongs to the campaign itself (tiendo.yaml, its lists, its names, its history); writing to it would lose what it holds. Choose another name.',
  }),
  'output-unwritable': ({ reason, kept }) => {
    const why = WRITE_FAULTS[reason] ?? same(reason);
    const but: Pair =
      kept === null
        ? same('')
        : {
            vi: ' Số liệu thì đã nạp xong: xem tiendo history.',
            en: ' The snapshots are kept all the same: see tiendo history.',
          };
    return {
      vi: `không ghi được tệp: ${why.vi}.${but.vi}`,
      en: `the file cannot be written: ${why.en}.${but.en}`,
    };
  },
  'output-twice': () => ({
    vi: 'tệp này được ghi hai lần trong một lệnh. Mỗi -o cần một tên khác nhau.',
    en: 'this file is written twice by one command. Give each -o a name of its own.',
  }),
  'format-needs-file': ({ format }) => ({
    vi: `--format ${format} chỉ ghi được ra tệp. Thêm: -o bao-cao.${format}`,
    en: `--format ${format} is written to a file only. Add: -o report.${format}`,
  }),
  'format-against-ending': ({ format, endings }) => ({
    vi: `đuôi tệp không hợp với --format ${format}. Bỏ --format (đuôi tệp đã cho biết định dạng), hoặc đổi đuôi tệp thành ${endings[0]}.`,
    en: `the file's ending is not of --format ${format}. Leave --format out (the ending tells it), or end the file with ${endings[0]}.`,
  }),
  'ending-unknown': ({ endings, fillsFolder, isPdf }) => {
    const pdf: Pair = isPdf
      ? {
          vi: ' Muốn có PDF thì ghi ra .docx, mở bằng Word rồi Lưu thành (Save As) PDF.',
          en: ' For a PDF write a .docx, and save that as PDF in Word.',
        }
      : same('');
    const folder: Pair = fillsFolder
      ? {
          vi: ' Muốn mỗi đơn vị một tệp trong một thư mục thì ghi thêm "/" vào cuối.',
          en: ' For a folder with a file of each unit, end it with "/".',
        }
      : same('');
    return {
      vi: `không rõ định dạng từ đuôi tệp. Dùng một trong: ${endings.join(', ')}, hoặc thêm --format.${folder.vi}${pdf.vi}`,
      en: `the file's ending names no format. Use one of: ${endings.join(', ')}, or add --format.${folder.en}${pdf.en}`,
    };
  },
  'format-of-calendar': ({ command }) => ({
    vi: `chỉ tiendo calendar mới ghi được lịch (.ics); ${command} thì không. Dùng: tiendo calendar -o lich.ics`,
    en: `only tiendo calendar writes a calendar (.ics); ${command} does not. Use: tiendo calendar -o calendar.ics`,
  }),
  'texts-written': ({ count }) => ({
    vi: `đã ghi ${count} tệp tin nhắn vào thư mục này.`,
    en: `${count} messages written to this folder, a file each.`,
  }),
  'texts-beside': ({ names }) => {
    const some = listedQuoted(names);
    return {
      vi: `trong thư mục còn tệp .txt khác, không phải của lần này: ${some.vi}. Đừng gửi nhầm; không dùng nữa thì xóa.`,
      en: `the folder holds other .txt files, not of this run: ${some.en}. Do not send them by mistake; delete those of no more use.`,
    };
  },
};
