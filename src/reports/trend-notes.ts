import type { UnitFigures } from '../compute/figures.ts';
import { hasFallen, leapsOf, type SeriesStep, stepsOf } from '../compute/series.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Indicator } from '../domain/campaign.ts';
import { type Count, isSameCount } from '../domain/count.ts';
import { type CountPath, countAt } from '../domain/counts.ts';
import type { FigureName } from '../domain/figure.ts';
import { type DenominatorName, namesApart, perLevel, type Unit } from '../domain/unit.ts';
import { countText, momentText } from '../i18n/number-text.ts';
import { eachLanguage, joinPairs, type Language, type Pair, same } from '../i18n/pair.ts';
import { listed } from '../i18n/wording-parts.ts';
import { gapWords, levelCounts } from '../i18n/words.ts';
import { trendBasisNotes } from './basis-notes.ts';
import { type Selection, WHOLE } from './selection.ts';
import { someNames } from './some-names.ts';
import { isDrawable, type TrendLine } from './trend-lines.ts';
import { isNamed, milestoneWords } from './wording.ts';

/** What a line over time hides or must not smooth: gaps, falls, leaps, other denominators. */
export function trendNotes(
  lines: readonly TrendLine[],
  indicator: Indicator,
  damaged: readonly Moment[],
  selection: Selection,
): readonly Pair[] {
  const { request } = selection;
  return [
    ...unjudgedNotes(lines, indicator, selection),
    ...(request.units.length > lines.length && lines.length === 1 ? [TOGETHER] : []),
    ...lines.flatMap((line) => (isDrawable(line) ? [] : [tooFewNote(line)])),
    ...lines.flatMap((line) => {
      const said = [
        ...trendBasisNotes(line.points),
        ...fallNotes(line),
        ...leapNotes(line),
        ...denominatorNotes(line, indicator),
        ...gapNotes(line, damaged, selection),
      ];
      return lines.length === 1 ? said : said.map((it) => named(line, it));
    }),
  ];
}

/** Whose figures no point holds, though earlier moments have them: a point counts the units of the last. */
export function leftOutNotes(
  units: readonly Unit[],
  { chosen, whole }: Selection,
): readonly Pair[] {
  if (units.length === 0 || isNamed(whole)) return [];
  const names = someNames(namesApart(units));
  const many = chosen.length;
  return [
    {
      vi: `Mọi thời điểm chỉ tính ${many} đơn vị có ở lần cuối, không tính ${names.vi} dù lần trước có số liệu.`,
      en: `All moments are of the ${many} units of the last one, without ${names.en}, of which earlier ones have figures.`,
    },
  ];
}

const TOGETHER: Pair = {
  vi: 'Nhiều đơn vị quá để vẽ riêng: đây là tất cả các đơn vị đã chọn gộp lại.',
  en: 'Too many units to draw apart: these are all the chosen ones together.',
};

const named = ({ name }: TrendLine, note: Pair): Pair =>
  eachLanguage((language) => `${name[language]}: ${note[language]}`);

/** One point makes no line. */
function tooFewNote({ name, points }: TrendLine): Pair {
  const known = points.filter((it) => it.rate.known).length;
  return known === 0
    ? {
        vi: `${name.vi}: không thời điểm nào tính được tỷ lệ này nên không vẽ được.`,
        en: `${name.en}: no moment has this rate, hence no chart.`,
      }
    : {
        vi: `${name.vi}: mới có một thời điểm tính được tỷ lệ nên chưa vẽ được; hãy thêm tệp thống kê của một lần trước.`,
        en: `${name.en}: one moment alone has this rate, hence no chart; add an earlier statistics file.`,
      };
}

/** Steps in words, the first few and how many more. */
function stepWords(steps: readonly SeriesStep[], of: (step: SeriesStep) => readonly Count[]): Pair {
  const one = (step: SeriesStep, language: Language) => {
    const [before, after] = of(step);
    const [from, to] = [before, after].map((it) => countText(it ?? null, language) ?? '…');
    const [since, asOf] = [momentText(step.since)[language], momentText(step.asOf)[language]];
    return `${from} (${since}) → ${to} (${asOf})`;
  };
  return eachLanguage(
    (language) =>
      listed(
        steps.map((it) => one(it, language)),
        'lần khác',
        '; ',
      )[language],
  );
}

const numerators = ({ before, after }: SeriesStep) => [before.numerator, after.numerator];

function fallNotes({ points }: TrendLine): readonly Pair[] {
  const falls = stepsOf(points).filter(hasFallen);
  if (falls.length === 0) return [];
  const words = stepWords(falls, numerators);
  return [
    {
      vi: `Có lúc số người giảm: ${words.vi}. Số này thường không giảm; đối chiếu lại với hệ thống.`,
      en: `People became fewer: ${words.en}. This seldom happens; check with the portal.`,
    },
  ];
}

