import type { MapStep, Tile, TileMap } from '../../document/tile-map.ts';
import { capital, type Pair } from '../../i18n/pair.ts';
import { cellText } from '../cell-text.ts';
import { MARKED, NO_RATE } from '../map-words.ts';
import type { Look } from './look.ts';
import { element, type Markup, pieces } from './markup.ts';

const RANK: Pair = { vi: 'hạng', en: 'rank' };
const MAP: Pair = { vi: 'Bản đồ ô', en: 'Tile map' };

/** Units as tiles: a list to those who hear it, a map to those who see it. */
export function tilesMarkup(map: TileMap, look: Look): Markup {
  const { language, name } = look;
  return element(
    'figure',
    { class: 'map' },
    element(
      'figcaption',
      {},
      element('p', {}, capital(map.label)[language]),
      legend(map, language),
    ),
    element(
      'div',
      {
        class: 'scroll',
        role: 'group',
        tabindex: 0,
        'aria-label': `${MAP[language]}: ${name}`,
      },
      element(
        'ul',
        { class: isLong(map, language) ? 'tiles roomy' : 'tiles' },
        map.tiles.map((it) => pieces('\n', tileMarkup(it, language))),
      ),
    ),
  );
}

/** Figures wider than "10,00%", or estimates, need wider tiles; bounds take two lines. */
const isLong = ({ tiles }: TileMap, language: Look['language']): boolean =>
  tiles.some((it) =>
    cellText(it.percent, language)
      .split('–')
      .some((part) => part.length > 6 || it.percent.percent?.estimated),
  );

/** Style for the places of a map's tiles: the policy of the page allows no style on an element. */
export function placeStyle(maps: readonly TileMap[]): string {
  const places = (name: string, axis: string, most: number) =>
    Array.from({ length: most }, (_, at) => `.${name}${at}{grid-${axis}:${at + 1}}`);
  const rows = Math.max(0, ...maps.map((it) => it.rows));
  const columns = Math.max(0, ...maps.map((it) => it.columns));
  return [...places('y', 'row', rows), ...places('x', 'column', columns)].join('');
}

function tileMarkup(tile: Tile, language: Look['language']): Markup {
  const { row, column, name, short, medium, percent, rank, step, marked } = tile;
  const figure = percent.percent === null ? NO_RATE[language] : cellText(percent, language);
  const place = rank === null ? '' : `, ${RANK[language]} ${rank}`;
  const looked = marked ? ` (${MARKED[language]})` : '';
  const said = `${name}: ${figure}${place}${looked}`;
  const shown = cellText(percent, language);
  // Bounds may go on in a second line.
  const [low = '', ...high] = shown.split('–');
  return element(
    'li',
    { class: `y${row} x${column} ${stepClass(step)}${marked ? ' marked' : ''}`, title: said },
    element('span', { class: 'hidden' }, said),
    element(
      'span',
      { class: 'tile', 'aria-hidden': 'true' },
      element('i', {}, brokenName(medium ?? short)),
      element('b', {}, high.length === 0 ? shown : [`${low}–`, element('wbr', {}), high.join('–')]),
    ),
  );
}

/** A name may go on in a second line between its words and after what is shortened: "Đ.|Trà Bồng". */
const brokenName = (name: string): readonly (Markup | string)[] =>
  name
    .split(/(?<=\.)(?=\p{L})/u)
    .flatMap((part, at) => (at === 0 ? [part] : [element('wbr', {}), part]));

const stepClass = (step: number | null): string => (step === null ? 'no-step' : `s${step}`);

function legend({ steps, tiles }: TileMap, language: Look['language']): Markup {
  const isUnknown = tiles.some((it) => it.step === null);
  const key = (sign: string, label: Pair): Markup =>
    element(
      'li',
      {},
      element('span', { class: `tile-key ${sign}`, 'aria-hidden': 'true' }),
      ' ',
      label[language],
    );
  return element(
    'ul',
    { class: 'legend' },
    steps.map((it: MapStep, at) => key(stepClass(at), it.label)),
    isUnknown ? key(stepClass(null), NO_RATE) : [],
    tiles.some((it) => it.marked) ? key('framed', MARKED) : [],
  );
}
