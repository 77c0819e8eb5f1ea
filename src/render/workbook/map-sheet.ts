import type { Report, Section } from '../../document/report.ts';
import type { Tile, TileMap } from '../../document/tile-map.ts';
import type { Language, Pair } from '../../i18n/pair.ts';
import { MARKED, NO_RATE } from '../map-words.ts';
import { excelCell } from './excel-cell.ts';
import { type Look, MAP_FILLS, NO_STEP_FILL, oneLook } from './look.ts';
import { PLAIN, type Sheet, type SheetCell, type SheetRow } from './sheet.ts';
import { heightOf } from './text-size.ts';
import { nameOf, titleBlock } from './title-block.ts';

const TILE_WIDTH = 11;
const TILE_EDGE = 'FFFFFF';
const MARKED_EDGE = '000000';
const DARK_FROM_STEP = 4;
const EMPTY: SheetCell = { value: null, look: oneLook({ horizontal: 'left' }) };
const LEGEND = oneLook({ horizontal: 'left', indent: 1 });

/** A map of tiles as coloured cells, each with its unit's name and rate, on one page. */
export function mapSheet(
  report: Report,
  { title }: Section,
  map: TileMap,
  language: Language,
): Sheet {
  const width = map.columns * TILE_WIDTH;
  const label = map.label[language];
  const isSaid = report.facts.some((it) => it[language].includes(label));
  const above = titleBlock(report, title, isSaid ? [] : [label], language, width);
  const places = new Map(map.tiles.map((it) => [`${it.row},${it.column}`, it]));
  const grid = Array.from({ length: map.rows }, (_, row) =>
    tileRows(
      Array.from({ length: map.columns }, (__, column) => places.get(`${row},${column}`)),
      map.steps.length,
      language,
    ),
  );
  const key = (tile: Pick<Tile, 'step' | 'marked'>, { [language]: value }: Pair): SheetRow => {
    const sample: SheetCell = { value: null, look: tileLook(tile, map.steps.length) };
    return { height: heightOf(1), cells: [sample, { value, look: LEGEND }] };
  };
  const legend = [
    ...map.steps.map(({ label }, step) => key({ step }, label)),
    ...(map.tiles.some((it) => it.step === null) ? [key({ step: null }, NO_RATE)] : []),
    ...(map.tiles.some((it) => it.marked) ? [key({ step: null, marked: true }, MARKED)] : []),
  ];
  return {
    ...PLAIN,
    name: nameOf(report, title, language),
    widths: Array.from({ length: map.columns }, () => TILE_WIDTH),
    rows: [...above, BLANK, ...grid.flat(), BLANK, ...legend],
    merges: above.map((_, row) => ({ row, width: map.columns })),
    onOnePage: true,
  };
}

const BLANK: SheetRow = { height: heightOf(1), cells: [] };

/** A row of names, and below it one of their rates. */
function tileRows(
  tiles: readonly (Tile | undefined)[],
  steps: number,
  language: Language,
): readonly SheetRow[] {
  const names = tiles.map(
    (it): SheetCell => (it ? { value: it.medium ?? it.short, look: tileLook(it, steps) } : EMPTY),
  );
  const rates = tiles.map((it): SheetCell => {
    if (!it) return EMPTY;
    const { value, look } = excelCell(it.percent, 'percent', language);
    const { format } = look;
    return { value, look: oneLook({ ...tileLook(it, steps), ...(format ? { format } : {}) }) };
  });
  return [names, rates].map((cells) => ({ height: heightOf(1), cells }));
}

/** The highest step is the darkest, whatever their number. */
function tileLook({ step, marked }: Pick<Tile, 'step' | 'marked'>, steps: number): Look {
  const shade = step === null ? null : MAP_FILLS.length - steps + step;
  return oneLook({
    horizontal: 'center',
    fill: shade === null ? NO_STEP_FILL : (MAP_FILLS[shade] ?? NO_STEP_FILL),
    bordered: marked ? MARKED_EDGE : TILE_EDGE,
    ...(marked ? { bold: true } : {}),
    ...(shade !== null && shade >= DARK_FROM_STEP ? { colour: 'FFFFFF' } : {}),
  });
}
