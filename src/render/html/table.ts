import { boundsOf, type Cell, type CellKind } from '../../document/cell.ts';
import type { Heading, Table } from '../../document/table.ts';
import { STATUSES } from '../../domain/status.ts';
import type { Pair } from '../../i18n/pair.ts';
import { labelWords } from '../../i18n/phrases.ts';
import { cellText } from '../cell-text.ts';
import type { Look } from './look.ts';
import { element, type Markup, pieces } from './markup.ts';

/** Tables of more rows can be sorted and searched. */
const LONG = 8;
/** Tables of more columns are printed across the page. */
const WIDE = 7;
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
        cells.map((cell, at) => cellMarkup(cell, at === named, look)),
      ),
    );
  const isLong = table.rows.length > LONG;
  return element(
    'div',
    {
      class: isLong ? 'scroll long' : 'scroll',
      role: 'group',
      tabindex: 0,
      'aria-label': `${TABLE[language]}: ${name}`,
    },
    element(
      'table',
      {},
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

function cellMarkup(cell: Cell, isName: boolean, { language }: Look): Markup {
  const content = cell.kind === 'bar' ? barMarkup(cell.part) : cellContent(cell, language);
  const attributes = {
    class: classes([isName && 'name', isFigure(cell.kind) && 'n', colourOf(cell)]),
    'data-v': sortValue(cell),
  };
  if (isName) return element('th', { scope: 'row', ...attributes }, content);
  return element('td', attributes, content);
}

/** Signs of a change are said in words to those who do not see them. */
function cellContent(cell: Cell, language: Look['language']): Markup | string {
  const text = cellText(cell, language);
  if (cell.kind !== 'change' || typeof cell.change !== 'number' || cell.change === 0) return text;
  const word = (cell.change > 0 ? UP : DOWN)[language];
  return pieces(
    element('span', { class: 'hidden' }, word),
    element('span', { 'aria-hidden': 'true' }, text.slice(0, 1)),
    text.slice(1),
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

/** What a column is sorted by: bounds by the lower one, unknown as the empty string; words by themselves. */
function sortValue(cell: Cell): string | number | null {
  switch (cell.kind) {
    case 'bar':
      return null;
    case 'text':
      return cell.text === null ? '' : null;
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
