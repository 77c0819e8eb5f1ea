import { remember } from './remember.ts';
import { tidy } from './tidy.ts';

/**
 * A Vietnamese word as its letters without diacritics, the marks of each letter, and its tone. The
 * tone belongs to the word, not to a letter, so that hoà and hòa are one spelling.
 */
interface Word {
  readonly letters: string;
  readonly marks: readonly string[];
  readonly tone: string;
}

export type Spelling = readonly Word[];

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const WORD_BREAKS = /[\s\-–_'’.,]+/;
const STROKE = '\u0335';

/** Reads a name, whatever its case, spaces, Unicode form and tone placement. */
export const spell = remember((text): Spelling => {
  const words = tidy(text).toLowerCase().split(WORD_BREAKS);
  return words.filter((word) => word !== '').map(spellWord);
});

function spellWord(word: string): Word {
  let letters = '';
  let tone = '';
  const marks: string[] = [];
  for (const character of word.normalize('NFD')) {
    if (TONES.includes(character)) tone = character;
    else if (isCombining(character)) marks.push((marks.pop() ?? '') + character);
    else {
      const stroked = 'đðɖ'.includes(character);
      letters += stroked ? 'd' : character;
      marks.push(stroked ? STROKE : '');
    }
  }
  return { letters, marks, tone };
}

const isCombining = (character: string): boolean => character >= '\u0300' && character <= '\u036f';

/** Equal for spellings of the same letters, marks and tones. */
export const exactKey = (spelling: Spelling): string =>
  spelling.map((word) => `${word.letters}${word.marks.join(',')}${word.tone}`).join(' ');

/** Equal for spellings that differ by diacritics at most. */
export const bareKey = (spelling: Spelling): string =>
  spelling.map((word) => word.letters).join(' ');

/** Whether no letter carries a mark or tone: typed without diacritics, or a name that has none. */
export const isBare = (spelling: Spelling): boolean =>
  spelling.every((word) => word.tone === '' && word.marks.every((marks) => marks === ''));

/**
 * Whether `written` is `full` with some diacritics left out and none changed: "Sơn Ha" fits Sơn Hà
 * and Sơn Hạ, "Son Hà" fits Sơn Hà alone. Both must have the same letters.
 */
export function leavesOutMarksOf(written: Spelling, full: Spelling): boolean {
  return written.every((word, w) => {
    const other = full[w];
    return (
      other !== undefined &&
      (word.tone === '' || word.tone === other.tone) &&
      word.marks.every((marks, i) => marks === '' || marks === other.marks[i])
    );
  });
}
