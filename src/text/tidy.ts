// What keeps a text from being composed Latin letters, digits and marks with single spaces between,
// as nearly every cell is: told at a glance because expressions over all of Unicode are slow to
// start. A search for one character, not a match of the whole, which megabytes would overflow.
const UNTIDY = /[^ !-~À-ʯḀ-ỿ–—…]| {2}|^ | $/;

/**
 * One line of text as a person sees it: composed (NFC), without control, escape and bidirectional
 * characters, each run of white space one space, none at the ends.
 */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, ' ')
    .trim()
    .normalize('NFC');
}
