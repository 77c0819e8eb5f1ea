import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { type Day, dayIn } from '../../domain/calendar.ts';
import { type CountPath, isOwnPath } from '../../domain/counts.ts';
import type { Status } from '../../domain/status.ts';
import { dayText } from '../../i18n/number-text.ts';
import {
  aimPhrase,
  missingPhrase,
  ratioWords,
  thresholdPhrase,
  untilPhrase,
} from './indicator-phrases.ts';
import type { LetterFacts } from './letter-facts.ts';
import { inCharge } from './letter-head.ts';
import { isAhead, isReached, lackingMost, type MilestoneFact } from './milestone-facts.ts';
import { lackWords } from './milestone-sentence.ts';
import { ESTIMATED, joined, peopleWords, upperFirst } from './number-phrases.ts';
import { courseWords, uncertified } from './result-words.ts';
import { belowPhrase, namesPhrase } from './subject-phrases.ts';
import { unitsPhrase } from './unit-phrases.ts';

/** Who must do what by when, as it follows from the figures: one point each. */
export function taskWords(facts: LetterFacts): readonly string[] {
  const groups = new Map<string, MilestoneFact[]>();
  for (const it of facts.milestones) {
    const group = groups.get(it.indicator.id) ?? [];
    groups.set(it.indicator.id, [...group, it]);
  }
  return [
    ...[...groups.values()].flatMap((it) => indicatorTasks(it, facts)),
    ...finishingTasks(facts),
    ...dataTasks(facts),
  ];
}

/** One point for all thresholds of one rate: those ahead, else those missed, else to keep what is reached. */
function indicatorTasks(group: readonly MilestoneFact[], facts: LetterFacts): readonly string[] {
  const open = group.filter((it) => !isReached(it));
  const ahead = open.filter((it) => isAhead(it, facts.selection));
  const [next] = ahead;
  // The last of those missed: it asks as much as any before it, and its day is the one that counts.
  const late = open.findLast((it) => it.status.status === 'missed');
  if (next !== undefined) return [aheadTask(next, ahead, late, facts)];
  if (late !== undefined) return [lateTask(late, facts)];
  const [first] = group;
  if (open.length > 0 || first === undefined) return [];
  return [
    `${who(first, facts)}: duy trì kết quả đã đạt về tỷ lệ ${ratioWords(first.indicator, facts.selection.campaign)}.`,
  ];
}

function aheadTask(
  next: MilestoneFact,
  ahead: readonly MilestoneFact[],
  late: MilestoneFact | undefined,
  facts: LetterFacts,
): string {
  const { campaign } = facts.selection;
  const { status, indicator } = next;
  const targets = ahead.map(
    ({ status: { milestone } }) => `${thresholdPhrase(milestone)} ${untilPhrase(milestone)}`,
  );
  const aim =
    ahead.length > 1
      ? `tỷ lệ ${ratioWords(indicator, campaign)} đạt ${joined(targets)}`
      : `${aimPhrase(status.milestone, indicator, campaign)} ${untilPhrase(status.milestone)}`;
  const lack = status.rate.known && status.shortfall !== null ? lackWords(status) : null;
  const by = ahead.length > 1 ? `riêng mốc ${dayText(status.milestone.by)} ` : '';
  const size = lack === null ? '' : ` (${by}${lack})`;
  const overdue = late === undefined ? '' : `; ${overdueWords(late)}`;
  if (ahead.length === 1 && status.daysLeft === 0) {
    const goal = aimPhrase(status.milestone, indicator, campaign);
    return `${who(next, facts)}: khẩn trương hoàn thành chỉ tiêu ${goal}${size}${overdue}.${focusWords(next)}`;
  }
  const how = [STARTS[status.status] ?? 'tiếp tục triển khai', ...effort(next)];
  return `${who(next, facts)}: ${how.join(', ')}; phấn đấu ${aim}${size}${overdue}.${focusWords(next)}`;
}

/** "khẩn trương hoàn thành mốc ít nhất 50% đã hết hạn ngày 15/12/2025 (còn thiếu 12.250 người)". */
function overdueWords({ status }: MilestoneFact): string {
  const { milestone, shortfall } = status;
  const lack = shortfall === null ? '' : ` (${lackWords(status)})`;
  return `khẩn trương hoàn thành mốc ${thresholdPhrase(milestone)} đã hết hạn ngày ${dayText(milestone.by)}${lack}`;
}

const STARTS: Partial<Readonly<Record<Status, string>>> = {
  'on-track': 'giữ vững tiến độ',
  'at-risk': 'đẩy nhanh tiến độ',
};

function lateTask(late: MilestoneFact, facts: LetterFacts): string {
  const { status, indicator } = late;
  const { milestone } = status;
  const aim = aimPhrase(milestone, indicator, facts.selection.campaign);
  const lack = status.shortfall === null ? '' : `, ${lackWords(status)}`;
  return `${who(late, facts)}: khẩn trương hoàn thành chỉ tiêu ${aim} (đã hết hạn ngày ${dayText(milestone.by)}${lack}).${focusWords(late)}`;
}

