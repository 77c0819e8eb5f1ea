import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { type Campaign, type Indicator, thresholdsOf } from '../../domain/campaign.ts';
import { type Count, high, low } from '../../domain/count.ts';
import type { Rate } from '../../domain/rate.ts';
import { dayText } from '../../i18n/number-text.ts';
import {
  gapPhrase,
  isShare,
  milestonePhrase,
  partsOf,
  thresholdPhrase,
  untilPhrase,
} from './indicator-phrases.ts';
import type { MilestoneFact } from './milestone-facts.ts';
import {
  ESTIMATED,
  oneCount,
  pacePhrase,
  peopleWords,
  rateWords,
  upperFirst,
} from './number-phrases.ts';
import { namesPhrase } from './subject-phrases.ts';
import { unitCountPhrase, unitPhrase } from './unit-phrases.ts';

/** What a letter says of one milestone: never more than its status does. */
export function milestoneSentence(fact: MilestoneFact, campaign: Campaign): string {
  const { status, indicator, isNextStep } = fact;
  const { milestone } = status;
  const lead =
    isNextStep && milestone.label === undefined
      ? `mốc tiếp theo, đạt ${thresholdPhrase(milestone)} ${untilPhrase(milestone)}`
      : `chỉ tiêu ${milestonePhrase(milestone, indicator, campaign)}`;
  const parts = [`${upperFirst(lead)}: ${standing(fact, campaign)}`, ...unitWords(fact)];
  return `${parts.join('. ')}.`;
}

/** "có 1.251 người dân đã đăng ký trên tổng số 27.001 người trưởng thành, đạt 4,63%". */
export const figureWords = ({ status, indicator }: MilestoneFact, campaign: Campaign): string =>
  `có ${rateFigures(indicator, status.rate, campaign)}`;

/** "1.251 người dân đã đăng ký trên tổng số 27.001 người trưởng thành, đạt 4,63%". */
export function rateFigures(indicator: Indicator, rate: Rate, campaign: Campaign): string {
  const parts = partsOf(indicator, campaign);
  const percent = rateWords(rate, thresholdsOf(campaign, indicator.id));
  const mark = rate.estimated ? ESTIMATED : '';
  const divisor = `${mark}${peopleWords(rate.denominator)}`;
  const of =
    indicator.denominator === 'population'
      ? `dân số ${divisor} người`
      : `tổng số ${divisor}${isShare(parts) ? '' : ` ${parts.divisor}`}`;
  const ages = rate.adultsOnly ? ' (chỉ tính người từ đủ 18 tuổi)' : '';
  return `${peopleWords(rate.numerator)} ${parts.counted}${ages} trên ${of}, đạt ${percent}`;
}

function standing(fact: MilestoneFact, campaign: Campaign): string {
  const { status } = fact;
  if (!status.rate.known) {
    const gap = gapPhrase(status.rate.why, campaign);
    const isOver = status.daysLeft < 0 ? 'đã hết hạn; ' : '';
    if (fact.isNextStep) return `${isOver}cũng chưa xét được`;
    const whose = namesPhrase(fact.absent.map((it) => it.name));
    const from = whose === '' ? '' : ` (chưa có số liệu của ${whose})`;
    // What some units have reached or not is known all the same.
    const isPartly = fact.units.length > 1 && !fact.isUnjudged;
    return `${isOver}chưa xét ${isPartly ? 'chung ' : ''}được vì ${gap}${from}`;
  }
  const verdict = verdictOf(fact);
  const marked = status.rate.estimated ? `theo số ước tính, ${verdict}` : verdict;
  // The figures stand with the milestone before it.
  if (fact.isNextStep) return marked;
  const whom = fact.isScoped ? `xét riêng ${judgedPhrase(fact)}, ` : '';
  return `${whom}${figureWords(fact, campaign)}; ${marked}`;
}

function verdictOf(fact: MilestoneFact): string {
  const { status } = fact;
  switch (status.status) {
    case 'reached':
      return reached(status);
    case 'reached-late':
      return 'đạt muộn: theo số liệu gần nhất đến hết hạn thì chưa đạt, đến nay đã đạt';
    case 'on-track':
      return `chưa đạt, ${lackWords(status)}; ${onTrack(fact)} đạt đúng hạn`;
    case 'at-risk':
      return `chưa đạt, ${lackWords(status)}; ${atRisk(fact)} có nguy cơ không đạt đúng hạn`;
    case 'missed':
      return `không đạt (đã hết hạn); đến nay ${shortfallWords(status)}`;
    case 'open':
      return `chưa đạt, ${lackWords(status)}; ${fact.isNextStep ? '' : 'chưa rõ tốc độ tăng nên '}chưa dự báo được có đạt đúng hạn hay không`;
    case 'unknown':
      return doubtful(status);
  }
}

const onTrack = ({ status, isPaceTold }: MilestoneFact): string => {
  if (isPaceTold) return 'nếu giữ được tốc độ như trên thì cũng';
  const pace = paceWords(status);
  if (pace === null) return 'nếu giữ được tốc độ thời gian qua thì';
  const even = isBounded(status)
    ? 'nếu giữ được thì dù ở mức thấp nhất của khoảng vẫn'
    : 'nếu giữ được tốc độ này thì';
  return `${pace}, ${even}`;
};

const atRisk = ({ status, isPaceTold }: MilestoneFact): string => {
  if (isPaceTold) return 'với tốc độ như trên cũng';
  const pace = paceWords(status);
  if (pace === null) return 'với tốc độ thời gian qua';
  const even = isBounded(status) ? 'dù ở mức cao nhất của khoảng vẫn' : 'với tốc độ này';
  return `${pace}, ${even}`;
};

