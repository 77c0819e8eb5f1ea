const ESCAPE = String.fromCharCode(27);

// Latin letters, with all that Vietnamese composes of them, and the marks that tables are made of.
const ONE_COLUMN_EACH = /^[ -~¡-˿Ḁ-ỿ‐-‧‰-⁞₫−≈√─-◿]*$/;

/**
 * How many columns of a terminal a line takes: Vietnamese marks none, East Asian letters two.
 * Tables use it in place of a library for all of Unicode, which takes longer to load than a report.
 */
export function displayWidth(line: string): number {
  const text = line.includes(ESCAPE) ? withoutColour(line) : line;
  return ONE_COLUMN_EACH.test(text) ? text.length : widthOfAny(text);
}

const withoutColour = (line: string): string =>
  line.replace(new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g'), '');

/** Expressions over all of Unicode are slow to start: they are made only for a text that needs them. */
function widthOfAny(text: string): number {
  const noWidth = /\p{M}|\p{Cf}|\p{Cc}/u;
  const wide =
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60\u3000-\u303e]/u;
  let width = 0;
  for (const character of text) {
    if (!noWidth.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}
