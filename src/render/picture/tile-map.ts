import type { Tile, TileMap } from '../../document/tile-map.ts';
import type { Pair } from '../../i18n/pair.ts';
import { writtenCell } from './cell-marks.ts';
import { FONTS, type PictureLook } from './look.ts';
import {
  type Block,
  baseline,
  boxAt,
  lineHeight,
  linesAt,
  round,
  stacked,
  textAt,
} from './marks.ts';
import { cutToWidth, type Font, widthOf, wrapToWidth } from './measure.ts';
import { COLOURS, stepColours } from './palette.ts';
import { escapeXml, plainText } from './plain-text.ts';

const GAP = 4;
const PADDING = 3;
const LINE = 31;
/** Letters may be so much narrower than they are, before names are cut. */
const NARROWEST = 0.72;
const UNKNOWN_STEP = { ground: COLOURS.page, ink: COLOURS.ink };

const UNKNOWN_WORDS: Pair = { vi: 'chưa có tỷ lệ', en: 'no rate' };
const IN_PERCENT: Pair = { vi: 'Số trong ô: %', en: 'Figures: %' };

/** Units as tiles, each with its short name and its figure; what colours mean below. */
export function mapBlock(map: TileMap, look: PictureLook): Block | null {
  if (map.columns === 0 || map.rows === 0) return null;
  const colours = stepColours(map.steps.length);
  const tiles = map.tiles.map((tile) => writtenTile(tile, look));
  const lines = 1 + Math.max(1, ...tiles.map((it) => it.figure.length));
  const width = (look.width + GAP) / map.columns;
  const height = lines * LINE + 2 * PADDING + GAP;
  const room = width - GAP - 2 * PADDING;
  const nameScale = scaleFor(
    tiles.map((it) => it.name),
    FONTS.cell,
    room,
  );
  const figureScale = scaleFor(
    tiles.flatMap((it) => it.figure),
    FONTS.strong,
    room,
  );
  const marks = tiles.map(({ tile, name, figure }) => {
    const { ground, ink } = (tile.step === null ? null : colours[tile.step]) ?? UNKNOWN_STEP;
    const [x, y] = [tile.column * width, tile.row * height];
    const middle = x + (width - GAP) / 2;
    const top = y + PADDING + ((lines - 1 - figure.length) * LINE) / 2;
    const edge =
      tile.step === null ? `stroke="${COLOURS.faint}" stroke-width="2" stroke-dasharray="6 4"` : '';
    const box = boxAt(x, y, width - GAP, height - GAP, ground, 6).replace('/>', ` ${edge}/>`);
    return `<g><title>${escapeXml(titleOf(tile, look))}</title>${box}${[
      centred(
        cutToWidth(name, FONTS.cell, room / nameScale),
        middle,
        top,
        nameScale,
        FONTS.cell,
        ink,
      ),
      ...figure.map((it, at) =>
        centred(it, middle, top + (at + 1) * LINE, figureScale, FONTS.strong, ink),
      ),
    ].join('')}</g>`;
  });
  const drawn = { height: map.rows * height - GAP, marks: marks.join('') };
  return stacked([labelOf(map, look), drawn, legendOf(map, look)], 20);
}

interface WrittenTile {
  readonly tile: Tile;
  readonly name: string;
  readonly figure: readonly string[];
}

/** The figure without its %, which the legend says; bounds in two lines. */
function writtenTile(tile: Tile, { language }: PictureLook): WrittenTile {
  const [least = '', most] = writtenCell(tile.percent, language).replace('%', '').split('–');
  return {
    tile,
    name: plainText(tile.short),
    figure: most === undefined ? [least] : [`${least}–`, most],
  };
}

/** How much narrower all have to be for the widest to fit. */
function scaleFor(texts: readonly string[], font: Font, room: number): number {
  const widest = texts.reduce((most, it) => Math.max(most, widthOf(it, font)), 1);
  return Math.max(NARROWEST, Math.min(1, room / widest));
}

function centred(
  text: string,
  middle: number,
  top: number,
  scale: number,
  font: Font,
  fill: string,
): string {
  const start = middle - (widthOf(text, font) * scale) / 2;
  const place = `translate(${round(start)} ${round(baseline(top, font.size))}) scale(${Math.floor(scale * 1000) / 1000} 1)`;
  return `<g transform="${place}">${textAt(text, 0, 0, { ...font, fill })}</g>`;
}

const RANK: Pair = { vi: 'hạng', en: 'rank' };

/** For pointers and screen readers: "Xã Bờ Y: 3,20%, hạng 65". */
function titleOf({ name, percent, rank }: Tile, { language }: PictureLook): string {
  const place = rank === null ? '' : `, ${RANK[language]} ${rank}`;
  return `${plainText(name)}: ${writtenCell(percent, language)}${place}`;
}

const SWATCH = 44;

function labelOf({ label }: TileMap, { language, width }: PictureLook): Block {
  const words = `${plainText(label[language])}. ${IN_PERCENT[language]}.`;
  const lines = wrapToWidth(words.split(' '), FONTS.line, width);
  return {
    height: lines.length * lineHeight(FONTS.line.size),
    marks: linesAt(lines, 0, 0, { ...FONTS.line, fill: COLOURS.ink }),
  };
}

function legendOf({ steps, tiles }: TileMap, { language, width }: PictureLook): Block {
  const colours = stepColours(steps.length);
  const samples = [
    ...steps.map(({ label }, at) => ({ text: label[language], ground: colours[at]?.ground })),
    ...(tiles.some((it) => it.step === null)
      ? [{ text: UNKNOWN_WORDS[language], ground: undefined }]
      : []),
  ];
  const line = lineHeight(FONTS.cell.size) + 8;
  let [x, top] = [0, 0];
  let marks = '';
  for (const { text, ground } of samples) {
    const words = cutToWidth(plainText(text), FONTS.cell, width - SWATCH - 12);
    const whole = SWATCH + 12 + widthOf(words, FONTS.cell);
    if (x > 0 && x + whole > width) [x, top] = [0, top + line];
    const box = boxAt(x, top + 4, SWATCH, 28, ground ?? COLOURS.page, 4);
    marks += box.replace('/>', ` stroke="${COLOURS.faint}" stroke-width="1.5"/>`);
    marks += textAt(words, x + SWATCH + 12, baseline(top, FONTS.cell.size), {
      ...FONTS.cell,
      fill: COLOURS.ink,
    });
    x += whole + 36;
  }
  return { height: samples.length === 0 ? 0 : top + line, marks };
}
