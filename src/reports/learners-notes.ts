import type { LearnerKnown } from '../domain/learner-tally.ts';
import type { Level } from '../domain/unit.ts';
import { integerText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Pair } from '../i18n/pair.ts';
import { levelWords } from '../i18n/words.ts';
import type { LearnerSelection } from './learner-rows.ts';
import { rejectedNowhere } from './rejected-rows.ts';

/** A sentence for a figure above 0; none for 0. */
function noteOf(figure: number | null, write: (figure: Pair) => Pair): readonly Pair[] {
  if (figure === null || figure <= 0) return [];
  return [write(eachLanguage((language) => integerText(figure, language)))];
}

/** What was left out and why, what the files cannot tell, and what looks odd. Nobody is named. */
export function learnersNotes(selection: LearnerSelection): readonly Pair[] {
  return [
    ...duplicateNotes(selection),
    ...kindNotes(selection),
    ...ageNotes(selection),
    ...columnNotes(selection.input.tally.known),
    ...bulkNotes(selection),
    ...rejectedNotes(selection),
    ...outsideNotes(selection),
    ...withinNotes(selection),
  ];
}

function duplicateNotes({ whole, chosen, input, request }: LearnerSelection): readonly Pair[] {
  if (whole.people === null) return [NOT_COMPARED];
  const isDoubled = chosen.length > 1;
  const inAll = inAllWords(request);
  return [
    {
      vi: `Trùng: tài khoản thứ hai trở đi của một người, tức là cùng họ tên (không kể dấu), cùng ngày sinh, cùng đơn vị.${isDoubled ? ' Ai có tài khoản ở hai đơn vị thì được tính ở cả hai, kể cả trong dòng toàn bộ.' : ''}`,
      en: `Duplicates: accounts beyond the first of a person, that is of one name (whatever the diacritics), birth date and unit.${isDoubled ? ' Whoever has accounts in two units counts in both, in the last row too.' : ''}`,
    },
    ...noteOf(input.tally.incomparable, (figure) => ({
      vi: `${figure.vi} tài khoản${inAll.vi} thiếu họ tên hoặc ngày sinh đầy đủ nên không so trùng được: mỗi tài khoản tính là một người.`,
      en: `${figure.en} accounts${inAll.en} lack a name or a full birth date and cannot be compared: each counts as one person.`,
    })),
    ...(request.count === 'people' ? [PEOPLE_NOTE] : []),
  ];
}

/** Figures that are known of the files alone, where a report is of some units. */
const inAllWords = ({ units }: LearnerSelection['request']): Pair =>
  units.length > 0
    ? { vi: ' (tính trong cả tệp)', en: ' (in the files as a whole)' }
    : { vi: '', en: '' };

const NOT_COMPARED: Pair = {
  vi: 'Số người và số trùng chưa rõ: muốn so trùng, tệp cần có cả họ tên và ngày sinh đầy đủ.',
  en: 'People and duplicates are unknown: names and full birth dates are needed to compare accounts.',
};

const PEOPLE_NOTE: Pair = {
  vi: 'Một người có nhiều tài khoản được tính theo kết quả cao nhất; điều bất thường vẫn đếm theo tài khoản.',
  en: 'A person with several accounts counts by all that these reached; what is wrong is still counted by account.',
};

/** Why the split is a range. Of files without a column for it the missing columns tell. */
const kindNotes = ({ whole, request }: LearnerSelection): readonly Pair[] =>
  whole.counts.registered.residents === null
    ? []
    : noteOf(whole.kindUnknown, ({ vi, en }) => ({
        vi: `a–b: số nằm trong khoảng từ a đến b, vì ${vi} ${counted(request).vi} không rõ là CBCCVC hay người dân.`,
        en: `a–b: from a to b, as of ${en} ${counted(request).en} it is not known whether they are public employees or residents.`,
      }));

const ageNotes = ({ whole, request }: LearnerSelection): readonly Pair[] =>
  whole.adults === null
    ? []
    : noteOf(whole.ageUnknown, ({ vi, en }) => ({
        vi: `${vi} ${counted(request).vi} không rõ tuổi, có thể là chưa đủ 18 hay từ đủ 18 tuổi: hai số đó ghi khoảng a–b.`,
        en: `${en} ${counted(request).en} are of unknown age and may be under 18 or adults: these two are written a–b.`,
      }));

const counted = ({ count }: LearnerSelection['request']): Pair =>
  count === 'people' ? { vi: 'người', en: 'people' } : { vi: 'tài khoản', en: 'accounts' };

const columnWords: Readonly<Record<keyof LearnerKnown, Pair>> = {
  kind: { vi: 'đối tượng (CBCCVC hay người dân)', en: 'public employee or resident' },
  birth: { vi: 'ngày sinh', en: 'birth date' },
  certified: { vi: 'chứng nhận', en: 'certificate' },
  modules: { vi: 'kết quả của cả năm chuyên đề', en: 'results of all five modules' },
  final: { vi: 'kiểm tra cuối khóa', en: 'final test' },
  registeredAt: { vi: 'ngày đăng ký', en: 'registered at' },
  certifiedAt: { vi: 'ngày cấp chứng nhận', en: 'certified at' },
};

