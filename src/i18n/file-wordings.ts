import type { FileIssues } from '../domain/issues/file-issues.ts';
import type { WorkbookFault } from '../domain/workbook.ts';
import { ENCODING_NAMES } from './encoding-names.ts';
import { countPair } from './number-text.ts';
import { type Pair, same } from './pair.ts';
import { listedQuoted, tellsNobody, type Wordings } from './wording-parts.ts';

const UTF8_REMEDY: Pair = {
  vi: 'Trong Excel: Lưu thành (Save As), kiểu “CSV UTF-8”.',
  en: 'In Excel: Save As, “CSV UTF-8”.',
};

const workbookFaults: Readonly<Record<WorkbookFault, Pair>> = {
  damaged: {
    vi: 'tệp Excel hỏng hoặc chưa tải xong. Mở bằng Excel, lưu lại; hoặc xuất lại từ hệ thống.',
    en: 'the workbook is damaged or incomplete. Open it in Excel and save it again, or export it again.',
  },
  'too-large': {
    vi: 'tệp Excel quá lớn khi mở ra. Chép riêng bảng cần dùng sang một tệp mới.',
    en: 'the workbook is too large once opened. Copy the table that is needed into a new file.',
  },
  protected: {
    vi: 'tệp Excel có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
    en: 'the workbook has a password. Open it in Excel, remove the password and save it again.',
  },
  'too-slow': {
    vi: 'tệp Excel đọc quá lâu. Chép riêng bảng cần dùng sang một tệp mới.',
    en: 'the workbook takes too long to read. Copy the table that is needed into a new file.',
  },
  'not-a-workbook': {
    vi: 'không phải tệp Excel (có thể là tệp nén hoặc Word). Hãy xuất lại từ hệ thống, kiểu CSV hoặc Excel.',
    en: 'this is no workbook (perhaps an archive, or Word). Export it again as CSV or Excel.',
  },
};

