const ESCAPE = String.fromCharCode(27);
const COLOUR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

// Latin letters, with all that Vietnamese composes of them, and the marks that tables are made of.
const ONE_COLUMN_EACH = /^[ -~¡-˿Ḁ-ỿ‐-‧‰-⁞₫−≈√─-◿]*$/;
const NO_WIDTH = /\p{M}|\p{Cf}|\p{Cc}/u;
const WIDE =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60\u3000-\u303e]/u;

/**
 * How many columns of a terminal a line takes: Vietnamese marks none, East Asian letters two.
 * Tables use it in place of a library for all of Unicode, which takes longer to load than a report.
 */
export function displayWidth(line: string): number {
  const text = line.includes(ESCAPE) ? line.replace(COLOUR, '') : line;
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
