import { countStates, type RosterMatch, type StateCounts } from '../compute/people/match-roster.ts';
import type { Person } from '../compute/people/persons.ts';
import { STEPS, type Step, stuckStep } from '../compute/people/stuck-step.ts';
import type { Unit } from '../domain/unit.ts';
import { collate } from '../text/collate.ts';
import type { PeopleSelection } from './people-selection.ts';

/** How many people of a unit are not certified yet, and where they are held up. */
export interface RemainingRow {
  /** `null`: of those of whom the files do not say where they belong. */
  readonly unit: Unit | null;
  readonly people: number;
  readonly certified: number;
  readonly remaining: number;
  /** People of whom no file tells whether they are certified. */
  readonly unclear: number;
  /** Of `remaining`; `null` where no column tells. */
  readonly steps: Readonly<Record<Step, number | null>>;
  /** How many of its roster are in each state; `null` where nobody of it is on one. */
  readonly roster: StateCounts | null;
  readonly listed: number;
}

interface Group {
  readonly unit: Unit | null;
  readonly people: Person[];
  readonly matches: RosterMatch[];
}

/** One row for each unit with people or a roster: where most remain first. */
export function remainingRows(selection: PeopleSelection): readonly RemainingRow[] {
  const groups = new Map<string, Group>();
  const groupOf = (unit: Unit | null | undefined): Group | null => {
    if (unit === undefined) return null;
    const key = unit?.key ?? '';
    const group = groups.get(key) ?? { unit, people: [], matches: [] };
    groups.set(key, group);
    return group;
  };
  const { persons, matches, rowOf } = selection;
  for (const person of persons) groupOf(rowOf(person.unit))?.people.push(person);
  for (const match of matches ?? []) groupOf(rowOf(match.entry.unit))?.matches.push(match);
  return [...groups.values()]
    .map((it) => rowOfGroup(it, selection))
    .sort((a, b) => toVisit(b) - toVisit(a) || byName(a.unit, b.unit));
}

/** All of them as one. */
export const wholeRow = (selection: PeopleSelection): RemainingRow =>
  rowOfGroup(
    { unit: null, people: [...selection.persons], matches: [...(selection.matches ?? [])] },
    selection,
  );

/** Who has an account and no certificate, and who on the roster has no account. */
const toVisit = ({ remaining, roster }: RemainingRow): number =>
  remaining + (roster?.['not-found'] ?? 0);

/** In alphabetical order; those that belong nowhere come last. */
export const byName = (a: Unit | null, b: Unit | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : collate(a.name, b.name);

function rowOfGroup(
  { unit, people, matches }: Group,
  { input: { known } }: PeopleSelection,
): RemainingRow {
  const steps = Object.fromEntries(STEPS.map((it) => [it, 0])) as Record<Step, number>;
  const open = people.filter((it) => it.progress.certified === false);
  for (const { progress } of open) steps[stuckStep(progress, known.final)]++;
  const certified = people.filter((it) => it.progress.certified).length;
  const told = (step: Step) => {
    const isKnown = step.startsWith('module') ? known.modules : step === 'unknown' || known.final;
    return isKnown || steps[step] > 0 ? steps[step] : null;
  };
  return {
    unit,
    people: people.length,
    certified,
    remaining: open.length,
    unclear: people.length - certified - open.length,
    steps: Object.fromEntries(STEPS.map((it) => [it, told(it)])) as RemainingRow['steps'],
    roster: matches.length > 0 ? countStates(matches) : null,
    listed: matches.length,
  };
}