/** Files that cannot be read, and lines that do not fit their header. */
export const fileWordings: Wordings<keyof FileIssues> = {
  'file-missing': () => ({
    vi: 'không có tệp này. Kiểm tra lại tên và thư mục; tên có dấu cách phải đặt trong nháy kép.',
    en: 'there is no such file. Check its name and folder; put a name with spaces in quotes.',
  }),
  'file-twice': () => ({
    vi: 'tệp này được ghi hai lần trong lệnh; chỉ đọc một lần.',
    en: 'the file is named twice in the command; it is read once.',
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
  'file-too-large': ({ most }) => ({
    vi: `tệp lớn hơn ${most} MB, không thể là tệp thống kê theo đơn vị. Kiểm tra lại tệp, hoặc xuất lại từ hệ thống.`,
    en: `the file is larger than ${most} MB and can be no statistics by unit. Check the file or export it again.`,
  }),
  'columns-too-many': ({ most }) => ({
    vi: `bảng có hơn ${most} cột, không thể là tệp thống kê theo đơn vị. Kiểm tra lại tệp, hoặc xuất lại từ hệ thống.`,
    en: `the table has more than ${most} columns and can be no statistics by unit. Check the file or export it again.`,
  }),
  'rows-too-many': ({ most }) => {
    const rows = countPair(most);
    return {
      vi: `tệp có hơn ${rows.vi} dòng, không thể là tệp thống kê theo đơn vị. Kiểm tra lại tệp, hoặc xuất lại từ hệ thống.`,
      en: `the file has more than ${rows.en} rows and can be no statistics by unit. Check the file or export it again.`,
    };
  },
  'not-text': ({ kind }) => {
    const is = kind === null ? same('') : { vi: ` mà là tệp ${kind}`, en: ` but ${kind}` };
    return {
      vi: `không phải tệp CSV hay Excel${is.vi}. Hãy xuất lại từ hệ thống, kiểu CSV hoặc Excel.`,
      en: `this is neither CSV nor a workbook${is.en}. Export it again as CSV or Excel.`,
    };
  },
  'workbook-unreadable': ({ fault }) => workbookFaults[fault],
  'sheet-unknown': ({ value, sheets }) =>
    sheets.length === 0
      ? {
          vi: `không có trang tính “${value}”: không tệp nào là tệp Excel. Bỏ --sheet.`,
          en: `there is no sheet “${value}”: none of the files is a workbook. Leave --sheet out.`,
        }
      : {
          vi: `không có trang tính “${value}”. Các trang có: ${listedQuoted(sheets).vi}.`,
          en: `there is no sheet “${value}”. The sheets are ${listedQuoted(sheets).en}.`,
        },
  'sheet-unclear': ({ sheets }) => ({
    vi: `có bảng ở nhiều trang tính, hoặc ở trang ẩn: ${listedQuoted(sheets).vi}. Thêm --sheet "${sheets[0]}" (dùng được nhiều lần) để chọn.`,
    en: `several sheets, or a hidden one, hold a table: ${listedQuoted(sheets).en}. Add --sheet "${sheets[0]}" (repeatable) to choose.`,
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
  'bad-quotes': ({ unclosed }) =>
    unclosed
      ? {
          vi: 'dấu nháy kép (") mở ở dòng này mà không có dấu đóng. Thêm dấu đóng hoặc xóa dấu mở trong tệp, hoặc xuất lại.',
          en: 'a quotation mark (") opens on this line and is never closed. Close or remove it, or export the file again.',
        }
      : {
          vi: 'dấu nháy kép (") mở hoặc đóng sai chỗ từ dòng này. Sửa trong tệp hoặc xuất lại.',
          en: 'a quotation mark (") opens or closes in the wrong place from this line on. Mend the file or export it again.',
        },
  'header-missing': ({ near }) => {
    const vi =
      'cần một cột tên hay mã đơn vị và ít nhất một cột số liệu, như “Xã, phường, đặc khu”, “Tổng số học viên” hoặc “Dân số”.';
    const en =
      'a column of unit names or codes and at least one of figures are needed, such as “unit”, “registered” or “population”.';
    if (near === null) return { vi: `không thấy dòng tiêu đề: ${vi}`, en: `no header line: ${en}` };
    const unknown = listedQuoted(near.unknown);
    const which = near.unknown.length === 0 ? '' : ` không hiểu ${unknown.vi};`;
    const whichEn = near.unknown.length === 0 ? '' : ` ${unknown.en} are not understood;`;
    return {
      vi: `dòng này giống tiêu đề nhất, nhưng chưa đủ:${which} ${vi}`,
      en: `this line comes nearest to a header, and falls short:${whichEn} ${en}`,
    };
  },
  'rows-hidden': ({ rows }) => ({
    vi: `trang tính có ${rows} dòng đang ẩn; các dòng này vẫn được đọc. Nếu không cần, hãy xóa khỏi tệp.`,
    en: `${rows} rows of the sheet are hidden; they are read all the same. Delete them if they are not meant.`,
  }),
  'heading-unclear': ({ texts }) => ({
    vi: `không hiểu tiêu đề ${listedQuoted(texts).vi} đứng cùng dòng tiêu đề bảng, nên không rõ các cột đếm gì. Ghi tiêu đề mỗi cột trong một ô, như “Người dân đăng ký”; nếu là ghi chú thì xóa dòng này.`,
    en: `the headings ${listedQuoted(texts).en} beside the header are not understood, so that it is not clear what the columns count. Write each heading in one cell, such as “residents registered”; delete the line if it is a remark.`,
  }),
  'title-doubtful': ({ text }) => ({
    vi: `“${text}”: số trong tệp có thể là chỉ tiêu, số tăng thêm hoặc số chưa thực hiện. Chỉ dùng tệp nếu các cột là tổng số người từ trước đến nay.`,
    en: `“${text}”: the figures may be targets, increments or people still to come. Use the file only if its columns count all people so far.`,
  }),
  'header-differs': ({ first }) => ({
    vi: `dòng này là tiêu đề của một bảng khác với bảng ở dòng ${first}. Tách mỗi bảng ra một tệp.`,
    en: `this line is the header of another table than that of line ${first}. Put each table into a file of its own.`,
  }),
  'heading-missing': ({ at, value }) => {
    const example = tellsNobody(value) ? ` (“${value}”)` : '';
    return {
      vi: `cột thứ ${at} có số liệu${example} mà không có tiêu đề. Ghi tiêu đề cho cột, hoặc xóa cột.`,
      en: `column ${at} holds figures${example} and has no heading. Name the column or delete it.`,
    };
  },
  'kind-unclear': ({ headings }) => ({
    vi: `${listedQuoted(headings).vi} có thể là số người học hoặc là dân số, biên chế. Hãy sửa tiêu đề cho rõ (như “CBCCVC đăng ký”), hoặc ghi --population trước tệp này nếu là tệp dân số.`,
    en: `${listedQuoted(headings).en} may count learners, or population and headcount. Make the heading clear (such as “residents registered”), or name the file with --population.`,
  }),
  'lists-people': () => ({
    vi: 'cột này cho thấy tệp là danh sách người, nhưng tiêu đề không đủ để đọc: cần “Họ và tên” hoặc “Tài khoản”, đơn vị, và ngày sinh, kết quả học hoặc chức vụ. Sửa dòng tiêu đề, hoặc dùng tệp thống kê.',
    en: 'this column shows a list of people, whose header does not suffice: names or accounts, units, and birth dates, results or positions are needed. Mend the header, or use a statistics export.',
  }),
  'name-too-long': ({ letters }) => ({
    vi: `tên đơn vị dài ${letters} ký tự: tệp có thể hỏng. Sửa hoặc xuất lại.`,
    en: `the unit's name has ${letters} characters: the file may be damaged. Mend it or export it again.`,
  }),
  'denominators-missing': () => ({
    vi: 'không có cột dân số, người trưởng thành, độ tuổi lao động hay CBCCVC.',
    en: 'there is no column of population, adults, working age or headcount.',
  }),
  'no-rows': () => ({
    vi: 'dưới dòng tiêu đề không có dòng số liệu nào. Hãy xuất lại từ hệ thống.',
    en: 'no row of data stands below the header. Export it again.',
  }),
  'column-twice': ({ other }) => ({
    vi: `cột này và cột “${other}” được hiểu giống nhau. Chỉ giữ một cột, hoặc sửa tiêu đề.`,
    en: `this column and “${other}” read as the same. Remove one or change its heading.`,
  }),
  'column-not-understood': () => ({
    vi: 'không hiểu tiêu đề này nên không đọc cột này.',
    en: 'this heading is not understood; the column is not read.',
  }),
  'column-empty': () => ({
    vi: 'cột này chưa có số nào: điền số vào; nếu là công thức Excel, mở bằng Excel rồi lưu lại.',
    en: 'this column has no figure yet: fill it in; if it holds Excel formulas, open it in Excel and save it again.',
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
