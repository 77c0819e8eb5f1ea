const INVISIBLE = /\p{Cf}/gu;
const SPACES = /[\s\p{Cc}]+/gu;

/**
 * One line of text as a person sees it: composed (NFC), without control, escape and bidirectional
 * characters, each run of white space one space, none at the ends.
 */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim().normalize('NFC');
}
