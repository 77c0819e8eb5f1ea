const WIDE = /[！-～]/;
const WIDE_ALL = /[！-～]/g;
const WIDE_TO_NARROW = 0xfee0;

/** Full-width digits, letters and marks as their plain ones: “２．３５４” becomes "2.354". */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(WIDE_ALL, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_NARROW));
}
