import type { Tile, TileMap } from '../../document/tile-map.ts';
import { capital, type Language, type Pair } from '../../i18n/pair.ts';
import { cellText } from '../cell-text.ts';
import { type Element, grid, paragraph } from './elements.ts';
import { type Orientation, TEXT_WIDTH } from './page.ts';
import { STYLES } from './styles.ts';
import { type Twips, textWidth } from './text-width.ts';

/** From the lowest step to the highest; black letters stand out from all. */
const STEP_FILLS = ['F7FBFF', 'DEEBF7', 'C6DBEF', '9ECAE1', '6BAED6'] as const;
const UNKNOWN_FILL = 'EDEDED';
const TALLEST: Twips = 620;
/** For all rows: a map stands on one page. */
const HEIGHT: Twips = 8000;
const WIDEST: Twips = 1100;
const LEGEND: Pair = { vi: 'Chú giải', en: 'Legend' };
const POINTER = '►';
const MARKED: Pair = { vi: 'đơn vị đang xem', en: 'the unit looked at' };
const NO_RATE: Pair = { vi: 'chưa có tỷ lệ', en: 'no rate' };
const PADDING: Twips = 20;

const fillOf = (step: number | null): string =>
  (step === null ? undefined : STEP_FILLS[step]) ?? UNKNOWN_FILL;

/** A map: tiles in a grid, each with its short name and its figure, and what their grounds mean. */
export function tileTable(
  map: TileMap,
  language: Language,
  orientation: Orientation,
): readonly Element[] {
  const width = Math.min(WIDEST, Math.floor(TEXT_WIDTH[orientation] / Math.max(1, map.columns)));
  const byPlace = new Map(map.tiles.map((it) => [`${it.row}/${it.column}`, it]));
  const rows = Array.from({ length: map.rows }, (_, row) => ({
    height: Math.min(TALLEST, Math.floor(HEIGHT / Math.max(1, map.rows))),
    cells: Array.from({ length: map.columns }, (_, column) => {
      const tile = byPlace.get(`${row}/${column}`);
      return tile
        ? tileCell(tile, language, width)
        : { content: [paragraph('TileName', '')], bare: true };
    }),
  }));
  return [
    paragraph('Fact', capital(map.label)[language], { keepNext: true }),
    grid(Array(map.columns).fill(width), rows, { bordered: true, padding: PADDING }),
    paragraph('Gap', ''),
    legend(map, language, orientation),
  ];
}

function tileCell(tile: Tile, language: Language, width: Twips) {
  const { percent, step, marked } = tile;
  const figure = cellText(percent, language);
  const { size } = STYLES.TileFigure;
  const fits = textWidth(figure, size) <= width - 2 * PADDING;
  return {
    fill: fillOf(step),
    isFramed: marked === true,
    content: [
      paragraph('TileName', nameLines(tile, width)),
      paragraph('TileFigure', figure, fits ? {} : { size: size - 1 }),
    ],
  };
}

/** The longer of its short names where that stands on two lines: "B." above "Chương"; else the shorter. */
function nameLines({ short, medium, marked }: Tile, width: Twips): readonly string[] {
  const { size, bold } = STYLES.TileName;
  const fits = (line: string) => textWidth(line, size, bold) <= width - 2 * PADDING;
  const mark = marked ? `${POINTER} ` : '';
  const breaks = [...(medium ?? '').matchAll(/(?<=[. ])(?! |$)/g)].map(({ index }) => index);
  const ways = [undefined, ...breaks].map((at) =>
    at === undefined
      ? [`${mark}${medium}`]
      : [`${mark}${medium?.slice(0, at).trim()}`, medium?.slice(at) ?? ''],
  );
  const found = medium === undefined ? undefined : ways.find((lines) => lines.every(fits));
  return found ?? [`${mark}${short}`];
}

function legend(map: TileMap, language: Language, orientation: Orientation): Element {
  const steps = map.steps.map((it, at) => ({
    label: it.label[language],
    step: at as number | null,
  }));
  const hasGaps = map.tiles.some((it) => it.step === null);
  const all = [...steps, ...(hasGaps ? [{ label: NO_RATE[language], step: null }] : [])];
  const isMarked = map.tiles.some((it) => it.marked);
  const columns = all.length + (isMarked ? 2 : 1);
  return grid(
    Array(columns).fill(Math.floor(TEXT_WIDTH[orientation] / columns)),
    [
      {
        cells: [
          { content: [paragraph('TileName', LEGEND[language])], bare: true },
          ...all.map(({ label, step }) => ({
            content: [paragraph('TileFigure', label)],
            fill: fillOf(step),
          })),
          ...(isMarked
            ? [
                {
                  content: [paragraph('TileFigure', `${POINTER} ${MARKED[language]}`)],
                  isFramed: true,
                },
              ]
            : []),
        ],
      },
    ],
    { bordered: true, padding: PADDING },
  );
}
