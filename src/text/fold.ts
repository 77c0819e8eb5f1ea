import { tidy } from './tidy.ts';

const MARKS = /[\u0300-\u036f]/g;
const NOT_LETTERS = /[^a-z0-9%]+/g;

// Đ has no decomposition; Ð (eth) and Ɖ look like it and stand for it in old files.
const STROKED_D = /[đðɖ]/g;

/**
 * Vietnamese text without diacritics: lower case, words of letters, digits and % parted by one
 * space. "Xã, phường" becomes "xa phuong".
 */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(STROKED_D, 'd')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(NOT_LETTERS, ' ')
    .trim();
}
