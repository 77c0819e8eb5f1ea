import { Refusal } from './refusal.ts';

const HEAD = 4096;

/**
 * The text of an HTML or XML file: by its byte order mark, as UTF-8 where it is that, else by the
 * encoding that it names itself. Throws a refusal where that leaves it unread.
 */
export function markupText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredOf(bytes)).decode(bytes);
  }
}

/** Without a mark, `<` and a NUL tell it. */
function utf16Of([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : null;
}

function declaredOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, label = ''] = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith('windows-125')) return encoding;
  } catch {
    // A name that nobody knows.
  }
  throw new Refusal('damaged');
}
