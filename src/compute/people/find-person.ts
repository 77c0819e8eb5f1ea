import type { Named } from '../../domain/learner.ts';
import { fold } from '../../text/fold.ts';
import { exactKey, isBare, spell } from '../../text/spelling.ts';
import type { Person } from './persons.ts';

/** Who somebody named in another file is among the learners. */
export type Found =
  | { readonly as: 'found'; readonly person: Person }
  /** Several fit: none is chosen. */
  | { readonly as: 'ambiguous'; readonly candidates: readonly Person[] }
  /** There are people of the name, but a birth date is missing here or there. */
  | { readonly as: 'no-birth-date'; readonly candidates: readonly Person[] }
  | { readonly as: 'not-found' };

/** Finds somebody by name and birth date: however it is spelt, unless of several one alone is spelt so. */
export type FindPerson = (named: Pick<Named, 'name' | 'birth'>) => Found;

export function personFinder(persons: readonly Person[]): FindPerson {
  const byName = new Map<string, Person[]>();
  for (const person of persons) {
    const key = fold(person.name);
    const alike = byName.get(key);
    if (alike) alike.push(person);
    else byName.set(key, [person]);
  }
  return ({ name, birth }) => {
    const key = fold(name);
    const alike = key === '' ? [] : (byName.get(key) ?? []);
    if (alike.length === 0) return { as: 'not-found' };
    if (birth === null) return { as: 'no-birth-date', candidates: alike };
    const candidates = exactly(
      name,
      alike.filter((it) => it.birth === birth),
    );
    const [person] = candidates;
    if (person && candidates.length === 1) return { as: 'found', person };
    if (person) return { as: 'ambiguous', candidates };
    const undated = alike.filter((it) => it.birth === null);
    return undated.length > 0 ? { as: 'no-birth-date', candidates: undated } : { as: 'not-found' };
  };
}

/**
 * Of several people the one whose name is spelt the same; all of them where none is, or more than one.
 * A name without marks is that of none more than of the others.
 */
function exactly(name: string, candidates: readonly Person[]): readonly Person[] {
  if (candidates.length < 2) return candidates;
  const spelling = spell(name);
  if (isBare(spelling)) return candidates;
  const key = exactKey(spelling);
  const same = candidates.filter((it) => exactKey(spell(it.name)) === key);
  return same.length === 1 ? same : candidates;
}
