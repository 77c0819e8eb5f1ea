import type { UnitFigures } from '../compute/figures.ts';
import { percentOf, rateOf } from '../compute/rate.ts';
import { bar, change, count, percent, rank, text } from '../document/cell.ts';
import { type Column, machineColumn, type Table, tableOf } from '../document/table.ts';
import { type Indicator, indicatorOf, thresholdsOf } from '../domain/campaign.ts';
import { countAt, type PortalPath } from '../domain/counts.ts';
import type { Rate } from '../domain/rate.ts';
import { capital, type Pair, same } from '../i18n/pair.ts';
import { countWords } from '../i18n/words.ts';
import { type BarScale, barLabel, barPart } from './bar-scale.ts';
import { figureColumns, ownColumns, unitColumns } from './count-columns.ts';
import { parentColumns, withinColumns } from './parent-column.ts';
import { type RankRow, toNextRank } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { wholeName } from './wording.ts';

/** A row as people read it: a unit, or all of them together, which have no place. */
export interface ReadRow {
  readonly place: Pick<RankRow, 'rank' | 'rankChange' | 'next'> | null;
  readonly name: Pair;
  readonly figures: UnitFigures;
  /** Of the indicator that the ranking is by. */
  readonly rate: Rate;
}

const NOTHING = text(same(''));

/**
 * The ranking as people read it, the indicator side by side with its sibling. `changes`: what a report
 * tells beside the rate.
 */
export function rankTable(
  selection: Selection,
  indicator: Indicator,
  rows: readonly RankRow[],
  scale: BarScale,
  changes: readonly Column<ReadRow>[] = [],
): Table {
  const { figures, campaign, whole, chosen } = selection;
  const beside = indicator.beside ? indicatorOf(campaign, indicator.beside) : undefined;
  // A lone bar that no milestone measures is full, whatever it stands for.
  const isFullByItself =
    chosen.length === 1 && !campaign.milestones.some((it) => it.indicator === indicator.id);
  const columns: readonly Column<ReadRow>[] = [
    {
      key: 'rank',
      label: { vi: 'Hạng', en: 'Rank' },
      kind: 'rank',
      priority: 0,
      cell: ({ place }) => (place ? rank(place.rank) : NOTHING),
    },
    ...(figures.since === null ? [] : [changeColumn]),
    { ...nameColumn, cell: (row: ReadRow) => text(row.name) },
    ...parentColumns<ReadRow>(chosen, (row) => row.place === null),
    ...rateColumns(selection, indicator, [2, 0], ({ rate }) => rate),
    ...changes,
    ...(isFullByItself ? [] : [barColumn(scale)]),
    nextColumn,
    ...(beside ? besideColumns(selection, beside) : []),
    ...totalColumns([indicator, beside]),
  ];
  const readRows = rows.map(
    (row): ReadRow => ({
      place: row,
      name: same(row.figures.unit.name),
      figures: row.figures,
      rate: row.rate,
    }),
  );
  const total: ReadRow = {
    place: null,
    name: wholeName(selection),
    figures: whole,
    rate: rateOf(indicator, whole.now, whole.denominators),
  };
  return tableOf(columns, readRows, chosen.length > 1 ? [total] : []);
}

const barColumn = (scale: BarScale): Column<ReadRow> => ({
  key: 'bar',
  label: barLabel(scale),
  kind: 'bar',
  priority: 5,
  cell: (row) => bar(barPart(row.rate, scale)),
});

const changeColumn: Column<ReadRow> = {
  key: 'rankChange',
  label: { vi: 'Tăng giảm', en: 'Change' },
  kind: 'change',
  priority: 3,
  cell: ({ place }) => (place ? change(place.rankChange) : NOTHING),
};

const nextColumn: Column<ReadRow> = {
  key: 'toNextRank',
  label: { vi: 'Đến hạng trên', en: 'To next rank' },
  kind: 'count',
  priority: 7,
  cell: ({ place }) => {
    if (place === null) return NOTHING;
    if ('people' in place.next) return count(place.next.people);
    return place.next.none === 'out-of-reach' ? text(OUT_OF_REACH) : NOTHING;
  },
};

const OUT_OF_REACH: Pair = { vi: 'không thể', en: 'impossible' };

const nameColumn = {
  key: 'unit',
  label: { vi: 'Đơn vị', en: 'Unit' },
  kind: 'text',
  priority: 0,
} as const;

const RATE: Pair = { vi: 'Tỷ lệ', en: 'Rate' };

/** An indicator's count and its rate. */
function rateColumns(
  { campaign }: Selection,
  indicator: Indicator,
  [countPriority, ratePriority]: readonly [number, number],
  rate: (row: ReadRow) => Rate,
): readonly Column<ReadRow>[] {
  const thresholds = thresholdsOf(campaign, indicator.id);
  return [
    {
      key: indicator.numerator,
      label: indicator.counted,
      kind: 'count',
      priority: countPriority,
      cell: ({ figures: { now, denominators } }) =>
        count(rateOf(indicator, now, denominators).numerator),
    },
    {
      key: indicator.id,
      label: RATE,
      kind: 'percent',
      priority: ratePriority,
      cell: (row) => percent(percentOf(rate(row), thresholds)),
    },
  ];
}

/** The sibling's count, and its rate where any unit has one. */
function besideColumns(selection: Selection, beside: Indicator): readonly Column<ReadRow>[] {
  const rated = selection.chosen.some((it) => rateOf(beside, it.now, it.denominators).known);
  const rate = ({ figures }: ReadRow) => rateOf(beside, figures.now, figures.denominators);
  return rateColumns(selection, beside, [4, 1], rate).filter(
    (it) => rated || it.kind !== 'percent',
  );
}

/** Everybody registered and certified, where the indicators do not count them already. */
function totalColumns(shown: readonly (Indicator | undefined)[]): readonly Column<ReadRow>[] {
  const paths: readonly PortalPath[] = ['registered.total', 'certified.total'];
  const missing = paths.filter((path) => !shown.some((it) => it?.numerator === path));
  return missing.map((path) => ({
    key: path,
    label: capital(countWords[path]),
    kind: 'count',
    priority: 6,
    cell: (row) => count(countAt(row.figures.now, path)),
  }));
}

/** The ranking for other programs. */
export function rankMachineTable(
  { campaign, chosen }: Selection,
  indicator: Indicator,
  rows: readonly RankRow[],
): Table {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const columns: readonly Column<RankRow>[] = [
    machineColumn('rank', 'rank', (row) => rank(row.rank)),
    machineColumn('previousRank', 'rank', (row) => rank(row.previousRank)),
    machineColumn('rankChange', 'change', (row) => change(row.rankChange)),
    ...unitColumns,
    ...withinColumns<RankRow>(chosen),
    machineColumn('indicator', 'text', () => text(same(indicator.id))),
    machineColumn('percent', 'percent', (row) => percent(percentOf(row.rate, thresholds)), true),
    machineColumn('estimated', 'text', (row) => text(same(String(row.rate.estimated)))),
    ...figureColumns,
    machineColumn('toNextRank', 'count', (row) => count(toNextRank(row))),
    ...ownColumns(campaign),
  ];
  return tableOf(columns, rows);
}
