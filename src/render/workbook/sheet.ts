import type { Look } from './look.ts';

/** A sheet of a workbook by value. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Rows whose first cell goes over so many columns. */
  readonly merges: readonly { readonly row: number; readonly width: number }[];
  /** The row of labels, which stays in sight and stands on every page; `null` where there is none. */
  readonly header: number | null;
  /** How many columns stay in sight. */
  readonly frozenColumns: number;
  readonly filtered: Block | null;
  readonly bars: readonly Bars[];
  readonly onOnePage: boolean;
  readonly orientation: Orientation;
}

export type Orientation = 'portrait' | 'landscape';

/** What A4 holds between its margins: in digits, and in points. */
export const PAGES: Readonly<
  Record<Orientation, { readonly width: number; readonly height: number }>
> = {
  portrait: { width: 82, height: 740 },
  landscape: { width: 125, height: 500 },
};

/** Narrow sheets stand upright; a little smaller is better than turned. */
export const orientationFor = (width: number): Orientation =>
  width <= PAGES.portrait.width * 1.15 ? 'portrait' : 'landscape';

/** What a sheet of words or tiles does without. */
export const PLAIN = {
  merges: [],
  header: null,
  frozenColumns: 0,
  filtered: null,
  bars: [],
  onOnePage: false,
  orientation: 'landscape',
} as const;

export interface SheetRow {
  /** In points. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly value: string | number | null;
  readonly look: Look;
  /** The cells of which `value` is the sum. */
  readonly sumOf?: { readonly column: number; readonly from: number; readonly to: number };
}

/** Rows from one to another, both included, of so many columns. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** Bars behind the figures of a column, from 0 to the most. */
export interface Bars {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly most: number;
}
