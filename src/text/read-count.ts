import type { CountFault } from '../domain/issue.ts';
import { figureText } from './figure-text.ts';
import { type Grouping, USUAL, wholeNumber } from './number-marks.ts';
import { isUnknownMark } from './unknown-mark.ts';

export type ReadCount =
  | { readonly ok: true; readonly count: number | null }
  | { readonly ok: false; readonly fault: CountFault };

/** More people than live on earth: such a figure is a slip, and sums of smaller ones stay exact. */
const LARGEST = 9_999_999_999;

const UNKNOWN: ReadCount = { ok: true, count: null };

/**
 * Reads a number of people as Vietnamese files write it; an empty cell, a dash or "chưa rõ" is
 * unknown. `grouping` is what the whole column decided. Without it a mark before each three digits
 * parts thousands, whichever it is: good for a cell that stands alone.
 */
export function readCount(cell: string, grouping: Grouping = 'either'): ReadCount {
  if (cell === '') return UNKNOWN;
  const usual = USUAL.exec(cell);
  if (usual !== null && (usual[2] === undefined || fitsGrouping(usual, grouping))) {
    return { ok: true, count: Number(`${usual[1]}${usual[3] ?? ''}`) };
  }
  const text = figureText(cell);
  const count = inGroups(text, grouping);
  if (count !== null) return withinReason(count);
  return isUnknownMark(text) ? UNKNOWN : { ok: false, fault: faultOf(text) };
}

/**
 * A number of people that a spreadsheet holds as a number. One that is not whole is refused however
 * near it is to a whole one: it was computed from rates, or was a "2.354" typed where the dot
 * begins the decimals.
 */
export function readStoredCount(value: number): ReadCount {
  if (!Number.isFinite(value)) return { ok: false, fault: 'not-a-count' };
  if (value < 0) return { ok: false, fault: 'negative' };
  if (!Number.isInteger(value)) return { ok: false, fault: 'fraction' };
  // Not -0, which a spreadsheet can hold.
  return withinReason(value === 0 ? 0 : value);
}

/** A group of thousands, as the column has them. */
const fitsGrouping = ([cell, , mark]: RegExpExecArray, grouping: Grouping): boolean =>
  (grouping === 'either' || mark === grouping) && !cell.startsWith('0');

function inGroups(text: string, grouping: Grouping): number | null {
  if (grouping !== 'either') return wholeNumber(text, grouping);
  // "125.000" and "125,000" are thousands before they are decimals.
  const first = text.includes('.') ? '.' : ',';
  return wholeNumber(text, first) ?? wholeNumber(text, first === '.' ? ',' : '.');
}

const withinReason = (count: number): ReadCount =>
  count > LARGEST ? { ok: false, fault: 'too-large' } : { ok: true, count };

const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg? ?\d{1,2})`;
const DATE = new RegExp(
  [
    String.raw`^\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$`,
    String.raw`^\d{4}([/-])\d{1,2}\2\d{1,2}(?:[ T]\d{1,2}:\d{2}.*)?$`,
    // "Mar-54", "2-Thg3", "02-Mar-2025": what a spreadsheet makes of a figure.
    String.raw`^\d{1,2}[- ]${MONTH}(?:[- ]\d{2,4})?$`,
    String.raw`^${MONTH}[- ]\d{2,4}$`,
  ].join('|'),
  'i',
);

// In this order: "(-5%)" is negative first, "1,2E+03" is no fraction.
const FAULTS: readonly (readonly [RegExp, CountFault])[] = [
  [/^[-−–(] ?\d/, 'negative'],
  [/^#+$/, 'hidden'],
  [/^(?:#[a-z]|err:\d)/i, 'formula-error'],
  [/^\d[\d., ]*%$/, 'percent'],
  [/^\d+(?:[.,]\d+)?e[+-]?\d+$/i, 'exponential'],
  [DATE, 'date'],
];

const MARKED = /^\d[\d., ]*$/;
const FRACTION = /^(?:\d+|\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*)[.,](?!0+$)\d+$/;

function faultOf(text: string): CountFault {
  const known = FAULTS.find(([pattern]) => pattern.test(text));
  if (known !== undefined) return known[1];
  if (!MARKED.test(text)) return 'not-a-count';
  // Whole where the other mark parts thousands: the column, not the figure, is what it does not fit.
  return FRACTION.test(text) && inGroups(text, 'either') === null ? 'fraction' : 'marks';
}
