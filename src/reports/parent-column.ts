import type { UnitFigures } from '../compute/figures.ts';
import { text } from '../document/cell.ts';
import { type Column, machineColumn } from '../document/table.ts';
import { same } from '../i18n/pair.ts';

interface HasFigures {
  readonly figures: UnitFigures;
}

/** In which commune each row lies, where the rows lie in several; no row of all of them does. */
export function parentColumns<Row extends HasFigures>(
  rows: readonly UnitFigures[],
  isWhole: (row: Row) => boolean,
): readonly Column<Row>[] {
  const parents = new Set(rows.map(({ unit }) => unit.parent?.key));
  if (parents.size < 2) return [];
  return [
    {
      key: 'within',
      label: { vi: 'Thuộc', en: 'Within' },
      kind: 'text',
      priority: 0,
      cell: (row) => text(same(isWhole(row) ? '' : (row.figures.unit.parent?.name ?? ''))),
    },
  ];
}

/** The same for other programs, where any unit lies in another that is known. */
export const withinColumns = <Row extends HasFigures>(
  rows: readonly UnitFigures[],
): readonly Column<Row>[] =>
  rows.some(({ unit }) => unit.parent !== null)
    ? [
        machineColumn('within', 'text', ({ figures }) =>
          text(same(figures.unit.parent?.name ?? '')),
        ),
      ]
    : [];
