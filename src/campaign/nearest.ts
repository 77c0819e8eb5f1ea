import { edits } from '../text/edits.ts';
import { fold } from '../text/fold.ts';

const LONGEST = 60;

/** The word that somebody may have meant, to show; `null` where none is near. */
export function nearest(written: string, words: readonly string[]): string | null {
  if (written.length > LONGEST) return null;
  const key = bare(written);
  // A slip in a short word makes another.
  const farthest = key.length < 5 ? 1 : 2;
  const [first] = words
    .map((word) => ({ word, distance: edits(key, bare(word)) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance);
  return first?.word ?? null;
}

const bare = (text: string): string => fold(text).replaceAll(' ', '');
