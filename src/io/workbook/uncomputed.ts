/** The text of a formula that was saved without its value: like Excel's own errors, it begins with `#`. */
export const UNCOMPUTED = '#CHƯA TÍNH';

/** A cell of an XLSX with a formula, and a value that is missing or empty. */
const FORMULA_ONLY =
  /<((?:\w+:)?)c(\s[^<>]*)?>\s*<\1f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>)\s*(?:<\1v\s*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>/g;
const TYPE = /\st=["'](\w+)["']/;

/** A sheet of an XLSX that says so in its formulas without a value, which SheetJS takes for blank cells. */
export function markUncomputed(sheet: Buffer): Buffer {
  // Each byte as a letter: all that is looked for is ASCII.
  const text = sheet.toString('latin1');
  const value = Buffer.from(UNCOMPUTED).toString('latin1');
  const marked = text.replace(FORMULA_ONLY, (cell, prefix: string, attributes: string = '') => {
    // A cell of another type says that its value is, say, an empty text.
    if ((TYPE.exec(attributes)?.[1] ?? 'n') !== 'n') return cell;
    return `<${prefix}c${attributes.replace(TYPE, '')} t="str"><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  });
  return marked === text ? sheet : Buffer.from(marked, 'latin1');
}
