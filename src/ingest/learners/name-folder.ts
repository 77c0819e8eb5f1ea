import { fold, losesLetters } from '../../text/fold.ts';
import { once } from '../../text/once.ts';
import { nameHashEnd, nameHashWith } from './name-hash.ts';

const SPACE = 0x20;
/** In the table: parts words; is taken away; asks `fold` itself. */
const PARTS = 0;
const NOTHING = 1;
const ASK = 2;

/** Letters up to here are looked up: Latin with its marks, and the combining marks. */
const LATIN_END = 0x250;
const MARKS = 0x300;
const GREEK = 0x370;
const MARKS_END = 0x380;
/** Vietnamese letters with two marks. */
const VIETNAMESE = 0x1e00;
const VIETNAMESE_END = 0x1f00;

function foldedCode(code: number): number {
  // As it stands amid a word: what parts the word is a space, what vanishes leaves none.
  const amid = fold(`a${String.fromCharCode(code)}b`);
  if (amid === 'a b') return losesLetters(String.fromCharCode(code)) ? ASK : PARTS;
  if (amid === 'ab') return NOTHING;
  return amid.length === 3 ? amid.charCodeAt(1) : ASK;
}

/** What each letter folds to, one byte. Made of `fold`, when the first name is folded. */
function tableOf(from: number, end: number): Uint8Array {
  return Uint8Array.from({ length: end - from }, (_, i) => foldedCode(from + i));
}

const latinTable = once(() => {
  const table = tableOf(0, MARKS_END);
  // Of other letters, what one becomes may hang on its neighbours.
  table.fill(ASK, LATIN_END, MARKS).fill(ASK, GREEK);
  return table;
});
const vietnameseTable = once(() => tableOf(VIETNAMESE, VIETNAMESE_END));

/** Folds names from bytes to bytes as `fold` does from text to text, nearly all without a string. */
export class NameFolder {
  /** The folded name is `bytes[0..length)`. */
  bytes = Buffer.alloc(256);
  length = 0;
  /** Of the folded name, its `nameHash`. */
  hash = 0;
  /** Whether the folded name holds a digit, or its last word is one letter. */
  numbered = false;

  /** Whether the name has letters that folding drops: others may fold to the same. */
  lossy = false;

  readonly #latin = latinTable();
  readonly #vietnamese = vietnameseTable();

  fold(from: Uint8Array, start: number, end: number): void {
    if (this.bytes.length < end - start) this.bytes = Buffer.alloc((end - start) * 2);
    if (!this.#foldKnown(from, start, end)) this.#ask(from, start, end);
  }

  /** `false` where a letter is not in the tables. */
  #foldKnown(from: Uint8Array, start: number, end: number): boolean {
    const to = this.bytes;
    const latin = this.#latin;
    let length = 0;
    let hash = 0;
    let digits = false;
    let parted = false;
    this.lossy = false;
    for (let at = start; at < end; at++) {
      const byte = from[at] as number;
      let folded: number;
      if (byte < 0x80) folded = latin[byte] as number;
      else if (byte < 0xce)
        folded = latin[((byte & 0x1f) << 6) | ((from[++at] as number) & 0x3f)] as number;
      else if (byte === 0xe1) {
        const code =
          0x1000 | (((from[at + 1] as number) & 0x3f) << 6) | ((from[at + 2] as number) & 0x3f);
        if (code < VIETNAMESE || code >= VIETNAMESE_END) return false;
        folded = this.#vietnamese[code - VIETNAMESE] as number;
        at += 2;
      } else return false;
      if (folded === PARTS) {
        parted = length > 0;
        continue;
      }
      if (folded <= ASK) {
        if (folded === NOTHING) continue;
        return false;
      }
      if (parted) {
        to[length++] = SPACE;
        hash = nameHashWith(hash, SPACE);
        parted = false;
      }
      if (folded <= 0x39 && folded >= 0x30) digits = true;
      to[length++] = folded;
      hash = nameHashWith(hash, folded);
    }
    this.#finish(length, hash, digits);
    return true;
  }

  #ask(from: Uint8Array, start: number, end: number): void {
    const name = Buffer.from(from.buffer, from.byteOffset + start, end - start).toString();
    const folded = fold(name);
    if (this.bytes.length < folded.length) this.bytes = Buffer.alloc(folded.length * 2);
    this.bytes.write(folded, 'latin1');
    this.#foldKnown(this.bytes, 0, folded.length);
    this.lossy = losesLetters(name);
  }

  #finish(length: number, hash: number, digits: boolean): void {
    this.hash = nameHashEnd(hash, length);
    this.length = length;
    this.numbered = digits || length === 1 || (length > 1 && this.bytes[length - 2] === SPACE);
  }
}
