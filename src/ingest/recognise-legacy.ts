import type { Encoding } from '../domain/encoding.ts';
import { isBad, readerOf } from '../text/bytes-to-text.ts';
import { isKnownWord, isVietnameseShape } from './known-words.ts';

/** What the different words with a letter beyond ASCII are in an encoding. */
export interface Score {
  readonly encoding: Encoding;
  readonly of: number;
  readonly known: number;
  /** Those that could be Vietnamese by their shape. */
  readonly likely: number;
}

const MOST_WORDS = 2000;
// None is so long; that of rubbish may be megabytes.
const MOST_LETTERS = 40;

// Bytes of letters in any of the encodings; those of Windows' quotes, dashes and spaces part words.
const RAW_WORD = /[A-Za-z\x80-\x84\x86-\x90\x98-\x9f\xa1-\xff]{2,}/g;
// Signs count as letters: where they stand in words, the words are no such words.
const WORD = /(?:[A-Za-z\u0080-\u009f\u00a1-\u024f\u1e00-\u1eff\ufffd]|[\u0300-\u0323]){2,}/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

const LEGACY: readonly Encoding[] = ['windows-1258', 'tcvn3', 'vni'];

/** What the words of bytes are in the encodings of before Unicode. */
export function legacyScores(bytes: Uint8Array): readonly Score[] {
  const words = wordsIn(asWestern(bytes), RAW_WORD);
  return LEGACY.map((it) =>
    scoreOf(
      words.map((word) => textIn(word, it)),
      it,
    ),
  );
}

/** Each byte as the Latin-1 letter of its number. */
export const asWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** What the words of a text are as they stand. */
export const textScore = (text: string, encoding: Encoding): Score =>
  scoreOf(wordsIn(text, WORD), encoding);

function scoreOf(words: readonly string[], encoding: Encoding): Score {
  const known = words.filter(isKnownWord).length;
  return { encoding, of: words.length, known, likely: words.filter(isVietnameseShape).length };
}

/** The different words with a letter beyond ASCII. */
function wordsIn(text: string, pattern: RegExp): readonly string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(pattern)) {
    const start = word.slice(0, MOST_LETTERS);
    if (BEYOND_ASCII.test(start)) words.add(start);
    if (words.size === MOST_WORDS) break;
  }
  return [...words];
}

function textIn(word: string, encoding: Encoding): string {
  const text = readerOf(encoding)(Buffer.from(word, 'latin1'), true);
  return isBad(text) ? '' : text.normalize('NFC');
}

/**
 * The best of the readings by its known words, where it is clearly right: nearly all words could be
 * Vietnamese, and most are known and twice as many as in the next, or some and three times as many.
 * Measured over 1,443 files in the three encodings, from all 96 units to a single accented word:
 * none was taken for another; 96 were refused, all of them lists of at most a dozen villages with one
 * accented word, or none, in the header. Of 482 in VISCII, which is not read, 6 of few words passed.
 */
export function clearBest(scores: readonly Score[]): Score | null {
  const [best, next] = [...scores].sort((a, b) => b.known - a.known);
  if (best === undefined || next === undefined || best.likely < 0.9 * best.of) return null;
  const most = best.known >= 0.6 * best.of && best.known >= 2 * next.known;
  const some = best.known >= Math.max(2, 0.2 * best.of) && best.known >= 3 * next.known;
  return best.known > 0 && (most || some) ? best : null;
}

/** Whether bytes that are no UTF-8 were meant to be: of their letters beyond ASCII most are. */
export function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const bad = text.split('\ufffd').length - 1;
  const good = (text.match(/[^\0-\x7f\ufffd]/g) ?? []).length;
  return good > bad;
}

/** The encoding of before Unicode in which bytes make Vietnamese words, where one clearly does. */
export function legacyEncodingOf(bytes: Uint8Array): Encoding | null {
  const encoding = clearBest(legacyScores(bytes))?.encoding ?? null;
  return encoding === 'windows-1258' && isWestern(bytes) ? null : encoding;
}

/**
 * Whether words are known in Western Europe's letters rather than in Windows-1258, of those that
 * differ: "Xã Bình" as a program writes it that has no ạ, ơ, đ and leaves their marks out.
 */
function isWestern(bytes: Uint8Array): boolean {
  const words = wordsIn(asWestern(bytes), RAW_WORD).map((it) => ({
    western: it,
    vietnamese: textIn(it, 'windows-1258'),
  }));
  const differing = words.filter(({ western, vietnamese }) => western !== vietnamese);
  const western = differing.filter((it) => isKnownWord(it.western)).length;
  return western > 0 && western >= differing.filter((it) => isKnownWord(it.vietnamese)).length;
}
