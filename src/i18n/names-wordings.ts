import type { WritingFault } from '../domain/issue.ts';
import type { NamesIssues } from '../domain/issues/names-issues.ts';
import type { Pair } from './pair.ts';
import { otherPlace, suggestion, type Wordings } from './wording-parts.ts';

const writingFaults: Readonly<Record<WritingFault, Pair>> = {
  'no-letters': { vi: 'không có chữ nào', en: 'holds no letter' },
  'too-long': { vi: 'dài quá 200 ký tự', en: 'is longer than 200 characters' },
  formula: {
    vi: 'bắt đầu bằng = + - @ hoặc tab, Excel sẽ coi là công thức',
    en: 'begins with = + - @ or a tab, which a spreadsheet would run as a formula',
  },
};

/** Names that are settled once, in a file such as ten-goi.csv. */
export const namesWordings: Wordings<keyof NamesIssues> = {
  'names-not-csv': () => ({
    vi: 'tệp tên gọi phải là CSV mã UTF-8. Trong Excel: Lưu thành (Save As), kiểu “CSV UTF-8”.',
    en: 'a file of settled names must be CSV in UTF-8. In Excel: Save As, “CSV UTF-8”.',
  }),
  'names-header-missing': () => ({
    vi: 'không thấy dòng tiêu đề của tệp tên gọi: cần hai cột “Viết trong tệp” và “Đơn vị”.',
    en: 'no header line of a file of settled names: the columns “Viết trong tệp” (or “written”) and “Đơn vị” (or “unit”) are needed.',
  }),
  'settled-cell-empty': ({ value }) => ({
    vi: `ô này chưa có tên, bên kia ghi “${value}”. Điền cho đủ hoặc xóa cả dòng.`,
    en: `this cell holds no name, the other says “${value}”. Fill it in or delete the line.`,
  }),
  'name-settled-twice': ({ value, unit, otherUnit, other }) => ({
    vi: `“${value}” ở đây là “${unit}”, ở ${otherPlace(other)} là “${otherUnit}”. Giữ dòng đúng, xóa dòng kia.`,
    en: `“${value}” is “${unit}” here and “${otherUnit}” at ${otherPlace(other)}. Keep the right line and delete the other.`,
  }),
  'settled-is-unit': ({ value, own, unit }) => ({
    vi: `“${value}” là tên của chính “${own}”, không thể là “${unit}”. Xóa dòng này; nếu tệp số liệu ghi nhầm thì sửa trong tệp đó.`,
    en: `“${value}” is the name of “${own}” itself and cannot be “${unit}”. Delete the line; a wrong name is mended in the file that has it.`,
  }),
  'settled-unit-unknown': ({ value, unit, near }) => ({
    vi: `không biết chắc “${unit}” là đơn vị nào, nên chưa rõ “${value}” là gì.${suggestion(near).vi} Ghi tên đơn vị đủ dấu, hoặc mã.`,
    en: `“${unit}” is not known for certain, and so neither is “${value}”.${suggestion(near).en} Write the unit's name with its diacritics, or its code.`,
  }),
  'settled-unit-absent': ({ value, unit, near }) => ({
    vi: `không biết chắc “${unit}” là đơn vị nào.${suggestion(near).vi} Lần này không tệp nào ghi “${value}” nên chưa cần đến dòng này.`,
    en: `“${unit}” is not known for certain.${suggestion(near).en} No file of this run writes “${value}”, so that the line is not needed yet.`,
  }),
  'name-settled': ({ value, unit, by }) => ({
    vi: `“${value}” là “${unit}” theo ${otherPlace(by)}.`,
    en: `“${value}” is “${unit}”, settled at ${otherPlace(by)}.`,
  }),
  'settle-two-names': ({ given }) => ({
    vi: `--settle cần đúng hai tên, mỗi tên trong nháy kép: cách viết trong tệp, rồi tên đơn vị; ở đây có ${given.length}. Ví dụ: tiendo units --settle "Ba To" "Xã Ba Tô"`,
    en: `--settle takes exactly two names, each in quotes: as the file writes it, then the unit; here are ${given.length}. For example: tiendo units --settle "Ba To" "Xã Ba Tô"`,
  }),
  'settle-unfit': ({ value, fault }) => ({
    vi: `--settle: “${value}” ${writingFaults[fault].vi}, nên không ghi vào tệp.`,
    en: `--settle: “${value}” ${writingFaults[fault].en}; it is not written.`,
  }),
  'settle-is-unit': ({ value, own, unit }) => ({
    vi: `--settle: “${value}” là tên của chính “${own}”, không thể là “${unit}”. Nếu tệp số liệu ghi nhầm thì sửa trong tệp đó.`,
    en: `--settle: “${value}” is the name of “${own}” itself and cannot be “${unit}”. A wrong name is mended in the file that has it.`,
  }),
  'settle-differs': ({ value, unit, settled }) => ({
    vi: `dòng này đã ghi “${value}” là “${settled}”. Muốn đổi thành “${unit}” thì sửa dòng này trong tệp.`,
    en: `this line settles “${value}” to “${settled}” already. To make it “${unit}”, change the line in the file.`,
  }),
};
