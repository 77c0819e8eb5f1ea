import type { UnitFigures } from '../../compute/figures.ts';
import { percentOf, rateOf } from '../../compute/rate.ts';
import { type Cell, change, count, percent, rank, text } from '../../document/cell.ts';
import type { Appendix } from '../../document/letter.ts';
import { type Column, tableOf } from '../../document/table.ts';
import { type Indicator, indicatorOf, thresholdsOf } from '../../domain/campaign.ts';
import { type CountPath, countAt, isOwnPath } from '../../domain/counts.ts';
import { shortDayText } from '../../i18n/number-text.ts';
import { capital, type Pair, same } from '../../i18n/pair.ts';
import { type RankRow, rankRows } from '../rank-rows.ts';
import { ratioWords, spelledOut, thresholdPhrase } from './indicator-phrases.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isAhead, isReached, type MilestoneFact } from './milestone-facts.ts';
import { momentPhrase } from './number-phrases.ts';
import { movementOf } from './result-words.ts';
import { groundPhrase, wholePhrase } from './subject-phrases.ts';
import { unitCountPhrase } from './unit-phrases.ts';

/** A row of an appendix: a unit, or all of them. */
interface Row {
  readonly at: number | null;
  readonly name: string;
  readonly figures: UnitFigures;
  readonly place: Pick<RankRow, 'rank' | 'rankChange'> | null;
}

/** What an appendix is about: a rate, and the counts that stand before it. */
interface Plan {
  readonly title: string;
  readonly indicator: Indicator;
  readonly counts: readonly Column<Row>[];
}

/** Residents registered, people certified, and each rate of the campaign's own counts. */
export function appendicesOf(facts: LetterFacts): readonly Appendix[] {
  const { campaign } = facts.selection;
  const own = campaign.indicators.filter((it) => isOwnPath(it.numerator));
  const plans = [
    ...(facts.hasPortal ? [registeredPlan(facts), certifiedPlan(facts)] : []),
    ...own.map((it) => ownPlan(it, facts)),
  ];
  return plans.map((it) => appendixOf(it, facts));
}

const countColumn = (key: CountPath, label: Pair): Column<Row> => ({
  key,
  label,
  kind: 'count',
  priority: 0,
  bounded: true,
  cell: ({ figures }) => count(countAt(figures.now, key)),
});

const REGISTERED: Pair = { vi: 'Người dân đăng ký', en: 'Residents registered' };
const CERTIFIED: Pair = { vi: 'Tổng số được cấp chứng nhận', en: 'Certified in all' };
const EMPLOYEES: Pair = { vi: 'CBCCVC được cấp chứng nhận', en: 'Public employees certified' };
const RESIDENTS: Pair = { vi: 'Người dân được cấp chứng nhận', en: 'Residents certified' };

/** Divided by adults where these are known of any unit, else by the population. */
function registeredPlan(facts: LetterFacts): Plan {
  return {
    title: titleOf('người dân đăng ký tham gia khóa học', facts),
    indicator: firstRated(['residents-registered', 'portal-residents'], facts),
    counts: [countColumn('registered.residents', REGISTERED)],
  };
}

const certifiedPlan = (facts: LetterFacts): Plan => ({
  title: titleOf('người được cấp chứng nhận hoàn thành khóa học', facts),
  indicator: firstRated(['residents-certified', 'certified'], facts),
  counts: [
    countColumn('certified.total', CERTIFIED),
    countColumn('certified.publicEmployees', EMPLOYEES),
    countColumn('certified.residents', RESIDENTS),
  ],
});

const ownPlan = (indicator: Indicator, facts: LetterFacts): Plan => ({
  title:
    `KẾT QUẢ THỰC HIỆN CHỈ TIÊU ${spelledOut(indicator.counted.vi)}${groundPhrase(facts)}`.toUpperCase(),
  indicator,
  counts: [countColumn(indicator.numerator, capital(indicator.counted))],
});

const titleOf = (what: string, facts: LetterFacts): string =>
  `Kết quả ${what} “${movementOf(facts.selection.campaign.name.vi)}”${groundPhrase(facts)}`.toUpperCase();

function firstRated(ids: readonly string[], { selection, members }: LetterFacts): Indicator {
  const all = ids.flatMap((id) => indicatorOf(selection.campaign, id) ?? []);
  const isRated = (it: Indicator) =>
    members.some((unit) => rateOf(it, unit.now, unit.denominators).known);
  return all.find(isRated) ?? (all[0] as Indicator);
}

