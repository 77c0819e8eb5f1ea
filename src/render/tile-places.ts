import type { Tile, TileMap } from '../document/tile-map.ts';

/** The tiles of a row, each with the column of the screen at which it begins. */
export type TileRow = readonly { readonly tile: Tile; readonly at: number }[];

export interface TilePlaces {
  /** How many columns a tile takes. */
  readonly width: number;
  readonly rows: readonly TileRow[];
}

/** A short name takes five columns, a longer one ten. */
const LEAST = 5;
const MOST = 10;
const GAP = 1;

/**
 * Where tiles stand on a screen, as wide as they may be; `null` where they do not fit. Where the grid is
 * wider than the screen by little, upper rows are moved to the left, the highest most: no row of the map
 * takes all of its columns, so that each of them fits, and no tile leaves its neighbours by more than a
 * column or two.
 */
export function placeTiles(map: TileMap, screen: number): TilePlaces | null {
  const wide = Math.floor((screen + GAP) / map.columns) - GAP;
  const width = Math.max(LEAST, Math.min(MOST, wide));
  const lowest = Math.max(1, map.rows - 1);
  const excess = Math.max(0, map.columns * (width + GAP) - GAP - screen);
  const rows = Array.from({ length: map.rows }, (_, row): TileRow => {
    const moved = Math.floor((excess * (lowest - row)) / lowest);
    return map.tiles
      .filter((it) => it.row === row)
      .map((tile) => ({ tile, at: tile.column * (width + GAP) - moved }))
      .sort((a, b) => a.at - b.at);
  });
  const fits = rows.flat().every(({ at }) => at >= 0 && at + width <= screen);
  return fits ? { width, rows } : null;
}
