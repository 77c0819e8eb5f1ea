import { boundsOf, type Cell } from '../../document/cell.ts';
import { isEndOfDay, type Moment } from '../../domain/calendar.ts';
import type { Language } from '../../i18n/pair.ts';
import { statusSigns } from '../../i18n/words.ts';
import { cellText } from '../cell-text.ts';
import { EDGE, GAIN, LOSS, type Look, oneLook, STATUS_FILLS } from './look.ts';
import type { SheetCell } from './sheet.ts';

/** What a row's cells have in common. */
export type RowLook = Pick<Look, 'bold' | 'fill'>;

const TEXT = { horizontal: 'left', wrap: true } as const;
const WORDS = { horizontal: 'right' } as const;
const DAY_FORMAT = 'dd/mm/yyyy';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;
/** The first of January 1970, in days of Excel. */
const EPOCH = 25_569;
/** Việt Nam's time, which cells show. */
const HOURS_AHEAD = 7;

/**
 * A cell of a table as a cell of Excel: what is known exactly is a number, a day or a moment, with a format
 * that shows what a screen shows. Bounds and what is unknown stay words.
 */
export function excelCell(cell: Cell, language: Language, row: RowLook = {}): SheetCell {
  const { value, ...look } = { ...wordsOf(cell, language), ...figureOf(cell, language) };
  return { value, look: oneLook({ bordered: EDGE, ...row, ...look, ...markOf(cell) }) };
}

type Told = Pick<Look, 'horizontal' | 'wrap' | 'format'> & { readonly value: string | number };

function wordsOf(cell: Cell, language: Language): Told {
  const value = cellText(cell, language);
  const isText = cell.kind === 'text' || cell.kind === 'status' || cell.kind === 'moment';
  return { value, ...(isText ? TEXT : WORDS) };
}

function figureOf(cell: Cell, language: Language): Told | null {
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
      return figure(bounds.min, '+#,##0;-#,##0;0');
    case 'pace':
      return figure(bounds.min, '#,##0.0');
    case 'count': {
      const format = marked('#,##0', cell.estimated);
      const sign = cell.status === undefined ? '' : `"${statusSigns[cell.status]} "`;
      return figure(bounds.min, `${sign}${format}`);
    }
    default:
      return figure(bounds.min, '0');
  }
}

const figure = (value: number, format: string): Told => ({ value, format, horizontal: 'right' });

const marked = (format: string, estimated: boolean | undefined): string =>
  estimated ? `"≈"${format}` : format;

const dayCell = (day: string): Told =>
  figure(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + EPOCH, DAY_FORMAT);

/** Seconds are whole: Excel would round an hour that is not into the next. */
function momentCell(moment: Moment, language: Language): Told {
  const value = Date.parse(moment) / MS_PER_DAY + HOURS_AHEAD / 24 + EPOCH;
  const [end, hour] = WORDS_OF_MOMENTS[language];
  return {
    value,
    format: isEndOfDay(moment) ? `"${end} "${DAY_FORMAT}` : `${hour} ${DAY_FORMAT}`,
    horizontal: 'left',
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
