import { displayWidth } from './display-width.ts';

/** Breaks a text at spaces into lines of at most so many columns; a longer word stands alone. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
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
