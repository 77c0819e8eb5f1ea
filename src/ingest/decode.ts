import type { Encoding } from '../domain/encoding.ts';
import { type Issue, issue } from '../domain/issue.ts';

export interface Recognised {
  readonly encoding: Encoding;
  readonly bom: boolean;
}
export function recogniseEncoding(
  bytes: Uint8Array,
  file: string,
  _complete: boolean,
): Recognised | Issue {
  const it = decode(bytes, file);
  return typeof it === 'string' ? { encoding: 'utf-8', bom: bytes[0] === 0xef } : it;
}
export function decoderOf(_it: Recognised) {
  return { decode: (bytes: Uint8Array, _last: boolean) => decode(bytes, '') as string };
}
/**
 * Bytes to composed (NFC) text. UTF-8 with or without a byte order mark; anything else is refused
 * rather than read as something that it may not be.
 */
export function decode(bytes: Uint8Array, file: string): string | Issue {
  if (bytes.length === 0) return issue('file-empty', { file }, {});
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (!utf16 && raw.includes('\0')) return issue('not-text', { file }, { kind: null });
  // What is no UTF-8 reads as this character, which may also stand in the file itself. Only then is
  // the strict decoder asked: it takes longer to start than a file to be read.
  if (raw.includes('\ufffd') && !isUtf8(bytes)) return issue('not-utf8', { file }, {});
  const text = (raw.startsWith('\ufeff') ? raw.slice(1) : raw).normalize('NFC');
  return text.trim() === '' ? issue('file-empty', { file }, {}) : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
