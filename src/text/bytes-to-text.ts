import type { Encoding } from '../domain/encoding.ts';
import { tcvn3 } from './legacy/tcvn3.ts';
import { vni } from './legacy/vni.ts';
import { windows1258 } from './legacy/windows-1258.ts';

/** Bytes that are no text of the encoding: the text before the first of them, and whether it is a NUL. */
export interface BadBytes {
  readonly before: string;
  readonly nul: boolean;
}

/** The text of the next bytes, as they are written: not composed, with the byte order mark. */
export type Reader = (chunk: Uint8Array, last: boolean) => string | BadBytes;

export const isBad = (text: string | BadBytes): text is BadBytes => typeof text !== 'string';

/** Reads bytes that come in chunks; what is cut at the end of one waits for the next. */
export function readerOf(encoding: Encoding): Reader {
  if (encoding === 'utf-8') return waiting(wholeUtf8, utf8);
  if (encoding === 'utf-16le') return waiting(wholeUtf16, utf16);
  if (encoding === 'utf-16be') {
    return waiting(
      (bytes) => wholeUtf16(swapped(bytes)),
      (bytes) => utf16(swapped(bytes)),
    );
  }
  return byteByByte({ 'windows-1258': windows1258, tcvn3, vni }[encoding]);
}

function waiting(
  wholeOf: (bytes: Uint8Array) => number,
  textOf: (bytes: Uint8Array) => string | BadBytes,
): Reader {
  let rest: Uint8Array = new Uint8Array(0);
  return (chunk, last) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = last ? bytes.length : wholeOf(bytes);
    // A copy: whoever reads may use the chunk again.
    rest = new Uint8Array(bytes.subarray(end));
    const text = textOf(bytes.subarray(0, end));
    return isBad(text) ? text : withoutNul(text);
  };
}

function withoutNul(text: string): string | BadBytes {
  const nul = text.indexOf('\0');
  return nul < 0 ? text : { before: text.slice(0, nul), nul: true };
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const REPLACEMENT = '\ufffd';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

/**
 * UTF-8, strictly. Node reads what is none as U+FFFD, which may also stand in the file itself; its
 * strict decoder takes longer to start than a file to be read.
 */
function utf8(bytes: Uint8Array): string | BadBytes {
  const text = asBuffer(bytes).toString('utf8');
  let at = 0;
  let offset = 0;
  for (;;) {
    const found = text.indexOf(REPLACEMENT, at);
    if (found < 0) return text;
    offset += Buffer.byteLength(text.slice(at, found));
    if (REPLACEMENT_BYTES.some((it, i) => bytes[offset + i] !== it)) {
      return { before: text.slice(0, found), nul: false };
    }
    at = found + 1;
    offset += REPLACEMENT_BYTES.length;
  }
}

/** How many bytes there are up to a character that is cut at the end. */
function wholeUtf8(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 3);
  for (let at = bytes.length - 1; at >= from; at--) {
    const byte = bytes[at] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return at + needed > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

function utf16(bytes: Uint8Array): string | BadBytes {
  const text = asBuffer(bytes).toString('utf16le');
  const lone = text.search(LONE_SURROGATE);
  if (lone >= 0) return { before: text.slice(0, lone), nul: false };
  return bytes.length % 2 === 0 ? text : { before: text, nul: false };
}

function wholeUtf16(bytes: Uint8Array): number {
  const even = bytes.length & ~1;
  const high = even >= 2 && ((bytes[even - 1] as number) & 0xfc) === 0xd8;
  return high ? even - 2 : even;
}

/** The bytes of each pair the other way round; a last one without another stays. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.subarray(0, bytes.length & ~1).swap16();
  return copy;
}

/** No letter is more than two characters: a composed one, or the two marks over the byte before. */
const MOST_PER_BYTE = 2;

function byteByByte(letterOf: (byte: number, before: number) => string): Reader {
  let before = 0;
  const known = new Map<number, readonly number[]>();
  const codesOf = (byte: number, previous: number): readonly number[] => {
    const pair = (previous << 8) | byte;
    const codes = known.get(pair) ?? Array.from(letterOf(byte, previous), (it) => it.charCodeAt(0));
    known.set(pair, codes);
    return codes;
  };
  return (chunk) => {
    // Joining strings would take three times as long.
    const text = Buffer.alloc(chunk.length * MOST_PER_BYTE * 2);
    let end = 0;
    for (const byte of chunk) {
      if (byte === 0) return { before: text.toString('utf16le', 0, end), nul: true };
      const ascii = byte < 0x80 && byte >= 0x20;
      if (ascii) end = text.writeUInt16LE(byte, end);
      else for (const code of codesOf(byte, before)) end = text.writeUInt16LE(code, end);
      before = byte;
    }
    return text.toString('utf16le', 0, end);
  };
}
