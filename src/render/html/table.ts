import { boundsOf, type Cell, type CellKind, text } from '../../document/cell.ts';
import type { Heading, Table } from '../../document/table.ts';
import { STATUSES } from '../../domain/status.ts';
import type { Pair } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { cellText } from '../cell-text.ts';
import type { Look } from './look.ts';
import { element, type Markup, pieces } from './markup.ts';

/** Tables of more rows can be sorted, and of still more searched as well. */
const SOME = 8;
const LONG = 15;
/** Names of more letters take room from the figures beside them, and may stand on several lines. */
const LONG_NAME = 14;
/** Sentences of more letters would make their row a tower in a narrow column. */
const LONG_WORDS = 40;
const NO_NAME = text(null);
const TABLE: Pair = { vi: 'Bảng', en: 'Table' };
const UP: Pair = { vi: 'tăng', en: 'up' };
const DOWN: Pair = { vi: 'giảm', en: 'down' };

/** A table within a frame that moves sideways where the screen is narrow. */
export function tableMarkup(table: Table, look: Look): Markup {
  const { language, name, isPlain } = look;
  const named = namedColumn(table.headings);
  const row = (cells: readonly Cell[]) =>
    pieces(
      '\n',
      element(
        'tr',
        {},
        cells.map((cell, at) =>
          cellMarkup(cell, table.headings[at] as Heading, at === named, look),
        ),
      ),
    );
  const { length } = table.rows;
  const hasLongNames = [...table.rows, ...table.totals].some(
    (cells) => cellText(cells[named] ?? NO_NAME, language).length > LONG_NAME,
  );
  return element(
    'div',
    {
      class: classes([
        'scroll',
        !isPlain && length > SOME && 'sortable',
        !isPlain && length > LONG && 'long',
      ]),
      role: 'group',
      tabindex: 0,
      'aria-label': `${TABLE[language]}: ${name}`,
    },
    element(
      'table',
      { class: hasLongNames ? 'long-names' : null },
      element('caption', { class: 'hidden' }, name),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          table.headings.map((it, at) => headingMarkup(it, at === named, look)),
        ),
      ),
      element('tbody', {}, table.rows.map(row)),
      table.totals.length > 0 ? element('tfoot', {}, table.totals.map(row)) : [],
    ),
  );
}

/** The column that says what a row is about: units, or else the first words. */
function namedColumn(headings: readonly Heading[]): number {
  const units = headings.findIndex((it) => it.key === 'unit');
  return units >= 0 ? units : headings.findIndex((it) => it.kind === 'text');
}

const isFigure = (kind: CellKind): boolean =>
  kind !== 'text' && kind !== 'status' && kind !== 'bar';

/** Figures stand below each other at the right, places in the middle. */
const figureClass = (kind: CellKind): string | false =>
  isFigure(kind) && (kind === 'rank' ? 'n mid' : 'n');

function headingMarkup(heading: Heading, isName: boolean, { language }: Look): Markup {
  const label = heading.label[language];
  if (label === '') return element('td', { class: heading.kind === 'bar' ? 'bars' : null });
  // What belongs together stays on one line: "người dân".
  const phrases = labelWords(label)
    .map((it) => it.replaceAll(' ', '\u00a0'))
    .join(' ');
  return element(
    'th',
    {
      scope: 'col',
      class: classes([isName && 'name', figureClass(heading.kind)]),
      'data-sort': heading.kind === 'bar' ? null : firstOrder(heading.kind),
    },
    phrases,
  );
}

/** What one wants to see first: the first rank, the first name, the nearest day, but the highest figure. */
const firstOrder = (kind: CellKind): string =>
  kind === 'rank' || kind === 'text' || kind === 'day' || kind === 'status' ? 'up' : 'down';

function cellMarkup(cell: Cell, heading: Heading, isName: boolean, { language }: Look): Markup {
  if (heading.kind === 'bar')
    return element('td', {
      class: classes(['bars', cell.kind === 'bar' && barClass(cell.part)]),
    });
  const content = cellContent(cell, language);
  const attributes = {
    class: classes([
      isName && 'name',
      figureClass(heading.kind),
      colourOf(cell),
      cell.kind === 'text' && (cell.text?.[language].length ?? 0) > LONG_WORDS && 'words',
    ]),
    'data-v': unlessShown(sortValue(cell, heading.kind), cellText(cell, language)),
  };
  if (isName) return element('th', { scope: 'row', ...attributes }, content);
  return element('td', attributes, content);
}

/** Signs of a change are said in words to those who do not see them. */
function cellContent(cell: Cell, language: Look['language']): Markup | string {
  const shown = cellText(cell, language);
  if (cell.kind !== 'change' || typeof cell.change !== 'number' || cell.change === 0) return shown;
  const word = (cell.change > 0 ? UP : DOWN)[language];
  return pieces(
    element('span', { class: 'hidden' }, word),
    element('span', { 'aria-hidden': 'true' }, shown.slice(0, 1)),
    shown.slice(1),
  );
}

const classes = (names: readonly (string | false | null)[]): string | null =>
  names.filter((it) => typeof it === 'string').join(' ') || null;

function colourOf(cell: Cell): string | null {
  if (cell.kind === 'status') return `is-${cell.status}`;
  if (cell.kind === 'count' && cell.status !== undefined) return `is-${cell.status}`;
  if (cell.kind === 'change' && typeof cell.change === 'number' && cell.change !== 0) {
    return cell.change > 0 ? 'is-up' : 'is-down';
  }
  return null;
}

/** Most figures are what their digits say, which the script reads itself: 26.346 is 26346, and 3,20% is 320. */
const unlessShown = (value: string | number | null, shown: string): string | number | null =>
  value !== '' && String(value) === shown.replace(/\D/g, '') ? null : value;

/**
 * What a column is sorted by: bounds by the lower one, unknown as the empty string; words by themselves,
 * but after the figures in a column of figures.
 */
function sortValue(cell: Cell, column: CellKind): string | number | null {
  switch (cell.kind) {
    case 'bar':
      return null;
    case 'text':
      return cell.text === null || column !== 'text' ? '' : null;
    case 'status':
      return STATUSES.indexOf(cell.status);
    case 'moment':
      // To the minute, as a number: 202512041000.
      return cell.moment.slice(0, 16).replace(/\D/g, '');
    case 'day':
      return cell.day === null ? '' : cell.day.replaceAll('-', '');
    default:
      return boundsOf(cell)?.min ?? '';
  }
}

/** Lengths of bars have classes, as no element may have a style of its own. */
const BAR = 100;
export const BAR_STYLE: string = Array.from(
  { length: BAR + 1 },
  (_, at) => `.b${at}{--w:${at}%}`,
).join('');

/** The rate stands beside it as a figure: nobody has to hear it twice. */
function barClass(part: number | null): string | null {
  if (part === null) return null;
  // Only what reaches the whole fills it, and anything above nothing shows.
  const length = Math.min(BAR, Math.max(part > 0 ? 1 : 0, Math.floor(part * BAR)));
  return `bar b${length}`;
}
