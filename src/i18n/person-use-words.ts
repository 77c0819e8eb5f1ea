import type { Lacking, PersonUse } from '../domain/checked-file.ts';
import { eachLanguage, type Pair } from './pair.ts';

type PlainUse = Exclude<PersonUse, `share-${number}` | `quiz-${number}`>;

const plainUses: Readonly<Record<PlainUse, Pair>> = {
  account: { vi: 'tài khoản', en: 'account' },
  'full-name': { vi: 'họ tên', en: 'name of the person' },
  birth: { vi: 'ngày sinh', en: 'birth date' },
  kind: { vi: 'đối tượng: CBCCVC hay người dân', en: 'public employee or resident' },
  'public-employee': { vi: 'có phải CBCCVC không', en: 'whether a public employee' },
  commune: { vi: 'xã, phường', en: 'commune' },
  'commune-code': { vi: 'mã xã, phường', en: 'code of the commune' },
  village: { vi: 'thôn, tổ dân phố', en: 'village' },
  organisation: { vi: 'cơ quan, trường học', en: 'organisation' },
  'registered-at': { vi: 'ngày đăng ký', en: 'when registered' },
  final: { vi: 'bài kiểm tra cuối khóa (số câu đúng, tối đa 30)', en: 'final test (of 30)' },
  'certified-at': { vi: 'ngày cấp chứng nhận', en: 'when certified' },
  certificate: { vi: 'số chứng nhận', en: 'number of the certificate' },
  role: { vi: 'chức vụ', en: 'position' },
  guide: { vi: 'người hướng dẫn', en: 'guide' },
  'guide-birth': { vi: 'ngày sinh người hướng dẫn', en: "guide's birth date" },
};

/** What a column tells of a person; `null` where it tells of none. */
export function personUseWords(use: string): Pair | null {
  const [, part, number] = /^(share|quiz)-(\d)$/.exec(use) ?? [];
  if (part === 'share') {
    return { vi: `chuyên đề ${number}: tỷ lệ hoàn thành`, en: `module ${number}: share done` };
  }
  if (part === 'quiz') {
    return {
      vi: `chuyên đề ${number}: trắc nghiệm (số câu đúng, tối đa 5)`,
      en: `module ${number}: closing quiz (of 5)`,
    };
  }
  return (plainUses as Readonly<Record<string, Pair | undefined>>)[use] ?? null;
}

const lackingWords: Readonly<Record<Lacking, Pair>> = {
  place: {
    vi: 'không có cột xã, thôn hay cơ quan: không đếm được, vì không biết tài khoản của đơn vị nào',
    en: 'no column of communes, villages or organisations: nothing can be counted, as no account has a unit',
  },
  name: {
    vi: 'không có cột họ tên: không biết ai có nhiều tài khoản',
    en: 'no column of names: who has several accounts is not known',
  },
  birth: {
    vi: 'không có cột ngày sinh: không biết ai từ đủ 18 tuổi, ai có nhiều tài khoản',
    en: 'no column of birth dates: who is an adult and who has several accounts is not known',
  },
  kind: {
    vi: 'không có cột đối tượng: không biết ai là CBCCVC, ai là người dân',
    en: 'no column of kinds: who is a public employee and who a resident is not known',
  },
  certified: {
    vi: 'không có cột ngày cấp hay số chứng nhận: không biết ai đã được cấp chứng nhận',
    en: 'no column of certificates: who is certified is not known',
  },
  modules: {
    vi: 'thiếu cột tỷ lệ hoàn thành hoặc trắc nghiệm của một số chuyên đề: không biết ai đã xong cả năm chuyên đề',
    en: 'no columns of share done or quiz for some modules: who completed all five is not known',
  },
  final: {
    vi: 'không có cột kiểm tra cuối khóa: không biết ai đã đạt',
    en: 'no column of the final test: who passed is not known',
  },
  'registered-at': {
    vi: 'không có cột ngày đăng ký: không so được với ngày cấp chứng nhận',
    en: 'no column of registration: it cannot be compared with the date of the certificate',
  },
  'birth-to-match': {
    vi: 'không có cột ngày sinh: không tìm chắc được người trong tệp học viên',
    en: 'no column of birth dates: nobody can be found for certain among the learners',
  },
  'guide-birth': {
    vi: 'không có cột ngày sinh người hướng dẫn: không tìm chắc được người hướng dẫn trong tệp học viên',
    en: 'no column of the birth dates of guides: they cannot be found for certain among the learners',
  },
  'place-of-list': {
    vi: 'không có cột xã, thôn hay cơ quan: chỉ gộp chung cả danh sách',
    en: 'no column of communes, villages or organisations: the list can only be taken as a whole',
  },
};

/** "Thiếu: không có cột ngày sinh: không biết …", one line each. */
export const lackingLines = (lacking: readonly Lacking[]): readonly Pair[] =>
  lacking.map((it) =>
    eachLanguage((language) => {
      const words = lackingWords[it][language];
      return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
    }),
  );
