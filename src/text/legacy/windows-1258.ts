import { once } from '../once.ts';
import { windows1252 } from './windows-1252.ts';

// Where it differs from Windows-1252 (unicode.org, CP1258.TXT): the tones are bytes of their own and
// stand after their letter.
const own = once(
  () =>
    new Map([
      [0x8a, '\x8a'],
      [0x8e, '\x8e'],
      [0x9a, '\x9a'],
      [0x9e, '\x9e'],
      [0xc3, 'Ă'],
      [0xcc, '\u0300'],
      [0xd0, 'Đ'],
      [0xd2, '\u0309'],
      [0xd5, 'Ơ'],
      [0xdd, 'Ư'],
      [0xde, '\u0303'],
      [0xe3, 'ă'],
      [0xec, '\u0301'],
      [0xf0, 'đ'],
      [0xf2, '\u0323'],
      [0xf5, 'ơ'],
      [0xfd, 'ư'],
      [0xfe, '₫'],
    ]),
);

/** The character or combining tone of a byte in Windows-1258 (Vietnamese). */
export const windows1258 = (byte: number): string => own().get(byte) ?? windows1252(byte);
