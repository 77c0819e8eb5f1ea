import type { ValueRule } from '../domain/issue.ts';
import type { CampaignIssues } from '../domain/issues/campaign-issues.ts';
import { awardFaultWords, unquoted, valueRules, yamlFaults } from './campaign-rule-words.ts';
import { WRITE_FAULTS } from './output-wordings.ts';
import { same } from './pair.ts';
import { eitherOf, listed, suggestion, type Wordings } from './wording-parts.ts';
import { levelWords } from './words.ts';

/** How a key is filled in, where its name does not say. */
const EXAMPLES: Readonly<Record<string, string>> = {
  version: '1',
  id: 'bo-y-2025',
  name: '"Bình dân học vụ số, xã Bờ Y, 2025"',
  unit: '"Xã Bờ Y"',
  milestones: '[]',
  by: '2025-12-31',
  date: '2025-11-30',
  file: 'dan-so.csv',
  source: '"Công an xã"',
  headings: '["Số người có chữ ký số"]',
  indicator: 'residents-certified',
  numerator: 'registered.residents',
  denominator: 'adults',
  percent: '70',
  of: 'workingAge',
  to: 'village',
  least: '5',
  most: '10',
};

const exampleOf = (key: string): string =>
  Object.hasOwn(EXAMPLES, key) ? `${key}: ${EXAMPLES[key]}` : `${key}: …`;