/** Who has to act: those whom a milestone judges, else all that the letter addresses. */
function who({ isScoped, units }: MilestoneFact, facts: LetterFacts): string {
  const judged = units.map((it) => it.figures.unit);
  const [only] = judged;
  if (isScoped && judged.length === 1 && only) return only.name;
  if (isScoped && judged.length > 0) return `Các ${unitsPhrase(judged)}`;
  return upperFirst(belowPhrase(facts));
}

const isOfEmployees = (path: CountPath): boolean => path.endsWith('.publicEmployees');

/** What makes a count grow; of a campaign's own counts only the campaign knows. */
function effort({ indicator: { numerator: path }, units }: MilestoneFact): readonly string[] {
  if (isOwnPath(path)) return [];
  // A village commands no public employees.
  const areVillages = units.every((it) => it.figures.unit.level === 'village');
  const whom = isOfEmployees(path)
    ? areVillages
      ? 'đôn đốc cán bộ, công chức, viên chức trên địa bàn'
      : 'chỉ đạo cán bộ, công chức, viên chức'
    : path.endsWith('.residents')
      ? 'tuyên truyền, vận động, hướng dẫn người dân'
      : 'tuyên truyền, vận động, hướng dẫn cán bộ, công chức, viên chức và người dân';
  return path.startsWith('certified.')
    ? [`${whom} hoàn thành khóa học và được cấp chứng nhận`]
    : [`${whom} đăng ký tham gia khóa học`];
}

const FOCUSED = 3;

const shortfallText = ({ rate, shortfall }: MilestoneStatus): string =>
  `${rate.estimated ? ESTIMATED : ''}${peopleWords(shortfall)}`;

/** " Trong đó lưu ý các đơn vị còn thiếu nhiều nhất: Thôn 9 (1.203 người), …": of three units or more. */
function focusWords(fact: MilestoneFact): string {
  const lacking = lackingMost(fact);
  if (fact.units.length < FOCUSED || lacking.length === 0) return '';
  const names = lacking
    .slice(0, FOCUSED)
    .map(({ figures, status }) => `${figures.unit.name} (${shortfallText(status)} người)`);
  const rest = lacking.length > FOCUSED ? ' nhiều nhất' : '';
  return ` Lưu ý các đơn vị còn thiếu${rest}: ${joined(names)}.`;
}

/** Those who began and have not finished yet are the nearest to a certificate. */
function finishingTasks(facts: LetterFacts): readonly string[] {
  const people = facts.hasPortal ? uncertified(facts) : null;
  if (people === null || people === 0) return [];
  return [
    `${upperFirst(belowPhrase(facts))}: hướng dẫn, hỗ trợ để ${peopleWords(people)} người đã tham gia mà chưa được cấp chứng nhận sớm hoàn thành ${courseWords(facts)} và bài kiểm tra cuối khóa.`,
  ];
}

/** Figures that are missing, so that milestones cannot be judged, or are known only within bounds. */
function dataTasks({ milestones, selection }: LetterFacts): readonly string[] {
  const gaps = milestones.flatMap(({ status: { rate } }) =>
    rate.known || 'zero' in rate.why ? [] : [missingPhrase(rate.why.unknown, selection.campaign)],
  );
  const missing = [...new Set(gaps)];
  const whose = whoLacks(milestones);
  const isBounded = milestones.some(({ status }) => status.doubt === 'within-bounds');
  return [
    ...(missing.length === 0
      ? []
      : [`${whose}: rà soát, bổ sung đầy đủ ${joined(missing)} để xét chỉ tiêu.`]),
    ...(isBounded
      ? [
          'Các đơn vị liên quan: thống kê riêng số cán bộ, công chức, viên chức và số người dân được cấp chứng nhận để kết luận các chỉ tiêu đang chỉ xác định được trong khoảng.',
        ]
      : []),
  ];
}

/** Those without any figures, where nothing else is missing. */
function whoLacks(milestones: readonly MilestoneFact[]): string {
  const unknown = milestones.filter(({ status }) => !status.rate.known);
  const isOfCounts = unknown.every(
    ({ status: { rate } }) =>
      !rate.known && 'unknown' in rate.why && rate.why.unknown.includes('.'),
  );
  const names = new Set(unknown.flatMap((it) => it.absent.map(({ name }) => name)));
  return isOfCounts && names.size > 0 ? namesPhrase([...names]) : 'Các đơn vị liên quan';
}

/** Report deadlines that still lie ahead of the figures, and to whom; nothing where there are none. */
export function deadlineWords(facts: LetterFacts): readonly string[] {
  const days = deadlinesAhead(facts);
  if (days.length === 0) return [];
  return [
    `Các đơn vị báo cáo kết quả về ${inCharge(facts)} để tổng hợp, chậm nhất ${days.length === 1 ? 'ngày' : 'vào các ngày'} ${joined(days.map(dayText))}.`,
  ];
}

const END_OF_WORK = '17:00';

/** One of the figures' own day is still ahead only where that day's work is. */
export function deadlinesAhead({ office, selection: { figures } }: LetterFacts): readonly Day[] {
  const today = dayIn(figures.asOf);
  const isOver = figures.asOf.slice(11, 16) >= END_OF_WORK;
  return (office?.deadlines ?? []).filter((it) => it > today || (it === today && !isOver));
}
