import type { CountFault } from '../domain/issue.ts';
import type { RecordIssues } from '../domain/issues/record-issues.ts';
import { countPair, momentText } from './number-text.ts';
import type { Pair } from './pair.ts';
import {
  CHECK,
  eitherOf,
  listed,
  listedQuoted,
  otherPlace,
  seen,
  suggestion,
  type Wordings,
} from './wording-parts.ts';
import { countWords, labelledWords } from './words.ts';

const countFaults: Readonly<Record<CountFault, Pair>> = {
  'not-a-count': { vi: 'không phải là số người', en: 'is not a number of people' },
  negative: { vi: 'là số âm', en: 'is negative' },
  fraction: {
    vi: 'không phải số nguyên (Excel đã hiểu dấu chấm hàng nghìn là phần thập phân?)',
    en: 'is not a whole number (did Excel take the mark of thousands for that of decimals?)',
  },
  'too-large': { vi: 'lớn quá mức có thể', en: 'is larger than can be' },
  percent: { vi: 'là tỷ lệ phần trăm', en: 'is a percentage' },
  exponential: {
    vi: 'là số bị Excel rút gọn, đã mất các chữ số cuối',
    en: 'is a figure that Excel shortened; its last digits are lost',
  },
  date: {
    vi: 'là ngày tháng (Excel đã tự đổi số thành ngày?)',
    en: 'is a date (did Excel turn a figure into one?)',
  },
  'formula-error': { vi: 'là lỗi công thức của Excel', en: 'is the error of a formula' },
  hidden: {
    vi: 'là dấu # thay cho số, vì cột trong Excel quá hẹp khi lưu',
    en: 'is # in place of a figure, as the column in Excel was too narrow when saved',
  },
  marks: {
    vi: 'có dấu chấm, phẩy sai chỗ hoặc khác với cả cột',
    en: 'has a mark in the wrong place, or another than the rest of its column',
  },
};

const WRITE_COUNT: Pair = {
  vi: 'Sửa thành số như 2354, không cần dấu; chưa rõ thì để trống.',
  en: 'Write it as 2354, without marks; leave it empty where unknown.',
};

const COMPUTE: Pair = {
  vi: 'Mở tệp bằng Excel, sửa công thức hoặc chờ tính xong, rồi lưu lại.',
  en: 'Open the file in Excel, mend the formula or let it be computed, and save it again.',
};

