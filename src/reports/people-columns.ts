import { text } from '../document/cell.ts';
import { type Column, machineColumn, plainColumn } from '../document/table.ts';
import type { Unit } from '../domain/unit.ts';
import { same } from '../i18n/pair.ts';
import { NO_UNIT } from './people-words.ts';

interface OfUnit {
  readonly unit: Unit | null;
}

/** The unit of a row and, where the rows lie in several communes, its commune; `name` names the last row. */
export function unitHeads<Row extends OfUnit>(
  rows: readonly OfUnit[],
  isWhole: (row: Row) => boolean,
): readonly Column<Row>[] {
  const parents = new Set(rows.map(({ unit }) => unit?.parent?.key));
  return [
    plainColumn('unit', { vi: 'Đơn vị', en: 'Unit' }, 'text', (row) =>
      text(isWhole(row) ? WHOLE : row.unit ? same(row.unit.name) : NO_UNIT),
    ),
    ...(parents.size > 1
      ? [
          plainColumn<Row>('within', { vi: 'Thuộc', en: 'Within' }, 'text', (row) =>
            text(same(row.unit?.parent?.name ?? '')),
          ),
        ]
      : []),
  ];
}

const WHOLE = { vi: 'Toàn bộ', en: 'All' };

/** The columns that name a unit for other programs. */
export const machineHeads = <Row extends OfUnit>(): readonly Column<Row>[] => [
  machineColumn('unit', 'text', ({ unit }) => text(same(unit?.name ?? ''))),
  machineColumn('code', 'text', ({ unit }) => text(same(unit?.code ?? ''))),
  machineColumn('level', 'text', ({ unit }) => text(same(unit?.level ?? ''))),
  machineColumn('within', 'text', ({ unit }) => text(same(unit?.parent?.name ?? ''))),
];
