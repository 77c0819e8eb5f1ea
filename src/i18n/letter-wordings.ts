import type { LetterIssues } from '../domain/issues/letter-issues.ts';
import { suggestion, type Wordings } from './wording-parts.ts';

/** What is wrong with the file of an office's own wording for letters. */
export const letterWordings: Wordings<keyof LetterIssues> = {
  'letter-part-unknown': ({ value, near, known }) => {
    const { vi, en } = suggestion(near);
    const all = near.length > 0 ? null : known.join(', ');
    return {
      vi: `công văn không có phần “[${value}]”.${all === null ? vi : ` Các phần: ${all}.`}`,
      en: `a letter has no part “[${value}]”.${all === null ? en : ` The parts: ${all}.`}`,
    };
  },
  'letter-part-twice': ({ value, firstLine }) => ({
    vi: `phần “[${value}]” đã có ở dòng ${firstLine}. Giữ một, gộp lời văn vào đó.`,
    en: `the part “[${value}]” stands in line ${firstLine} already. Keep one of the two.`,
  }),
  'letter-part-unclosed': ({ value }) => ({
    vi: `“${value}” mở ngoặc vuông mà không đóng. Viết: [ket-qua], một mình trên một dòng.`,
    en: `“${value}” opens a bracket that nothing closes. Write: [ket-qua], alone on its line.`,
  }),
  'letter-text-outside': ({ value }) => ({
    vi: `“${value}” chưa thuộc phần nào. Ghi tên phần ở dòng trên, như [mo-dau]; lời ghi chú thì bắt đầu bằng dấu #.`,
    en: `“${value}” belongs to no part. Name the part in the line above, such as [mo-dau]; a remark begins with #.`,
  }),
  'letter-field-unknown': ({ value, near, known }) => {
    const { vi, en } = suggestion(near);
    const all = near.length > 0 ? null : known.join(', ');
    return {
      vi: `không có trường “{${value}}”.${all === null ? vi : ` Các trường: ${all}.`} Muốn in dấu { thì viết {{.`,
      en: `there is no field “{${value}}”.${all === null ? en : ` The fields: ${all}.`} To print a { write {{.`,
    };
  },
  'letter-field-unclosed': ({ value }) => ({
    vi: `“${value}” mở dấu { mà không đóng trên cùng dòng. Viết: {dang-ky}; muốn in dấu { thì viết {{.`,
    en: `“${value}” opens a { that nothing closes on its line. Write: {dang-ky}; to print a { write {{.`,
  }),
  'letter-field-unopened': ({ value }) => ({
    vi: `“${value}” có dấu } mà không có dấu { ở trước. Viết: {dang-ky}; muốn in dấu } thì viết }}.`,
    en: `“${value}” has a } that nothing opens before it. Write: {dang-ky}; to print a } write }}.`,
  }),
  'letter-not-text': () => ({
    vi: 'tệp lời văn của công văn phải là tệp chữ (.txt), không phải tệp Word. Soạn bằng Notepad, lưu lại: Save As, Encoding: UTF-8.',
    en: 'the wording of letters must be a text file (.txt), no Word document. Write it in Notepad and save it as UTF-8.',
  }),
  'letter-file-missing': () => ({
    vi: 'không có tệp này. Tên tệp ghi ở tiendo.yaml, mục report, dòng letter: sửa lại tên, hoặc bỏ dòng đó.',
    en: 'there is no such file. It is named in tiendo.yaml, report, letter: put the name right or take the line out.',
  }),
};
