import { shortenTo } from './shorten-to.ts';
import { tidy } from './tidy.ts';

const MOST_CHARACTERS = 100;
/** Linux and macOS count bytes, of which a Vietnamese letter takes up to three. */
const MOST_BYTES = 200;
/** What Windows allows in no name. */
const FORBIDDEN = /[<>:"/\\|?*]+/g;
/** Devices, whatever stands behind their first point. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * A name for a file of each text, by its own name: allowed on Windows, macOS and Linux, never the path to
 * another folder, and no two that a system could take for one. `ending` comes with its point.
 */
export function fileNames(
  names: readonly string[],
  ending: string,
  nameless: string,
): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeName(name) || nameless;
    for (let count = 1; ; count++) {
      const mark = count === 1 ? '' : ` (${count})`;
      const file = `${fitted(safe, mark.length + ending.length)}${mark}${ending}`;
      if (taken.has(fileKey(file))) continue;
      taken.add(fileKey(file));
      return file;
    }
  });
}

/** The same for names that some system takes for one: in whatever case, composed or not. */
export const fileKey = (name: string): string =>
  name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');

function safeName(name: string): string {
  const plain = trimmed(tidy(name.replace(/\p{Cs}/gu, '')).replace(FORBIDDEN, '-'));
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

const fitted = (name: string, less: number): string =>
  trimmed(shortenTo(name, MOST_CHARACTERS - less, MOST_BYTES - less));

/** Windows drops points and spaces at the end; a point at the beginning hides a file elsewhere. */
const trimmed = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, '');