function leapNotes({ points }: TrendLine): readonly Pair[] {
  const leaps = leapsOf(stepsOf(points));
  if (leaps.length === 0) return [];
  const words = stepWords(leaps, numerators);
  return [
    {
      vi: `Có lúc tăng vọt, mỗi ngày gấp 5 lần các lúc khác trở lên: ${words.vi}. Đối chiếu lại với hệ thống.`,
      en: `A leap, 5 times as many a day as otherwise or more: ${words.en}. Check with the portal.`,
    },
  ];
}

/** What is divided by changed; counts that are divided by change by nature. */
function denominatorNotes({ points }: TrendLine, { denominator }: Indicator): readonly Pair[] {
  if (denominator.includes('.')) return [];
  const changes = stepsOf(points).filter(
    ({ before, after }) =>
      before.denominator !== null &&
      after.denominator !== null &&
      !isSameCount(before.denominator, after.denominator),
  );
  if (changes.length === 0) return [];
  const words = stepWords(changes, ({ before, after }) => [before.denominator, after.denominator]);
  return [
    {
      vi: `Mẫu số có thay đổi: ${words.vi}. Mỗi thời điểm tính theo mẫu số khi đó.`,
      en: `Denominators changed: ${words.en}. Each moment uses those of then.`,
    },
  ];
}

/** Milestones of the rate that judge others than those shown. */
function unjudgedNotes(
  lines: readonly TrendLine[],
  indicator: Indicator,
  selection: Selection,
): readonly Pair[] {
  const isShown = (id: string) =>
    lines.some((line) => line.milestones.some(({ status }) => status.milestone.id === id));
  return selection.milestones
    .filter((it) => it.indicator === indicator.id && !isShown(it.id))
    .map((milestone) => {
      const words = milestoneWords(milestone, selection);
      const { units } = selection.scopeOf(milestone);
      const judged = levelCounts(perLevel(units.map((it) => it.unit)));
      const level = units[0]?.unit.level;
      const isAsked = level === undefined || level === selection.request.level;
      const judges: Pair = {
        vi: `Mốc “${words.vi}” xét riêng ${judged.vi}, không xét ${lines[0]?.name.vi ?? ''}`,
        en: `“${words.en}” judges ${judged.en}, and not ${lines[0]?.name.en ?? ''}`,
      };
      const note = joinPairs([judges, same('.')], '');
      if (isAsked) return note;
      const how: Pair = {
        vi: `: gõ --level ${level}, hoặc --unit "tên".`,
        en: `: type --level ${level}, or --unit "name".`,
      };
      const onScreen = joinPairs([judges, how], '');
      return { ...note, onScreen };
    });
}

/** Why moments have no rate: damaged files, units that are missing. */
function gapNotes(
  line: TrendLine,
  damaged: readonly Moment[],
  selection: Selection,
): readonly Pair[] {
  const gaps = line.points.filter((it) => !it.rate.known);
  if (gaps.length === 0 || gaps.length === line.points.length) return [];
  const { parts, figures } = line;
  const members = parts.length > 1 && figures.unit.key !== WHOLE.key;
  const among = members ? selection.membersOf(figures.unit) : parts;
  const reasons = gaps.map(({ asOf, rate }): Pair => {
    const when = momentText(asOf);
    if (damaged.includes(asOf)) {
      return { vi: `${when.vi}: tệp lịch sử hỏng`, en: `${when.en}: its file is damaged` };
    }
    const why = rate.known ? same('') : gapWords(rate.why);
    const lacking =
      rate.known || among.length < 2 || !('unknown' in rate.why)
        ? []
        : lackingAt(among, rate.why.unknown, asOf, selection.figures.asOf);
    if (lacking.length === 0) {
      return { vi: `${when.vi}: ${why.vi}`, en: `${when.en}: ${why.en}` };
    }
    const names = someNames(namesApart(lacking.map((it) => it.unit)));
    return {
      vi: `${when.vi}: ${why.vi} ở ${lacking.length} đơn vị (${names.vi})`,
      en: `${when.en}: ${why.en}, ${lacking.length} ${lacking.length === 1 ? 'unit' : 'units'} (${names.en})`,
    };
  });
  const words = eachLanguage(
    (language) =>
      listed(
        reasons.map((it) => it[language]),
        'thời điểm khác',
        '; ',
      )[language],
  );
  return [
    {
      vi: `Chỗ trống là lúc chưa tính được tỷ lệ: ${words.vi}.`,
      en: `Gaps are moments without a rate: ${words.en}.`,
    },
  ];
}

/** Whose figure is unknown at a moment; nobody lives in an office or a school. */
function lackingAt(
  units: readonly UnitFigures[],
  figure: FigureName,
  asOf: Moment,
  now: Moment,
): readonly UnitFigures[] {
  const isCount = figure.includes('.');
  return units.filter(({ unit, now: counts, denominators, past }) => {
    if (!isCount && figure !== 'headcount' && unit.level === 'organisation') return false;
    const then = asOf === now ? { counts, denominators } : past.at(past.moments.indexOf(asOf));
    return isCount
      ? countAt(then.counts, figure as CountPath) === null
      : then.denominators.known[figure as DenominatorName] === null;
  });
}