/** What is wrong with a campaign's folder and its `tiendo.yaml`. */
export const campaignWordings: Wordings<keyof CampaignIssues> = {
  'campaign-unit-ambiguous': ({ value, candidates }) => ({
    vi: `tiendo.yaml, unit: “${value}” có thể là ${eitherOf(candidates).vi}. Ghi đủ dấu.`,
    en: `tiendo.yaml, unit: “${value}” may be ${eitherOf(candidates).en}. Write it with its diacritics.`,
  }),
  'campaign-unit-unlisted': ({ value, near, inFiles }) => {
    const { vi, en } = suggestion(near);
    return {
      vi: `“${value}” không có trong ${inFiles ? 'danh sách đơn vị của phong trào' : '96 đơn vị của Quảng Ngãi'}, nên số liệu được giữ dưới tên này.${vi} Nếu ghi nhầm thì sửa; nếu đúng là xã ở tỉnh khác thì thêm một dòng cho xã này vào tệp units.`,
      en: `“${value}” is ${inFiles ? 'not in the list of the campaign' : 'none of the 96 units of Quảng Ngãi'}, and figures are kept under this name.${en} Correct it if it is wrong; if it is a commune of another province, add a line for it to the units file.`,
    };
  },
  'campaign-unit-other': ({ value, others }) => {
    const some = [listed(others, 'đơn vị khác').vi, listed(others, 'đơn vị khác').en];
    return {
      vi: `phong trào của “${value}”, mà các đơn vị trong danh sách đều thuộc ${some[0]}. Sửa unit, hoặc cột xã trong danh sách.`,
      en: `the campaign is that of “${value}”, and all units of its list lie in ${some[1]}. Correct unit, or the list's commune column.`,
    };
  },
  'campaign-list-alike': ({ value, other }) => ({
    vi: `danh sách có cả “${value}” và “${other}”, được coi là hai đơn vị. Nếu là một thì xóa một dòng.`,
    en: `the list has both “${value}” and “${other}”, which count as two units. If they are one, delete a line.`,
  }),
  'campaign-list-unfilled': ({ names }) => ({
    vi: `danh sách còn dòng mẫu chưa điền: ${listed(names, 'dòng khác').vi}. Ghi tên thật, hoặc xóa các dòng này.`,
    en: `the list still has lines to fill in: ${listed(names).en}. Write real names, or delete these lines.`,
  }),
  'campaign-milestone-unit': ({ value, near }) => {
    const { vi, en } = suggestion(near);
    return {
      vi: `“${value}” không có trong danh sách đơn vị nên mốc này không xét.${vi} Sửa tên, hoặc thêm vào danh sách.`,
      en: `“${value}” is in no list of units, and this milestone does not judge it.${en} Correct the name, or add it to the list.`,
    };
  },
  'campaign-milestone-level': ({ value, own, level }) => ({
    vi: `“${value}” là ${levelWords[own].vi}, mà mốc này ghi level: ${level} nên không xét. Xóa level, hoặc xóa đơn vị này.`,
    en: `“${value}” is of level ${own}, and this milestone says level: ${level}, which leaves it out. Delete level, or this unit.`,
  }),
  'campaign-heading-taken': ({ value }) => ({
    vi: `tiêu đề cột “${value}” là của một cột có sẵn, tiendo tự hiểu. Ghi đúng tiêu đề cột riêng của phong trào, hoặc xóa dòng này.`,
    en: `tiendo understands the heading “${value}” by itself: it is a built-in column. Write the heading of the campaign's own column, or delete this one.`,
  }),
  'campaign-missing': ({ folder }) => ({
    vi:
      folder === null
        ? 'thư mục này và các thư mục trên nó không có tệp tiendo.yaml. Gõ --campaign "thư mục", hoặc tạo một thư mục mới: tiendo init'
        : `không có tệp tiendo.yaml trong “${folder}”. Sửa --campaign (hoặc TIENDO_CAMPAIGN), hoặc tạo phong trào ở đó: tiendo init "${folder}"`,
    en:
      folder === null
        ? 'there is no tiendo.yaml in this folder or above it. Type --campaign "folder", or make one: tiendo init'
        : `there is no tiendo.yaml in “${folder}”. Correct --campaign (or TIENDO_CAMPAIGN), or make one there: tiendo init "${folder}"`,
  }),
  'campaign-empty': () => ({
    vi: 'tệp này chưa ghi gì. Xem mẫu trong một thư mục mới: tiendo init mau',
    en: 'nothing is written in this file. For one to start from: tiendo init sample',
  }),
  'campaign-not-utf8': () => ({
    vi: 'tệp này không phải UTF-8. Mở bằng Notepad, chọn Lưu thành (Save as), Mã hóa (Encoding): UTF-8.',
    en: 'this file is not UTF-8. Open it in Notepad and choose Save as, Encoding: UTF-8.',
  }),
  'campaign-too-large': ({ most }) => ({
    vi: `tệp lớn hơn ${most} KB, không phải tệp mô tả phong trào. Số liệu để ở tệp riêng.`,
    en: `the file is larger than ${most} kB, and describes no campaign. Figures belong into files of their own.`,
  }),
  'yaml-syntax': ({ fault, text }) => ({
    vi: `dòng “${text}”: ${yamlFaults[fault].vi}`,
    en: `the line “${text}”: ${yamlFaults[fault].en}`,
  }),
  'campaign-key-unknown': ({ near, allowed }) => {
    const { vi, en } = suggestion(near === null ? [] : [near]);
    return {
      vi: `không có mục này.${vi} Chỉ được: ${allowed.join(', ')}.`,
      en: `there is no such key.${en} Allowed: ${allowed.join(', ')}.`,
    };
  },
  'campaign-key-twice': ({ firstLine }) => ({
    vi: `mục này đã ghi ở dòng ${firstLine}. Giữ một, xóa một.`,
    en: `this key stands on line ${firstLine} already. Keep one of the two.`,
  }),
  'campaign-key-missing': ({ key, empty }) => ({
    vi: empty
      ? `để trống. Điền vào, như “${exampleOf(key)}”, hoặc xóa dòng nếu không cần.`
      : `thiếu mục “${key}”. Thêm vào, như “${exampleOf(key)}”.`,
    en: empty
      ? `empty. Fill it in, such as “${exampleOf(key)}”, or delete the line if it is not needed.`
      : `“${key}” is missing. Add it, such as “${exampleOf(key)}”.`,
  }),
  'campaign-value-unfit': ({ rule, value, isText, choices, near }) => {
    const allowed = valueRules[rule](value ?? '', choices.join(', '));
    if (value === null) return allowed;
    const texts: readonly ValueRule[] = ['text', 'label', 'id', 'file', 'place'];
    if (!isText && texts.includes(rule)) {
      return { vi: `${unquoted.vi}: "${value}".`, en: `${unquoted.en}: "${value}".` };
    }
    const { vi, en } = suggestion(near === null ? [] : [near]);
    return {
      vi: `“${value}” không dùng được ở đây.${vi} ${upperFirst(allowed.vi)}`,
      en: `“${value}” will not do here.${en} ${upperFirst(allowed.en)}`,
    };
  },
  'campaign-id-twice': ({ value, firstLine }) => ({
    vi: `id “${value}” đã dùng ở dòng ${firstLine}. Đặt id khác.`,
    en: `the id “${value}” is taken on line ${firstLine}. Choose another.`,
  }),
  'campaign-id-needed': ({ value, firstLine }) => ({
    vi: `mốc này và mốc ở dòng ${firstLine} cùng tỷ lệ, cùng phần trăm, nên cùng id “${value}”. Thêm id cho mốc này, như “id: ${value}-dot-2”.`,
    en: `this milestone and that of line ${firstLine} have one indicator and one percentage, and so one id “${value}”. Give this one an id, such as “id: ${value}-2”.`,
  }),
  'campaign-id-reserved': ({ value }) => ({
    vi: `“${value}” đã có sẵn trong tiendo. Đặt id khác, hoặc xóa phần này nếu muốn dùng cái có sẵn.`,
    en: `“${value}” is built into tiendo. Choose another id, or delete this part to use the one built in.`,
  }),
  'campaign-threshold': ({ both }) => ({
    vi: both
      ? 'mốc này ghi cả atLeast và over. Giữ một: atLeast là ít nhất, over là nhiều hơn hẳn.'
      : 'mốc này chưa ghi phải đạt bao nhiêu. Thêm “atLeast: 50” (ít nhất 50%) hoặc “over: 50” (trên 50%).',
    en: both
      ? 'this milestone has both atLeast and over. Keep one: at least so much, or strictly more.'
      : 'this milestone does not say what to reach. Add “atLeast: 50” or, for strictly more, “over: 50”.',
  }),
  'campaign-heading-shared': ({ value, other }) => ({
    vi: `tiêu đề cột “${value}” đã là của “${other}”. Một cột chỉ là của một số liệu: xóa ở một nơi.`,
    en: `the heading “${value}” is that of “${other}” already. A column is of one count: delete it in one place.`,
  }),
  'campaign-least-above-most': ({ least, most }) => ({
    vi: `ít nhất ${least} mà nhiều nhất ${most}. Sửa một trong hai số.`,
    en: `at least ${least}, and at most ${most}. Correct one of the two.`,
  }),
  'campaign-award-unfit': ({ fault }) => awardFaultWords[fault],
  'init-unit-needed': () => ({
    vi: 'chưa rõ xã nào. Gõ thêm tên xã, phường, đặc khu: --unit "Xã Bờ Y"',
    en: 'which commune is not said. Add its name: --unit "Xã Bờ Y"',
  }),
  'init-unit-unfit': ({ unit, template }) => ({
    vi: `“${unit}” không hợp với --template ${template}. Mẫu province là của tỉnh, mẫu commune là của xã, phường, đặc khu.`,
    en: `“${unit}” does not fit --template ${template}. province is for a province, commune for a commune.`,
  }),
  'init-population-needed': ({ unit }) => ({
    vi: `danh mục 96 đơn vị có sẵn là của Quảng Ngãi. Với “${unit}”, thêm tệp dân số của mình: --population dan-so.csv`,
    en: `the 96 units that come with tiendo are those of Quảng Ngãi. For “${unit}” add a population file: --population dan-so.csv`,
  }),
  'init-unit-unlisted': ({ unit, near }) => {
    const { vi, en } = suggestion(near);
    return {
      vi: `“${unit}” không có trong 96 đơn vị của Quảng Ngãi, nên chưa có dân số.${vi} Nếu ghi nhầm thì sửa mục unit trong tiendo.yaml.`,
      en: `“${unit}” is none of the 96 units of Quảng Ngãi, and its population is not known.${en} If the name is wrong, correct unit in tiendo.yaml.`,
    };
  },
  'init-unwritable': ({ reason }) => {
    const why = WRITE_FAULTS[reason] ?? same(reason);
    return {
      vi: `không tạo được: ${why.vi}; chưa tạo gì cả.`,
      en: `cannot be made: ${why.en}; nothing was made.`,
    };
  },
  'init-other-province': () => ({
    vi: 'các đơn vị trong tệp không phải của tỉnh Quảng Ngãi; chưa tạo gì cả. Ghi thêm tên tỉnh: --unit "Tỉnh …"',
    en: 'the units of this file are not those of Quảng Ngãi; nothing was made. Name the province: --unit "Tỉnh …"',
  }),
  'init-name-taken': () => ({
    vi: 'đã có ở đó, và không bị ghi đè; chưa tạo gì cả. Chọn thư mục khác: tiendo init ten-thu-muc-moi',
    en: 'is there already, and was not replaced; nothing was made. Choose another folder: tiendo init new-folder',
  }),
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
