import type { UnitFigures } from '../compute/figures.ts';
import { percentOf, rateOf } from '../compute/rate.ts';
import { change, count, percent, rank, text } from '../document/cell.ts';
import { type Column, machineColumn, plainColumn, type Table, tableOf } from '../document/table.ts';
import { type Indicator, thresholdsOf } from '../domain/campaign.ts';
import { UNKNOWN_COUNTS } from '../domain/counts.ts';
import type { Rate } from '../domain/rate.ts';
import { NO_DENOMINATORS, type Unit } from '../domain/unit.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { collate } from '../text/collate.ts';
import type { TilePlace } from '../units/tiles.ts';
import { figureColumns, ownColumns, unitColumns } from './count-columns.ts';
import type { RankRow } from './rank-rows.ts';
import type { Selection } from './selection.ts';
import { type PlacedUnit, stepOfUnit } from './tile-map.ts';
import { wholeName } from './wording.ts';

/** A unit in the key of the map. */
export interface MapRow extends Pick<RankRow, 'figures' | 'rate'> {
  readonly rank: number | null;
  readonly previousRank: number | null;
  readonly rankChange: number | null;
  /** `null` of a unit that has no place on the map. */
  readonly place: TilePlace | null;
  readonly short: string | null;
  readonly step: number | null;
}

/** The rows of the key, in alphabetical order: units of the map, and those that have no place there. */
export function mapRows(
  placed: readonly PlacedUnit[],
  rows: readonly RankRow[],
  { campaign }: Selection,
  indicator: Indicator,
  bounds: readonly number[],
): readonly MapRow[] {
  const onMap = placed.map((it): MapRow => {
    const { place, short } = it;
    const step = stepOfUnit(it, bounds, campaign, indicator);
    return { ...(it.row ?? absentRow(it.unit, indicator)), place, short, step };
  });
  const units = new Set(placed.map(({ unit }) => unit));
  const others = rows
    .filter((row) => !units.has(row.figures.unit))
    .map((row): MapRow => ({ ...row, place: null, short: null, step: null }));
  return [...onMap, ...others].sort((a, b) => collate(a.figures.unit.name, b.figures.unit.name));
}

/** A unit of which the figures say nothing. */
function absentRow(unit: Unit, indicator: Indicator) {
  const denominators = { known: NO_DENOMINATORS, estimatedAdults: null };
  const figures: UnitFigures = {
    unit,
    denominators,
    now: UNKNOWN_COUNTS,
    before: null,
    denominatorsBefore: denominators,
    past: { moments: [], at: () => ({ counts: UNKNOWN_COUNTS, denominators }) },
  };
  const rate: Rate = {
    known: false,
    numerator: null,
    denominator: null,
    estimated: false,
    why: { unknown: indicator.numerator },
  };
  return { figures, rate, rank: null, previousRank: null, rankChange: null };
}

/** A row as people read it: a unit, or all of them together. */
interface ReadRow {
  readonly row: MapRow | null;
  readonly name: Pair;
  readonly rate: Rate;
}

const NOTHING = text(same(''));

/** The key of the map: what each short name means, with its rate and its rank. */
export function keyTable(
  selection: Selection,
  indicator: Indicator,
  rows: readonly MapRow[],
): Table {
  const { campaign, whole, chosen, figures } = selection;
  const thresholds = thresholdsOf(campaign, indicator.id);
  const columns: readonly Column<ReadRow>[] = [
    plainColumn('tile', { vi: 'Ô', en: 'Tile' }, 'text', ({ row }) => text(same(row?.short ?? ''))),
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ name }) => text(name)),
    {
      ...plainColumn<ReadRow>(indicator.numerator, indicator.counted, 'count', ({ rate }) =>
        count(rate.numerator),
      ),
      priority: 2,
    },
    plainColumn(indicator.id, { vi: 'Tỷ lệ', en: 'Rate' }, 'percent', ({ rate }) =>
      percent(percentOf(rate, thresholds)),
    ),
    plainColumn('rank', { vi: 'Hạng', en: 'Rank' }, 'rank', ({ row }) =>
      row ? rank(row.rank) : NOTHING,
    ),
    ...(figures.since === null ? [] : [changeColumn]),
  ];
  const total: ReadRow = {
    row: null,
    name: wholeName(selection),
    rate: rateOf(indicator, whole.now, whole.denominators),
  };
  const read = rows.map((row) => ({ row, name: same(row.figures.unit.name), rate: row.rate }));
  return tableOf(columns, read, chosen.length > 1 ? [total] : []);
}

const changeColumn: Column<ReadRow> = {
  key: 'rankChange',
  label: { vi: 'Tăng giảm', en: 'Change' },
  kind: 'change',
  priority: 1,
  cell: ({ row }) => (row ? change(row.rankChange) : NOTHING),
};

/** The map for other programs. */
export function mapMachineTable(
  { campaign }: Selection,
  indicator: Indicator,
  rows: readonly MapRow[],
): Table {
  const thresholds = thresholdsOf(campaign, indicator.id);
  const columns: readonly Column<MapRow>[] = [
    machineColumn('row', 'count', ({ place }) => count(place?.row ?? null)),
    machineColumn('column', 'count', ({ place }) => count(place?.column ?? null)),
    ...unitColumns,
    machineColumn('tile', 'text', ({ short }) => text(same(short ?? ''))),
    machineColumn('rank', 'rank', (row) => rank(row.rank)),
    machineColumn('previousRank', 'rank', (row) => rank(row.previousRank)),
    machineColumn('rankChange', 'change', (row) => change(row.rankChange)),
    machineColumn('indicator', 'text', () => text(same(indicator.id))),
    machineColumn('percent', 'percent', ({ rate }) => percent(percentOf(rate, thresholds)), true),
    machineColumn('estimated', 'text', ({ rate }) => text(same(String(rate.estimated)))),
    machineColumn('step', 'count', ({ step }) => count(step)),
    ...figureColumns,
    ...ownColumns(campaign),
  ];
  return tableOf(columns, rows);
}
