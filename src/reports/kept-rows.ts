import { count, text } from '../document/cell.ts';
import { type Column, machineColumn, plainColumn, type Table, tableOf } from '../document/table.ts';
import type { Moment } from '../domain/calendar.ts';
import { type Campaign, labelOf } from '../domain/campaign.ts';
import type { FigureName } from '../domain/figure.ts';
import { inColumnOrder, isGiven, type Kept, type KeptRow } from '../history/kept.ts';
import { capital, same } from '../i18n/pair.ts';
import { figureWords } from '../i18n/words.ts';
import { camel } from './count-columns.ts';
import { unitJson } from './json-parts.ts';

interface LongRow {
  readonly asOf: Moment;
  readonly row: KeptRow;
  /** Where each figure stands in the row. */
  readonly columns: ReadonlyMap<FigureName, number>;
}

const figureIn = ({ row, columns }: LongRow, figure: FigureName): number | null =>
  row.values[columns.get(figure) ?? -1] ?? null;

function longRows({ asOf, figures, rows }: Kept): readonly LongRow[] {
  const columns = new Map(figures.map((figure, at) => [figure, at] as const));
  return rows.filter(isGiven).map((row) => ({ asOf, row, columns }));
}

/** All figures of snapshots as they were read, a row a unit and moment. */
export function keptTable(all: readonly Kept[]): Table {
  const figures = inColumnOrder(all.flatMap((it) => it.figures));
  const columns: readonly Column<LongRow>[] = [
    machineColumn('asOf', 'text', ({ asOf }) => text(same(asOf))),
    machineColumn('unit', 'text', ({ row }) => text(same(row.unit.name))),
    machineColumn('code', 'text', ({ row }) => text(same(row.unit.code ?? ''))),
    machineColumn('level', 'text', ({ row }) => text(same(row.unit.level))),
    machineColumn('within', 'text', ({ row }) => text(same(row.unit.parent?.name ?? ''))),
    ...figures.map((figure) =>
      machineColumn<LongRow>(camel(figure), 'count', (it) => count(figureIn(it, figure))),
    ),
  ];
  return tableOf(columns, all.flatMap(longRows));
}

/** The figures of one snapshot for a person. */
export function unitsTable(kept: Kept, { ownCounts }: Campaign): Table {
  const rows = longRows(kept);
  const isNested = rows.some(({ row }) => row.unit.parent !== null);
  const columns: readonly Column<LongRow>[] = [
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', ({ row }) =>
      text(same(row.unit.name)),
    ),
    ...(isNested ? [WITHIN] : []),
    ...kept.figures.map((figure) =>
      plainColumn<LongRow>(
        camel(figure),
        capital(labelOf(ownCounts, figure) ?? figureWords(figure)),
        'count',
        (it) => count(figureIn(it, figure)),
      ),
    ),
  ];
  return tableOf(columns, rows);
}

const WITHIN: Column<LongRow> = plainColumn('within', { vi: 'Thuộc', en: 'Within' }, 'text', (it) =>
  text(same(it.row.unit.parent?.name ?? '')),
);

export const keptRowsJson = (kept: Kept) =>
  longRows(kept).map((it) => ({
    unit: unitJson(it.row.unit),
    figures: Object.fromEntries(kept.figures.map((figure) => [figure, figureIn(it, figure)])),
  }));
