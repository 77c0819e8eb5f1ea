import { tidy } from './tidy.ts';

export type ReadCount =
  | { readonly ok: true; readonly count: number | null }
  | { readonly ok: false; readonly fault: 'not-a-count' | 'negative' | 'fraction' | 'too-large' };

const UNKNOWN = new Set(['', '-', '–', '—', 'x', 'n/a', 'na', '...', '…']);
const UNIT_WORDS = / ?(người|nguoi|học viên|people)$/i;

// A figure that begins with 0 is no group of thousands. One mark between all groups: "2.354.000", "2 354", never "2.354,000".
const FIGURE = /^\d+$|^[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*$/;
const MARKS = /[., ]/g;

/** More people than live on earth: such a figure is a slip, and sums of smaller ones stay exact. */
const LARGEST = 9_999_999_999;

/** Reads a number of people as Vietnamese files write it; an empty cell or a dash is unknown. */
export function readCount(cell: string): ReadCount {
  if (cell === '') return { ok: true, count: null };
  return readFigure(cell) ?? readWritten(tidy(cell).replace(UNIT_WORDS, ''));
}

function readFigure(text: string): ReadCount | null {
  if (!FIGURE.test(text)) return null;
  const count = Number(text.replace(MARKS, ''));
  return count > LARGEST ? { ok: false, fault: 'too-large' } : { ok: true, count };
}

function readWritten(text: string): ReadCount {
  const figure = readFigure(text);
  if (figure !== null) return figure;
  if (UNKNOWN.has(text.toLowerCase())) return { ok: true, count: null };
  if (/^[-−(] ?\d/.test(text)) return { ok: false, fault: 'negative' };
  if (/^\d+[.,]\d+$/.test(text)) return { ok: false, fault: 'fraction' };
  return { ok: false, fault: 'not-a-count' };
}
