import type { WrittenPercent } from '../domain/formula.ts';
import type { PercentFault } from '../domain/issue.ts';
import { tidy } from './tidy.ts';

export type ReadPercent =
  | { readonly ok: true; readonly percent: WrittenPercent | null }
  | { readonly ok: false; readonly fault: PercentFault };

const UNKNOWN = /^(?:|[-–—x…]|n\/?a|\.\.\.)$/i;
const PERCENT = /^(\d{1,3})(?:[.,](\d+))? ?%?$/;

const USUAL = /^\d{1,3}[.,]\d\d%$/;

/** A spreadsheet's own figures have up to 15 digits; what stands behind them is noise. */
const MOST_DECIMALS = 12;

/** Reads a percentage, with its sign or without; an empty cell or a dash is unknown. */
export function readPercent(cell: string): ReadPercent {
  // Nearly every cell there is, read at once: a report may have hundreds.
  if (USUAL.test(cell)) {
    const digits = Number(cell.slice(0, -4) + cell.slice(-3, -1));
    if (digits <= 10_000) return { ok: true, percent: { digits, decimals: 2 } };
  }
  const text = tidy(cell);
  if (UNKNOWN.test(text)) return { ok: true, percent: null };
  const match = PERCENT.exec(text);
  if (match === null) {
    return { ok: false, fault: /^[-−(] ?\d/.test(text) ? 'negative' : 'not-a-percent' };
  }
  const decimals = (match[2] ?? '').slice(0, MOST_DECIMALS);
  const digits = Number(`${match[1]}${decimals}`);
  if (digits > 100 * 10 ** decimals.length) return { ok: false, fault: 'above-100' };
  return { ok: true, percent: { digits, decimals: decimals.length } };
}
