import type { Tile, TileMap } from '../../document/tile-map.ts';
import { capital, type Pair } from '../../i18n/pair.ts';
import { MARKED, NO_RATE } from '../map-words.ts';
import { writtenCell } from './cell-marks.ts';
import { FONTS, type PictureLook } from './look.ts';
import {
  type Block,
  baseline,
  boxAt,
  lineHeight,
  linesAt,
  shifted,
  stacked,
  textAt,
} from './marks.ts';
import { cutToWidth, widthOf, wrapToWidth } from './measure.ts';
import { COLOURS, stepColours } from './palette.ts';
import { escapeXml, plainText } from './plain-text.ts';
import { lettersOf, TILE_LINE, tileText, writtenTile } from './tile-marks.ts';

const GAP = 3;
const PADDING = 2;
/** A map takes some of the page's margins too: its letters need it. */
const OUTWARDS = 22;

const IN_PERCENT: Pair = { vi: 'Số trong ô: %', en: 'Figures: %' };

/** Units as tiles, each with its short name and its figure; what colours mean below. */
export function mapBlock(map: TileMap, look: PictureLook): Block | null {
  if (map.columns === 0 || map.rows === 0) return null;
  const colours = stepColours(map.steps.length);
  const width = (look.width + 2 * OUTWARDS + GAP) / map.columns;
  const room = width - GAP - 2 * PADDING;
  const tiles = map.tiles.map((tile) => writtenTile(tile, room, look.language));
  const letters = lettersOf(tiles, room);
  const lines = letters.lines.name + letters.lines.figure;
  const height = lines * TILE_LINE + 2 * PADDING + GAP;
  const marks = tiles.map((it) => {
    const step = it.tile.step === null ? undefined : colours[it.tile.step];
    const ground = groundOf(it.tile, step?.ground ?? COLOURS.page, width, height);
    const middle = (width - GAP) / 2;
    const content = tileText(it, letters, middle, PADDING, step?.ink ?? COLOURS.ink);
    const title = `<title>${escapeXml(titleOf(it.tile, look))}</title>`;
    return shifted(title + ground + content, it.tile.column * width, it.tile.row * height);
  });
  const drawn = {
    height: map.rows * height - GAP,
    marks: shifted(marks.join(''), -OUTWARDS, 0),
  };
  return stacked([labelOf(map, look), drawn, legendOf(map, look)], 20);
}

/** The ground of a tile: of no rate, with a broken edge; of a unit that is marked, with a strong one. */
function groundOf(tile: Tile, fill: string, width: number, height: number): string {
  const box = boxAt(0, 0, width - GAP, height - GAP, fill, 6);
  const edge = tile.marked
    ? ` stroke="${COLOURS.marked}" stroke-width="6"`
    : ` stroke="${COLOURS.faint}" stroke-width="2" stroke-dasharray="6 4"`;
  return tile.marked || tile.step === null ? box.replace('/>', `${edge}/>`) : box;
}

const RANK: Pair = { vi: 'hạng', en: 'rank' };

/** For pointers and screen readers: "Xã Bờ Y: 3,20%, hạng 65". */
function titleOf({ name, percent, rank }: Tile, { language }: PictureLook): string {
  const place = rank === null ? '' : `, ${RANK[language]} ${rank}`;
  return `${plainText(name)}: ${writtenCell(percent, language)}${place}`;
}

const SWATCH = 44;

function labelOf({ label }: TileMap, { language, width }: PictureLook): Block {
  const words = `${plainText(capital(label)[language])}. ${IN_PERCENT[language]}.`;
  const lines = wrapToWidth(words.split(' '), FONTS.line, width);
  return {
    height: lines.length * lineHeight(FONTS.line.size),
    marks: linesAt(lines, 0, 0, { ...FONTS.line, fill: COLOURS.ink }),
  };
}

interface Sample {
  readonly text: string;
  readonly ground: string | undefined;
  readonly edge?: readonly [colour: string, width: number];
}

function legendOf({ steps, tiles }: TileMap, { language, width }: PictureLook): Block {
  const colours = stepColours(steps.length);
  const samples: readonly Sample[] = [
    ...steps.map(({ label }, at) => ({ text: label[language], ground: colours[at]?.ground })),
    ...(tiles.some((it) => it.step === null)
      ? [{ text: NO_RATE[language], ground: undefined }]
      : []),
    ...(tiles.some((it) => it.marked)
      ? [{ text: MARKED[language], ground: undefined, edge: [COLOURS.marked, 6] as const }]
      : []),
  ];
  const line = lineHeight(FONTS.cell.size) + 8;
  let [x, top] = [0, 0];
  let marks = '';
  for (const { text, ground, edge = [COLOURS.faint, 1.5] } of samples) {
    const words = cutToWidth(plainText(text), FONTS.cell, width - SWATCH - 12);
    const whole = SWATCH + 12 + widthOf(words, FONTS.cell);
    if (x > 0 && x + whole > width) [x, top] = [0, top + line];
    const box = boxAt(x, top + 4, SWATCH, 28, ground ?? COLOURS.page, 4);
    marks += box.replace('/>', ` stroke="${edge[0]}" stroke-width="${edge[1]}"/>`);
    marks += textAt(words, x + SWATCH + 12, baseline(top, FONTS.cell.size), {
      ...FONTS.cell,
      fill: COLOURS.ink,
    });
    x += whole + 36;
  }
  return { height: samples.length === 0 ? 0 : top + line, marks };
}
