import { type CountPath, idOfOwn, isOwnPath, type PortalPath } from '../domain/counts.ts';
import type { Formula } from '../domain/formula.ts';
import { LEARNER_COUNTS } from '../domain/learner-counts.ts';
import type { RateGap } from '../domain/rate.ts';
import type { Doubt, Status } from '../domain/status.ts';
import type { DenominatorName, Level } from '../domain/unit.ts';
import { joinPairs, type Pair } from './pair.ts';

export const statusWords: Readonly<Record<Status, Pair>> = {
  reached: { vi: 'đạt', en: 'reached' },
  'reached-late': { vi: 'đạt muộn', en: 'reached late' },
  'on-track': { vi: 'kịp tiến độ', en: 'on track' },
  'at-risk': { vi: 'nguy cơ', en: 'at risk' },
  missed: { vi: 'không đạt', en: 'missed' },
  open: { vi: 'chưa dự báo được', en: 'no pace yet' },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
};

/** A sign beside every colour, from the characters that a Windows console has. */
export const statusSigns: Readonly<Record<Status, string>> = {
  reached: '√',
  'reached-late': '√*',
  'on-track': '►',
  'at-risk': '!',
  missed: '×',
  open: '○',
  unknown: '?',
};

export const doubtWords: Readonly<Record<Doubt, Pair>> = {
  'figure-missing': { vi: 'thiếu số liệu', en: 'a figure is missing' },
  'within-bounds': {
    vi: 'chỉ biết trong khoảng, hai đầu khoảng cho kết quả khác nhau',
    en: 'known only within bounds that differ in outcome',
  },
  'no-snapshot-by-deadline': {
    vi: 'nay đã đạt, nhưng không có số liệu đến hết hạn để biết đúng hạn hay muộn',
    en: 'reached now, but no snapshot by the deadline tells whether in time',
  },
};

export const levelWords: Readonly<Record<Level, Pair>> = {
  province: { vi: 'tỉnh', en: 'province' },
  commune: { vi: 'xã, phường, đặc khu', en: 'communes' },
  village: { vi: 'thôn, tổ dân phố', en: 'villages' },
  organisation: { vi: 'cơ quan, trường học', en: 'organisations' },
};

/** "14 thôn, tổ dân phố và 3 cơ quan, trường học". */
export function levelCounts(counts: Iterable<readonly [Level, number]>): Pair {
  const parts = [...counts].map(([level, count]) => {
    const { vi, en } = levelWords[level];
    return { vi: `${count} ${vi}`, en: `${count} ${count === 1 ? singular[level] : en}` };
  });
  return {
    vi: parts.map((it) => it.vi).join(' và '),
    en: parts.map((it) => it.en).join(' and '),
  };
}

const singular: Readonly<Record<Level, string>> = {
  province: 'province',
  commune: 'commune',
  village: 'village',
  organisation: 'organisation',
};

const denominatorWords: Readonly<Record<DenominatorName, Pair>> = {
  population: { vi: 'dân số', en: 'population' },
  adults: { vi: 'số người trưởng thành', en: 'adults' },
  headcount: { vi: 'số CBCCVC', en: 'headcount' },
  workingAge: { vi: 'số người trong độ tuổi lao động', en: 'working-age people' },
};

export const countWords: Readonly<Record<PortalPath, Pair>> = {
  'registered.total': { vi: 'tổng số đăng ký', en: 'all registered' },
  'registered.publicEmployees': { vi: 'CBCCVC đăng ký', en: 'public employees registered' },
  'registered.residents': { vi: 'người dân đăng ký', en: 'residents registered' },
  'certified.total': { vi: 'tổng số có chứng nhận', en: 'all certified' },
  'certified.publicEmployees': { vi: 'CBCCVC có chứng nhận', en: 'public employees certified' },
  'certified.residents': { vi: 'người dân có chứng nhận', en: 'residents certified' },
};

