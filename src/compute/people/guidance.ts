import type { Day } from '../../domain/calendar.ts';
import type { Guidance, Named } from '../../domain/learner.ts';
import { fold } from '../../text/fold.ts';
import { type Found, personFinder } from './find-person.ts';
import { ageOn, type Person } from './persons.ts';

/** From this age on somebody is of working age (Bộ luật Lao động 2019, Điều 3). No upper bound is known. */
export const WORKING_AGE = 15;

/** How many residents somebody guided. */
export interface Guided {
  /** Who certainly did. */
  readonly least: number;
  /** With those whose guide may be somebody else. */
  readonly most: number;
  /** Of `least`: whose age nobody tells. */
  readonly ageUnknown: number;
}

/** What a guidance list says, and which of its rows count for nobody. */
export interface GuidanceTally {
  readonly of: (person: Person) => Guided;
  /** Rows whose guide is not one certain learner. */
  readonly unclear: readonly { readonly row: Guidance; readonly found: Found }[];
  /** Rows that count for nobody: public employees and the too young guided, and who is their own guide. */
  readonly leftOut: {
    readonly publicEmployees: number;
    readonly minors: number;
    readonly selves: number;
  };
}

interface GuidedPerson {
  readonly key: string;
  readonly name: string;
  readonly birth: Day | null;
}

/** Counts whom each person guided: residents of an age and above, each once. */
export function tallyGuidance(
  guidance: readonly Guidance[],
  persons: readonly Person[],
  today: Day,
  leastAge: number,
): GuidanceTally {
  const find = personFinder(persons);
  const sure = new Map<Person, GuidedPerson[]>();
  const maybe = new Map<Person, GuidedPerson[]>();
  const unclear: { row: Guidance; found: Found }[] = [];
  const leftOut = { publicEmployees: 0, minors: 0, selves: 0 };
  for (const row of guidance) {
    const found = find(row.guide);
    if (found.as !== 'found') unclear.push({ row, found });
    const guided = find(row.guided);
    const why = reasonToLeaveOut(row, found, guided, { today, leastAge });
    if (why !== null) {
      leftOut[why]++;
      continue;
    }
    const person = guidedPerson(row.guided, guided);
    if (found.as === 'found') add(sure, found.person, person);
    else if (found.as !== 'not-found') for (const it of found.candidates) add(maybe, it, person);
  }
  return {
    of: (person) => guidedBy(sure.get(person) ?? [], maybe.get(person) ?? []),
    unclear,
    leftOut,
  };
}

function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const all = map.get(key);
  if (all) all.push(value);
  else map.set(key, [value]);
}

function reasonToLeaveOut(
  { guide, guided }: Guidance,
  foundGuide: Found,
  foundGuided: Found,
  { today, leastAge }: { readonly today: Day; readonly leastAge: number },
): 'selves' | 'publicEmployees' | 'minors' | null {
  const isSame = fold(guide.name) === fold(guided.name) && guide.birth === guided.birth;
  const isOne =
    foundGuide.as === 'found' &&
    foundGuided.as === 'found' &&
    foundGuide.person === foundGuided.person;
  if (isSame || isOne) return 'selves';
  if (isPublicEmployee(foundGuided)) return 'publicEmployees';
  return guided.birth !== null && ageOn(guided.birth, today) < leastAge ? 'minors' : null;
}

/** Where several fit, all of them must be. */
const isPublicEmployee = (found: Found): boolean =>
  found.as === 'found'
    ? found.person.kind === 'publicEmployee'
    : found.as !== 'not-found' && found.candidates.every((it) => it.kind === 'publicEmployee');

function guidedPerson({ name, birth, unit }: Named, found: Found): GuidedPerson {
  const folded = fold(name);
  // Whoever is not among the learners is told apart by where they live, too.
  const where = found.as === 'found' ? '' : (unit?.key ?? '');
  return { key: `${folded}|${birth ?? ''}|${where}`, name: folded, birth };
}

function guidedBy(sure: readonly GuidedPerson[], maybe: readonly GuidedPerson[]): Guided {
  const least = distinct(sure);
  return {
    least: least.length,
    most: distinct([...sure, ...maybe]).length,
    ageUnknown: least.filter((it) => it.birth === null).length,
  };
}

/** Somebody without a birth date may be any other of the same name, and is not counted beside one. */
function distinct(people: readonly GuidedPerson[]): readonly GuidedPerson[] {
  const all = [...new Map(people.map((it) => [it.key, it])).values()];
  const dated = new Set(all.filter((it) => it.birth !== null).map((it) => it.name));
  const undated = new Map(
    all.filter((it) => it.birth === null && !dated.has(it.name)).map((it) => [it.key, it]),
  );
  return [...all.filter((it) => it.birth !== null), ...undated.values()];
}
