import type { Encoding } from '../../src/domain/encoding.ts';

export const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'tcvn3',
  'vni',
];

/** Every letter of Vietnamese beyond ASCII. */
const SMALL = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
export const LETTERS = SMALL + SMALL.toUpperCase();

// The bytes of TCVN3 as a font of Windows shows them, letter by letter of SMALL: a table of its own,
// not the decoder's.
const TCVN3_SMALL = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ';
const TCVN3_CAPITALS: Readonly<Record<string, string>> = {
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
};

// VNI as a font of Windows shows it, likewise.
const VNI_SMALL =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò ' +
  'oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î';

// The letters of Windows-1258 that Latin-1 has not, and the tones.
const WINDOWS_1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0323': 0xf2,
};
const LATIN_1 = 'ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** What a text reads back as: TCVN3 has no capitals with a tone, its fonts show small letters so. */
export const asHeldBy = (text: string, encoding: Encoding): string =>
  encoding === 'tcvn3'
    ? text
        .normalize('NFC')
        .replace(/[^\0-\x7f]/g, (it) => (it in TCVN3_CAPITALS ? it : it.toLowerCase()))
    : text.normalize('NFC');

/** ASCII and Vietnamese letters as the bytes of an encoding; a byte order mark on request. */
export function encodeAs(text: string, encoding: Encoding, bom = false): Uint8Array {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked);
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  const bytesOf = { 'windows-1258': windows1258, tcvn3, vni }[encoding];
  return Buffer.concat(
    [...text.normalize('NFC')].map((it) => Buffer.from(it < '\x80' ? it : bytesOf(it), 'latin1')),
  );
}

function tcvn3(letter: string): string {
  const byte = TCVN3_CAPITALS[letter] ?? TCVN3_SMALL[SMALL.indexOf(letter.toLowerCase())];
  return byte ?? refuse(letter);
}

function vni(letter: string): string {
  const small = VNI_SMALL.split(' ')[SMALL.indexOf(letter.toLowerCase())] ?? refuse(letter);
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

function windows1258(letter: string): string {
  if (LATIN_1.includes(letter)) return letter;
  const own = WINDOWS_1258[letter];
  if (own !== undefined) return String.fromCharCode(own);
  const marked = letter.normalize('NFD');
  const [tone] = TONES.exec(marked) ?? [];
  if (tone === undefined) return refuse(letter);
  const base = marked.replace(TONES, '').normalize('NFC');
  const first = base < '\x80' ? base : windows1258(base);
  return first + String.fromCharCode(WINDOWS_1258[tone] as number);
}

function refuse(letter: string): never {
  throw new Error(`no bytes for ${letter}`);
}
