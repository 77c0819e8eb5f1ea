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
  shifted,
  stacked,
  type TextLook,
  textAt,
} from './marks.ts';
import { cutToWidth, type Font, widthOf, wrapToWidth } from './measure.ts';
import { COLOURS, stepColours } from './palette.ts';
import { escapeXml, plainText } from './plain-text.ts';

const GAP = 3;
const PADDING = 2;
/** A map takes some of the page's margins too: its letters need it. */
const OUTWARDS = 22;
const LINE = 31;
/** All letters may be so much narrower than they are; beyond that only those that have to, and names are cut. */
const NARROW = 0.8;
const NARROWEST = 0.6;

const UNKNOWN_WORDS: Pair = { vi: 'chưa có tỷ lệ', en: 'no rate' };
const IN_PERCENT: Pair = { vi: 'Số trong ô: %', en: 'Figures: %' };

/** Units as tiles, each with its short name and its figure; what colours mean below. */
export function mapBlock(map: TileMap, look: PictureLook): Block | null {
  if (map.columns === 0 || map.rows === 0) return null;
  const colours = stepColours(map.steps.length);
  const tiles = map.tiles.map((tile) => writtenTile(tile, look));
  const lines = 1 + Math.max(1, ...tiles.map((it) => it.figure.length));
  const width = (look.width + 2 * OUTWARDS + GAP) / map.columns;
  const height = lines * LINE + 2 * PADDING + GAP;
  const room = width - GAP - 2 * PADDING;
  const letters = {
    room,
    name: commonScale(
      tiles.map((it) => it.name),
      FONTS.cell,
      room,
    ),
    figure: commonScale(
      tiles.flatMap((it) => it.figure),
      FONTS.strong,
      room,
    ),
  };
  const marks = tiles.map((it) => {
    const step = it.tile.step === null ? undefined : colours[it.tile.step];
    const content = tileMarks(it, lines, width, letters, step?.ink ?? COLOURS.ink);
    const box = boxAt(0, 0, width - GAP, height - GAP, step?.ground ?? COLOURS.page, 6);
    const edge = ` stroke="${COLOURS.faint}" stroke-width="2" stroke-dasharray="6 4"`;
    const ground = step === undefined ? box.replace('/>', `${edge}/>`) : box;
    const title = `<title>${escapeXml(titleOf(it.tile, look))}</title>`;
    return shifted(title + ground + content, it.tile.column * width, it.tile.row * height);
  });
  const drawn = {
    height: map.rows * height - GAP,
    marks: shifted(marks.join(''), -OUTWARDS, 0),
  };
  return stacked([labelOf(map, look), drawn, legendOf(map, look)], 20);
}

/** How wide a tile's letters may be, and how narrow they are made for it. */
interface Letters {
  readonly room: number;
  readonly name: number;
  readonly figure: number;
}

function tileMarks(
  { name, figure }: WrittenTile,
  lines: number,
  width: number,
  { room, ...scales }: Letters,
  ink: string,
): string {
  const middle = (width - GAP) / 2;
  const top = PADDING + ((lines - 1 - figure.length) * LINE) / 2;
  const whole = cutToWidth(name, FONTS.cell, room / NARROWEST);
  return [
    centred(whole, middle, top, Math.min(scales.name, scaleFor(whole, FONTS.cell, room)), {
      ...FONTS.cell,
      fill: ink,
    }),
    ...figure.map((it, at) =>
      centred(
        it,
        middle,
        top + (at + 1) * LINE,
        Math.min(scales.figure, scaleFor(it, FONTS.strong, room)),
        { ...FONTS.strong, fill: ink },
      ),
    ),
  ].join('');
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
    figure: most === undefined ? [least] : [least, `–${most}`],
  };
}

/** How much narrower a text has to be to fit. */
const scaleFor = (text: string, font: Font, room: number): number =>
  Math.min(1, room / Math.max(1, widthOf(text, font)));

/** The same for all texts of a map, so that they look alike. */
const commonScale = (texts: readonly string[], font: Font, room: number): number =>
  Math.max(NARROW, Math.min(1, ...texts.map((it) => scaleFor(it, font, room))));

function centred(text: string, middle: number, top: number, scale: number, look: TextLook): string {
  // Rounded down: a thousandth more might touch the next tile.
  const narrow = Math.floor(scale * 1000) / 1000;
  const start = middle - (widthOf(text, look) * narrow) / 2;
  const place = `translate(${round(start)} ${round(baseline(top, look.size))}) scale(${narrow} 1)`;
  return `<g transform="${place}">${textAt(text, 0, 0, look)}</g>`;
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