/** A milestone stays reached in time, though people may be lacking again by now. */
function reached({ daysLeft, shortfall }: MilestoneStatus): string {
  if (daysLeft >= 0) return 'đã đạt';
  if (shortfall === null || high(shortfall) === 0) return 'đã đạt đúng hạn';
  return `đã đạt đúng hạn, nhưng theo số liệu lần này ${lackOf(shortfall)}`;
}

function doubtful(status: MilestoneStatus): string {
  const { doubt, daysLeft, shortfall } = status;
  if (doubt === 'no-snapshot-by-deadline') {
    return 'đã hết hạn; đến nay đã đạt, nhưng không có số liệu đến hết hạn nên chưa rõ đạt đúng hạn hay đạt muộn';
  }
  if (daysLeft < 0) {
    const now = shortfallWords(status);
    return `đã hết hạn; số liệu chỉ xác định được trong khoảng nên chưa kết luận được đạt hay không đạt; đến nay ${now}`;
  }
  const mayBeReached = shortfall !== null && low(shortfall) === 0;
  if (mayBeReached) {
    return `số liệu chỉ xác định được trong khoảng nên chưa kết luận được đã đạt hay chưa; ${shortfallWords(status)}`;
  }
  const pace = paceWords(status);
  return `chưa đạt, ${lackWords(status)}; ${pace === null ? '' : `${pace}; `}số liệu chỉ xác định được trong khoảng nên chưa kết luận được có đạt đúng hạn hay không`;
}

/** "còn thiếu 12.250 người, mỗi ngày cần thêm 1.114 người". */
export function lackWords(status: MilestoneStatus): string {
  const { daysLeft, perDay, milestone } = status;
  const mark = status.rate.estimated ? ESTIMATED : '';
  const lack = shortfallWords(status);
  if (status.shortfall !== null && high(status.shortfall) === 0) return lack;
  if (daysLeft === 0) return `${lack}, hạn cuối ngay trong ngày ${dayText(milestone.by)}`;
  if (perDay === null || high(perDay) === 0) return lack;
  const days = `trong ${oneCount(daysLeft)} ngày còn lại`;
  return `${lack}, ${days} mỗi ngày cần thêm ${mark}${peopleWords(perDay)} người`;
}

const shortfallWords = ({ shortfall, rate }: MilestoneStatus): string =>
  lackOf(shortfall, rate.estimated ? ESTIMATED : '');

/** "còn thiếu từ 05 đến 12 người"; "có thể đã đủ, hoặc còn thiếu đến 12 người". */
function lackOf(shortfall: Count, mark = ''): string {
  if (shortfall === null) return 'chưa rõ còn thiếu bao nhiêu người';
  const [least, most] = [low(shortfall), high(shortfall)];
  if (most === 0) return 'không còn thiếu';
  if (least === 0) return `có thể đã đủ, hoặc còn thiếu đến ${mark}${oneCount(most)} người`;
  return `còn thiếu ${mark}${peopleWords(shortfall)} người`;
}

const isBounded = ({ pacePerDay }: MilestoneStatus): boolean =>
  pacePerDay !== null && typeof pacePerDay !== 'number';

function paceWords(status: MilestoneStatus): string | null {
  const pace = pacePhrase(status.pacePerDay);
  if (pace === null) return null;
  const known = isBounded(status) ? ' (chỉ xác định được trong khoảng)' : '';
  return `tốc độ thời gian qua ${pace}${known}`;
}

/** "14 cơ quan, trường học", or the one unit's name. */
function judgedPhrase({ units }: MilestoneFact): string {
  const judged = units.map((it) => it.figures.unit);
  const [only] = judged;
  return judged.length === 1 && only ? unitPhrase(only) : unitCountPhrase(judged);
}

/** Of those that stand at the threshold now, how many may have come there after the deadline. */
function lateDoubt({ units }: MilestoneFact): string {
  const open = units.filter((it) => it.status.doubt === 'no-snapshot-by-deadline').length;
  return open === 0
    ? ''
    : ` tính đến nay (${oneCount(open)} đơn vị chưa rõ đạt đúng hạn hay đạt muộn)`;
}

/** "Có 03/14 cơ quan, trường học đạt": where several units are judged, and some of them can be. */
function unitWords(fact: MilestoneFact): readonly string[] {
  const { units, reached: count, isUnjudged, isNextStep } = fact;
  if (units.length < 2 || isUnjudged || count === null) return [];
  const isEstimated = units.some((it) => it.status.rate.estimated);
  const all = `${judgedPhrase(fact)}${isEstimated ? ' (theo số ước tính)' : ''}`;
  const [least, most] = [low(count), high(count)];
  // Who has not reached one step has reached none above it.
  if (most === 0) return isNextStep ? [] : [`Trong ${all}, chưa có đơn vị nào đạt`];
  const doubt = lateDoubt(fact);
  if (least === units.length) return [`Tất cả ${all} đều đạt${doubt}`];
  if (least === most) return [`Trong ${all}, có ${oneCount(most)} đơn vị đạt${doubt}`];
  const missing = units.filter((it) => !it.status.rate.known).length;
  const counts = [
    [least, 'đạt'],
    [units.length - most, 'chưa đạt'],
    [missing, 'chưa có số liệu để xét'],
    [most - least - missing, 'chưa rõ đạt hay chưa'],
  ] as const;
  const told = counts.filter(([size]) => size > 0);
  return [
    `Trong ${all}, có ${told.map(([size, what]) => `${oneCount(size)} đơn vị ${what}`).join(', ')}${doubt}`,
  ];
}
