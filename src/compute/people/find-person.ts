import type { Named } from '../../domain/learner.ts';
import { fold } from '../../text/fold.ts';
import type { Person } from './persons.ts';

/** Who somebody named in another file is among the learners. */
export type Found =
  | { readonly as: 'found'; readonly person: Person }
  /** Several fit: none is chosen. */
  | { readonly as: 'ambiguous'; readonly candidates: readonly Person[] }
  /** There are people of the name, but a birth date is missing here or there. */
  | { readonly as: 'no-birth-date'; readonly candidates: readonly Person[] }
  | { readonly as: 'not-found' };

/** Finds somebody by folded name and birth date. */
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
    const candidates = alike.filter((it) => it.birth === birth);
    const [person] = candidates;
    if (person && candidates.length === 1) return { as: 'found', person };
    if (person) return { as: 'ambiguous', candidates };
    const undated = alike.filter((it) => it.birth === null);
    return undated.length > 0 ? { as: 'no-birth-date', candidates: undated } : { as: 'not-found' };
  };
}
