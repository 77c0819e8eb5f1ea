// Composed Latin letters, digits and marks with single spaces between: nearly every cell there is,
// told at a glance because expressions over all of Unicode are slow to start.
const TIDY_ALREADY = /^(?:[!-~À-ʯḀ-ỿ–—…]+(?: |$))*$/;

/**
 * One line of text as a person sees it: composed (NFC), without control, escape and bidirectional
 * characters, each run of white space one space, none at the ends.
 */
export function tidy(text: string): string {
  if (TIDY_ALREADY.test(text) && !text.endsWith(' ')) return text;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}