/** Names, figures and moments that files hold. */
export const recordWordings: Wordings<keyof RecordIssues> = {
  'name-missing': () => ({
    vi: 'dòng có số liệu mà không có tên đơn vị. Ghi tên đơn vị hoặc xóa dòng.',
    en: 'the row has figures and no unit. Name the unit or delete the row.',
  }),
  'marks-unclear': ({ why, examples }) => {
    const cells = listedQuoted(examples);
    return why === 'both'
      ? {
          vi: `${cells.vi}: không rõ dấu nào ngăn hàng nghìn, dấu nào ngăn phần thập phân. Thêm --thousands "." nếu dấu chấm ngăn hàng nghìn, hoặc --thousands "," nếu là dấu phẩy.`,
          en: `${cells.en}: it is not clear which mark parts thousands and which decimals. Add --thousands "." if the dot parts thousands, or --thousands "," if the comma does.`,
        }
      : {
          vi: `${cells.vi}: dấu chấm, phẩy trong cùng một cột dùng khác nhau nên không đọc chắc được. Sửa cho cùng một kiểu, như 2354.`,
          en: `${cells.en}: the cells of one column use the dot and the comma differently. Write them all in one way, such as 2354.`,
        };
  },
  'decimals-stored': ({ examples }) => ({
    vi: `nhiều số trong cột không nguyên (như ${listedQuoted(examples).vi}): Excel đã hiểu dấu chấm hàng nghìn là phần thập phân, nên số trong tệp đã sai. Đưa thẳng tệp gốc của hệ thống cho tiendo, không mở rồi lưu bằng Excel.`,
    en: `several figures of the column are not whole (such as ${listedQuoted(examples).en}): a spreadsheet took the mark of thousands for that of decimals, and the figures in the file are wrong. Give tiendo the portal's own file, not one saved from Excel.`,
  }),
  'not-single-people': ({ text }) => ({
    vi: `“${text}”: số trong tệp không tính theo từng người nên không đọc được. Hãy dùng tệp ghi số người.`,
    en: `“${text}”: the figures count no single people and cannot be read. Use a file that counts people.`,
  }),
  'bad-count': ({ value, fault }) => {
    const what = seen(value);
    const remedy = fault === 'formula-error' ? COMPUTE : WRITE_COUNT;
    return {
      vi: `${what.vi} ${countFaults[fault].vi}. ${remedy.vi}`,
      en: `${what.en} ${countFaults[fault].en}. ${remedy.en}`,
    };
  },
  'name-ambiguous': ({ value, candidates, rows, placed }) => {
    const names = eitherOf(candidates);
    if (placed) {
      return {
        vi: `“${value}” có thể là ${names.vi}. Thêm cột “Xã” vào tệp để rõ thuộc xã nào.`,
        en: `“${value}” may be ${names.en}. Add a column of communes (“Xã”) to tell which.`,
      };
    }
    if (rows > 1) {
      return {
        vi: `“${value}” có thể là ${names.vi}. Tệp có ${rows} dòng ghi như vậy, có thể là các đơn vị khác nhau. Ghi đủ dấu, hoặc thêm cột “Mã”.`,
        en: `“${value}” may be ${names.en}. ${rows} rows of the file are written so and may be different units. Write the diacritics, or add a column of official codes (“Mã”).`,
      };
    }
    return {
      vi: `“${value}” có thể là ${names.vi}. Ghi đủ dấu trong tệp, hoặc quyết định một lần bằng tiendo units --settle.`,
      en: `“${value}” may be ${names.en}. Write it with its diacritics, or settle it once with tiendo units --settle.`,
    };
  },
  'name-unknown': ({ value, suggestions }) => {
    // A number of another system: which unit it is the user alone knows.
    const settle = `tiendo units --settle${/^\d+$/.test(value) ? ` ${value} "Xã …"` : ''}`;
    return {
      vi: `không biết đơn vị “${value}”; giữ nguyên tên này.${suggestion(suggestions).vi} Tên cũ, tên tắt: ${settle}`,
      en: `unknown unit “${value}”; kept under this name.${suggestion(suggestions).en} For old and short names: ${settle}`,
    };
  },
  'sum-row-left-out': ({ value }) => ({
    vi: `số liệu của “${value}” bằng tổng các dòng khác: hiểu là dòng cộng, không tính là đơn vị. Nếu đúng là đơn vị, ghi đủ “Xã …”, “Thôn …”.`,
    en: `the figures of “${value}” are the sums of other rows: taken for a subtotal, no unit. If it is one, write “Xã …”, “Thôn …”.`,
  }),
  'row-in-one-cell': () => ({
    vi: 'cả dòng bị dồn vào một ô. Tách lại thành từng ô, hoặc xuất lại từ hệ thống.',
    en: 'the whole row stands in one cell. Part it into cells or export it again.',
  }),
  'subtotal-left-out': ({ value }) => ({
    vi: `“${value}” là dòng cộng hoặc ghi chú, không tính là đơn vị. Nếu đúng là đơn vị, ghi đủ “Xã …”, “Thôn …”, phía trên dòng tổng.`,
    en: `“${value}” is a subtotal or a remark and counts as no unit. If it is one, write “Xã …”, “Thôn …”, above the total.`,
  }),
  'marks-left-out': ({ value, unit }) => ({
    vi: `“${value}” được hiểu là “${unit}”.`,
    en: `“${value}” is understood as “${unit}”.`,
  }),
  'name-trimmed': ({ value, unit }) => ({
    vi: `“${value}” được hiểu là “${unit}”.`,
    en: `“${value}” is understood as “${unit}”.`,
  }),
  'code-conflict': ({ value, named, coded }) => ({
    vi: `tên là “${named}” nhưng mã ${value} là của “${coded}”. Sửa tên hoặc mã.`,
    en: `the name is “${named}”, but code ${value} is that of “${coded}”. Correct one of them.`,
  }),
  'shipped-list-unused': ({ found, of, campaign }) => ({
    vi: `chỉ ${found}/${of} tên thuộc danh mục 96 đơn vị của Quảng Ngãi; dùng tên đơn vị như trong tệp.${campaign ? '' : ' Các mốc chỉ tiêu vẫn là của tỉnh Quảng Ngãi.'}`,
    en: `only ${found} of ${of} names are among the 96 units of Quảng Ngãi; units are named as the files write them.${campaign ? '' : ' The milestones are still those of Quảng Ngãi.'}`,
  }),
  'name-not-listed': ({ value, suggestions }) => ({
    vi: `“${value}” không có trong danh sách đơn vị.${suggestion(suggestions).vi} Sửa tên, hoặc thêm vào danh sách đơn vị của chiến dịch; tên cũ, tên tắt: tiendo units --settle`,
    en: `“${value}” is not in the list of units.${suggestion(suggestions).en} Correct it or add it to the campaign's list; for old and short names: tiendo units --settle`,
  }),
  'level-missing': ({ value }) => ({
    vi: `không rõ “${value}” là xã, thôn hay cơ quan. Ghi cấp vào cột “Cấp”, như thôn, tổ dân phố, cơ quan, trường học.`,
    en: `it is not clear whether “${value}” is a commune, a village or an organisation. Say so in a column “Cấp”.`,
  }),
  'unit-listed-twice': ({ unit, other }) => ({
    vi: `“${unit}” đã có ở ${otherPlace(other)} với cấp khác. Giữ dòng đúng, bỏ dòng kia.`,
    en: `“${unit}” stands at ${otherPlace(other)} already with another level. Keep the right one.`,
  }),
  'level-unknown': ({ value }) => ({
    vi: `không rõ “${value}” là cấp nào. Ghi xã, phường, đặc khu, thôn, tổ dân phố, cơ quan hoặc trường học.`,
    en: `“${value}” names no level. Write commune, village or organisation (xã, thôn, cơ quan …).`,
  }),
  'commune-missing': ({ value }) => ({
    vi: `“${value}”: ô này trống nên không rõ thuộc xã, phường nào. Ghi tên xã vào từng dòng (trong Excel: gộp các ô của cùng một xã cũng được).`,
    en: `“${value}”: the cell is blank, so that its commune is not known. Name the commune in each row (in a workbook its cells may be merged).`,
  }),
  'unit-twice': ({ unit, other }) => ({
    vi: `“${unit}” đã có ở ${otherPlace(other)} với cùng số liệu; chỉ tính một lần.`,
    en: `“${unit}” stands at ${otherPlace(other)} already with the same figures; it counts once.`,
  }),
  'unit-conflict': ({ unit, figure, label, value, otherValue, other, settled }) => {
    const words = labelledWords(figure, label);
    const [here, there] = [countPair(value), countPair(otherValue)];
    const remedy: Pair = settled
      ? {
          vi: 'Cả hai dòng được hiểu như vậy theo tệp tên gọi; nếu là hai đơn vị, hãy ghi đủ dấu hoặc thêm cột “Mã”.',
          en: 'The file of settled names made both rows this unit; if they are two, write the diacritics or add a column of official codes (“Mã”).',
        }
      : { vi: 'Giữ số đúng, bỏ số kia.', en: 'Keep the right one.' };
    return {
      vi: `“${unit}” có hai số khác nhau về ${words.vi}: ${here.vi} ở đây, ${there.vi} ở ${otherPlace(other)}. ${remedy.vi}`,
      en: `“${unit}” has two figures for ${words.en}: ${here.en} here, ${there.en} at ${otherPlace(other)}. ${remedy.en}`,
    };
  },
  'sum-mismatch': ({ unit, total, parts }) => {
    const [whole, sum] = [countPair(total), countPair(parts)];
    return {
      vi: `“${unit}”: tổng ghi ${whole.vi}, nhưng CBCCVC cộng người dân là ${sum.vi}. ${CHECK.vi}`,
      en: `“${unit}”: the total says ${whole.en}, but public employees and residents make ${sum.en}. ${CHECK.en}`,
    };
  },
  'part-above-total': ({ unit, total, part }) => {
    const [whole, more] = [countPair(total), countPair(part)];
    return {
      vi: `“${unit}”: một phần là ${more.vi}, lớn hơn tổng ${whole.vi}. ${CHECK.vi}`,
      en: `“${unit}”: a part is ${more.en}, above the total of ${whole.en}. ${CHECK.en}`,
    };
  },
  'bad-total': ({ value }) => {
    const what = seen(value);
    return {
      vi: `${what.vi} trong dòng tổng cộng không đọc được, nên cột này không được đối chiếu.`,
      en: `${what.en} in the total row cannot be read, and this column is not compared with it.`,
    };
  },
  'total-mismatch': ({ total, sum }) => {
    const [whole, added] = [countPair(total), countPair(sum)];
    return {
      vi: `dòng tổng cộng ghi ${whole.vi}, nhưng cộng các đơn vị được ${added.vi}. Có thể thiếu hoặc thừa đơn vị; đối chiếu lại với hệ thống.`,
      en: `the total row says ${whole.en}, but the units make ${added.en}. A unit may be missing or doubled; check with the portal.`,
    };
  },
  'certified-above-registered': ({ unit, part, certified, registered }) => {
    const [more, less] = [countPair(certified), countPair(registered)];
    const [have, of] = [countWords[`certified.${part}`], countWords[`registered.${part}`]];
    return {
      vi: `“${unit}”: ${have.vi} là ${more.vi}, nhiều hơn ${of.vi} là ${less.vi}. ${CHECK.vi}`,
      en: `“${unit}”: ${have.en} are ${more.en}, more than ${of.en}, ${less.en}. ${CHECK.en}`,
    };
  },
  'as-of-missing': () => ({
    vi: 'không rõ số liệu tính đến khi nào. Thêm --as-of, ví dụ --as-of "10h00 04/12/2025".',
    en: 'the moment of the figures is not known. Add --as-of, such as --as-of "10h00 04/12/2025".',
  }),
  'as-of-impossible': ({ text }) => ({
    vi: `“${text}” không phải ngày giờ có thật. Sửa trong tệp, như “10h00 04/12/2025”.`,
    en: `“${text}” is no real date or hour. Correct it in the file, such as “10h00 04/12/2025”.`,
  }),
  'as-of-unclear': ({ found }) => {
    const list = (word: string) =>
      listed(
        found.map(({ text, line }) => `“${text}” (${word} ${line})`),
        'thời điểm khác',
      );
    return {
      vi: `tệp ghi nhiều thời điểm: ${list('dòng').vi}. Chỉ để thời điểm đúng trong tệp, hoặc thêm --as-of.`,
      en: `the file names several moments: ${list('line').en}. Leave only the right one in the file, or add --as-of.`,
    };
  },
  'as-of-differs': ({ used, other, typed }) => {
    const [now, then] = [momentText(used), momentText(other)];
    return {
      vi: `lấy số liệu tính đến ${now.vi}, nhưng tệp hoặc tên tệp ghi ${then.vi}. ${typed ? 'Nếu chưa đúng, sửa --as-of.' : 'Nếu chưa đúng, thêm --as-of.'}`,
      en: `taken as of ${now.en}, but the file or its name says ${then.en}. ${typed ? 'Correct --as-of if that is wrong.' : 'Add --as-of where that is wrong.'}`,
    };
  },
};
