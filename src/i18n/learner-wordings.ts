import type {
  LearnerIssues,
  RejectedWhy,
  UnclearWhy,
  WantedColumn,
} from '../domain/issues/learner-issues.ts';
import { countPair } from './number-text.ts';
import type { Pair } from './pair.ts';
import type { Wordings } from './wording-parts.ts';

/** What is wrong and what to do about it. */
interface Fault {
  readonly wrong: Pair;
  readonly remedy: Pair;
}

const EXPORT_AGAIN: Pair = {
  vi: 'Hãy sửa các dòng này hoặc xuất lại từ hệ thống.',
  en: 'Mend these rows or export the file again.',
};

const DAY_REMEDY: Pair = { vi: 'Hãy ghi ngày như 04/12/2025.', en: 'Write dates as 04/12/2025.' };

const rejectedFaults: Readonly<Record<RejectedWhy, Fault>> = {
  'row-too-long': {
    wrong: { vi: 'dòng có nhiều ô hơn tiêu đề', en: 'the row has more cells than the header' },
    remedy: EXPORT_AGAIN,
  },
  'row-too-short': {
    wrong: { vi: 'dòng có ít ô hơn tiêu đề', en: 'the row has fewer cells than the header' },
    remedy: EXPORT_AGAIN,
  },
  'place-missing': {
    wrong: {
      vi: 'dòng không ghi xã, thôn hay cơ quan nào',
      en: 'the row names no commune, village or organisation',
    },
    remedy: { vi: 'Hãy ghi đơn vị vào dòng.', en: 'Name the unit in the row.' },
  },
  'place-unclear': {
    wrong: {
      vi: 'không phải tên xã, thôn hay cơ quan; có thể các ô của dòng bị lệch cột',
      en: 'is no name of a commune, village or organisation; the cells of the row may be shifted',
    },
    remedy: {
      vi: 'Hãy đưa các ô về đúng cột, hoặc xuất lại từ hệ thống.',
      en: 'Put the cells into their columns or export the file again.',
    },
  },
  'identity-missing': {
    wrong: {
      vi: 'dòng không có họ tên cũng không có tài khoản',
      en: 'the row has neither a name nor an account',
    },
    remedy: {
      vi: 'Hãy ghi họ tên hoặc tài khoản, hoặc xóa dòng.',
      en: 'Write the name or the account, or delete the row.',
    },
  },
  'certified-unclear': {
    wrong: {
      vi: 'không rõ đã được cấp chứng nhận hay chưa',
      en: 'does not tell whether the certificate was given',
    },
    remedy: {
      vi: 'Hãy ghi ngày cấp như 04/12/2025; chưa cấp thì để trống.',
      en: 'Write the date as 04/12/2025; leave it empty where there is none.',
    },
  },
};

/** Those of one cell; the others are of the row as a whole. */
const OF_CELLS: readonly RejectedWhy[] = ['place-unclear', 'certified-unclear'];

/** With what becomes of such accounts. */
const unclearFaults: Readonly<Record<UnclearWhy, Fault & { readonly taken: Pair }>> = {
  'kind-unclear': {
    wrong: {
      vi: 'không rõ là CBCCVC hay người dân',
      en: 'names neither a public employee nor a resident',
    },
    taken: { vi: 'tính là chưa rõ đối tượng', en: 'counted as of unknown kind' },
    remedy: { vi: 'Hãy ghi “CBCCVC” hoặc “Người dân”.', en: 'Write “CBCCVC” or “Người dân”.' },
  },
  'birth-unclear': {
    wrong: { vi: 'không phải ngày sinh có thể có', en: 'is no possible birth date' },
    taken: { vi: 'tính là chưa rõ tuổi', en: 'counted as of unknown age' },
    remedy: { vi: 'Hãy ghi ngày như 31/12/1990.', en: 'Write dates as 31/12/1990.' },
  },
  'share-unclear': {
    wrong: { vi: 'không rõ là bao nhiêu phần trăm', en: 'is no clear percentage from 0% to 100%' },
    taken: { vi: 'tính là chưa xong chuyên đề', en: 'the module counts as not completed' },
    remedy: { vi: 'Hãy ghi như 80%.', en: 'Write it as 80%.' },
  },
  'quiz-unclear': {
    wrong: { vi: 'không phải số câu đúng từ 0 đến 5', en: 'is no number of answers from 0 to 5' },
    taken: { vi: 'tính là chưa xong chuyên đề', en: 'the module counts as not completed' },
    remedy: { vi: 'Hãy ghi như 4 hoặc 4/5.', en: 'Write it as 4 or 4/5.' },
  },
  'final-unclear': {
    wrong: { vi: 'không phải số câu đúng từ 0 đến 30', en: 'is no number of answers from 0 to 30' },
    taken: { vi: 'tính là chưa làm bài cuối khóa', en: 'the final test counts as not taken' },
    remedy: { vi: 'Hãy ghi như 21 hoặc 21/30.', en: 'Write it as 21 or 21/30.' },
  },
  'registered-unclear': {
    wrong: { vi: 'không phải ngày đăng ký có thể có', en: 'is no possible date' },
    taken: { vi: 'tính là chưa rõ ngày đăng ký', en: 'counted as registered at an unknown time' },
    remedy: DAY_REMEDY,
  },
};