function appendixOf({ title, indicator, counts }: Plan, facts: LetterFacts): Appendix {
  const { selection, members } = facts;
  const rows = rowsOf(indicator, facts);
  const total: Row = {
    at: null,
    name: totalName(facts),
    figures: selection.whole,
    place: null,
  };
  const columns = [
    NUMBER,
    UNIT,
    ...counts,
    ...rateColumns(indicator, facts),
    ...placeColumns(facts),
    ...milestoneColumns(indicator, facts),
  ];
  const all = members.length > 1 ? [...rows, total] : rows;
  const shown = columns.filter((it) => all.some((row) => isTold(it.cell(row))));
  const dropped = columns.filter((it) => !shown.includes(it));
  const isRated = shown.some((it) => it.key === 'rate');
  const ratio = ratioWords(indicator, selection.campaign);
  return {
    title,
    facts: [
      `Số liệu tính đến ${momentPhrase(selection.figures.asOf)}`,
      ...(isRated ? [`Tỷ lệ: ${ratio}`] : []),
    ],
    table: tableOf(shown, rows, members.length > 1 ? [total] : []),
    notes: notesOf(shown, dropped, all, facts),
  };
}

const NUMBER: Column<Row> = {
  key: 'number',
  label: { vi: 'STT', en: 'No.' },
  kind: 'count',
  priority: 0,
  cell: ({ at }) => (at === null ? text(same('')) : count(at)),
};

const UNIT: Column<Row> = {
  key: 'unit',
  label: { vi: 'Đơn vị', en: 'Unit' },
  kind: 'text',
  priority: 0,
  cell: ({ name }) => text(same(name)),
};

/** What the rate is divided by, and the rate. */
function rateColumns(indicator: Indicator, { selection }: LetterFacts): readonly Column<Row>[] {
  const thresholds = thresholdsOf(selection.campaign, indicator.id);
  const rateIn = ({ figures }: Row) => rateOf(indicator, figures.now, figures.denominators);
  const isNamed = indicator.denominator.includes('.');
  const divisor: Column<Row> = {
    key: 'denominator',
    label: isNamed ? OUT_OF : (DIVISORS[indicator.denominator] ?? OUT_OF),
    kind: 'count',
    priority: 0,
    cell: (row) => {
      const { denominator, estimated } = rateIn(row);
      return count(denominator, { estimated });
    },
  };
  const rate: Column<Row> = {
    key: 'rate',
    label: { vi: 'Tỷ lệ', en: 'Rate' },
    kind: 'percent',
    priority: 0,
    bounded: true,
    cell: (row) => percent(percentOf(rateIn(row), thresholds)),
  };
  return [divisor, rate];
}

const OUT_OF: Pair = { vi: 'Tổng số', en: 'Out of' };
const DIVISORS: Readonly<Record<string, Pair>> = {
  population: { vi: 'Dân số', en: 'Population' },
  adults: { vi: 'Người trưởng thành', en: 'Adults' },
  headcount: { vi: 'Số CBCCVC', en: 'Headcount' },
  workingAge: { vi: 'Người trong độ tuổi lao động', en: 'Working age' },
};

/** Communes are compared with each other. */
const placeColumns = ({ selection, from }: LetterFacts): readonly Column<Row>[] =>
  from === 'commune' || selection.chosen.length < 2
    ? []
    : [
        {
          key: 'rank',
          label: { vi: 'Hạng', en: 'Rank' },
          kind: 'rank',
          priority: 0,
          cell: ({ place }) => (place === null ? text(same('')) : rank(place.rank)),
        },
        ...(selection.figures.since === null ? [] : [CHANGE]),
      ];

const CHANGE: Column<Row> = {
  key: 'rankChange',
  label: { vi: 'Tăng giảm bậc', en: 'Change of rank' },
  kind: 'change',
  priority: 0,
  cell: ({ place }) => (place === null ? text(same('')) : change(place.rankChange)),
};

/** People lacking for the next milestone of the rate and for its last one; for the last one past where none is ahead. */
function milestoneColumns(indicator: Indicator, facts: LetterFacts): readonly Column<Row>[] {
  const own = facts.milestones.filter((it) => it.indicator.id === indicator.id);
  const ahead = own.filter((it) => isAhead(it, facts.selection));
  const [next, last] = [ahead.find((it) => !isReached(it)) ?? ahead[0], ahead.at(-1)];
  const shown = next === undefined ? own.slice(-1) : [...new Set([next, last ?? next])];
  return shown.map((it) => lackColumn(it, facts));
}

