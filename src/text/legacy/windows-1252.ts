/** The characters of the bytes 80 to 9F: punctuation that all of Windows' Latin code pages share. */
export const WINDOWS_PUNCTUATION = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const FIRST = 0x80;

/** The character of a byte in Windows-1252 (Western European). */
export const windows1252 = (byte: number): string =>
  WINDOWS_PUNCTUATION[byte - FIRST] ?? String.fromCharCode(byte);

let bytes: ReadonlyMap<string, number> | undefined;

/** The byte of a character in Windows-1252, or `undefined` where it has none; of a control character its own. */
export function windows1252Byte(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (code < FIRST) return code;
  bytes ??= new Map([...WINDOWS_PUNCTUATION].map((it, i) => [it, FIRST + i]));
  return bytes.get(character) ?? (code <= 0xff ? code : undefined);
}
