const SIGNIFICANT_DIGITS = 15;

/**
 * What a person calls a number in a cell, given how the cell shows it. Digits are never hidden: 2354
 * shown as "2" or "####" is "2354". Kept are leading zeros ("05"), words ("Thôn 5") and percentages.
 */
export function numberText(value: number, shown: string): string {
  if (/^\d+$/.test(shown) && Number(shown) === value) return shown;
  if (shown.includes('%')) return shown.trim().replace(/[.,](?=\d+\s*%)/, ',');
  return /\p{L}/u.test(shown) && sameDigits(shown, value) ? shown.trim() : plain(value);
}

/** The marks of a number as SheetJS shows it (1,234.50) to those that Vietnamese use (1.234,50). */
export const withVietnameseMarks = (shown: string): string =>
  shown.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));

/**
 * Excel keeps 15 digits: beyond them 0.1 + 0.2 would read 0,30000000000000004. But 2353.9999999999995,
 * which is no number of people, must not read 2354.
 */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return String(Number.isInteger(rounded) ? value : rounded).replace('.', ',');
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
const sameDigits = (shown: string, value: number): boolean =>
  digitsOf(shown) === digitsOf(plain(value));
