import { eachLanguage, type Language, type Pair } from '../../i18n/pair.ts';

/** What a part of a message says. The heavier, the sooner it is left out; 0 always stays. The first part of
 * a sentence is its lightest. */
export interface Clause {
  readonly words: Pair;
  readonly weight: number;
}

/** Parts joined by commas and closed by a full stop; without its first part nothing of it stays. */
export type Sentence = readonly Clause[];

/** Messages are shorter than this, in Unicode characters. */
const MESSAGE_LIMIT = 600;
const ELLIPSIS = '…';

/**
 * Sentences as one text below the limit: parts that do not fit beside all lighter ones are left out whole.
 * Where even what must stay is too long, the name is shortened at a word.
 */
export const fitMessage = (
  name: Pair,
  sentencesOf: (name: Pair) => readonly Sentence[],
  limit = MESSAGE_LIMIT,
): Pair => eachLanguage((language) => fitted(name, sentencesOf, limit - 1, language));

function fitted(
  name: Pair,
  sentencesOf: (name: Pair) => readonly Sentence[],
  most: number,
  language: Language,
): string {
  const [text, over] = fullest(sentencesOf(name), most, language);
  if (over <= 0) return text;
  const own = name[language];
  const short = shortened(own, Math.max(1, lengthOf(own) - over));
  const [less, stillOver] = fullest(sentencesOf({ ...name, [language]: short }), most, language);
  // Nothing but the name may be cut: what else must stay is shorter by far, as campaigns' labels are.
  return stillOver <= 0 ? less : shortened(less, most);
}

/** The text with as much in it as fits, lightest first, and by how much even the least of it is too long. */
function fullest(
  sentences: readonly Sentence[],
  most: number,
  language: Language,
): readonly [string, number] {
  const clauses = sentences.flat().sort((a, b) => a.weight - b.weight);
  const kept = new Set(clauses.filter((it) => it.weight === 0));
  const least = written(sentences, kept, language);
  if (lengthOf(least) > most) return [least, lengthOf(least) - most];
  for (const clause of clauses) {
    if (kept.has(clause)) continue;
    kept.add(clause);
    if (lengthOf(written(sentences, kept, language)) > most) kept.delete(clause);
  }
  return [written(sentences, kept, language), 0];
}

const written = (
  sentences: readonly Sentence[],
  kept: ReadonlySet<Clause>,
  language: Language,
): string =>
  sentences
    .flatMap((clauses) => {
      const [first] = clauses;
      if (first === undefined || !kept.has(first)) return [];
      const told = clauses.filter((it) => kept.has(it)).map((it) => it.words[language]);
      return `${told.join(', ')}.`;
    })
    .join(' ');

const lengthOf = (text: string): number => [...text].length;

/** At most so many characters of a text, whole words where it has any. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, Math.max(0, most - 1)).join('');
  const words = cut.replace(/\s+\S*$/u, '');
  return `${(words === '' ? cut : words).trimEnd()}${ELLIPSIS}`;
}
