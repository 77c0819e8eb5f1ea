import type { UnitFigures } from '../compute/figures.ts';
import type { RatePoint } from '../compute/milestone-status.ts';
import { countAlike } from '../compute/rate.ts';
import { stepsOf } from '../compute/series.ts';
import { countedAlike } from '../domain/basis.ts';
import { type Indicator, indicatorOf } from '../domain/campaign.ts';
import { difference, high } from '../domain/count.ts';
import { type CountPath, type Counts, countAt } from '../domain/counts.ts';
import { adultsAt } from '../domain/learner-counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { countText, momentText } from '../i18n/number-text.ts';
import { eachLanguage, type Pair, same } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { figureWords } from '../i18n/words.ts';
import { type RankRow, rankedFields } from './rank-rows.ts';
import type { Selection } from './selection.ts';

/** What a reader must know where figures come from learner exports: what is summed, and what cannot be compared. */
export function basisNotes(selection: Selection): readonly Pair[] {
  return [...mixedNotes(selection), ...otherBasisNotes(selection)];
}

/** Adults are told apart for all units or for none. */
const mixedNotes = ({ now }: Selection): readonly Pair[] =>
  isMixed(now)
    ? [
        {
          vi: 'Số liệu gồm cả tệp thống kê và tệp học viên. Tệp thống kê không cho biết tuổi, nên đơn vị nào cũng tính mọi người dân, kể cả người chưa đủ 18 tuổi.',
          en: 'Figures come from statistics and from learner exports. Statistics do not tell ages, so that for every unit all residents count, those under 18 too.',
        },
      ]
    : [];

function otherBasisNotes({ now, since, whole }: Selection): readonly Pair[] {
  if (since === undefined) return [];
  if (countedAlike(now.counted, since.counted)) return ageNotes(whole);
  const [then, today] = [since, now].map((it) => COUNTED[it.counted ?? 'statistics']) as [
    Pair,
    Pair,
  ];
  const whose = isMixed(now) || isMixed(since) ? SOME : { vi: '', en: '' };
  return [
    {
      vi: `Lần trước đếm theo ${then.vi}, lần này theo ${today.vi}: hai cách đếm không so được với nhau, nên tăng giảm và tốc độ tăng${whose.vi} chưa rõ.`,
      en: `The snapshot compared with counts ${then.en}, this one ${today.en}: the two cannot be compared, so that changes and paces${whose.en} are unknown.`,
    },
  ];
}

const isMixed = ({ counted }: Pick<Snapshot, 'counted'>): boolean =>
  counted === 'several' || counted === 'some-people';

const SOME: Pair = {
  vi: ' của đơn vị được đếm khác lần trước',
  en: ' of units that were counted otherwise',
};

const COUNTED = {
  statistics: { vi: 'tệp thống kê', en: 'by statistics' },
  accounts: { vi: 'tài khoản trong tệp học viên', en: 'accounts of learner exports' },
  people: { vi: 'người trong tệp học viên', en: 'people of learner exports' },
  several: {
    vi: 'tệp thống kê và tài khoản trong tệp học viên',
    en: 'by statistics and accounts of learner exports',
  },
  'some-people': {
    vi: 'cả tệp thống kê và tệp học viên',
    en: 'by statistics and learner exports together',
  },
} as const satisfies Record<string, Pair>;

/** One of the two tells who is an adult, the other does not. */
function ageNotes({ now, before }: UnitFigures): readonly Pair[] {
  if (before === null || before.registered.residents === null) return [];
  const [then, today] = [before, now].map(hasAges);
  if (then === today || now.registered.residents === null) return [];
  return [
    {
      vi: `${today ? 'Lần trước' : 'Lần này'} tệp không cho biết ai từ đủ 18 tuổi: tỷ lệ trên người trưởng thành và tốc độ tăng của hai lần không so được.`,
      en: `The files of ${today ? 'the snapshot compared with' : 'this snapshot'} do not tell who is an adult: rates of adults and their paces cannot be compared.`,
    },
  ];
}

/** "; không tính 246–251 người chưa đủ 18 tuổi": whom a rate of adults leaves out. */
export function minorsWords(path: CountPath, counts: Counts): Pair {
  const left = difference(countAt(counts, path), adultsAt(counts, path));
  if (left === null || high(left) <= 0) return same('');
  const { vi, en } = eachLanguage((language) => countText(left, language) ?? '');
  return { vi: `; không tính ${vi} người chưa đủ 18 tuổi`, en: `; without ${en} under 18` };
}

/** The same below tables of several milestones. */
export function adultsOnlyNotes({ milestones, campaign, whole }: Selection): readonly Pair[] {
  const indicators = milestones.flatMap((it) => indicatorOf(campaign, it.indicator) ?? []);
  const paths = indicators
    .filter((it) => it.denominator === 'adults' && adultsAt(whole.now, it.numerator) !== null)
    .map((it) => it.numerator);
  return [...new Set(paths)].map((path): Pair => {
    const [what, minors] = [figureWords(path), minorsWords(path, whole.now)];
    return {
      vi: `Mốc trên người trưởng thành: ${what.vi} chỉ tính người từ đủ 18 tuổi, theo ngày sinh${minors.vi}.`,
      en: `Milestones of adults: of ${what.en} only those aged 18 and over count, by birth date${minors.en}.`,
    };
  });
}

/** A place among far fewer units than then is no jump. */
export function fieldNotes(
  selection: Selection,
  indicator: Indicator,
  rows: readonly RankRow[],
): readonly Pair[] {
  const fields = rankedFields(selection, rows, indicator);
  if (fields === null) return [];
  const { then, now } = fields;
  return [
    {
      vi: `Lần trước xếp trong ${then} đơn vị, lần này chỉ trong ${now}: không tính tăng giảm bậc.`,
      en: `Ranked among ${then} units then and among ${now} now: changes of rank are not told.`,
    },
  ];
}

/** Moments of a line between which nothing is told of growth. */
export function trendBasisNotes(points: readonly RatePoint[]): readonly Pair[] {
  const changes = stepsOf(points).filter(({ before, after }) => !countAlike(before, after));
  if (changes.length === 0) return [];
  const words = (language: 'vi' | 'en') =>
    listed(
      changes.map((it) => momentText(it.asOf)[language]),
      'lần khác',
      '; ',
    )[language];
  return [
    {
      vi: `Cách đếm đổi từ: ${words('vi')} (tệp thống kê, tài khoản hay người, có hay không có tuổi). Tăng giảm và tốc độ không tính qua chỗ đổi.`,
      en: `Counted otherwise from: ${words('en')} (statistics, accounts or people, with ages or without). Changes and paces are not computed across that.`,
    },
  ];
}

const hasAges = (counts: Counts): boolean => adultsAt(counts, 'registered.residents') !== null;
