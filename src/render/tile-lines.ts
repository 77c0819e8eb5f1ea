import type { PercentCell } from '../document/cell.ts';
import type { Tile, TileMap } from '../document/tile-map.ts';
import { hundredthsText } from '../i18n/number-text.ts';
import type { Language, Pair } from '../i18n/pair.ts';
import type { Paint } from './paint.ts';
import { placeTiles, type TileRow } from './tile-places.ts';
import { wrapText } from './wrap.ts';

/** The mark of each step, lowest first: characters that every Windows console has. */
const MARKS = ['·', '░', '▒', '▓', '█'] as const;
const SAMPLE = 3;

const WIDTH = 100;
const MEDIUM = 10;
const NO_FIGURE = '…';
const ESTIMATE = '≈';
const FROM = '+';

/** A map as lines of text: each tile a short name above its figure, and below all what signs mean. */
export function tileLines(
  map: TileMap,
  language: Language,
  screenWidth: number | null,
  paint: Paint,
): readonly string[] {
  const width = screenWidth ?? WIDTH;
  const places = placeTiles(map, width);
  if (places === null) return wrapText(TOO_NARROW[language], width);
  const tileWidth = places.width;
  const rows = places.rows.flatMap((row) => [
    namesOf(row, tileWidth, paint),
    lineOf(row, tileWidth, (it) => figureLine(it, tileWidth, language, paint)),
    '',
  ]);
  return [...rows, ...legend(map, tileWidth, language, width, paint)];
}

/** The pieces of a row's tiles, each at its place. */
function lineOf(row: TileRow, width: number, pieceOf: (tile: Tile) => string): string {
  let line = '';
  let end = 0;
  for (const { tile, at } of row) {
    line += ' '.repeat(at - end) + pieceOf(tile);
    end = at + width;
  }
  return line.trimEnd();
}

/** The names of a row. What points at a marked one stands in the gap before it; at the edge there is none. */
function namesOf(row: TileRow, width: number, paint: Paint): string {
  let line = '';
  let end = 0;
  for (const { tile, at } of row) {
    const { short, medium, step, marked } = tile;
    const name = width >= MEDIUM ? (medium ?? short) : short;
    const gap = at - end;
    const isBefore = marked === true && gap > 0;
    const isBehind = marked === true && gap === 0;
    line += isBefore ? `${' '.repeat(gap - 1)}${POINTERS.before}` : ' '.repeat(gap);
    const text = `${name}${isBehind ? POINTERS.behind : ''}`;
    line += paint.tile(step, text.padEnd(width), '');
    end = at + Math.max(width, text.length);
  }
  return line.trimEnd();
}

const POINTERS = { before: '►', behind: '◄' } as const;

function figureLine(
  { percent, step }: Tile,
  width: number,
  language: Language,
  paint: Paint,
): string {
  const figure = percent.percent === null ? NO_FIGURE : figureOf(percent.percent, width, language);
  const mark = step === null ? ' ' : (MARKS[step] ?? ' ');
  return paint.tile(step, figure, mark.repeat(width - figure.length));
}

/**
 * A percentage that leaves room for a mark: cut, never rounded up, so that it never reaches what its
 * rate does not. "n+" is at least n.
 */
function figureOf({ min, max, estimated }: PercentCell, width: number, language: Language): string {
  const sign = estimated ? ESTIMATE : '';
  const room = width - 1;
  const lowest = hundredthsText(min, language);
  const cut = [lowest, lowest.slice(0, -1), lowest.slice(0, -3)];
  const choices =
    min === max
      ? cut
      : [`${lowest}–${hundredthsText(max, language)}`, ...cut.map((it) => `${it}${FROM}`)];
  const figure = choices.map((it) => `${sign}${it}`).find((it) => it.length <= room);
  return figure ?? `${sign}${'9'.repeat(room - sign.length - 1)}${FROM}`;
}

const TOO_NARROW: Pair = {
  vi: 'Màn hình hẹp nên không vẽ bản đồ: cần 80 cột, ví dụ --width 80.',
  en: 'The screen is too narrow for the map: it needs 80 columns, as with --width 80.',
};

const WORDS = {
  tile: {
    vi: 'Trong ô: tên viết tắt và tỷ lệ, tính bằng %',
    en: 'In a tile: a short name and the rate in %',
  },
  cut: {
    vi: '; nơi không đủ chỗ thì cắt bớt số lẻ, không làm tròn lên.',
    en: '; where there is no room its decimals are cut off, never rounded up.',
  },
  from: { vi: 'n+: chỉ biết từ n trở lên.', en: 'n+: known only to be n or more.' },
  unknown: { vi: '…: chưa có tỷ lệ', en: '…: no rate' },
  marked: {
    vi: `${POINTERS.before}, ${POINTERS.behind}: đơn vị đang xem.`,
    en: `${POINTERS.before}, ${POINTERS.behind}: the unit looked at.`,
  },
} as const satisfies Record<string, Pair>;

function legend(
  { tiles, steps }: TileMap,
  tileWidth: number,
  language: Language,
  width: number,
  paint: Paint,
): readonly string[] {
  const units = (step: number | null) => {
    const count = tiles.filter((it) => it.step === step).length;
    return language === 'vi' ? `${count} đơn vị` : `${count} ${count === 1 ? 'unit' : 'units'}`;
  };
  const colours = steps.map(({ label }, step) => {
    const sample = paint.tile(step, '', (MARKS[step] ?? ' ').repeat(SAMPLE));
    return `${sample} ${label[language]}: ${units(step)}`;
  });
  const shown = tiles.flatMap(({ percent: { percent } }) =>
    percent === null ? [] : [{ percent, figure: figureOf(percent, tileWidth, language) }],
  );
  const isCut = shown.some(
    ({ percent, figure }) => !figure.includes(hundredthsText(percent.min, language)),
  );
  const isFrom = shown.some(({ figure }) => figure.endsWith(FROM));
  const said = [
    `${WORDS.tile[language]}${isCut ? WORDS.cut[language] : '.'}`,
    ...(isFrom ? [WORDS.from[language]] : []),
    ...(shown.length < tiles.length ? [`${WORDS.unknown[language]} (${units(null)}).`] : []),
    ...(tiles.some((it) => it.marked) ? [WORDS.marked[language]] : []),
  ];
  return [...colours, ...wrapText(said.join(' '), width)];
}
