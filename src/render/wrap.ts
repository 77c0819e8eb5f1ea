import { displayWidth } from './display-width.ts';

/** Breaks a text at spaces into lines of at most so many columns; a longer word stands alone. */
export const wrapText = (text: string, width: number): readonly string[] =>
  wrapWords(text.split(' '), width);

/** The same for words that may hold spaces themselves. */
export function wrapWords(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of words) {
    const needs = displayWidth(word);
    if (line.length > 0 && used + 1 + needs > width) {
      lines.push(line.join(' '));
      line = [];
    }
    used = line.length === 0 ? needs : used + 1 + needs;
    line.push(word);
  }
  return [...lines, line.join(' ')];
}
