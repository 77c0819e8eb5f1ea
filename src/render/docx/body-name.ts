import { type Twips, textWidth } from './text-width.ts';

/** Ends of what a body's name begins with: the place it is of stands on a line of its own. */
const OF_A_PLACE = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (.+)$/;

/** A body's name in capitals, on as many lines as it needs, of about one length. */
export function bodyNameLines(name: string, points: number, bold: boolean, room: Twips): string[] {
  const capitals = name.trim().replace(/\s+/g, ' ').toUpperCase();
  const [, kind, place] = OF_A_PLACE.exec(capitals) ?? [];
  const parts = kind && place ? [kind, place] : [capitals];
  return parts.flatMap((it) => balancedLines(it, points, bold, room));
}

/** As few lines as a text needs, of about one length. */
export const balancedLines = (text: string, points: number, bold: boolean, room: Twips): string[] =>
  balanced(text.split(' '), points, bold, room);

/** Words that no line ends with. */
const JOINS = ['VÀ', '-', '–', 'CỦA'];

function balanced(words: readonly string[], points: number, bold: boolean, room: Twips): string[] {
  const widthOf = (some: readonly string[]) => textWidth(some.join(' '), points, bold);
  const lines = Math.ceil(widthOf(words) / room);
  if (lines <= 1 || words.length === 1) return [words.join(' ')];
  const ends = words
    .map((_, at) => at + 1)
    .slice(0, -1)
    .filter((end) => end === 1 || widthOf(words.slice(0, end)) <= room);
  const good = ends.filter((end) => !JOINS.includes(words[end - 1] as string));
  // The first line is the one nearest to its share; the rest is divided in the same way.
  const share = widthOf(words) / lines;
  const away = (end: number) => Math.abs(widthOf(words.slice(0, end)) - share);
  const end = (good.length > 0 ? good : ends).reduce((a, b) => (away(b) < away(a) ? b : a));
  return [words.slice(0, end).join(' '), ...balanced(words.slice(end), points, bold, room)];
}