function lackColumn(
  { status: whole, units, isScoped }: MilestoneFact,
  facts: LetterFacts,
): Column<Row> {
  const { milestone } = whole;
  const byKey = new Map(units.map((it) => [it.figures.unit.key, it.status]));
  const goal = `${thresholdPhrase(milestone)}, ${shortDayText(milestone.by)}`;
  return {
    key: `lacking-${milestone.id}`,
    label: { vi: `Còn thiếu (${goal})`, en: `Lacking (${goal})` },
    kind: 'count',
    priority: 0,
    bounded: true,
    cell: ({ at, figures }) => {
      const isTotal = at === null && figures === facts.selection.whole;
      const status = isTotal ? (isScoped ? undefined : whole) : byKey.get(figures.unit.key);
      // A milestone of others asks nothing of a unit.
      if (status === undefined) return text(same(''));
      return count(status.shortfall, { estimated: status.rate.estimated });
    },
  };
}

/** Highest rate first within a level; what has none last, by name. */
function rowsOf(indicator: Indicator, { selection, members }: LetterFacts): readonly Row[] {
  const places = new Map(
    rankRows(selection, indicator).map((it, at) => [it.figures.unit.key, { ...it, at }]),
  );
  const levels = ['province', 'commune', 'village', 'organisation'];
  const order = ({ unit }: UnitFigures) =>
    levels.indexOf(unit.level) * 1e6 + (places.get(unit.key)?.at ?? 1e5);
  return [...members]
    .sort((a, b) => order(a) - order(b))
    .map((figures, index) => ({
      at: index + 1,
      name: figures.unit.name,
      figures,
      place: places.get(figures.unit.key) ?? { rank: null, rankChange: null },
    }));
}

/** A sum of the rows is called so; a unit's own figures may be others, and are called by its name. */
const totalName = (facts: LetterFacts): string => {
  const { selection } = facts;
  if (selection.whole.unit.name === '') return 'Tổng cộng';
  const words = wholePhrase(facts);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isTold = (cell: Cell): boolean => {
  if (cell.kind === 'count') return cell.count !== null;
  if (cell.kind === 'percent') return cell.percent !== null;
  if (cell.kind === 'rank') return cell.rank !== null;
  if (cell.kind === 'change') return cell.change !== null;
  return cell.kind === 'text' && cell.text !== null && cell.text.vi !== '';
};

function notesOf(
  shown: readonly Column<Row>[],
  dropped: readonly Column<Row>[],
  rows: readonly Row[],
  { selection, members }: LetterFacts,
): readonly string[] {
  const cells = shown.flatMap((column) => rows.map((row) => column.cell(row)));
  const labels = dropped.filter((it) => it.kind !== 'change').map((it) => it.label.vi);
  const absent = members.filter(({ unit }) => !selection.now.counts.has(unit.key));
  return [
    ...(labels.length > 0 ? [`Chưa có số liệu nên không lập cột: ${labels.join('; ')}.`] : []),
    ...(absent.length > 0
      ? [`${unitCountPhrase(absent.map((it) => it.unit))} chưa có số liệu lần này.`]
      : []),
    ...(cells.some((it) => it.kind !== 'text' && !isTold(it)) ? ['“…”: chưa có số liệu.'] : []),
    ...(cells.some(isBounded) ? ['“a–b”: số liệu chỉ xác định được trong khoảng từ a đến b.'] : []),
    ...(cells.some(isEstimate) ? ['“≈”: số ước tính.'] : []),
    ...(shown.some((it) => it.label.vi.includes('CBCCVC'))
      ? ['CBCCVC: cán bộ, công chức, viên chức.']
      : []),
  ];
}

const isBounded = (cell: Cell): boolean => {
  if (cell.kind === 'percent') return cell.percent !== null && cell.percent.min < cell.percent.max;
  return cell.kind === 'count' && cell.count !== null && typeof cell.count !== 'number';
};

const isEstimate = (cell: Cell): boolean =>
  (cell.kind === 'percent' && cell.percent?.estimated === true) ||
  (cell.kind === 'count' && cell.estimated === true);
