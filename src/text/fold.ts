import { tidy } from './tidy.ts';

const MARKS = /\p{M}/gu;
const NOT_LETTERS = /[^\p{L}\p{N}%]+/gu;

// Đ has no decomposition; Ð (eth) and Ɖ look like it and stand for it in old files.
const STROKED_D = /[đĐðÐɖƉ]/g;

/** Lower case, without diacritics, words parted by one space: "Xã, phường" becomes "xa phuong". */
export function fold(text: string): string {
  return tidy(text)
    .replace(STROKED_D, 'd')
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(NOT_LETTERS, ' ')
    .trim();
}
