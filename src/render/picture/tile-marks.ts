import type { Tile } from '../../document/tile-map.ts';
import type { Language } from '../../i18n/pair.ts';
import { writtenCell } from './cell-marks.ts';
import { FONTS } from './look.ts';
import { baseline, round, type TextLook, textAt } from './marks.ts';
import { cutToWidth, type Font, widthOf, wrapToWidth } from './measure.ts';
import { plainText } from './plain-text.ts';

/** The lines of a tile stand closer than those of a text. */
export const TILE_LINE = 31;
const NAME_LINES = 2;
/** All letters may be so much narrower than they are; beyond that only those that have to, and names are cut. */
const NARROW = 0.8;
const NARROWEST = 0.6;

export interface WrittenTile {
  readonly tile: Tile;
  readonly name: readonly string[];
  readonly figure: readonly string[];
}

/** The figure without its %, which the legend says; bounds in two lines. */
export function writtenTile(tile: Tile, room: number, language: Language): WrittenTile {
  const [least = '', most] = writtenCell(tile.percent, language).replace('%', '').split('–');
  return {
    tile,
    name: nameLines(tile, room),
    // A dash before the second would make a negative figure of it.
    figure: most === undefined ? [least] : [`${least}–`, most],
  };
}

/** The longer name in two lines if it can stand there whole, else the short one. */
function nameLines({ short, medium }: Tile, room: number): readonly string[] {
  const font = FONTS.cell;
  if (medium !== undefined) {
    const words = plainText(medium).replaceAll('.', '. ').split(' ');
    const lines = wrapToWidth(words, font, room / NARROWEST).map((it) => it.replaceAll('. ', '.'));
    const inTwo = wrapToWidth(words, font, room / NARROW).map((it) => it.replaceAll('. ', '.'));
    if (inTwo.length <= NAME_LINES) return inTwo;
    if (lines.length <= NAME_LINES) return lines;
  }
  return [cutToWidth(plainText(short), font, room / NARROWEST)];
}

/** How many lines a tile has, the same for all tiles of a map. */
interface TileLines {
  readonly name: number;
  readonly figure: number;
}

/** How wide a tile's letters may be, and how narrow they are made for it. */
export interface TileLetters {
  readonly lines: TileLines;
  readonly room: number;
  readonly nameScale: number;
  readonly figureScale: number;
}

export function lettersOf(tiles: readonly WrittenTile[], room: number): TileLetters {
  const most = (counts: readonly number[]) => Math.max(1, ...counts);
  return {
    lines: {
      name: most(tiles.map((it) => it.name.length)),
      figure: most(tiles.map((it) => it.figure.length)),
    },
    room,
    nameScale: commonScale(
      tiles.flatMap((it) => it.name),
      FONTS.cell,
      room,
    ),
    figureScale: commonScale(
      tiles.flatMap((it) => it.figure),
      FONTS.strong,
      room,
    ),
  };
}

/** Name and figure, in the middle of a tile. */
export function tileText(
  { name, figure }: WrittenTile,
  letters: TileLetters,
  middle: number,
  top: number,
  ink: string,
): string {
  const { lines, nameScale, figureScale } = letters;
  const spare = lines.name + lines.figure - name.length - figure.length;
  const first = top + (spare * TILE_LINE) / 2;
  const all = [
    ...name.map((text) => ({ text, font: FONTS.cell, common: nameScale })),
    ...figure.map((text) => ({ text, font: FONTS.strong, common: figureScale })),
  ];
  return all
    .map(({ text, font, common }, at) => {
      const scale = Math.min(common, scaleFor(text, font, letters.room));
      return centred(text, middle, first + at * TILE_LINE, scale, { ...font, fill: ink });
    })
    .join('');
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
  const place = `translate(${round(middle)} ${round(baseline(top, look.size))}) scale(${narrow} 1)`;
  return `<g transform="${place}">${textAt(text, 0, 0, { ...look, anchor: 'middle' })}</g>`;
}
