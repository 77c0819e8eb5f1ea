import places from './quang-ngai-tiles.json';

/** Where a unit's tile stands, from 0: from the top and from the left. */
export interface TilePlace {
  readonly row: number;
  readonly column: number;
}

/** The 96 commune-level units of Quảng Ngãi by their codes, placed about as on a map; no two at one place. */
export const tilePlaces: ReadonlyMap<string, TilePlace> = new Map(
  Object.entries(places.places as unknown as Record<string, readonly [number, number]>).map(
    ([code, [row, column]]) => [code, { row, column }],
  ),
);
