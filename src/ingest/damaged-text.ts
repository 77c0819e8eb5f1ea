import type { Encoding } from '../domain/encoding.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { windows1252Byte } from '../text/legacy/windows-1252.ts';
import { lineEndsIn } from '../text/line-ends.ts';
import { knownWords } from './known-words.ts';
import { clearBest, legacyScores, textScore } from './recognise-legacy.ts';

// Letters with two marks, plain marks: text that was decoded wrongly once has none of them, and
// nearly every Vietnamese text has.
const VIETNAMESE_ONLY = /[\u0300-\u0323\u1ea0-\u1ef9]/;
const LOST = '\ufffd';

/** Whether a text needs a closer look: a glance that costs a report nothing. */
export const mayBeDamaged = (text: string): boolean =>
  !VIETNAMESE_ONLY.test(text) || text.includes(LOST);

/** What befell the letters of a text before it was written, if anything did. */
export function damageIn(text: string, file: string): Issue | null {
  const lost = lettersLost(text, file);
  if (lost !== null || VIETNAMESE_ONLY.test(text)) return lost;
  const encoding = typedIn(text);
  if (encoding === 'utf-8') return issue('encoded-twice', { file }, {});
  return encoding === null ? null : issue('old-font', { file }, { encoding });
}

/** Whether letters were replaced by “?”, or by the character for lost ones, and from which line on. */
export function lettersLost(text: string, file: string): Issue | null {
  const at = firstLost(text);
  if (at === null) return null;
  return issue('letters-lost', { file, line: lineEndsIn(text.slice(0, at)) + 1 }, {});
}

const WORD = /[A-Za-zÀ-ʯ?]+/g;
const LEAST_WORDS = 2;

function firstLost(text: string): number | null {
  const broken = text.search(/[A-Za-zÀ-ỹ]\ufffd|\ufffd[A-Za-zÀ-ỹ]/);
  if (broken >= 0) return broken;
  if (!text.includes('?')) return null;
  const holed = [...text.matchAll(WORD)].filter(([word]) => word.includes('?'));
  const torn = tornWords();
  const isTorn = ([word]: readonly string[]): boolean => torn.has((word as string).toLowerCase());
  const all = new Set(holed.map(([word]) => word.toLowerCase())).size;
  const found = new Set(holed.filter(isTorn).map(([word]) => word.toLowerCase())).size;
  return found >= LEAST_WORDS && found * 2 >= all ? (holed.find(isTorn)?.index ?? null) : null;
}

/** Known words as a program writes them that has not all of their letters: "s?", "h?c", "tr??ng". */
function tornWords(): ReadonlySet<string> {
  const nearest: Readonly<Record<string, string>> = { ă: 'a', đ: 'd', ơ: 'o', ư: 'u' };
  const torn = knownWords().flatMap((word) => [
    word.replace(/[^\0-\x7f]/g, '?'),
    word.replace(/[^\0-\xff]/g, '?'),
    word.replace(/[ăđơư]/g, (it) => nearest[it] as string).replace(/[^\0-\xff]/g, '?'),
  ]);
  return new Set(torn.filter((word) => /[a-z]/.test(word)));
}

/** The encoding of which the letters are the bytes, each shown as a letter of Western Europe. */
function typedIn(text: string): Encoding | null {
  if (!/[^\0-\x7f]/.test(text)) return null;
  const bytes = Buffer.from(Array.from(text, westernByte));
  const undone = [textScore(bytes.toString('utf8'), 'utf-8'), ...legacyScores(bytes)];
  // Its own letters are those of Windows-1258 as far as they go.
  const best = clearBest(undone.filter((it) => it.encoding !== 'windows-1258'));
  return best !== null && best.known > 2 * textScore(text, 'utf-8').known ? best.encoding : null;
}

// Ă is what Windows-1258 shows for the byte that begins half of the letters in UTF-8.
const westernByte = (character: string): number =>
  character === 'Ă' ? 0xc3 : (windows1252Byte(character) ?? 0x3f);
