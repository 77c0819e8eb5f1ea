/** Bytes with which white space beyond ASCII may begin or end, in UTF-8. */
const MAY_BEGIN = new Uint8Array(256);
const MAY_END = new Uint8Array(256);
for (const byte of [0xc2, 0xe1, 0xe2, 0xe3, 0xef]) MAY_BEGIN[byte] = 1;
for (const byte of [0xa0, 0xa8, 0xa9, 0xaf, 0x9f, 0xbf]) MAY_END[byte] = 1;
MAY_END.fill(1, 0x80, 0x8b);

const isAsciiSpace = (byte: number): boolean => byte === 0x20 || (byte >= 9 && byte <= 13);

/** Where `bytes[from..end)` begins without the white space that `trim` of a string takes away. */
export function trimmedStart(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte > 0x20 && MAY_BEGIN[byte] === 0) return at;
    const space = isAsciiSpace(byte) ? 1 : byte < 0x80 ? 0 : spaceAt(bytes, at, end);
    if (space === 0) return at;
    at += space;
  }
  return end;
}

/** Where it ends without. */
export function trimmedEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = end;
  while (at > from) {
    const byte = bytes[at - 1] as number;
    if (byte > 0x20 && (byte < 0x80 || MAY_END[byte] === 0)) return at;
    if (isAsciiSpace(byte)) at--;
    else if (at - from >= 2 && spaceAt(bytes, at - 2, at) === 2) at -= 2;
    else if (at - from >= 3 && spaceAt(bytes, at - 3, at) === 3) at -= 3;
    else return at;
  }
  return from;
}

/** Bytes of the white space beyond ASCII that begins there; 0 where none does. */
function spaceAt(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number;
  const second = at + 1 < end ? (bytes[at + 1] as number) : 0;
  if (first === 0xc2) return second === 0xa0 ? 2 : 0;
  const third = at + 2 < end ? (bytes[at + 2] as number) : 0;
  const code = (first << 16) | (second << 8) | third;
  return isWideSpace(code) ? 3 : 0;
}

/** U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000 and U+FEFF, by their bytes. */
const isWideSpace = (code: number): boolean =>
  code === 0xe19a80 ||
  (code >= 0xe28080 && code <= 0xe2808a) ||
  code === 0xe280a8 ||
  code === 0xe280a9 ||
  code === 0xe280af ||
  code === 0xe2819f ||
  code === 0xe38080 ||
  code === 0xefbbbf;
