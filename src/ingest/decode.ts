import { type Issue, issue } from '../domain/issue.ts';

/**
 * Bytes to composed (NFC) text. UTF-8 with or without a byte order mark; anything else is refused
 * rather than read as something that it may not be.
 */
export function decode(bytes: Uint8Array, file: string): string | Issue {
  if (bytes.length === 0) return issue('file-empty', { file }, {});
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && bytes.includes(0)) return issue('not-text', { file }, {});
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    return text.trim() === '' ? issue('file-empty', { file }, {}) : text;
  } catch {
    return issue('not-utf8', { file }, {});
  }
}
