import type { Figures, UnitFigures } from '../compute/figures.ts';
import type { MilestoneStatus } from '../compute/milestone-status.ts';
import { rateOf } from '../compute/rate.ts';
import { boundsOf, type Cell } from '../document/cell.ts';
import type { Table } from '../document/table.ts';
import type { Basis } from '../domain/basis.ts';
import type { Indicator, Milestone } from '../domain/campaign.ts';
import { indicatorOf } from '../domain/campaign.ts';
import type { Rate } from '../domain/rate.ts';
import { placedName, type Unit } from '../domain/unit.ts';
import { countPair, dueDayText, momentText, thresholdText } from '../i18n/number-text.ts';
import { capital, eachLanguage, type Language, type Pair, same } from '../i18n/pair.ts';
import { doubtWords, gapWords, levelWords, type OwnLabels } from '../i18n/words.ts';
import { basisNotes, minorsWords } from './basis-notes.ts';
import { rollUpNotes } from './roll-up-notes.ts';
import type { Selection } from './selection.ts';
import { someNames } from './some-names.ts';

/** "Số liệu tính đến 10h00 ngày 04/12/2025; so với 09h00 ngày 11/11/2025". */
export function momentsFact({ figures, now }: Selection): Pair {
  const asOf = momentText(figures.asOf);
  const since = figures.since === null ? null : momentText(figures.since);
  const counted = countedFact(now);
  return {
    vi: `Số liệu tính đến ${asOf.vi}${counted.vi}${since ? `; so với ${since.vi}` : ''}`,
    en: `As of ${asOf.en}${counted.en}${since ? `; compared with ${since.en}` : ''}`,
  };
}

/** " (đếm tài khoản trong tệp học viên)"; nothing of statistics. */
export const countedFact = ({ counted }: Selection['now']): Pair =>
  counted ? countedWords[counted] : same('');

const countedWords: Readonly<Record<Basis, Pair>> = {
  accounts: { vi: ' (đếm tài khoản trong tệp học viên)', en: ' (accounts of learner exports)' },
  people: { vi: ' (đếm người trong tệp học viên)', en: ' (people of learner exports)' },
  several: { vi: ' (từ tệp thống kê và tệp học viên)', en: ' (statistics and learner exports)' },
  'some-people': {
    vi: ' (từ tệp thống kê và tệp học viên, đếm người)',
    en: ' (statistics, and people of learner exports)',
  },
};

/** "Chỉ tiêu: …" with the numerator and the denominator in words. */
export const indicatorFact = ({ label }: Indicator): Pair => ({
  vi: `Tỷ lệ: ${label.vi}`,
  en: `Rate: ${label.en}`,
});

/** The rate ranked by and, where tables show another beside it, that one. */
export function rateFacts(selection: Selection, indicator: Indicator): readonly Pair[] {
  const { campaign } = selection;
  const beside = indicator.beside ? indicatorOf(campaign, indicator.beside) : undefined;
  const { vi, en } = beside?.label ?? same('');
  return [
    withAge(indicatorFact(indicator), selection, indicator),
    ...(beside ? [{ vi: `Bên cạnh: ${vi}`, en: `Beside it: ${en}` }] : []),
  ];
}

/** Learner exports tell who is an adult. */
export function withAge(fact: Pair, { whole }: Selection, indicator: Indicator): Pair {
  const rate = rateOf(indicator, whole.now, whole.denominators);
  if (!rate.adultsOnly) return fact;
  const minors = minorsWords(indicator.numerator, whole.now);
  return {
    vi: `${fact.vi} (tử số chỉ gồm người từ đủ 18 tuổi, theo ngày sinh${minors.vi})`,
    en: `${fact.en} (of residents only those aged 18 and over, by birth date${minors.en})`,
  };
}

/** Whose figures they are: a unit's name, or how many units. */
export function scopeWords({ chosen, figures }: Selection): Pair {
  const [only] = chosen;
  if (chosen.length === 1 && only) return same(nameAmong(only.unit, figures));
  const level = levelWords[figures.level];
  const count = countPair(chosen.length);
  return { vi: `${count.vi} ${level.vi}`, en: `${count.en} ${level.en}` };
}

/** Its name, with its commune where others of the level are called alike. */
function nameAmong(unit: Unit, { units }: Figures): string {
  const isAlike = units.some((it) => it.unit.name === unit.name && it.unit.key !== unit.key);
  return isAlike ? placedName(unit) : unit.name;
}

/** The same of a report that is about all of them as one. */
export const subjectWords = (selection: Selection): Pair => {
  const { whole, chosen } = selection;
  return isNamed(whole) && chosen.length > 1 ? same(whole.unit.name) : scopeWords(selection);
};

/** Sums of chosen units are of none that has a name. */
export const isNamed = ({ unit }: UnitFigures): boolean => unit.name !== '';

/** The row of the chosen units as one: the unit in which they lie, where the figures are its own. */
export const wholeName = ({ whole, chosen }: Selection): Pair =>
  isNamed(whole) && chosen.length > 1 ? same(whole.unit.name) : wholeWords(chosen.length);

/** The row of all units as one. */
export function wholeWords(units: number): Pair {
  const count = countPair(units);
  return { vi: `Toàn bộ ${count.vi} đơn vị`, en: `All ${count.en} units` };
}

/** "từ 50%" includes 50%, "trên 50%" does not. */
export function thresholdWords({ atLeast, over }: Milestone): Pair {
  return eachLanguage((language) => {
    if (over === undefined) return thresholdText(atLeast ?? 0, language);
    return `${language === 'vi' ? 'trên' : 'over'} ${thresholdText(over, language)}`;
  });
}

