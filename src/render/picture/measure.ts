import { REGULAR, SEMIBOLD } from './font-widths.ts';
import { signOf } from './signs.ts';

/** A font's size and weight. */
export interface Font {
  readonly size: number;
  readonly bold: boolean;
}

/** Widths in thousandths of the font's size, by code point. */
function widthsOf(lines: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const line of lines.trim().split('\n')) {
    const [first = '', ...all] = line.split(' ');
    const start = Number.parseInt(first, 16);
    all.forEach((width, at) => {
      widths.set(start + at, Number(width));
    });
  }
  return widths;
}

const regular = widthsOf(REGULAR);
const semibold = widthsOf(SEMIBOLD);

/** Whether the fonts hold a character; all others are drawn. */
export const hasGlyph = (character: string): boolean => {
  const code = character.codePointAt(0) as number;
  return regular.has(code) && semibold.has(code);
};

/** How wide a text stands in a font; on screens with another font it may be narrower. */
export function widthOf(text: string, { size, bold }: Font): number {
  const widths = bold ? semibold : regular;
  let sum = 0;
  for (const character of text) {
    sum += widths.get(character.codePointAt(0) as number) ?? signOf(character).width;
  }
  return (sum * size) / 1000;
}

/** The longest beginning of a text that fits, "…" after it where anything is left out. */
export function cutToWidth(text: string, font: Font, width: number): string {
  if (widthOf(text, font) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, font) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}

/** Breaks words into lines of a width; what is longer than a line goes on in the next. */
export function wrapToWidth(words: readonly string[], font: Font, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((it) => pieces(it, font, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, font: Font, width: number): readonly string[] {
  if (widthOf(word, font) <= width) return [word];
  const all: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, font) > width) {
      all.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...all, piece];
}

/** The same of at most so many lines, the last one cut. */
export function fewLines(text: string, font: Font, width: number, most: number): string[] {
  const lines = wrapToWidth(text.split(' '), font, width);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), cutToWidth(rest, font, width)];
}
