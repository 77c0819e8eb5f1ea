import type { Pair } from '../i18n/pair.ts';
import type { Cell } from './cell.ts';

/** Units as tiles, placed as on a map and coloured by a rate. */
export interface TileMap {
  /** The rate, with what it is divided by. */
  readonly label: Pair;
  /** The size of the grid. */
  readonly rows: number;
  readonly columns: number;
  /** In the order in which they are read: row by row, from the left. */
  readonly tiles: readonly Tile[];
  /** What colours mean, lowest first; never more than five. */
  readonly steps: readonly MapStep[];
}

export interface Tile {
  /** From 0, from the top and from the left. No two tiles share a place. */
  readonly row: number;
  readonly column: number;
  /** "Xã Bờ Y". */
  readonly name: string;
  /** "Bờ Y", shortened to five columns of a terminal at most; no two tiles have the same. */
  readonly short: string;
  /** The same where there is room for ten columns: "Đ.Trà Bồng". */
  readonly medium?: string;
  readonly percent: Extract<Cell, { kind: 'percent' }>;
  readonly rank: number | null;
  /** Which of the steps its rate, by its lower bound, lies in; `null` where the rate is unknown. */
  readonly step: number | null;
  /** One of the units that the reader asked about, or whose campaign it is. */
  readonly marked?: true;
}

export interface MapStep {
  /** "dưới 5%", "từ 5% đến dưới 10%". */
  readonly label: Pair;
}
