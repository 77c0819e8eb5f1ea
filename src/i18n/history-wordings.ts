import type { Basis } from '../domain/basis.ts';
import type { Damage } from '../domain/damage.ts';
import type { HistoryIssues } from '../domain/issues/history-issues.ts';
import { countPair, momentText } from './number-text.ts';
import { eachLanguage, type Pair, same } from './pair.ts';
import { listed, listedQuoted, type Wordings } from './wording-parts.ts';
import { figureWords } from './words.ts';

const IMPORT_AGAIN: Pair = {
  vi: 'Chép lại tệp này từ bản sao lưu, hoặc nạp lại tệp gốc: tiendo import … --replace',
  en: 'Copy it back from a backup, or import the export again: tiendo import … --replace',
};

const REPLACED: Pair = {
  vi: 'Bản này đã được bản mới hơn thay; chép lại từ bản sao lưu, hoặc xóa tệp này.',
  en: 'A later version took its place; copy it back from a backup, or delete it.',
};

const damages: Readonly<Record<Damage, Pair>> = {
  empty: {
    vi: 'tệp trống: lần nạp đó bị ngắt giữa chừng.',
    en: 'the file is empty: that import was broken off.',
  },
  cut: {
    vi: 'tệp bị cụt: thiếu dòng cuối có mã kiểm tra.',
    en: 'the file is cut off: its last line, with the checksum, is missing.',
  },
  appended: {
    vi: 'có thêm nội dung sau dòng cuối: tệp đã bị sửa sau khi ghi; xóa phần thêm đó thì dùng lại được.',
    en: 'something was added behind its last line; without that it is sound.',
  },
  changed: {
    vi: 'nội dung đã bị thay đổi sau khi ghi: mã kiểm tra ở dòng cuối không khớp.',
    en: 'it was changed after it was written: the checksum in its last line differs.',
  },
  zeros: {
    vi: 'trong tệp có đoạn bị xóa thành số không, như khi ổ đĩa hỏng hoặc mất điện.',
    en: 'a part of it is zeros, as a broken disk or a power cut leaves them.',
  },
  'line-ends': {
    vi: 'chương trình khác đã đổi dấu xuống dòng của tệp thành kiểu Windows; mã kiểm tra không khớp.',
    en: 'another program turned its line ends into those of Windows; the checksum differs.',
  },
  version: {
    vi: 'tệp do bản tiendo mới hơn ghi; bản này không đọc được.',
    en: 'it was written by a later tiendo, which this one cannot read.',
  },
  moment: {
    vi: 'tên tệp ghi một thời điểm, nội dung ghi thời điểm khác: tệp đã bị đổi tên.',
    en: 'its name and its content tell two moments: the file was renamed.',
  },
  content: {
    vi: 'mã kiểm tra khớp nhưng nội dung không thể có: tệp không do tiendo ghi.',
    en: 'the checksum is right and the content impossible: tiendo did not write it.',
  },
  folder: {
    vi: 'đây là thư mục, không phải tệp số liệu.',
    en: 'this is a folder, not a snapshot.',
  },
  unreadable: { vi: 'không đọc được tệp', en: 'the file cannot be read' },
};

const remedies: Partial<Readonly<Record<Damage, Pair>>> = {
  version: { vi: 'Cập nhật tiendo.', en: 'Update tiendo.' },
  moment: {
    vi: 'Đặt lại tên cũ; thời điểm đúng ở dòng 2 của tệp.',
    en: 'Give it back its name; line 2 of the file has the moment.',
  },
  folder: { vi: 'Đổi tên hoặc chuyển thư mục này đi.', en: 'Rename it or move it away.' },
  unreadable: {
    vi: 'Xem lại quyền đọc, hoặc tệp có đang mở ở chương trình khác không.',
    en: 'Check who may read it, and whether another program has it open.',
  },
};

