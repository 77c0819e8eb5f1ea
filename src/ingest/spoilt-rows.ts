import type { Encoding } from '../domain/encoding.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { lineEndsIn } from '../text/line-ends.ts';

// What UTF-16 makes of ASCII in pairs, as of rows that were appended in another encoding: letters of
// East Asia and of no one. A name or two of them may stand in a remark.
const FOREIGN = /[\u3021-\u9fff\uac00-\ud7a3\ue000-\uf8ff]{3}/;

// The bytes of ạ, ế, ư, ơ, ã, đ, each shown as a letter of Western Europe or of Windows-1258. The
// second is also the end of a word in « », and the byte behind it one that may follow such an end.
const ENCODED_TWICE =
  /á[º»](?<!«[^»\n]*á»)[\x80-\x9f\xa1-\xbf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ€Žž]|Æ[°¡]|[ÃĂ][\xa1-\xac\xae-\xba\xbc\xbd]|Ä[\x90\x91‘](?=[A-Za-zÀ-ỹ])/;

// What all of those begin with: to look for a few letters takes no time.
const BEGINNINGS = ['áº', 'á»', 'Æ', 'Ã', 'Ă', 'Ä'];

/**
 * What is wrong with some rows of a text that is otherwise right: they were written in another
 * encoding than the rest, or encoded twice. The line is that of the first.
 */
export function spoiltRows(text: string, encoding: Encoding, file: string): Issue | null {
  const line = (at: number): number => lineEndsIn(text.slice(0, at)) + 1;
  // Pairs of bytes are taken for one letter in UTF-16 alone.
  const foreign = encoding.startsWith('utf-16') ? text.search(FOREIGN) : -1;
  if (foreign >= 0) return issue('bad-bytes', { file, line: line(foreign) }, { encoding });
  const mayBe = BEGINNINGS.some((it) => text.includes(it));
  const twice = mayBe ? text.search(ENCODED_TWICE) : -1;
  return twice < 0 ? null : issue('encoded-twice', { file, line: line(twice) }, {});
}
