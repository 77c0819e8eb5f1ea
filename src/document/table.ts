import { type Pair, same } from '../i18n/pair.ts';
import type { Cell, CellKind } from './cell.ts';

/** A column over rows of one type. */
export interface Column<Row> {
  /** Its name in machine-readable output: never changes, in no language. */
  readonly key: string;
  readonly label: Pair;
  readonly kind: CellKind;
  /** The higher the number, the sooner a narrow terminal leaves it out; 0 never goes. */
  readonly priority: number;
  /** Its figures may be bounds: machine-readable output gives the least and the most beside it. */
  readonly bounded?: boolean;
  readonly cell: (row: Row) => Cell;
}

/** A column without its rows, as renderers see it. */
export type Heading = Omit<Column<never>, 'cell'>;

/** Columns and cells by value; the same for every format. */
export interface Table {
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that sum up the others and stand below a rule. */
  readonly totals: readonly (readonly Cell[])[];
}

export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  totals: readonly Row[] = [],
): Table {
  const cells = (row: Row) => columns.map((column) => column.cell(row));
  return { headings: columns, rows: rows.map(cells), totals: totals.map(cells) };
}

/** A column that stands at every width. */
export const plainColumn = <Row>(
  key: string,
  label: Pair,
  kind: CellKind,
  cell: (row: Row) => Cell,
): Column<Row> => ({ key, label, kind, priority: 0, cell });

/** A column for other programs: its key is all the heading it has. */
export const machineColumn = <Row>(
  key: string,
  kind: CellKind,
  cell: (row: Row) => Cell,
  bounded = false,
): Column<Row> => ({ ...plainColumn(key, same(key), kind, cell), bounded });
