import type { Tile, TileMap } from '../../document/tile-map.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { cellText } from '../cell-text.ts';
import { type Element, grid, paragraph } from './elements.ts';
import { type Orientation, TEXT_WIDTH } from './page.ts';
import { type Twips, textWidth } from './text-width.ts';

/** From the lowest step to the highest; black letters stand out from all. */
const STEP_FILLS = ['F7FBFF', 'DEEBF7', 'C6DBEF', '9ECAE1', '6BAED6'] as const;
const UNKNOWN_FILL = 'EDEDED';
const TALLEST: Twips = 620;
const WIDEST: Twips = 1100;
const LEGEND: Pair = { vi: 'Chú giải', en: 'Legend' };
const NO_RATE: Pair = { vi: 'chưa có tỷ lệ', en: 'no rate' };
const PADDING: Twips = 20;

const fillOf = (step: number | null): string =>
  (step === null ? undefined : STEP_FILLS[step]) ?? UNKNOWN_FILL;

/** Whether the tiles of a map are wide enough for their figures on a page that stands upright. */
export function mapFitsPortrait(map: TileMap, language: Language): boolean {
  const figures = map.tiles.flatMap((it) => [it.short, cellText(it.percent, language)]);
  const widest = Math.max(0, ...figures.map((it) => textWidth(it, 8, true)));
  return (widest + 2 * PADDING + 20) * map.columns <= TEXT_WIDTH.portrait;
}

/** A map: tiles in a grid, each with its short name and its figure, and what their grounds mean. */
export function tileTable(
  map: TileMap,
  language: Language,
  orientation: Orientation,
): readonly Element[] {
  const width = Math.min(WIDEST, Math.floor(TEXT_WIDTH[orientation] / Math.max(1, map.columns)));
  const byPlace = new Map(map.tiles.map((it) => [`${it.row}/${it.column}`, it]));
  const rows = Array.from({ length: map.rows }, (_, row) => ({
    height: TALLEST,
    cells: Array.from({ length: map.columns }, (_, column) => {
      const tile = byPlace.get(`${row}/${column}`);
      return tile ? tileCell(tile, language) : { content: [paragraph('TileName', '')], bare: true };
    }),
  }));
  return [
    paragraph('Fact', map.label[language], { keepNext: true }),
    grid(Array(map.columns).fill(width), rows, { bordered: true, padding: PADDING }),
    paragraph('Gap', ''),
    legend(map, language, orientation),
  ];
}

const tileCell = (tile: Tile, language: Language) => ({
  fill: fillOf(tile.step),
  content: [
    paragraph('TileName', tile.short),
    paragraph('TileFigure', cellText(tile.percent, language)),
  ],
});

function legend(map: TileMap, language: Language, orientation: Orientation): Element {
  const steps = map.steps.map((it, at) => ({
    label: it.label[language],
    step: at as number | null,
  }));
  const hasGaps = map.tiles.some((it) => it.step === null);
  const all = [...steps, ...(hasGaps ? [{ label: NO_RATE[language], step: null }] : [])];
  const width = Math.floor(TEXT_WIDTH[orientation] / (all.length + 1));
  return grid(
    Array(all.length + 1).fill(width),
    [
      {
        cells: [
          { content: [paragraph('TileName', LEGEND[language])], bare: true },
          ...all.map(({ label, step }) => ({
            content: [paragraph('TileFigure', label)],
            fill: fillOf(step),
          })),
        ],
      },
    ],
    { bordered: true, padding: PADDING },
  );
}