/** Columns that the files, or some of them, do without: what needs them is unknown. */
function columnNotes(known: LearnerKnown): readonly Pair[] {
  const missing = (Object.keys(columnWords) as (keyof LearnerKnown)[]).filter(
    (it) => !known[it] && !(it === 'certifiedAt' && !known.certified),
  );
  if (missing.length === 0) return [];
  const names = joinPairs(
    missing.map((it) => columnWords[it]),
    '; ',
  );
  return [
    {
      vi: `Tệp không có đủ cột nên chưa rõ những gì cần đến: ${names.vi}.`,
      en: `Columns that files lack, so that what needs them is unknown: ${names.en}.`,
    },
  ];
}

function bulkNotes({ input, request }: LearnerSelection): readonly Pair[] {
  const { bulk } = input.tally;
  if (bulk === null) return [];
  const where = inAllWords(request);
  const [dates, patterns] = [bulk.birthDates, bulk.patterns].map((figure) =>
    eachLanguage((language) => integerText(figure, language)),
  ) as [Pair, Pair];
  return [
    ...noteOf(bulk.withBirthDate, ({ vi, en }) => ({
      vi: `${vi} tài khoản có chung ${dates.vi} ngày sinh nhiều hơn hẳn các ngày khác${where.vi}: có thể do ngày sinh ghi mặc định, hoặc tài khoản lập hàng loạt.`,
      en: `${en} accounts share ${dates.en} birth ${bulk.birthDates === 1 ? 'date' : 'dates'} far more often than others${where.en}: perhaps a default, or accounts made in bulk.`,
    })),
    ...noteOf(bulk.withPattern, ({ vi, en }) => ({
      vi: `${vi} tài khoản theo ${patterns.vi} mẫu tên chỉ khác nhau số hoặc một chữ cái, đăng ký cách nhau vài phút ở cùng một nơi${where.vi}: có thể lập hàng loạt.`,
      en: `${en} accounts follow ${patterns.en} name ${bulk.patterns === 1 ? 'pattern' : 'patterns'} that differ by a number or a letter, registered within minutes in one place${where.en}: perhaps made in bulk.`,
    })),
  ];
}

function rejectedNotes({ whole, input }: LearnerSelection): readonly Pair[] {
  return [
    ...noteOf(whole.rejected, ({ vi, en }) => ({
      vi: `${vi} dòng của bảng này có lỗi nên không được đếm.`,
      en: `${en} rows of the units shown have faults and were not counted.`,
    })),
    ...noteOf(rejectedNowhere(input.tally), ({ vi, en }) => ({
      vi: `${vi} dòng có lỗi nên không được đếm, và không rõ thuộc đơn vị nào.`,
      en: `${en} rows have faults and were not counted, and their unit is not known.`,
    })),
  ];
}

/** Accounts that stand in no row, by the reason. */
const outsideNotes = ({ outside, level }: LearnerSelection): readonly Pair[] =>
  [...outside].flatMap(([from, accounts]) =>
    noteOf(accounts, ({ vi, en }) => {
      const why = outsideWords(from, level);
      return { vi: `${vi} tài khoản ${why.vi}`, en: `${en} accounts ${why.en}` };
    }),
  );

function outsideWords(from: Level | null, level: Level): Pair {
  if (from === null) {
    return {
      vi: 'không rõ đơn vị, không ở bảng này.',
      en: 'are of no known unit, in no row here.',
    };
  }
  if (from === 'commune') {
    return {
      vi: 'không ghi thôn hay cơ quan, không ở bảng này.',
      en: 'name no village or organisation, and are in no row here.',
    };
  }
  if (level === 'commune') {
    return {
      vi: `ở ${levelWords[from].vi} không rõ thuộc xã nào, không ở bảng này.`,
      en: `are in ${levelWords[from].en} of no known commune, in no row here.`,
    };
  }
  return {
    vi: `ở ${levelWords[from].vi}, không ở bảng này: thêm --level ${from}.`,
    en: `are in ${levelWords[from].en}, in no row here: add --level ${from}.`,
  };
}

/** What lies in communes can be seen row by row. */
function withinNotes({ input, level, request }: LearnerSelection): readonly Pair[] {
  const flags = input.levels.map((it) => `--level ${it}`);
  if (flags.length === 0 || level !== 'commune' || request.level !== null) return [];
  return [
    {
      vi: `Để xem từng thôn, cơ quan: ${flags.join(' hoặc ')}.`,
      en: `To see what lies in communes: ${flags.join(' or ')}.`,
    },
  ];
}
