import { boundsOf, type Cell, type CellKind } from '../../document/cell.ts';
import { isEndOfDay, type Moment } from '../../domain/calendar.ts';
import type { Language } from '../../i18n/pair.ts';
import { statusSigns } from '../../i18n/words.ts';
import { cellText } from '../cell-text.ts';
import { EDGE, GAIN, LOSS, type Look, oneLook, STATUS_FILLS } from './look.ts';
import type { SheetCell } from './sheet.ts';

/** What a row's cells have in common. */
export type RowLook = Pick<Look, 'bold' | 'fill'>;

const DAY_FORMAT = 'dd/mm/yyyy';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;
/** The first of January 1970, in days of Excel. */
const EPOCH = 25_569;
/** Việt Nam's time, which cells show. */
const HOURS_AHEAD = 7;

/**
 * A cell of a table as a cell of Excel: what is known exactly is a number, a day or a moment, with a format
 * that shows what a screen shows. Bounds and what is unknown stay words. `kind` is that of its column.
 */
export function excelCell(
  cell: Cell,
  kind: CellKind,
  language: Language,
  row: RowLook = {},
): SheetCell {
  const { value, ...format } = figureOf(cell, language) ?? { value: wordsOf(cell, language) };
  const look = { bordered: EDGE, ...row, ...placeOf(kind), ...format, ...markOf(cell) };
  return { value, look: oneLook(look) };
}

/** Between thousands. Numbers have those of the computer's region, whatever the language. */
const THOUSANDS: Readonly<Record<Language, RegExp>> = { vi: /\.(?=\d{3})/g, en: /,(?=\d{3})/g };
const NO_BREAK = '\u00a0';

/** Bounds have spaces between thousands: beside 1,233 nobody is to take 1.195 for one and a fifth. */
const wordsOf = (cell: Cell, language: Language): string =>
  boundsOf(cell) === null
    ? cellText(cell, language)
    : cellText(cell, language).replace(THOUSANDS[language], NO_BREAK);

/** Figures stand below each other, words begin at one line. */
function placeOf(kind: CellKind): Pick<Look, 'horizontal' | 'wrap' | 'indent'> {
  if (kind === 'text' || kind === 'status') return { horizontal: 'left', wrap: true, indent: 1 };
  return { horizontal: kind === 'rank' || kind === 'day' ? 'center' : 'right', wrap: true };
}

interface Figure {
  readonly value: number;
  readonly format: string;
}

function figureOf(cell: Cell, language: Language): Figure | null {
  if (cell.kind === 'day') {
    return cell.day !== null && DAY.test(cell.day) ? dayCell(cell.day) : null;
  }
  if (cell.kind === 'moment') return momentCell(cell.moment, language);
  const bounds = boundsOf(cell);
  if (bounds === null || bounds.min !== bounds.max) return null;
  switch (cell.kind) {
    case 'percent':
      // It is kept in hundredths of a percent, rounded so that it shows no threshold that it misses.
      return figure(bounds.min / 10_000, marked('0.00%', cell.percent?.estimated));
    case 'change':
      return figure(bounds.min, '+#,##0;-#,##0;"="');
    case 'pace':
      return figure(bounds.min, '#,##0.0');
    case 'count': {
      const sign = cell.status === undefined ? '' : `${statusSigns[cell.status]} `;
      return figure(bounds.min, marked('#,##0', cell.estimated, sign));
    }
    default:
      return figure(bounds.min, '0');
  }
}

const figure = (value: number, format: string): Figure => ({ value, format });

/** One quoted text before the digits: two of them side by side could be read as one with a quote in it. */
function marked(format: string, estimated: boolean | undefined, sign = ''): string {
  const mark = sign + (estimated ? '≈' : '');
  return mark === '' ? format : `"${mark}"${format}`;
}

const dayCell = (day: string): Figure =>
  figure(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + EPOCH, DAY_FORMAT);

/** Seconds are whole: Excel would round an hour that is not into the next. */
function momentCell(moment: Moment, language: Language): Figure {
  const value = Date.parse(moment) / MS_PER_DAY + HOURS_AHEAD / 24 + EPOCH;
  const [end, hour] = WORDS_OF_MOMENTS[language];
  return {
    value,
    format: isEndOfDay(moment) ? `"${end} "${DAY_FORMAT}` : `${hour} ${DAY_FORMAT}`,
  };
}

const WORDS_OF_MOMENTS: Readonly<Record<Language, readonly [end: string, hour: string]>> = {
  vi: ['Hết ngày', 'hh"h"mm" ngày"'],
  en: ['The end of', 'hh:mm" on"'],
};

/** Colour beside a sign or words, never in their place. */
function markOf(cell: Cell): Partial<Look> {
  if (cell.kind === 'change' && typeof cell.change === 'number' && cell.change !== 0) {
    return { colour: cell.change > 0 ? GAIN : LOSS };
  }
  const status = cell.kind === 'status' || cell.kind === 'count' ? cell.status : undefined;
  const fill = status === undefined ? null : STATUS_FILLS[status];
  return fill === null ? {} : { fill };
}