const faults: Readonly<Record<string, Pair>> = {
  ENOSPC: { vi: 'ổ đĩa đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'hết dung lượng được cấp', en: 'the disk quota is used up' },
  EFBIG: { vi: 'hệ thống không cho tệp lớn như vậy', en: 'the system allows no file of that size' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  EACCES: { vi: 'không có quyền', en: 'no permission' },
  EPERM: { vi: 'không có quyền', en: 'no permission' },
  ENOTDIR: { vi: 'đây là tệp, không phải thư mục', en: 'this is a file, not a folder' },
  EEXIST: { vi: 'đây là tệp, không phải thư mục', en: 'this is a file, not a folder' },
  EIO: { vi: 'ổ đĩa hỏng', en: 'the disk is broken' },
};

const faultWords = (code: string): Pair => faults[code] ?? same(code);

/** " Đã ghi xong trước đó: …", or nothing. */
const alreadyWritten = (files: readonly string[]): Pair => {
  if (files.length === 0) return same('');
  const { vi, en } = listed(files, 'tệp khác');
  return { vi: ` Đã ghi xong trước đó: ${vi}.`, en: ` Written before: ${en}.` };
};

/** "là 2.354" or "không có". */
function figure(value: number | null): Pair {
  if (value === null) return { vi: 'không có', en: 'not given' };
  const { vi, en } = countPair(value);
  return { vi: `là ${vi}`, en };
}

const countedOtherwise = ({ kept, read }: { kept: Basis | null; read: Basis | null }): Pair => {
  const [ours, theirs] = [kept, read].map((it) => BASES[it ?? 'statistics']) as [Pair, Pair];
  return {
    vi: ` Lịch sử đếm ${ours.vi}, lần này đếm ${theirs.vi}.`,
    en: ` The history counts ${ours.en}, this import ${theirs.en}.`,
  };
};

const BASES: Readonly<Record<Basis | 'statistics', Pair>> = {
  statistics: { vi: 'theo tệp thống kê', en: 'by statistics' },
  accounts: { vi: 'tài khoản trong tệp học viên', en: 'accounts of learner exports' },
  people: { vi: 'người trong tệp học viên', en: 'people of learner exports' },
  several: { vi: 'theo nhiều loại tệp', en: 'by several kinds of files' },
  'some-people': {
    vi: 'theo nhiều loại tệp, có tệp đếm người',
    en: 'by several kinds of files, some by people',
  },
};

/** What is wrong with the snapshots that a campaign keeps. */
export const historyWordings: Wordings<keyof HistoryIssues> = {
  'history-empty': () => ({
    vi: 'lịch sử của phong trào này chưa có số liệu nào. Nạp tệp trước: tiendo import thong-ke-2025-12-04-1000.csv',
    en: 'the history of this campaign is empty. Import a file first: tiendo import thong-ke-2025-12-04-1000.csv',
  }),
  'history-damaged': ({ damage, reason, aside }) => {
    const what = damages[damage];
    const remedy = aside ? REPLACED : (remedies[damage] ?? IMPORT_AGAIN);
    return eachLanguage((language) => {
      const why = reason === null ? '' : ` (${faultWords(reason)[language]}).`;
      return `${what[language]}${why} ${NOT_USED[language]} ${remedy[language]}`;
    });
  },
  'history-unreadable': ({ reason }) => {
    const { vi, en } = faultWords(reason);
    return {
      vi: `không đọc được thư mục lịch sử: ${vi}. Xem lại thư mục này, hoặc mục history trong tiendo.yaml.`,
      en: `the folder of the history cannot be read: ${en}. Check it, or “history” in tiendo.yaml.`,
    };
  },
  'history-unwritable': ({ reason, written }) => {
    const [why, before] = [faultWords(reason), alreadyWritten(written)];
    return {
      vi: `không ghi được vào lịch sử: ${why.vi}. Số liệu cũ còn nguyên; sửa xong, gõ lại đúng lệnh này.${before.vi}`,
      en: `the history cannot be written: ${why.en}. What it holds is as it was; mend this and type the same command again.${before.en}`,
    };
  },
  'history-foreign': ({ names }) => {
    const { vi, en } = listedQuoted(names);
    return {
      vi: `thư mục lịch sử có tệp không phải số liệu của tiendo, được bỏ qua: ${vi}.`,
      en: `the folder of the history holds files that are no snapshots, which are passed over: ${en}.`,
    };
  },
  'import-no-files': () => ({
    vi: 'chưa ghi tệp cần nạp, ví dụ: tiendo import thong-ke-2025-12-04-1000.csv',
    en: 'name the files to import, such as: tiendo import thong-ke-2025-12-04-1000.csv',
  }),
  'import-no-statistics': () => ({
    vi: 'không có tệp thống kê hay tệp học viên nào để nạp: lịch sử chỉ giữ số liệu của các đơn vị, không giữ tên ai. Tệp dân số thì ghi vào mục denominators của tiendo.yaml.',
    en: 'there are no statistics or learner exports to import: the history keeps the counts of units alone, and names nobody. Name a population file under “denominators” in tiendo.yaml.',
  }),
  'file-of-elsewhere': ({ names, of }) => {
    const { vi, en } = listedQuoted(names);
    return {
      vi: `${names.length}/${of} xã, phường trong tệp không thuộc phong trào này: ${vi}. Có thể đây là tệp của tỉnh khác. Nếu đúng tệp, ghi tên cũ, tên tắt bằng tiendo units --settle rồi nạp lại.`,
      en: `${names.length} of the ${of} communes in the file are none of this campaign's: ${en}. It may be of another province. If it is the right file, settle old and short names with tiendo units --settle and import it again.`,
    };
  },
  'units-alike': ({ names }) => {
    const { vi, en } = listedQuoted(names);
    return {
      vi: `vừa “mới” vừa “không còn”, cùng tên: ${vi}. Mã hoặc xã của đơn vị ghi khác lần trước, nên tiendo coi là đơn vị khác. Nếu là một, giữ cột mã và cột xã như các lần trước, hoặc nạp lại các tệp cũ với --replace.`,
      en: `both new and gone, by the same name: ${en}. Their codes or communes are written otherwise than before, which makes them other units. If they are the same, keep those columns as they were, or import the earlier files again with --replace.`,
    };
  },
  'moment-far': ({ asOf, other, days, kept }) => {
    const [now, then] = [momentText(asOf), momentText(other)];
    const isLater = asOf > other;
    return {
      vi: `số liệu tính đến ${now.vi}, ${isLater ? 'sau lần gần nhất' : 'trước lần đầu tiên'} trong lịch sử (${then.vi}) ${days} ngày. Xem lại năm, tháng trong tệp hoặc tên tệp. Nếu sai mà đã ghi: xóa tệp ${kept} rồi nạp lại với --as-of.`,
      en: `these figures are as of ${now.en}, ${days} days ${isLater ? 'after the last' : 'before the first'} in the history (${then.en}). Check the year and month in the file or its name. If they are wrong and written, delete ${kept} and import again with --as-of.`,
    };
  },
  'population-not-kept': () => ({
    vi: 'tệp dân số chỉ dùng để đối chiếu lần này, không lưu vào lịch sử. Để dùng lâu dài, ghi nó vào mục denominators của tiendo.yaml.',
    en: 'the population file serves this check alone and is not kept. To use it from now on, name it under “denominators” in tiendo.yaml.',
  }),
  'snapshot-differs': (it) => {
    const moment = momentText(it.asOf);
    const [gone, added, before] = [listed(it.gone), listed(it.added), alreadyWritten(it.written)];
    const vi = [
      ...(it.figures > 0 ? [`${it.figures} con số khác`] : []),
      ...(it.gone.length > 0 ? [`${it.gone.length} đơn vị chỉ có trong lịch sử (${gone.vi})`] : []),
      ...(it.added.length > 0
        ? [`${it.added.length} đơn vị chỉ có trong tệp mới (${added.vi})`]
        : []),
    ];
    const en = [
      ...(it.figures > 0 ? [`${it.figures} figures differ`] : []),
      ...(it.gone.length > 0 ? [`${it.gone.length} units are kept alone (${gone.en})`] : []),
      ...(it.added.length > 0 ? [`${it.added.length} units are new alone (${added.en})`] : []),
    ];
    const how = it.counted ? countedOtherwise(it.counted) : same('');
    const together: Pair = it.lacking
      ? {
          vi: ' Các trang của cùng thời điểm phải nạp chung một lệnh.',
          en: ' Pages of one moment are imported in one command.',
        }
      : same('');
    return {
      vi: `đã có số liệu khác của ${moment.vi}: ${vi.join('; ')}.${how.vi}${together.vi} Nếu số mới mới đúng, thêm --replace: số cũ vẫn được giữ riêng.${before.vi}`,
      en: `other figures of ${moment.en} are kept: ${en.join('; ')}.${how.en}${together.en} If the new ones are right, add --replace: the old ones are kept aside.${before.en}`,
    };
  },
  'figure-differs': (it) => {
    const words = it.label ?? figureWords(it.figure);
    const [kept, read] = [figure(it.kept), figure(it.read)];
    return {
      vi: `“${it.unit}”: ${words.vi} trong lịch sử ${kept.vi}, trong tệp này ${read.vi}.`,
      en: `“${it.unit}”: ${words.en}: kept ${kept.en}, in this file ${read.en}.`,
    };
  },
  'snapshot-not-found': ({ value, moments, several }) => {
    const all = eachLanguage((language) => {
      const texts = moments.map((it) => momentText(it)[language]);
      return listed(texts, 'thời điểm khác', '; ')[language];
    });
    return several
      ? {
          vi: `ngày “${value}” có nhiều số liệu: ${all.vi}. Ghi cả giờ, như "10h00 04/12/2025".`,
          en: `there are several snapshots of “${value}”: ${all.en}. Type the hour too, such as 2025-12-04T10:00.`,
        }
      : {
          vi: `lịch sử không có số liệu của “${value}”. Đang có: ${all.vi}.`,
          en: `the history has no snapshot of “${value}”. There are: ${all.en}.`,
        };
  },
};

const NOT_USED: Pair = {
  vi: 'Số liệu này không được dùng.',
  en: 'It is not used.',
};
