import type { RosterEntry } from '../../domain/learner.ts';
import type { Unit } from '../../domain/unit.ts';
import { type Found, personFinder } from './find-person.ts';
import { communeOf, type Person } from './persons.ts';

/** What became of somebody who must be certified. */
export const ROSTER_STATES = [
  'certified',
  'registered',
  'not-found',
  'ambiguous',
  'no-birth-date',
  'unknown',
] as const;
/** `registered`: and not certified; `unknown`: no file tells whether they are certified. */
export type RosterState = (typeof ROSTER_STATES)[number];

/** Somebody on a roster, and who that is among the learners. */
export interface RosterMatch {
  readonly entry: RosterEntry;
  readonly state: RosterState;
  readonly person: Person | null;
  /** Who it may be, where that is not clear. */
  readonly candidates: readonly Person[];
}

/** Finds the people of a roster among the learners. */
export function matchRoster(
  roster: readonly RosterEntry[],
  persons: readonly Person[],
  home: Unit | null,
): readonly RosterMatch[] {
  const find = personFinder(persons);
  const found = roster.map((entry) => [entry, find(entry)] as const);
  const claims = claimsOf(found, home);
  return found.map(([entry, it]): RosterMatch => {
    if (it.as === 'not-found') return { entry, state: it.as, person: null, candidates: [] };
    if (it.as !== 'found') return { entry, state: it.as, person: null, candidates: it.candidates };
    const { person } = it;
    // People of two communes cannot both have the one account.
    if ((claims.get(person)?.size ?? 0) > 1) {
      return { entry, state: 'ambiguous', person: null, candidates: [person] };
    }
    return { entry, state: stateOf(person), person, candidates: [] };
  });
}

/** The communes in which the roster has each person. */
function claimsOf(
  found: readonly (readonly [RosterEntry, Found])[],
  home: Unit | null,
): ReadonlyMap<Person, ReadonlySet<string>> {
  const claims = new Map<Person, Set<string>>();
  for (const [{ unit }, it] of found) {
    if (it.as !== 'found' || unit === null) continue;
    const communes = claims.get(it.person) ?? new Set();
    claims.set(it.person, communes.add(communeOf(unit, home).key));
  }
  return claims;
}

function stateOf({ progress: { certified } }: Person): RosterState {
  if (certified === null) return 'unknown';
  return certified ? 'certified' : 'registered';
}

export type StateCounts = Readonly<Record<RosterState, number>>;

/** How many of some on a roster are in each state. */
export function countStates(matches: readonly RosterMatch[]): StateCounts {
  const counts = Object.fromEntries(ROSTER_STATES.map((it) => [it, 0])) as Record<
    RosterState,
    number
  >;
  for (const { state } of matches) counts[state]++;
  return counts;
}
