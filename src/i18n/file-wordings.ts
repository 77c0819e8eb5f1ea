import type { Encoding } from '../domain/encoding.ts';
import type { Pair } from './pair.ts';
import { quoted, type Wordings } from './wording-parts.ts';

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
};

const UTF8_REMEDY: Pair = {
  vi: 'Trong Excel: Lưu thành (Save As), kiểu “CSV UTF-8”.',
  en: 'In Excel: Save As, “CSV UTF-8”.',
};

/** Files that cannot be read, and lines that do not fit their header. */
export const fileWordings: Wordings<
  | 'file-missing'
  | 'file-is-folder'
  | 'file-unreadable'
  | 'file-empty'
  | 'not-text'
  | 'bad-bytes'
  | 'encoding-unclear'
  | 'encoded-twice'
  | 'old-font'
  | 'letters-lost'
  | 'bad-quotes'
  | 'header-missing'
  | 'kind-unclear'
  | 'lists-people'
  | 'name-too-long'
  | 'denominators-missing'
  | 'no-rows'
  | 'column-twice'
  | 'column-not-understood'
  | 'row-too-long'
  | 'row-too-short'
> = {
  'file-missing': () => ({
    vi: 'không có tệp này. Kiểm tra lại tên và thư mục; tên có dấu cách phải đặt trong nháy kép.',
    en: 'there is no such file. Check its name and folder; put a name with spaces in quotes.',
  }),
  'file-is-folder': () => ({
    vi: 'đây là thư mục, không phải tệp. Hãy ghi tên từng tệp trong thư mục.',
    en: 'this is a folder, not a file. Name the files in it one by one.',
  }),
  'file-unreadable': ({ reason }) => ({
    vi: `không đọc được tệp (${reason}). Tệp có đang mở ở chương trình khác không?`,
    en: `the file cannot be read (${reason}). Is it open in another program?`,
  }),
  'file-empty': () => ({
    vi: 'tệp trống. Hãy xuất lại từ hệ thống.',
    en: 'the file is empty. Export it again.',
  }),
  'not-text': () => ({
    vi: 'không phải tệp CSV (có thể là tệp Excel). Trong Excel: Lưu thành (Save As), kiểu “CSV UTF-8”.',
    en: 'this is no CSV file (perhaps an Excel workbook). In Excel: Save As, “CSV UTF-8”.',
  }),
  'bad-bytes': ({ encoding }) => ({
    vi: `dòng này có chữ bị hỏng hoặc cắt dở (tệp mã ${ENCODING_NAMES[encoding]}). Hãy xuất lại, hoặc sửa chữ hỏng rồi lưu. ${UTF8_REMEDY.vi}`,
    en: `a letter on this line is damaged or cut off (the file is ${ENCODING_NAMES[encoding]}). Export it again, or mend the letter. ${UTF8_REMEDY.en}`,
  }),
  'encoding-unclear': () => ({
    vi: `không rõ chữ trong tệp theo bảng mã nào nên không đọc chắc được. ${UTF8_REMEDY.vi}`,
    en: `it is not clear which encoding the text has, so it cannot be read with certainty. ${UTF8_REMEDY.en}`,
  }),
  'encoded-twice': () => ({
    vi: `chữ trong tệp đã bị mã hóa hai lần (như “XÃ£” thay cho “Xã”): tệp từng được mở sai bảng mã rồi lưu lại. Hãy xuất lại từ hệ thống. ${UTF8_REMEDY.vi}`,
    en: `the text was encoded twice (such as “XÃ£” for “Xã”): the file was once opened in the wrong encoding and saved. Export it again. ${UTF8_REMEDY.en}`,
  }),
  'old-font': ({ encoding }) => ({
    vi: `chữ trong tệp gõ bằng phông cũ ${ENCODING_NAMES[encoding]}. Chuyển sang Unicode (như bằng UniKey, Ctrl+Shift+F6) rồi lưu lại. ${UTF8_REMEDY.vi}`,
    en: `the text was typed in an old font, ${ENCODING_NAMES[encoding]}. Convert it to Unicode (UniKey can, Ctrl+Shift+F6) and save it again. ${UTF8_REMEDY.en}`,
  }),
  'letters-lost': () => ({
    vi: `có chữ đã mất dấu thành “?” (như “T?ng s?”) từ dòng này, không khôi phục được. Hãy xuất lại từ hệ thống. ${UTF8_REMEDY.vi}`,
    en: `letters were lost and replaced by “?” (such as “T?ng s?”) from this line on, and cannot be brought back. Export it again. ${UTF8_REMEDY.en}`,
  }),
  'bad-quotes': () => ({
    vi: 'dấu nháy kép (") mở hoặc đóng sai chỗ từ dòng này. Sửa trong tệp hoặc xuất lại.',
    en: 'a quotation mark (") opens or closes wrongly from this line on. Mend the file or export it again.',
  }),
  'header-missing': () => ({
    vi: 'không thấy dòng tiêu đề: cần một cột tên hay mã đơn vị và ít nhất một cột số liệu, như “Xã, phường, đặc khu”, “Tổng số học viên” hoặc “Dân số”.',
    en: 'no header line: a column of unit names or codes and at least one of figures are needed, such as “unit”, “registered” or “population”.',
  }),
  'kind-unclear': ({ headings }) => ({
    vi: `${quoted(headings)} có thể là số người học hoặc là dân số, biên chế. Hãy sửa tiêu đề cho rõ (như “CBCCVC đăng ký”), hoặc ghi --population trước tệp này nếu là tệp dân số.`,
    en: `${quoted(headings)} may count learners, or population and headcount. Make the heading clear (such as “residents registered”), or name the file with --population.`,
  }),
  'lists-people': () => ({
    vi: 'cột này cho thấy tệp là danh sách người, không phải thống kê theo đơn vị. Hãy dùng tệp thống kê.',
    en: 'this column shows a list of people, not statistics by unit. Use a statistics export.',
  }),
  'name-too-long': ({ letters }) => ({
    vi: `tên đơn vị dài ${letters} chữ: tệp có thể hỏng. Sửa hoặc xuất lại.`,
    en: `the unit's name has ${letters} letters: the file may be damaged. Mend it or export it again.`,
  }),
  'denominators-missing': () => ({
    vi: 'không có cột dân số, người trưởng thành, độ tuổi lao động hay CBCCVC.',
    en: 'there is no column of population, adults, working age or headcount.',
  }),
  'no-rows': () => ({
    vi: 'dưới dòng tiêu đề không có đơn vị nào. Hãy xuất lại từ hệ thống.',
    en: 'no unit stands below the header. Export it again.',
  }),
  'column-twice': ({ other }) => ({
    vi: `cột này và cột “${other}” được hiểu giống nhau. Chỉ giữ một cột, hoặc sửa tiêu đề.`,
    en: `this column and “${other}” read as the same. Remove one or change its heading.`,
  }),
  'column-not-understood': () => ({
    vi: 'không hiểu tiêu đề này nên không đọc cột này.',
    en: 'this heading is not understood; the column is not read.',
  }),
  'row-too-long': ({ cells, expected }) => ({
    vi: `dòng có ${cells} ô, tiêu đề chỉ có ${expected}: có thể một số như 3,20% bị tách đôi. Sửa dòng này.`,
    en: `the row has ${cells} cells and the header ${expected}: perhaps a figure such as 3,20% was split. Mend the row.`,
  }),
  'row-too-short': ({ cells, expected }) => ({
    vi: `dòng chỉ có ${cells} ô, tiêu đề có ${expected}: tệp có thể bị cắt dở. Hãy xuất lại.`,
    en: `the row has ${cells} cells and the header ${expected}: the file may have been cut off. Export it again.`,
  }),
};
