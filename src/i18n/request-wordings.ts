import type { Level } from '../domain/unit.ts';
import { momentText } from './figures.ts';
import { joinPairs } from './pair.ts';
import { eitherOf, listed, suggestion, type Wordings } from './wording-parts.ts';
import { levelWords } from './words.ts';

/** What was asked for and cannot be given. */
export const requestWordings: Wordings<
  | 'no-statistics'
  | 'units-absent'
  | 'denominators-absent'
  | 'as-of-not-found'
  | 'two-moments-needed'
  | 'no-rate'
  | 'unit-flag-ambiguous'
  | 'unit-flag-unknown'
  | 'unit-flag-absent'
  | 'level-absent'
  | 'choice-unknown'
  | 'output-is-input'
  | 'output-unwritable'
  | 'flag-unreadable'
  | 'option-unknown'
  | 'option-value-missing'
  | 'command-unknown'
  | 'argument-extra'
  | 'ending-unknown'
> = {
  'no-statistics': () => ({
    vi: 'chưa có tệp thống kê nào. Hãy ghi tệp xuất từ hệ thống, ví dụ: tiendo rank thong-ke-2025-12-04.csv dan-so.csv',
    en: 'no statistics file was given. Name an export of the portal, such as: tiendo rank thong-ke-2025-12-04.csv dan-so.csv',
  }),
  'units-absent': ({ names }) => ({
    vi: `${names.length} đơn vị có trong tệp dân số mà không có trong tệp thống kê: ${listed(names).vi}.`,
    en: `${names.length} units of the population file are not in the statistics: ${listed(names).en}.`,
  }),
  'denominators-absent': ({ names }) => ({
    vi: `${names.length} đơn vị không có trong tệp dân số: ${listed(names).vi}.`,
    en: `${names.length} units are not in the population file: ${listed(names).en}.`,
  }),
  'as-of-not-found': ({ flag, moments }) => {
    const all = joinPairs(moments.map(momentText), '; ');
    return {
      vi: `${flag}: không có số liệu nào đến thời điểm đó. Đang có: ${all.vi}.`,
      en: `${flag}: no figures by that moment. There are: ${all.en}.`,
    };
  },
  'two-moments-needed': () => ({
    vi: 'so sánh cần hai tệp thống kê ở hai thời điểm khác nhau.',
    en: 'a comparison needs two statistics files of different moments.',
  }),
  'no-rate': ({ label, others, share }) => ({
    vi: `không tính được tỷ lệ ${label.vi} cho đơn vị nào: thiếu số liệu để chia. Thêm tệp dân số${share ? ', hoặc --adult-share 72 để ước tính' : ''}${others.length > 0 ? `; hoặc chọn tỷ lệ tính được: --by ${others.join(' | ')}` : ''}.`,
    en: `the rate ${label.en} cannot be computed for any unit: a figure to divide is missing. Add a population file${share ? ', or --adult-share 72 for an estimate' : ''}${others.length > 0 ? `; or choose a rate that can be: --by ${others.join(' | ')}` : ''}.`,
  }),
  'unit-flag-ambiguous': ({ value, candidates }) => {
    const names = eitherOf(candidates);
    return {
      vi: `“${value}” có thể là ${names.vi}. Hãy gõ đủ dấu.`,
      en: `“${value}” may be ${names.en}. Type it with its diacritics.`,
    };
  },
  'unit-flag-unknown': ({ value, suggestions }) => ({
    vi: `không biết đơn vị “${value}”.${suggestion(suggestions).vi} Xem danh mục: tiendo units`,
    en: `unknown unit “${value}”.${suggestion(suggestions).en} For the list: tiendo units`,
  }),
  'unit-flag-absent': ({ unit }) => ({
    vi: `“${unit}” không có trong các tệp này.`,
    en: `“${unit}” is not in these files.`,
  }),
  'level-absent': ({ level }) => {
    const words = levelWords[level as Level];
    return {
      vi: `trong tệp không có đơn vị nào ở cấp ${words.vi}.`,
      en: `the files hold no ${words.en}.`,
    };
  },
  'choice-unknown': ({ flag, value, choices: allowed }) => ({
    vi: `${flag}: không có “${value}”. Chọn một trong: ${allowed.join(', ')}.`,
    en: `${flag}: there is no “${value}”. Choose one of: ${allowed.join(', ')}.`,
  }),
  'output-is-input': () => ({
    vi: 'đây cũng là tệp đầu vào; ghi vào sẽ mất số liệu. Hãy chọn tên khác.',
    en: 'this is one of the files read; writing to it would lose its figures. Choose another name.',
  }),
  'output-unwritable': ({ reason }) => ({
    vi: `không ghi được tệp (${reason}). Tệp có đang mở ở Excel không? Thư mục có tồn tại không?`,
    en: `the file cannot be written (${reason}). Is it open in Excel? Does its folder exist?`,
  }),
  'flag-unreadable': ({ flag, value, examples }) => ({
    vi: `${flag}: không hiểu “${value}”. Gõ như: ${examples.join(', ')}.`,
    en: `${flag}: “${value}” is not understood. Write it as: ${examples.join(', ')}.`,
  }),
  'option-unknown': ({ value, near }) => ({
    vi: `không có tùy chọn ${value}.${near ? ` Có phải ${near}?` : ''} Xem: tiendo --help`,
    en: `there is no option ${value}.${near ? ` Do you mean ${near}?` : ''} See: tiendo --help`,
  }),
  'option-value-missing': ({ flag }) => ({
    vi: `sau ${flag} còn thiếu giá trị. Xem: tiendo --help`,
    en: `${flag} needs a value. See: tiendo --help`,
  }),
  'command-unknown': ({ value, commands }) => ({
    vi: `không có lệnh “${value}”. Các lệnh: ${commands.join(', ')}.`,
    en: `there is no command “${value}”. Commands: ${commands.join(', ')}.`,
  }),
  'argument-extra': ({ value }) => ({
    vi: `thừa “${value ?? ''}”. Tên có dấu cách phải đặt trong nháy kép.`,
    en: `“${value ?? ''}” is one too many. Put a name with spaces in quotes.`,
  }),
  'ending-unknown': ({ endings }) => ({
    vi: `không rõ định dạng từ đuôi tệp. Dùng một trong: ${endings.join(', ')}, hoặc thêm --format.`,
    en: `the file's ending names no format. Use one of: ${endings.join(', ')}, or add --format.`,
  }),
};
