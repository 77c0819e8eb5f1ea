/** Where `bytes[from..end)` ends without a letter of UTF-8 that is cut at its end. */
export function wholeEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = end - 1; at >= Math.max(from, end - 3); at--) {
    const byte = bytes[at] as number;
    if (byte < 0x80) return end;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return at + needed > end ? at : end;
  }
  return end;
}

/** Where the first byte stands that is no text of UTF-8, or is NUL; `end` where there is none. Slow. */
export function badByteAt(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const length = lengthAt(bytes, at, end);
    if (length === 0) return at;
    at += length;
  }
  return end;
}

/** Bytes of the letter that begins there; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return lead === 0 ? 0 : 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > end) return 0;
  const second = bytes[at + 1] as number;
  // No letter in more bytes than it needs, no half of a UTF-16 pair, nothing beyond Unicode.
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let i = 2; i < length; i++) {
    if (((bytes[at + i] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