/** "50% người dân đăng ký, 15/12". */
export function milestoneWords(milestone: Milestone, selection: Selection): Pair {
  if (milestone.label) return milestone.label;
  const threshold = thresholdWords(milestone);
  const counted = (indicatorOf(selection.campaign, milestone.indicator) as Indicator).counted;
  const by = dueDayText(milestone.by, selection.figures.asOf);
  return {
    vi: `${threshold.vi} ${lowerFirst(counted.vi)}, ${by}`,
    en: `${threshold.en} ${lowerFirst(counted.en)}, ${by}`,
  };
}

/** The same at the head of a column. */
export const capitalMilestoneWords = (milestone: Milestone, selection: Selection): Pair =>
  capital(milestoneWords(milestone, selection));

/** "Tỷ lệ người dân đăng ký": what it is divided by stands above the table. */
export const ratedWords = ({ counted }: Indicator): Pair => ({
  vi: `Tỷ lệ ${lowerFirst(counted.vi)}`,
  en: `Rate of ${lowerFirst(counted.en)}`,
});

/** Lower case where a sentence goes on, but for abbreviations such as CBCCVC. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Which units have no rate, and why: one note for each reason. `whole` is the rate of them together. */
export function missingRateNotes(
  units: readonly { readonly figures: UnitFigures; readonly rate: Rate }[],
  whole: Rate | null,
  labels: OwnLabels,
): readonly Pair[] {
  const groups = new Map<string, { why: Pair; names: string[] }>();
  for (const { figures, rate } of units) {
    if (rate.known) continue;
    const why = gapWords(rate.why, labels);
    const group = groups.get(why.vi) ?? { why, names: [] };
    group.names.push(figures.unit.name);
    groups.set(why.vi, group);
  }
  const notes = [...groups.values()].map(({ why, names }) => {
    const some = someNames(names);
    return {
      vi: `${names.length} đơn vị không có tỷ lệ vì ${why.vi}: ${some.vi}.`,
      en: `${names.length} without a rate (${why.en}): ${some.en}.`,
    };
  });
  const unknownWhole = whole !== null && !whole.known && units.length > 1;
  return unknownWhole && notes.length > 0 ? [...notes, UNKNOWN_WHOLE] : notes;
}

const UNKNOWN_WHOLE: Pair = {
  vi: 'Vì vậy dòng toàn bộ cũng chưa rõ: không cộng số đã biết với số chưa biết.',
  en: 'Hence the last row is unknown too: what is known is not added to what is not.',
};

/** Notes that every report may need: sums, and estimates. */
export function commonNotes(selection: Selection): readonly Pair[] {
  const { request, chosen } = selection;
  const notes: Pair[] = [...rollUpNotes(selection), ...basisNotes(selection)];
  if (request.adultShare && chosen.some((it) => it.denominators.estimatedAdults !== null)) {
    const share = (language: Language) =>
      thresholdText((request.adultShare?.hundredths ?? 0) / 100, language);
    notes.push({
      vi: `≈ là ước tính: nơi chưa có số người trưởng thành, lấy ${share('vi')} dân số, làm tròn lên.`,
      en: `≈ marks estimates: where adults are unknown, ${share('en')} of the population, rounded up.`,
    });
  }
  return notes;
}

const BOUNDS = {
  split: {
    vi: 'vì tệp không tách riêng CBCCVC và người dân',
    en: 'as the file does not split public employees and residents',
  },
  accounts: {
    vi: 'vì có tài khoản không rõ ngày sinh hoặc đối tượng',
    en: 'as birth dates or kinds of some accounts are not known',
  },
} as const satisfies Record<string, Pair>;

/** Says what "a–b" means where a table shows it. */
export function boundsNotes({ now }: Selection, ...tables: readonly Table[]): readonly Pair[] {
  const bounded = tables.some(({ rows, totals }) => rows.some(hasBounds) || totals.some(hasBounds));
  const why = BOUNDS[now.counted ? 'accounts' : 'split'];
  const note = {
    vi: `a–b: chỉ biết số nằm trong khoảng từ a đến b, ${why.vi}; xếp hạng theo số nhỏ.`,
    en: `a–b: known only to lie from a to b, ${why.en}; ranked by the lower figure.`,
  };
  return bounded ? [note] : [];
}

const hasBounds = (row: readonly Cell[]): boolean => row.some(isBounded);

function isBounded(cell: Cell): boolean {
  const bounds = boundsOf(cell);
  return bounds !== null && bounds.min < bounds.max;
}

/** What signs mean, and why a status is unknown. */
export function statusNotes(statuses: readonly MilestoneStatus[]): readonly Pair[] {
  const doubts = [...new Set(statuses.flatMap((it) => it.doubt ?? []))];
  const open = statuses.some((it) => it.status === 'open');
  return [
    ...doubts.map((doubt) => ({
      vi: `? chưa rõ: ${doubtWords[doubt].vi}.`,
      en: `? unknown: ${doubtWords[doubt].en}.`,
    })),
    ...(open ? [NO_PACE_NOTE] : []),
  ];
}

const NO_PACE_NOTE: Pair = {
  vi: '○ chưa dự báo được: cần thêm tệp thống kê của lần trước để biết mỗi ngày tăng bao nhiêu người.',
  en: '○ no pace yet: add an earlier statistics file to tell how many people are won a day.',
};