/** "“abc” …", or "ô này …" where what stood there is not shown; of a whole row its own words. */
function evidence(example: string | null, isRow: boolean, wrong: Pair): Pair {
  if (isRow) return wrong;
  if (example === null) {
    return { vi: `nội dung ô này ${wrong.vi}`, en: `what stands here ${wrong.en}` };
  }
  return { vi: `“${example}” ${wrong.vi}`, en: `“${example}” ${wrong.en}` };
}

/** "(dòng 102, 250, 251, …)"; nothing where the place names the only one. */
function linesWords(lines: readonly number[], rows: number): Pair {
  if (rows === 1) return { vi: '', en: '' };
  const shown =
    lines.slice(0, SHOWN).join(', ') + (rows > Math.min(lines.length, SHOWN) ? ', …' : '');
  return { vi: ` (dòng ${shown})`, en: ` (lines ${shown})` };
}

const SHOWN = 5;

/** Headings as the system's exports have them. */
const WANTED: Readonly<Record<WantedColumn, string>> = {
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  kind: 'Đối tượng',
  certified: 'Ngày cấp chứng nhận',
};

/** Faults of files that list people. What is personal is never repeated. */
export const learnerWordings: Wordings<keyof LearnerIssues> = {
  'learner-row-rejected': ({ why, rows, lines, example, refused }) => {
    const { wrong, remedy } = rejectedFaults[why];
    const [seen, many, at] = [
      evidence(example, !OF_CELLS.includes(why), wrong),
      countPair(rows),
      linesWords(lines, rows),
    ];
    if (refused) {
      return {
        vi: `${seen.vi}; có ${many.vi} dòng như vậy${at.vi} nên cả tệp chưa được dùng. ${remedy.vi}`,
        en: `${seen.en}; there ${rows === 1 ? 'is' : 'are'} ${many.en} such ${rows === 1 ? 'row' : 'rows'}${at.en}, so the whole file is not used. ${remedy.en}`,
      };
    }
    return {
      vi: `${seen.vi}; ${many.vi} dòng như vậy không được đếm${at.vi}. ${remedy.vi}`,
      en: `${seen.en}; ${many.en} such ${rows === 1 ? 'row is' : 'rows are'} not counted${at.en}. ${remedy.en}`,
    };
  },
  'learner-cell-unclear': ({ why, rows, lines, example }) => {
    const { wrong, taken, remedy } = unclearFaults[why];
    const [seen, many, at] = [
      evidence(example, false, wrong),
      countPair(rows),
      linesWords(lines, rows),
    ];
    return {
      vi: `${seen.vi}; ${many.vi} dòng như vậy ${taken.vi}${at.vi}. ${remedy.vi}`,
      en: `${seen.en}; ${many.en} such ${rows === 1 ? 'row' : 'rows'}: ${taken.en}${at.en}. ${remedy.en}`,
    };
  },
  'place-doubtful': ({ rows, lines, ofCommunes }) => {
    const [many, at] = [countPair(rows), linesWords(lines, rows)];
    const vi = ofCommunes
      ? 'không được tính cho xã nào'
      : 'chỉ được tính cho xã, không tính cho thôn hay cơ quan nào';
    const en = ofCommunes ? 'in no commune' : 'in their commune only';
    return {
      vi: `nội dung ô này bắt đầu như tên người, có thể vì dòng bị lệch cột; ${many.vi} tài khoản như vậy ${vi}${at.vi}. Kiểm tra lại dòng; nếu đúng là đơn vị, hãy ghi cả loại, như “Thôn …”, “Trường …”, “Xã …”, hoặc thêm đơn vị vào tệp dân số.`,
      en: `what stands here begins like a person’s name, perhaps as the row is shifted; ${many.en} such ${rows === 1 ? 'account is' : 'accounts are'} counted ${en}${at.en}. Check the row; if it is a unit, write its kind too, such as “Thôn …”, “Trường …”, “Xã …”, or add it to the population file.`,
    };
  },
  'accounts-or-count': () => ({
    vi: 'không rõ cột này là số tài khoản của mỗi đơn vị hay tài khoản của từng người. Nếu là số liệu, hãy ghi “Số tài khoản”; nếu là danh sách, hãy thêm cột “Họ và tên”, “Đối tượng” hoặc “Ngày đăng ký”.',
    en: 'this column may hold the number of accounts of each unit or the account of each person. Of numbers write “Số tài khoản”; to a list add a column “Họ và tên”, “Đối tượng” or “Ngày đăng ký”.',
  }),
  'people-heading-unclear': ({ wanted }) => {
    const headings = wanted.map((it) => `“${WANTED[it]}”`).join(', ');
    return {
      vi: `không hiểu tiêu đề này nên không đọc cột này; tệp còn thiếu cột ${headings}. Nếu cột này là một trong số đó, hãy ghi tiêu đề đúng như vậy.`,
      en: `this heading is not understood and its column is not read; the file lacks ${headings}. If this column is one of these, write that heading.`,
    };
  },
  'nobody-listed': () => ({
    vi: 'dưới dòng tiêu đề không có ai. Hãy xuất lại từ hệ thống.',
    en: 'nobody stands below the header. Export the file again.',
  }),
  'list-twice': ({ other }) => ({
    vi: `tệp này là cùng một danh sách với ${other} nên chỉ tính một lần. Hãy bỏ bớt một tệp.`,
    en: `this is the same list as ${other}, so it is counted once. Leave one of them out.`,
  }),
  'people-in-several-files': ({ people, files, counted }) => {
    const many = countPair(people);
    const names = { vi: files.join(', '), en: files.join(', ') };
    const both = files.length === 2;
    return {
      vi: `${many.vi} người có ở ${both ? 'cả hai tệp' : 'nhiều hơn một trong các tệp'} ${names.vi}${counted ? '; nếu là hai bản của một danh sách thì tài khoản của họ bị đếm hai lần' : ', mỗi người được tính một lần'}. Kiểm tra lại các tệp.`,
      en: `${many.en} ${people === 1 ? 'person stands' : 'people stand'} in ${both ? 'both' : 'more than one'} of ${names.en}${counted ? '; if these are copies of one list, their accounts are counted twice' : ', and counted once each'}. Check the files.`,
    };
  },
  'file-cut': () => ({
    vi: 'dòng cuối của tệp bị cắt dở: tệp có thể chưa tải hoặc chưa chép xong. Hãy tải lại, hoặc xuất lại từ hệ thống.',
    en: 'the last row of the file breaks off: it may not be downloaded or copied in full. Fetch it or export it again.',
  }),
  'record-too-long': () => ({
    vi: 'dòng này dài hơn 1 MB, không thể là một dòng của danh sách: tệp có thể đã mất dấu xuống dòng. Hãy xuất lại từ hệ thống.',
    en: 'this row is longer than 1 MB and cannot be one of a list: the line ends may be lost. Export the file again.',
  }),
  'file-changed': () => ({
    vi: 'tệp đang được ghi trong lúc đọc nên số liệu không chắc đúng. Chờ ghi xong rồi chạy lại.',
    en: 'the file was being written while it was read, and cannot be trusted. Wait until it is complete and run again.',
  }),
  'places-too-many': ({ most }) => {
    const places = countPair(most);
    return {
      vi: `tệp có hơn ${places.vi} tên xã, thôn, cơ quan khác nhau: cột đơn vị có thể bị nhầm với cột khác. Kiểm tra lại tiêu đề, hoặc xuất lại từ hệ thống.`,
      en: `the file names more than ${places.en} different communes, villages and organisations: another column may stand in their place. Check the headings or export it again.`,
    };
  },
};
