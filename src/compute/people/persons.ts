import type { Day } from '../../domain/calendar.ts';
import type { FilePlace, Learner, LearnerKind, Named, Progress } from '../../domain/learner.ts';
import { isWithinCommune, type Unit } from '../../domain/unit.ts';
import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';

/** Somebody with one account or more: what they reached in any of them counts. */
export interface Person extends Named {
  readonly kind: LearnerKind;
  readonly progress: Progress;
  /** Where their accounts stand. */
  readonly places: readonly FilePlace[];
}

/** The commune that a unit is or lies in; a unit of which that is not known stands for itself. */
export function communeOf(unit: Unit, home: Unit | null): Unit {
  if (!isWithinCommune(unit.level)) return unit;
  return unit.parent ?? (home?.level === 'commune' ? home : unit);
}

/**
 * Who has the accounts: those of one folded name, birth date and commune are one person's. An account
 * whose birth date or place is not known cannot be compared, and is a person of its own.
 */
export function personsOf(learners: readonly Learner[], home: Unit | null): readonly Person[] {
  const people = new Map<string, Learner[]>();
  const folded = remember(fold);
  learners.forEach((learner, at) => {
    const { name, birth, unit } = learner;
    const key =
      birth === null || unit === null || name === ''
        ? `#${at}`
        : `${folded(name)}|${birth}|${communeOf(unit, home).key}`;
    const accounts = people.get(key);
    if (accounts) accounts.push(learner);
    else people.set(key, [learner]);
  });
  return [...people.values()].map(personOf);
}

function personOf(accounts: readonly Learner[]): Person {
  const [first] = accounts as [Learner];
  const { name, birth, place } = first;
  // The more exact place: who has an account without a village may have another with it.
  const exact = accounts.find((it) => it.unit !== null && isWithinCommune(it.unit.level));
  return {
    name,
    birth,
    place,
    unit: (exact ?? first).unit,
    kind: kindOf(accounts),
    progress: accounts.map((it) => it.progress).reduce(union),
    places: accounts.map((it) => it.place),
  };
}

/** A person with any public employee's account is a public employee. */
function kindOf(accounts: readonly Learner[]): LearnerKind {
  const has = (kind: LearnerKind) => accounts.some((it) => it.kind === kind);
  return has('publicEmployee') ? 'publicEmployee' : has('resident') ? 'resident' : 'unknown';
}

/** What was reached in either account; `null` where neither tells. */
const union = (a: Progress, b: Progress): Progress => ({
  modules: a.modules.map((it, at) => either(it, b.modules[at] ?? null)),
  final: a.final === null || b.final === null ? (a.final ?? b.final) : Math.max(a.final, b.final),
  certified: either(a.certified, b.certified),
});

const either = (a: boolean | null, b: boolean | null): boolean | null =>
  a === true || b === true ? true : (a ?? b);

/** How old somebody is on a day, in whole years, birthdays compared as days of the calendar. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.slice(5) <= day.slice(5) ? years : years - 1;
}
