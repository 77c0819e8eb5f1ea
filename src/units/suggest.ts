import type { Unit } from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import { bareKey, type Spelling } from '../text/spelling.ts';
import type { Registry } from './registry.ts';

const FARTHEST = 2;
const MOST = 3;

/** Units whose names look like a name that none has, nearest first: to show, never to choose from. */
export function similarNames(name: Spelling, registry: Registry): readonly Unit[] {
  const written = bareKey(name);
  return registry.entries
    .map(({ unit, spelling }) => ({ unit, distance: distanceTo(written, bareKey(spelling)) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || collate(a.unit.name, b.unit.name))
    .slice(0, MOST)
    .map(({ unit }) => unit);
}

function distanceTo(written: string, name: string): number {
  const begins =
    written.length >= 3 && (name.startsWith(written) || written.startsWith(`${name} `));
  return begins ? 1 : edits(written, name);
}

/** Levenshtein's distance in letters. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] as number;
}