/** How a campaign calls its own counts, by id. */
export type OwnLabels = Readonly<Record<string, Pair>>;

/** The words for a figure of any kind; a campaign's own count by its label, where that is at hand. */
export function figureWords(name: CountPath | DenominatorName, labels: OwnLabels = {}): Pair {
  if (!isOwnPath(name)) return { ...denominatorWords, ...countWords }[name];
  const id = idOfOwn(name);
  const label = Object.hasOwn(labels, id) ? labels[id] : learnerWords.get(id);
  return label ?? { vi: `số liệu riêng “${id}”`, en: `own count “${id}”` };
}

/** What learner exports tell beside the portal's counts. */
const learnerWords: ReadonlyMap<string, Pair> = new Map([
  [
    LEARNER_COUNTS.registered.adultResidents,
    { vi: 'người dân từ đủ 18 tuổi đăng ký', en: 'residents aged 18 and over registered' },
  ],
  [
    LEARNER_COUNTS.certified.adultResidents,
    { vi: 'người dân từ đủ 18 tuổi có chứng nhận', en: 'residents aged 18 and over certified' },
  ],
  [
    LEARNER_COUNTS.registered.unagedResidents,
    { vi: 'đăng ký, không rõ tuổi', en: 'registered, of unknown age' },
  ],
  [
    LEARNER_COUNTS.certified.unagedResidents,
    { vi: 'có chứng nhận, không rõ tuổi', en: 'certified, of unknown age' },
  ],
  [
    LEARNER_COUNTS.registered.unsorted,
    { vi: 'đăng ký, không rõ đối tượng', en: 'registered, of unknown kind' },
  ],
  [
    LEARNER_COUNTS.certified.unsorted,
    { vi: 'có chứng nhận, không rõ đối tượng', en: 'certified, of unknown kind' },
  ],
]);

/** How a file computes its own figures: "người dân đăng ký / dân số". */
export function formulaWords({ numerator, divisor }: Formula): Pair {
  const counted = figureWords(numerator);
  if (divisor === null) return counted;
  return joinPairs([counted, divisor === 'all-units' ? ALL_UNITS : figureWords(divisor)], ' / ');
}

const ALL_UNITS: Pair = { vi: 'tổng của cả cột', en: 'the total of its column' };

/** The same for one figure whose label, if it has one, stands beside it. */
export const labelledWords = (name: CountPath | DenominatorName, label: Pair | null): Pair =>
  label ?? figureWords(name);

/** Why a rate is missing: "chưa có số người trưởng thành"; of people counted never as that there are none. */
export function gapWords(gap: RateGap, labels: OwnLabels = {}): Pair {
  if ('zero' in gap) {
    const { vi, en } = figureWords(gap.zero, labels);
    return { vi: `${vi} bằng 0`, en: `${en}: 0` };
  }
  const { vi, en } = figureWords(gap.unknown, labels);
  if (!gap.unknown.includes('.')) return { vi: `chưa có ${vi}`, en: `${en}: unknown` };
  const noun = vi.startsWith('số ') ? vi : `số liệu ${vi}`;
  return { vi: `chưa đủ ${noun}`, en: `${en}: unknown` };
}

/** What to do about a missing denominator; nothing where a count is missing. */
export function gapRemedy(gap: RateGap, hasPopulation: boolean): Pair {
  const name = 'zero' in gap ? gap.zero : gap.unknown;
  if (name.includes('.')) return { vi: '', en: '' };
  return name === 'adults' && hasPopulation
    ? {
        vi: ' Thêm số này vào tệp dân số, hoặc --adult-share 72 để ước tính.',
        en: ' Add it to the population file, or --adult-share 72 for an estimate.',
      }
    : { vi: ' Thêm số này vào tệp dân số.', en: ' Add it to the population file.' };
}

export const UNKNOWN: Pair = { vi: 'chưa rõ', en: 'unknown' };
