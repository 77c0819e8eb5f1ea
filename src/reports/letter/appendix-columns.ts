import type { UnitFigures } from '../../compute/figures.ts';
import type { MilestoneStatus } from '../../compute/milestone-status.ts';
import { percentOf, rateOf } from '../../compute/rate.ts';
import { change, count, percent, rank, text } from '../../document/cell.ts';
import type { Column } from '../../document/table.ts';
import { type Indicator, thresholdsOf } from '../../domain/campaign.ts';
import { type CountPath, countAt } from '../../domain/counts.ts';
import { dayText, shortDayText } from '../../i18n/number-text.ts';
import { type Pair, same } from '../../i18n/pair.ts';
import type { RankRow } from '../rank-rows.ts';
import { thresholdWords } from '../wording.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isAhead, type MilestoneFact } from './milestone-facts.ts';
import { isVoid } from './void-rates.ts';

/** A row of an appendix: a unit, or all of them. */
export interface Row {
  readonly at: number | null;
  readonly name: string;
  readonly figures: UnitFigures;
  readonly place: Pick<RankRow, 'rank' | 'rankChange'> | null;
}

/** A cell that asks nothing of its unit. */
const NOTHING = text(same(''));

export const countColumn = (key: CountPath, label: Pair): Column<Row> => ({
  key,
  label,
  kind: 'count',
  priority: 0,
  bounded: true,
  cell: ({ figures }) => count(countAt(figures.now, key)),
});

export const NUMBER: Column<Row> = {
  key: 'number',
  label: { vi: 'STT', en: 'No.' },
  kind: 'rank',
  priority: 0,
  cell: ({ at }) => (at === null ? text(same('')) : rank(at)),
};

export const UNIT: Column<Row> = {
  key: 'unit',
  label: { vi: 'Đơn vị', en: 'Unit' },
  kind: 'text',
  priority: 0,
  cell: ({ name }) => text(same(name)),
};

/** What the rate is divided by, and the rate. */
export function rateColumns(
  indicator: Indicator,
  { selection }: LetterFacts,
): readonly Column<Row>[] {
  const thresholds = thresholdsOf(selection.campaign, indicator.id);
  const rateIn = ({ figures }: Row) => rateOf(indicator, figures.now, figures.denominators);
  const isNamed = indicator.denominator.includes('.');
  const divisor: Column<Row> = {
    key: 'denominator',
    label: isNamed ? OUT_OF : (DIVISORS[indicator.denominator] ?? OUT_OF),
    kind: 'count',
    priority: 0,
    cell: (row) => {
      const of = rateIn(row);
      if (isVoid(row.figures.unit, indicator, of)) return NOTHING;
      const { denominator, estimated } = of;
      return count(denominator, { estimated });
    },
  };
  const rate: Column<Row> = {
    key: 'rate',
    label: { vi: 'Tỷ lệ', en: 'Rate' },
    kind: 'percent',
    priority: 0,
    bounded: true,
    cell: (row) => {
      const of = rateIn(row);
      if (isVoid(row.figures.unit, indicator, of)) return NOTHING;
      return percent(percentOf(of, thresholds));
    },
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
export const placeColumns = ({ selection, from }: LetterFacts): readonly Column<Row>[] =>
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

/** People lacking for each milestone of the rate that lies ahead; for the last one past where none does. */
export function milestoneColumns(
  indicator: Indicator,
  facts: LetterFacts,
  what: Pair = LACKING,
): readonly Column<Row>[] {
  const own = facts.milestones.filter((it) => it.indicator.id === indicator.id);
  const ahead = own.filter((it) => isAhead(it, facts.selection));
  const shown = ahead.length > 0 ? ahead : own.slice(-1);
  return shown.map((it) => lackColumn(it, facts, what));
}

const LACKING: Pair = { vi: 'Còn thiếu', en: 'Lacking' };

export const lackingKey = ({ milestone }: MilestoneStatus): string => `lacking-${milestone.id}`;

function lackColumn(
  { status: whole, units, isScoped }: MilestoneFact,
  { selection, members }: LetterFacts,
  what: Pair,
): Column<Row> {
  const { milestone } = whole;
  const byKey = new Map(units.map((it) => [it.figures.unit.key, it.status]));
  const goal = thresholdWords(milestone);
  // Of another year a day alone says too little.
  const isThisYear = milestone.by.slice(0, 4) === selection.figures.asOf.slice(0, 4);
  const by = isThisYear ? shortDayText(milestone.by) : dayText(milestone.by);
  // What all together lack is that of units which all stand above.
  const keys = new Set(members.map((it) => it.unit.key));
  const isOfAll = !isScoped || [...byKey.keys()].every((key) => keys.has(key));
  return {
    key: lackingKey(whole),
    label: {
      vi: `${what.vi} (${goal.vi}, ${by})`,
      en: `${what.en} (${goal.en}, ${by})`,
    },
    kind: 'count',
    priority: 0,
    bounded: true,
    cell: ({ at, figures }) => {
      const isTotal = at === null && figures === selection.whole;
      const status = isTotal ? (isOfAll ? whole : undefined) : byKey.get(figures.unit.key);
      // A milestone of others asks nothing of a unit.
      if (status === undefined) return NOTHING;
      return count(status.shortfall, { estimated: status.rate.estimated });
    },
  };
}
