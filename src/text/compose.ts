// Without a letter that begins anew for so long there is no text of ours to be composed.
const LONGEST = 1000;

/**
 * Composes (NFC) a text that comes in pieces. What may still grow with the next piece is held back
 * until then; so are the halves of a CR LF. `last` gives it all.
 */
export function composer(): (piece: string, last: boolean) => string {
  let held = '';
  return (piece, last) => {
    const text = held + piece;
    const end = last ? text.length : lastStart(text);
    held = text.slice(end);
    return text.slice(0, end).normalize('NFC');
  };
}

/** Where the last character stands that nothing before it can be composed with. */
function lastStart(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  for (let at = text.length - 1; at >= from; at--) {
    if (!startsAnew(text.charCodeAt(at))) continue;
    return text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
  }
  if (from === 0) return 0;
  return isLowSurrogate(text.charCodeAt(from)) ? from - 1 : from;
}

/** Latin letters, digits and marks, composed or plain. */
const startsAnew = (code: number): boolean => code < 0x300 || (code >= 0x1e00 && code <= 0x1eff);

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
