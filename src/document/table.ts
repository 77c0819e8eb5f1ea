import type { Pair } from '../i18n/pair.ts';
import type { Cell, CellKind } from './cell.ts';

/** A column over rows of one type. */
export interface Column<Row> {
  /** Its name in machine-readable output: never changes, in no language. */
  readonly key: string;
  readonly label: Pair;
  readonly kind: CellKind;
  /** The higher the number, the sooner a narrow terminal leaves it out; 0 never goes. */
  readonly priority: number;
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
