import type { Unit } from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import { edits } from '../text/edits.ts';
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
