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
/** Tables of more columns are printed across the page. */
const WIDE = 7;
const NO_NAME = text(null);
const TABLE: Pair = { vi: 'Bảng', en: 'Table' };
const UP: Pair = { vi: 'tăng', en: 'up' };
const DOWN: Pair = { vi: 'giảm', en: 'down' };

/** Whether a table is too wide for a page of paper that stands upright. */
export const isWide = ({ headings }: Table): boolean =>
  headings.filter((it) => it.kind !== 'bar').length > WIDE;

/** A table within a frame that moves sideways where the screen is narrow. */
export function tableMarkup(table: Table, look: Look): Markup {
  const { language, name } = look;
  const named = table.headings.findIndex((it) => it.kind === 'text');
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
      class: classes(['scroll', length > SOME && 'sortable', length > LONG && 'long']),
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

const isFigure = (kind: CellKind): boolean =>
  kind !== 'text' && kind !== 'status' && kind !== 'bar';

function headingMarkup(heading: Heading, isName: boolean, { language }: Look): Markup {
  const label = heading.label[language];
  if (label === '') return element('td', {});
  // What belongs together stays on one line: "người dân".
  const phrases = labelWords(label)
    .map((it) => it.replaceAll(' ', '\u00a0'))
    .join(' ');
  return element(
    'th',
    {
      scope: 'col',
      class: classes([isName && 'name', isFigure(heading.kind) && 'n']),
      'data-sort': heading.kind === 'bar' ? null : firstOrder(heading.kind),
    },
    phrases,
  );
}

/** What one wants to see first: the first rank, the first name, the nearest day, but the highest figure. */
const firstOrder = (kind: CellKind): string =>
  kind === 'rank' || kind === 'text' || kind === 'day' || kind === 'status' ? 'up' : 'down';

function cellMarkup(cell: Cell, heading: Heading, isName: boolean, { language }: Look): Markup {
  const content = cell.kind === 'bar' ? barMarkup(cell.part) : cellContent(cell, language);
  const attributes = {
    class: classes([isName && 'name', isFigure(heading.kind) && 'n', colourOf(cell)]),
    'data-v': sortValue(cell, heading.kind),
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
    case 'day':
      return cell.day === null ? '' : cell.day.replaceAll('-', '');
    default:
      return boundsOf(cell)?.min ?? '';
  }
}

const BAR = 100;

/** The rate stands beside it: nobody has to hear it twice. */
function barMarkup(part: number | null): Markup | string {
  if (part === null) return '';
  const length = Math.min(BAR, Math.max(part > 0 ? 1 : 0, Math.floor(part * BAR)));
  return element(
    'svg',
    {
      class: 'bar',
      viewBox: `0 0 ${BAR} 8`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    element('path', { class: 'whole', d: `M0 0h${BAR}v8H0z` }),
    element('path', { d: `M0 0h${length}v8H0z` }),
  );
}
