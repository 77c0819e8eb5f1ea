import type { AwardFault, ValueRule, YamlFault } from '../domain/issue.ts';
import type { Pair } from './pair.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** "31/12/2025" as the file wants it. */
function isoDay(written: string): string {
  const [, day = '', month = '', year] = DAY_FIRST.exec(written) ?? [];
  return year === undefined
    ? '2025-12-31'
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is said where a number stands for a text. */
export const unquoted: Pair = {
  vi: 'ở đây phải là chữ; đặt trong nháy kép',
  en: 'this must be text; put it in double quotes',
};

/** What is allowed, by rule. */
export const valueRules: Readonly<Record<ValueRule, (written: string, choices: string) => Pair>> = {
  version: () => ({
    vi: 'chỉ được: 1. Nếu tệp do bản tiendo mới hơn viết thì cần cài bản mới.',
    en: 'allowed: 1. If a newer tiendo wrote the file, install the newer one.',
  }),
  text: () => ({
    vi: 'chỉ được: một dòng chữ, nhiều nhất 200 ký tự.',
    en: 'allowed: one line of text of up to 200 characters.',
  }),
  label: () => ({
    vi: 'chỉ được: một dòng chữ, hoặc đủ hai tiếng: {vi: "…", en: "…"}.',
    en: 'allowed: one line of text, or both languages: {vi: "…", en: "…"}.',
  }),
  id: () => ({
    vi: 'chỉ được: chữ thường không dấu, chữ số và gạch nối, như bo-y-2025.',
    en: 'allowed: small letters without diacritics, digits and hyphens, such as bo-y-2025.',
  }),
  day: (written) => ({
    vi: `chỉ được: một ngày có thật, viết năm-tháng-ngày: ${isoDay(written)}.`,
    en: `allowed: a day that exists, as year-month-day: ${isoDay(written)}.`,
  }),
  percent: () => ({
    vi: 'chỉ được: số lớn hơn 0 và không quá 100, nhiều nhất hai chữ số sau dấu chấm, không kèm %: 50 hoặc 33.33.',
    en: 'allowed: a number above 0 and up to 100 with at most two decimals, without %: 50 or 33.33.',
  }),
  'percent-over': () => ({
    vi: '“over” là nhiều hơn hẳn, nên chỉ được số dưới 100. Muốn đủ 100% thì viết: atLeast: 100.',
    en: '“over” means strictly more, so that it must be below 100. For all of them write: atLeast: 100.',
  }),
  people: () => ({
    vi: 'chỉ được: số nguyên từ 1, viết liền không có dấu: 10.',
    en: 'allowed: a whole number from 1, without marks: 10.',
  }),
  choice: (_, choices) => ({
    vi: `chỉ được: ${choices}.`,
    en: `allowed: ${choices}.`,
  }),
  list: () => ({
    vi: 'chỉ được: danh sách có ít nhất một phần tử, mỗi phần tử một dòng bắt đầu bằng “- ”, hoặc [a, b].',
    en: 'allowed: a list of at least one item, each on a line that begins with “- ”, or [a, b].',
  }),
  mapping: () => ({
    vi: 'chỉ được: các mục con, mỗi mục một dòng “tên: giá trị”, thụt vào bằng nhau.',
    en: 'allowed: keys of its own, each on a line “key: value”, indented alike.',
  }),
  file: () => ({
    vi: 'chỉ được: tên tệp tính từ thư mục của tiendo.yaml, giữa các thư mục là dấu /: dan-so.csv hoặc ../chung/dan-so.csv.',
    en: 'allowed: a file named from the folder of tiendo.yaml, with / between folders: dan-so.csv or ../shared/dan-so.csv.',
  }),
  place: () => ({
    vi: 'chỉ được: một tên nằm trong thư mục của tiendo.yaml, như lich-su; không dùng “..”, “\\” hay ổ đĩa.',
    en: 'allowed: a name inside the folder of tiendo.yaml, such as lich-su; no “..”, “\\” or drive.',
  }),
};

/** What is no YAML that a campaign can be written in. */
export const yamlFaults: Readonly<Record<YamlFault, Pair>> = {
  tab: {
    vi: 'đầu dòng có phím Tab. Thụt dòng bằng dấu cách.',
    en: 'the line begins with a tab. Indent with spaces.',
  },
  indent: {
    vi: 'dòng này thụt vào không khớp. Các mục cùng cấp phải thụt bằng nhau, mục con thụt sâu hơn.',
    en: 'the indent does not fit. Keys of one level are indented alike, and those inside another more.',
  },
  colon: {
    vi: 'không rõ đâu là tên mục, đâu là giá trị. Sau dấu hai chấm phải có dấu cách; các mục cùng cấp thụt bằng nhau; chữ có “: ” thì đặt trong nháy kép.',
    en: 'it is not clear which is the key and which the value. A space follows the colon; keys of one level are indented alike; text with “: ” in it needs quotes.',
  },
  unclosed: {
    vi: 'từ đây có dấu mở (nháy hoặc ngoặc) mà không có dấu đóng. Thêm dấu đóng.',
    en: 'a quote or bracket opens here and is not closed. Close it.',
  },
  escape: {
    vi: 'sau dấu \\ trong nháy kép là chữ không hiểu được. Dùng nháy đơn, hoặc viết \\\\.',
    en: 'what follows \\ in double quotes is not understood. Use single quotes, or write \\\\.',
  },
  start: {
    vi: 'chữ không thể bắt đầu bằng ký tự này. Đặt cả giá trị trong nháy kép.',
    en: 'text cannot begin with this character. Put the whole value in double quotes.',
  },
  documents: {
    vi: 'tệp chỉ được chứa một phong trào. Xóa dòng --- này và phần sau nó.',
    en: 'a file holds one campaign. Delete this --- line and what follows it.',
  },
  reference: {
    vi: 'không dùng & và * (tham chiếu) trong tệp này. Viết lại giá trị đầy đủ, hoặc đặt chữ trong nháy kép.',
    en: 'the references & and * are not used in this file. Write the value out, or put the text in double quotes.',
  },
  tag: {
    vi: 'không dùng dấu ! (kiểu dữ liệu) trong tệp này. Xóa nó, hoặc đặt chữ trong nháy kép.',
    en: 'tags (!) are not used in this file. Delete it, or put the text in double quotes.',
  },
  directive: {
    vi: 'không dùng dòng bắt đầu bằng % trong tệp này. Xóa dòng đó.',
    en: 'lines that begin with % are not used in this file. Delete it.',
  },
  key: {
    vi: 'tên mục phải là một từ, không thể là danh sách hay ngoặc nhọn.',
    en: 'a key must be a word, not a list or a mapping.',
  },
  deep: {
    vi: 'lồng vào nhau quá nhiều lớp. Tệp phong trào chỉ cần bốn lớp.',
    en: 'nested too deeply. A campaign needs four levels.',
  },
  unclear: {
    vi: 'phần này không đọc được. Xem lại nháy, ngoặc, dấu hai chấm và thụt dòng ở đây và dòng trên.',
    en: 'this part cannot be read. Look at the quotes, brackets, colons and indents here and on the line above.',
  },
};

/** What is wrong with an award's conditions, and what may stand there. */
export const awardFaultWords: Readonly<Record<AwardFault, Pair>> = {
  'unit-without-condition': {
    vi: 'khen thưởng này chưa có điều kiện nào. Thêm phần trăm được cấp chứng nhận, như “certified: {percent: 70, of: workingAge}”; of là headcount (CBCCVC), workingAge (độ tuổi lao động) hoặc adults (người trưởng thành).',
    en: 'this award has no condition. Add the percentage to be certified, such as “certified: {percent: 70, of: workingAge}”; of is headcount (public employees), workingAge or adults.',
  },
  'guided-village': {
    vi: 'thôn không xét theo số người được hướng dẫn. Xóa guided; thôn xét theo certified, như “certified: {percent: 70, of: workingAge}”.',
    en: 'villages are not judged by people guided. Delete guided; a village is judged by certified, such as “certified: {percent: 70, of: workingAge}”.',
  },
  'guided-without-by': {
    vi: 'chưa rõ bao nhiêu phần trăm CBCCVC của cơ quan phải hướng dẫn đủ. Thêm by, như “guided: {least: 10, by: 50}”.',
    en: 'it is not said how many percent of the public employees must have guided so many. Add by, such as “guided: {least: 10, by: 50}”.',
  },
  'certified-person': {
    vi: 'một người không xét theo phần trăm. Xóa certified: ai cũng phải đã được cấp chứng nhận, không cần ghi.',
    en: 'a person is not judged by a percentage. Delete certified: everybody must be certified, without saying so.',
  },
  'by-person': {
    vi: 'một người không xét theo phần trăm. Xóa by, giữ least, như “guided: {least: 5}”.',
    en: 'a person is not judged by a percentage. Delete by and keep least, such as “guided: {least: 5}”.',
  },
};
