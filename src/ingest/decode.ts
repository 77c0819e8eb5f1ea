import type { Encoding } from '../domain/encoding.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { type BadBytes, isBad, readerOf } from '../text/bytes-to-text.ts';
import { decoderOf } from '../text/decoder.ts';
import { lineEndsIn } from '../text/line-ends.ts';
import { damageIn, lettersLost, mayBeDamaged } from './damaged-text.ts';
import { asWestern, isBrokenUtf8, legacyEncodingOf } from './recognise-legacy.ts';
import { utf16Of } from './recognise-utf16.ts';
import { spoiltRows } from './spoilt-rows.ts';

/** How a file is to be decoded. */
export interface Recognised {
  readonly encoding: Encoding;
  /** Whether it begins with a byte order mark. */
  readonly bom: boolean;
}

/**
 * Which encoding a file has, from its beginning, or why it cannot be read. `complete`: head is all
 * of the file; a letter cut at the end of an incomplete head is no fault. Never throws.
 */
export function recogniseEncoding(
  head: Uint8Array,
  file: string,
  complete: boolean,
): Recognised | Issue {
  const marked = byteOrderMark(head);
  const found: Recognised = marked ?? { encoding: 'utf-8', bom: false };
  const text = readerOf(found.encoding)(head, complete);
  if (!isBad(text)) return textFault(text, found.encoding, file, complete) ?? found;
  if (marked !== null) return badBytes(text, marked.encoding, file);
  if (head.includes(0)) return withNuls(head, file, complete);
  if (isBrokenUtf8(head)) return badBytes(text, 'utf-8', file);
  return withoutUnicode(head, file);
}

function byteOrderMark(head: Uint8Array): Recognised | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: true };
  return null;
}

function withNuls(head: Uint8Array, file: string, complete: boolean): Recognised | Issue {
  const encoding = utf16Of(head);
  if (encoding === null) return issue('not-text', { file }, { kind: null });
  const text = readerOf(encoding)(head, complete);
  if (isBad(text)) return badBytes(text, encoding, file);
  return textFault(text, encoding, file, complete) ?? { encoding, bom: false };
}

function withoutUnicode(head: Uint8Array, file: string): Recognised | Issue {
  const lost = lettersLost(asWestern(head), file);
  if (lost !== null) return lost;
  const encoding = legacyEncodingOf(head);
  return encoding === null ? issue('encoding-unclear', { file }, {}) : { encoding, bom: false };
}

function textFault(
  text: string,
  encoding: Encoding,
  file: string,
  complete: boolean,
): Issue | null {
  // The mark itself is white space here.
  if (!/\S/.test(text)) return complete ? issue('file-empty', { file }, {}) : null;
  const damage = mayBeDamaged(text) ? damageIn(text, file) : null;
  return damage ?? spoiltRows(text, encoding, file);
}

/** A NUL says that it is no text at all; other bytes, that it was damaged or cut. */
function badBytes({ before, nul }: BadBytes, encoding: Encoding, file: string): Issue {
  if (nul) return issue('not-text', { file }, { kind: null });
  return issue('bad-bytes', { file, line: lineEndsIn(before) + 1 }, { encoding });
}

/** All of a file's bytes to composed (NFC) text. */
export function decode(bytes: Uint8Array, file: string): string | Issue {
  const recognised = recogniseEncoding(bytes, file, true);
  if ('code' in recognised) return recognised;
  const decoder = decoderOf(recognised);
  // After the beginning, which is all there is, nothing can be wrong with the rest.
  return decoder.decode(bytes, true) ?? issue('not-text', { file }, { kind: null });
}
