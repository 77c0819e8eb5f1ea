import type { UnitFigures } from '../../compute/figures.ts';
import { rateOf } from '../../compute/rate.ts';
import type { Appendix } from '../../document/letter.ts';
import { type Column, tableOf } from '../../document/table.ts';
import { type Indicator, indicatorOf } from '../../domain/campaign.ts';
import { isOwnPath } from '../../domain/counts.ts';
import { capital, type Pair } from '../../i18n/pair.ts';
import { rankRows } from '../rank-rows.ts';
import {
  countColumn,
  milestoneColumns,
  NUMBER,
  placeColumns,
  type Row,
  rateColumns,
  UNIT,
} from './appendix-columns.ts';
import { isTold, notesOf } from './appendix-notes.ts';
import { ratioWords, spelledOut } from './indicator-phrases.ts';
import type { LetterFacts } from './letter-facts.ts';
import { momentPhrase, upperFirst } from './number-phrases.ts';
import { movementOf } from './result-words.ts';
import { groundPhrase, wholePhrase } from './subject-phrases.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** "Phụ lục I", "Phụ lục II"; a sole one has no number. */
export const appendixNames = (count: number): readonly string[] =>
  count === 1
    ? ['Phụ lục']
    : Array.from({ length: count }, (_, at) => `Phụ lục ${ROMAN[at] ?? at + 1}`);

/** What an appendix is about: a rate, and the counts that stand before it. */
interface Plan {
  readonly title: string;
  readonly indicator: Indicator;
  readonly counts: readonly Column<Row>[];
}

/** Residents registered, people certified, and each rate of the campaign's own counts. */
export function appendicesOf(facts: LetterFacts): readonly Appendix[] {
  const { campaign } = facts.selection;
  if (facts.members.length === 0) return [];
  const own = campaign.indicators.filter((it) => isOwnPath(it.numerator));
  const plans = [
    ...(facts.hasPortal ? [registeredPlan(facts), certifiedPlan(facts)] : []),
    ...own.map((it) => ownPlan(it, facts)),
  ];
  return plans.map((it) => appendixOf(it, facts));
}

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
    ...employeesLacking(facts),
    countColumn('certified.residents', RESIDENTS),
  ],
});

function employeesLacking(facts: LetterFacts): readonly Column<Row>[] {
  const indicator = indicatorOf(facts.selection.campaign, 'public-employees-certified');
  const lacking: Pair = { vi: 'CBCCVC còn thiếu', en: 'Public employees lacking' };
  return indicator === undefined ? [] : milestoneColumns(indicator, facts, lacking);
}

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
  return upperFirst(wholePhrase(facts));
};
