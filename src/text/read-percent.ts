import { figureText } from './figure-text.ts';
import { isUnknownMark } from './unknown-mark.ts';

/** An exact decimal number: `digits / 10 ** decimals`. 3,20 is 320 with 2 decimals. */
export interface Decimal {
  readonly digits: number;
  readonly decimals: number;
}

type PercentFault = 'not-a-percent' | 'negative' | 'beyond-100';

export type ReadPercent =
  | { readonly ok: true; readonly percent: Decimal | null }
  | { readonly ok: false; readonly fault: PercentFault };

const PERCENT = /^(\d+)(?:[.,](\d+))?(?: ?%)?$/;
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?(?: ?%)?$/;

/** So many digits are exact in a number. */
const MOST_DIGITS = 15;

/**
 * Reads a percentage as a file shows it, with or without its sign: "3,20%", "3.2". Whichever mark
 * there is begins the decimals, since thousands of percent are refused anyway; the decimals tell how
 * finely the file rounded. An empty cell or a dash is unknown.
 */
export function readPercent(cell: string): ReadPercent {
  const text = figureText(cell);
  const match = PERCENT.exec(text);
  if (match !== null)
    return fromDigits((match[1] as string).replace(/^0+(?=\d)/, ''), match[2] ?? '');
  if (isUnknownMark(text)) return { ok: true, percent: null };
  if (/^[-−–(] ?\d/.test(text)) return { ok: false, fault: 'negative' };
  return { ok: false, fault: GROUPED.test(text) ? 'beyond-100' : 'not-a-percent' };
}

function fromDigits(whole: string, fraction: string): ReadPercent {
  if (whole.length > 3) return { ok: false, fault: 'beyond-100' };
  if (whole.length + fraction.length > MOST_DIGITS) return { ok: false, fault: 'not-a-percent' };
  return within100({ digits: Number(whole + fraction), decimals: fraction.length });
}

const within100 = (percent: Decimal): ReadPercent =>
  percent.digits > 100 * 10 ** percent.decimals
    ? { ok: false, fault: 'beyond-100' }
    : { ok: true, percent };

const STORED_DECIMALS = 10;

/**
 * The percentage that a spreadsheet cell with a percent format stores as a fraction: 0.032 is 3,2.
 * Where the text that the cell shows is at hand, use `readPercent` on it instead: that is the
 * file's own rounding, and what its readers see. A stored fraction is the unrounded result of a
 * formula more often than not; it is kept to ten decimals of a percent.
 */
export function percentFromFraction(value: number): ReadPercent {
  if (!Number.isFinite(value)) return { ok: false, fault: 'not-a-percent' };
  if (value < 0) return { ok: false, fault: 'negative' };
  if (value > 2) return { ok: false, fault: 'beyond-100' };
  // Not -0, which a spreadsheet can hold.
  const digits = Math.abs(Math.round(value * 100 * 10 ** STORED_DECIMALS));
  return within100(withoutTrailingZeros({ digits, decimals: STORED_DECIMALS }));
}

function withoutTrailingZeros({ digits, decimals }: Decimal): Decimal {
  if (decimals === 0 || digits % 10 !== 0) return { digits, decimals };
  return withoutTrailingZeros({ digits: digits / 10, decimals: decimals - 1 });
}
