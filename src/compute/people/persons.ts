import type { Day } from '../../domain/calendar.ts';
import type { FilePlace, Learner, LearnerKind, Named, Progress } from '../../domain/learner.ts';
import { isWithinCommune, type Unit } from '../../domain/unit.ts';
import { fold } from '../../text/fold.ts';
import { exactKey, isBare, spell } from '../../text/spelling.ts';
import { kindIn, type Reached, reachedIn } from './reached.ts';

/** Somebody with one account or more: what they reached in any of them counts. */
export interface Person extends Named {
  readonly kind: LearnerKind;
  readonly progress: Reached;
  /** Where their accounts stand. */
  readonly places: readonly FilePlace[];
  /** Whether it is written without marks, and fits several people of the commune. */
  readonly fitsSeveral: boolean;
}

/** The commune that a unit is or lies in; a unit of which that is not known stands for itself. */
export function communeOf(unit: Unit, home: Unit | null): Unit {
  if (!isWithinCommune(unit.level)) return unit;
  return unit.parent ?? (home?.level === 'commune' ? home : unit);
}

/**
 * Who has the accounts: those of one name, birth date and commune are one person's. Of one name are
 * spellings of the same letters and marks; one without any marks is of the only name that has some.
 * Where it fits several it is a person of its own. An account whose name, birth date or place is not
 * known cannot be compared, and is a person of its own too.
 */
export function personsOf(learners: readonly Learner[], home: Unit | null): readonly Person[] {
  return together(learners, home).flatMap((accounts) =>
    accounts.length === 1 ? personOf(accounts, false) : byName(accounts).flatMap(personsAmong),
  );
}

/** The accounts of each birth date and commune: of a million most have one alone, whose name need not be folded. */
function together(learners: readonly Learner[], home: Unit | null): readonly Learner[][] {
  const groups: Learner[][] = [];
  const communes = new Map<string, Map<Day, Learner[]>>();
  for (const learner of learners) {
    const { birth, unit } = learner;
    if (birth === null || unit === null) {
      groups.push([learner]);
      continue;
    }
    const { key } = communeOf(unit, home);
    const births = communes.get(key) ?? new Map<Day, Learner[]>();
    communes.set(key, births);
    const group = births.get(birth);
    if (group) group.push(learner);
    else {
      const first = [learner];
      births.set(birth, first);
      groups.push(first);
    }
  }
  return groups;
}

/** Those of one folded name; a name that folds to nothing is like no other. */
function byName(accounts: readonly Learner[]): readonly (readonly Learner[])[] {
  const names = new Map<string, Learner[]>();
  accounts.forEach((account, at) => {
    const name = fold(account.name) || `#${at}`;
    const alike = names.get(name);
    if (alike) alike.push(account);
    else names.set(name, [account]);
  });
  return [...names.values()];
}

/** The people whose accounts have one folded name, birth date and commune. */
function personsAmong(accounts: readonly Learner[]): readonly Person[] {
  const [first] = accounts as [Learner];
  if (accounts.every((it) => it.name === first.name)) return [personOf(accounts, false)];
  const spellings = new Map<string, Learner[]>();
  const unmarked: Learner[] = [];
  for (const account of accounts) {
    const spelling = spell(account.name);
    const key = exactKey(spelling);
    const known = spellings.get(key);
    if (isBare(spelling)) unmarked.push(account);
    else if (known) known.push(account);
    else spellings.set(key, [account]);
  }
  if (spellings.size < 2) return [personOf(accounts, false)];
  return [
    ...[...spellings.values()].map((it) => personOf(it, false)),
    ...(unmarked.length > 0 ? [personOf(unmarked, true)] : []),
  ];
}

function personOf(accounts: readonly Learner[], fitsSeveral: boolean): Person {
  const [first] = accounts as [Learner];
  // The more exact place: who has an account without a village may have another with it.
  const exact = accounts.find((it) => it.unit !== null && isWithinCommune(it.unit.level));
  return {
    name: first.name,
    birth: first.birth,
    place: first.place,
    unit: (exact ?? first).unit,
    kind: kindIn(accounts),
    progress: reachedBy(accounts),
    places: accounts.map((it) => it.place),
    fitsSeveral,
  };
}

const alone = new WeakMap<Progress, Reached>();

/** Many people have one account and reached the same in it. */
function reachedBy(accounts: readonly Learner[]): Reached {
  const { progress } = accounts[0] as Learner;
  if (accounts.length > 1) return reachedIn(accounts.map((it) => it.progress));
  const known = alone.get(progress) ?? reachedIn([progress]);
  alone.set(progress, known);
  return known;
}

/** How old somebody is on a day, in whole years, birthdays compared as days of the calendar. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.slice(5) <= day.slice(5) ? years : years - 1;
}
