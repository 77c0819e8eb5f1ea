import { once } from '../once.ts';
import { WINDOWS_PUNCTUATION } from './windows-1252.ts';

// TCVN 5712: 80 to FF. TCVN3 is its part without capitals that carry a tone: those are small letters
// in a font of capitals (.VnTimeH). The rest is what the full standard has there.
const FROM_80 =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';
const controls = once(
  () =>
    new Map([
      [0x01, 'Ú'],
      [0x02, 'Ụ'],
      [0x04, 'Ừ'],
      [0x05, 'Ử'],
      [0x06, 'Ữ'],
      [0x11, 'Ứ'],
      [0x12, 'Ự'],
      [0x13, 'Ỳ'],
      [0x14, 'Ỷ'],
      [0x15, 'Ỹ'],
      [0x16, 'Ý'],
      [0x17, 'Ỵ'],
    ]),
);
// Letters in the full standard, and in a text of Windows' fonts the marks … ‘ ’ “ ” • – —.
const PUNCTUATION_ALSO = [0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The letter or combining tone of a byte in TCVN3 (ABC) or the full TCVN 5712. */
export function tcvn3(byte: number, before: number): string {
  const letter = letterOf(byte);
  if (PUNCTUATION_ALSO.includes(byte) && !isCapital(before)) {
    return WINDOWS_PUNCTUATION[byte - 0x80] as string;
  }
  // Some write a capital with its tone as the capital and then the small letter with the tone.
  return isCapital(before) ? (toneOver(letterOf(before), letter) ?? letter) : letter;
}

const letterOf = (byte: number): string =>
  FROM_80[byte - 0x80] ?? controls().get(byte) ?? String.fromCharCode(byte);

const isCapital = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0xa1 && byte <= 0xa7);

/** The tone of a small letter that is otherwise the capital's own: of "Aà" the grave accent. */
function toneOver(capital: string, letter: string): string | null {
  const marked = letter.normalize('NFD');
  const [tone] = TONE.exec(marked) ?? [];
  if (tone === undefined || letter !== letter.toLowerCase()) return null;
  const base = marked.replace(TONE, '').normalize('NFC');
  return base === capital.toLowerCase() ? tone : null;
}
