import { isEndOfDay } from '../domain/calendar.ts';
import type { Count } from '../domain/count.ts';
import { idOfOwn, isOwnPath } from '../domain/counts.ts';
import type { RequestIssues } from '../domain/issues/request-issues.ts';
import type { Level } from '../domain/unit.ts';
import { countText, momentText } from './number-text.ts';
import { eachLanguage, type Pair, same } from './pair.ts';
import { eitherOf, listed, suggestion, type Wordings } from './wording-parts.ts';
import { gapWords, labelledWords, levelCounts, levelWords, statusWords } from './words.ts';

const knownPair = (count: Count): Pair =>
  eachLanguage((language) => countText(count, language) ?? '');

/** What a shell would take apart is not repeated in a command. */
const settleCommand = (value: string): string =>
  `tiendo units --settle "${/["'`$\\!%]/.test(value) ? '…' : value}" "…"`;

/** What was asked for and cannot be given. */
export const requestWordings: Wordings<keyof RequestIssues> = {
  'no-files': () => ({
    vi: 'chưa ghi tệp cần kiểm tra, ví dụ: tiendo check thong-ke-2025-12-04-1000.csv dan-so.xlsx',
    en: 'name the files to check, such as: tiendo check thong-ke-2025-12-04-1000.csv dan-so.xlsx',
  }),
  'no-statistics': ({ command }) => ({
    vi: `chưa có tệp thống kê nào. Hãy ghi tệp xuất từ hệ thống, ví dụ: tiendo ${command} thong-ke-2025-12-04.csv dan-so.csv; hoặc chạy lệnh trong thư mục của phong trào (tạo bằng tiendo init).`,
    en: `no statistics file was given. Name an export of the portal, such as: tiendo ${command} thong-ke-2025-12-04.csv dan-so.csv; or run it in a campaign's folder (made by tiendo init).`,
  }),
  'no-learners': ({ command }) => ({
    vi: `chưa có tệp học viên nào. Hãy ghi tệp xuất từ hệ thống, mỗi tài khoản một hàng, ví dụ: tiendo ${command} hoc-vien-2025-12-04.csv`,
    en: `no learner export was given. Name one that has a row per account, such as: tiendo ${command} hoc-vien-2025-12-04.csv`,
  }),
  'people-unused': () => ({
    vi: 'đây là danh sách người; lệnh này không dùng đến. Dùng với: tiendo remaining, tiendo awards. Danh sách học viên thì phải có cột “Tài khoản” hoặc cột kết quả học như “Ngày cấp chứng nhận”.',
    en: 'this lists people, and is of no use to this command. It is for: tiendo remaining, tiendo awards. A list of learners needs a column “Tài khoản” or one of the course such as “Ngày cấp chứng nhận”.',
  }),
  'people-earlier': ({ asOf, used }) => {
    const [then, now] = [momentText(asOf), momentText(used)];
    return {
      vi: `không dùng tệp này: số liệu ${then.vi}, mà báo cáo lấy lần sau cùng, ${now.vi}.`,
      en: `not used: it is of ${then.en}, and the report is of the last moment, ${now.en}.`,
    };
  },
  'units-absent': ({ names, list, isCounted }) => {
    const of = {
      campaign: { vi: 'trong danh sách của phong trào', en: "of the campaign's list" },
      population: { vi: 'có trong tệp dân số', en: 'of the population file' },
      province: { vi: 'trong danh mục 96 đơn vị của tỉnh', en: "of the province's list of 96" },
    }[list];
    return {
      vi: `${names.length} đơn vị ${of.vi} mà không có trong ${isCounted ? 'tệp học viên' : 'tệp thống kê'}: ${listed(names).vi}. Nếu tệp phải đủ đơn vị, hãy xuất lại.`,
      en: `${names.length} units ${of.en} are not in the ${isCounted ? 'learner exports' : 'statistics'}: ${listed(names).en}. Export it again if it should have them all.`,
    };
  },
  'units-gone': ({ names, since, now }) => {
    const [before, after] = [momentText(since), momentText(now)];
    return {
      vi: `${names.length} đơn vị có ở số liệu ${before.vi} mà không có ở số liệu ${after.vi}: ${listed(names).vi}. Xem lại tệp của lần sau.`,
      en: `${names.length} units of ${before.en} are missing from ${after.en}: ${listed(names).en}. Check the later file.`,
    };
  },
  'denominators-absent': ({ names }) => ({
    vi: `${names.length} đơn vị không có trong tệp dân số: ${listed(names).vi}. Bổ sung vào tệp dân số để có tỷ lệ.`,
    en: `${names.length} units are not in the population file: ${listed(names).en}. Add them there to have their rates.`,
  }),
  'as-of-not-found': ({ flag, moments }) => {
    const all = eachLanguage((language) => {
      const texts = moments.map((it) => momentText(it)[language]);
      return listed(texts, 'thời điểm khác', '; ')[language];
    });
    return {
      vi: `${flag}: không có số liệu phù hợp với thời điểm đó. Đang có: ${all.vi}.`,
      en: `${flag}: no figures fit that moment. There are: ${all.en}.`,
    };
  },
  'two-moments-needed': () => ({
    vi: 'so sánh cần số liệu của hai thời điểm khác nhau; hãy ghi cả tệp lần trước, hoặc nạp nó vào lịch sử bằng tiendo import.',
    en: 'a comparison needs figures of two moments; name the earlier file too, or add it to the history with tiendo import.',
  }),
  'no-rate': ({ label, gap, own, others, share }) => {
    const figure = 'zero' in gap ? gap.zero : gap.unknown;
    const why = gapWords(gap, own === null || !isOwnPath(figure) ? {} : { [idOfOwn(figure)]: own });
    const remedy: Pair = figure.includes('.')
      ? { vi: 'Xem lại tệp thống kê', en: 'Check the statistics file' }
      : { vi: 'Thêm số này vào tệp dân số', en: 'Add it to the population file' };
    const estimate: Pair = share
      ? { vi: ', hoặc --adult-share 72 để ước tính', en: ', or --adult-share 72 for an estimate' }
      : same('');
    const list = others.join(' | ');
    return {
      vi: `không tính được tỷ lệ ${label.vi}: ${why.vi}. ${remedy.vi}${estimate.vi}${list ? `; hoặc chọn tỷ lệ tính được: --by ${list}` : ''}.`,
      en: `no rate ${label.en}: ${why.en}. ${remedy.en}${estimate.en}${list ? `; or choose one that can be computed: --by ${list}` : ''}.`,
    };
  },
  'nothing-due': () => ({
    vi: 'phong trào này chưa có mốc chỉ tiêu và hạn báo cáo nào. Thêm milestones hoặc report: deadlines vào tiendo.yaml.',
    en: 'this campaign has neither milestones nor report deadlines. Add milestones, or deadlines under report, to tiendo.yaml.',
  }),
  'no-milestones': ({ choices }) => ({
    vi: `không có mốc chỉ tiêu nào theo tỷ lệ này. Các tỷ lệ có mốc: ${choices.join(', ')}.`,
    en: `no milestone is set for this rate. Rates with milestones: ${choices.join(', ')}.`,
  }),
  'fail-on-fired': ({ milestone, status, names }) => ({
    vi: `--fail-on: mốc ${milestone} ${statusWords[status].vi}: ${listed(names).vi}.`,
    en: `--fail-on: milestone ${milestone} ${statusWords[status].en}: ${listed(names).en}.`,
  }),
  'fail-on-unknown': ({ names }) => ({
    vi: `--fail-on: không xét được mọi mốc của ${names.length} đơn vị vì chưa rõ số liệu: ${listed(names).vi}.`,
    en: `--fail-on: not every milestone of ${names.length} units can be judged: ${listed(names).en}.`,
  }),
  'unit-flag-ambiguous': ({ value, candidates, maySettle, placed }) => {
    const names = eitherOf(candidates);
    if (placed) {
      return {
        vi: `“${value}” có thể là ${names.vi}. Hãy gõ cả tên xã: "${candidates[0]}"`,
        en: `“${value}” may be ${names.en}. Type its commune too: "${candidates[0]}"`,
      };
    }
    const settle = maySettle ? settleCommand(value) : null;
    return {
      vi: `“${value}” có thể là ${names.vi}. Hãy gõ đủ dấu${settle ? `, hoặc quyết định một lần: ${settle}` : '.'}`,
      en: `“${value}” may be ${names.en}. Type it with its diacritics${settle ? `, or settle it once: ${settle}` : '.'}`,
    };
  },
  'unit-flag-unknown': ({ value, suggestions }) => ({
    vi: `không biết đơn vị “${value}”.${suggestion(suggestions).vi} Xem danh mục: tiendo units`,
    en: `unknown unit “${value}”.${suggestion(suggestions).en} For the list: tiendo units`,
  }),
  'unit-flag-absent': ({ unit, asOf, last }) => {
    const [now, then] = [momentText(asOf), last && momentText(last)];
    const at = last?.slice(0, isEndOfDay(last) ? 10 : 16);
    return {
      vi: `“${unit}” không có trong số liệu ${now.vi}${then ? `; lần cuối có là ${then.vi}, xem lại bằng --as-of ${at}` : ''}. Đơn vị này thiếu trong tệp thống kê thì bổ sung vào tệp; hoặc bỏ --unit.`,
      en: `“${unit}” is not in the figures of ${now.en}${then ? `; its last are of ${then.en}: --as-of ${at}` : ''}. If the statistics lack it, add it there; or leave --unit out.`,
    };
  },
  'unit-not-named': () => ({
    vi: 'chưa ghi tên đơn vị, ví dụ: tiendo explain "Xã Bờ Y" thong-ke-2025-12-04-1000.csv dan-so.csv',
    en: 'name a unit, such as: tiendo explain "Xã Bờ Y" thong-ke-2025-12-04-1000.csv dan-so.csv',
  }),
  'unit-flag-levels': ({ names }) => ({
    vi: `--unit: ${listed(names).vi} không cùng một cấp nên không xếp chung một bảng được. Gõ từng đơn vị, hoặc thêm --level.`,
    en: `--unit: ${listed(names).en} are of several levels and make no one table. Name one at a time, or add --level.`,
  }),
  'milestone-unit-absent': ({ milestone, value, isKnown, suggestions }) => ({
    vi: isKnown
      ? `mốc ${milestone}: “${value}” không có trong số liệu nên không được xét.`
      : `mốc ${milestone}: không biết đơn vị “${value}” nên không được xét.${suggestion(suggestions).vi} Sửa trong tiendo.yaml.`,
    en: isKnown
      ? `milestone ${milestone}: “${value}” is not in the figures and is not judged.`
      : `milestone ${milestone}: unknown unit “${value}”, which is not judged.${suggestion(suggestions).en} Correct it in tiendo.yaml.`,
  }),
  'milestones-unjudged': ({ milestones }) => ({
    vi: `số liệu này không có đơn vị nào để xét các mốc: ${listed(milestones, 'mốc khác').vi}.`,
    en: `these figures hold no unit to be judged by the milestones ${listed(milestones).en}.`,
  }),
  'roll-up-differs': ({ unit, figure, label, own, sum, from }) => {
    const words = labelledWords(figure, label);
    const [ours, theirs, parts] = [knownPair(own), knownPair(sum), levelCounts(from)];
    return {
      vi: `“${unit}”: ${words.vi} ở đây là ${ours.vi}, nhưng cộng ${parts.vi} được ${theirs.vi}; lấy ${ours.vi}. Có thể thiếu hoặc thừa thôn, cơ quan; đối chiếu lại.`,
      en: `“${unit}”: ${words.en}: ${ours.en} here, but ${parts.en} make ${theirs.en}; ${ours.en} is used. A village or an organisation may be missing or doubled.`,
    };
  },
  'level-absent': ({ level }) => {
    const words = levelWords[level as Level];
    return {
      vi: `trong tệp không có đơn vị nào ở cấp ${words.vi}.`,
      en: `the files hold no ${words.en}.`,
    };
  },
  'map-of-one': ({ unit }) => ({
    vi: `số liệu chỉ có một đơn vị của bản đồ là “${unit}”. Muốn có bản đồ, hãy ghi hoặc nạp thêm tệp thống kê của cả tỉnh; muốn xem các đơn vị trong xã: tiendo rank.`,
    en: `of the map's units the figures have “${unit}” alone. For a map, name or import the statistics of the whole province; for what lies in the commune: tiendo rank.`,
  }),
  'map-unplaced': ({ level, names }) => {
    const whom: Pair = names.length > 0 ? listed(names) : levelWords[level];
    const remedy: Pair =
      level === 'commune'
        ? { vi: 'Xem bảng xếp hạng: tiendo rank', en: 'For a ranking: tiendo rank' }
        : names.length > 0
          ? { vi: 'Bỏ --unit, dùng --level commune', en: 'Leave --unit out; use --level commune' }
          : { vi: 'Dùng --level commune', en: 'Use --level commune' };
    return {
      vi: `không có vị trí trên bản đồ cho ${whom.vi}; chỉ 96 đơn vị cấp xã của Quảng Ngãi có. ${remedy.vi}.`,
      en: `there is no place on the map for ${whom.en}; only the 96 communes of Quảng Ngãi have one. ${remedy.en}.`,
    };
  },
  'choice-unknown': ({ flag, value, choices: allowed }) => {
    const list = allowed.map((it) => (/\w/.test(it) ? it : `"${it}"`)).join(', ');
    return {
      vi: `${flag}: không có “${value}”. Chọn một trong: ${list}.`,
      en: `${flag}: there is no “${value}”. Choose one of: ${list}.`,
    };
  },
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
  'argument-extra': ({ value }) => {
    const what: Pair =
      value === null
        ? { vi: 'chữ ở cuối lệnh', en: 'the last word' }
        : eachLanguage(() => `“${value}”`);
    return {
      vi: `thừa ${what.vi}. Tên, thời điểm có dấu cách phải đặt trong nháy kép.`,
      en: `${what.en} is one too many. Put a name or a moment with spaces in quotes.`,
    };
  },
};
