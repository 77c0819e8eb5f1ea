import { tidy } from './tidy.ts';

const MARKS = /[\u0300-\u036f]/g;
const NOT_LETTERS = /[^a-z0-9%]+/g;

// Đ has no decomposition; Ð (eth) and Ɖ look like it and stand for it in old files.
const STROKED_D = /[đðɖ]/g;
// Of Bahnar and Jarai names; it has no decomposition either.
const STROKED_B = /ƀ/g;

/** Letters of other scripts, and Latin ones that have no plain form. */
const OTHER_LETTER = /(?![a-z])[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;

/**
 * Vietnamese text without diacritics: lower case, words of letters, digits and % parted by one
 * space. "Xã, phường" becomes "xa phuong".
 */
export const fold = (text: string): string => withoutMarks(text).replace(NOT_LETTERS, ' ').trim();

/** Whether `fold` drops letters of a text, so that others may fold to the same. */
export const losesLetters = (text: string): boolean => OTHER_LETTER.test(withoutMarks(text));

const withoutMarks = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(STROKED_D, 'd')
    .replace(STROKED_B, 'b')
    .normalize('NFD')
    .replace(MARKS, '');
