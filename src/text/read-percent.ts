import type { WrittenPercent } from '../domain/formula.ts';
import type { PercentFault } from '../domain/issue.ts';
import { figureText } from './figure-text.ts';
import { isUnknownMark } from './unknown-mark.ts';

export type ReadPercent =
  | { readonly ok: true; readonly percent: WrittenPercent | null }
  | { readonly ok: false; readonly fault: PercentFault };

const PERCENT = /^(\d+)(?:[.,](\d+))?(?: ?%)?$/;
const USUAL = /^\d{1,3}[.,]\d\d%$/;
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?: ?%)?$/;

/** More decimals come of a computer's own division, whose last ones are not exact. */
const MOST_DECIMALS = 10;

/**
 * Reads a percentage as a file shows it, with or without its sign: "3,20%", "3.2". Whichever mark
 * there is begins the decimals, since thousands of percent are refused anyway; the decimals tell how
 * finely the file rounded; of more than ten the rest is rounded off. An empty cell or a dash is unknown.
 */
export function readPercent(cell: string): ReadPercent {
  // Nearly every cell there is, read at once: a report may have hundreds.
  if (USUAL.test(cell)) {
    return within100({ digits: Number(cell.slice(0, -4) + cell.slice(-3, -1)), decimals: 2 });
  }
  const text = figureText(cell);
  const match = PERCENT.exec(text);
  if (match !== null)
    return fromDigits((match[1] as string).replace(/^0+(?=\d)/, ''), match[2] ?? '');
  if (isUnknownMark(text)) return { ok: true, percent: null };
  if (/^[-−–(] ?\d/.test(text)) return { ok: false, fault: 'negative' };
  return { ok: false, fault: GROUPED.test(text) ? 'above-100' : 'not-a-percent' };
}

function fromDigits(whole: string, fraction: string): ReadPercent {
  if (whole.length > 3) return { ok: false, fault: 'above-100' };
  if (fraction.length <= MOST_DECIMALS) {
    return within100({ digits: Number(whole + fraction), decimals: fraction.length });
  }
  const tenfold = Number(whole + fraction.slice(0, MOST_DECIMALS + 1));
  return within100({ digits: Math.round(tenfold / 10), decimals: MOST_DECIMALS });
}

const within100 = (percent: WrittenPercent): ReadPercent =>
  percent.digits > 100 * 10 ** percent.decimals
    ? { ok: false, fault: 'above-100' }
    : { ok: true, percent };
