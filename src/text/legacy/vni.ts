import { once } from '../once.ts';
import { windows1252 } from './windows-1252.ts';

// VNI-Windows: a letter is one byte, its marks a second. Small letters and their marks; capitals and
// theirs stand 20 (hexadecimal) lower.
const letters = once(
  () =>
    new Map([
      [0xe6, 'ỉ'],
      [0xec, 'ì'],
      [0xed, 'í'],
      [0xee, 'ỵ'],
      [0xf1, 'đ'],
      [0xf2, 'ị'],
      [0xf3, 'ĩ'],
      [0xf4, 'ơ'],
      [0xf6, 'ư'],
    ]),
);
// Grave, acute, hook above, tilde, dot below; alone, with the circumflex, with the breve.
const TONES = '\u0300\u0301\u0309\u0303\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const marks = once(
  () =>
    new Map([
      ...withTones('', [0xf8, 0xf9, 0xfb, 0xf5, 0xef]),
      ...withTones(CIRCUMFLEX, [0xe0, 0xe1, 0xe5, 0xe3, 0xe4]),
      ...withTones(BREVE, [0xe8, 0xe9, 0xfa, 0xfc, 0xeb]),
      [0xe2, CIRCUMFLEX],
      [0xea, BREVE],
    ]),
);

function withTones(shape: string, bytes: readonly number[]): readonly [number, string][] {
  return bytes.map((byte, i) => [byte, `${shape}${TONES[i]}`]);
}

const CAPITALS_LOWER_BY = 0x20;
const isCapital = (byte: number): boolean => byte >= 0xc0 && byte < 0xe0;

const LETTERS_BEFORE = /[A-Za-zôö]/i;

/** The letter, or the combining marks after the byte before, of a byte in VNI. */
export function vni(byte: number, before: number): string {
  const small = isCapital(byte) ? byte + CAPITALS_LOWER_BY : byte;
  const over = marks().get(small);
  if (over !== undefined && LETTERS_BEFORE.test(String.fromCharCode(before))) return over;
  const letter = letters().get(small);
  if (letter === undefined) return windows1252(byte);
  return small === byte ? letter : letter.toUpperCase();
}
