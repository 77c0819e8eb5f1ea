import type { Award } from '../../domain/award.ts';
import { dayIn, type Moment } from '../../domain/calendar.ts';
import { ADULT_AGE } from '../../domain/course.ts';
import type { Guidance } from '../../domain/learner.ts';
import type { Denominators, Unit } from '../../domain/unit.ts';
import { type Condition, type Evidence, judge, type Tally, type Verdict } from './conditions.ts';
import { type GuidanceTally, type Guided, tallyGuidance, WORKING_AGE } from './guidance.ts';
import { ageOn, type Person } from './persons.ts';

/** What awards are judged by. */
export interface AwardInput {
  readonly asOf: Moment;
  readonly persons: readonly Person[];
  /** Units that are judged though nobody in them has an account. */
  readonly listed: readonly Unit[];
  /** `null`: there is no guidance list. */
  readonly guidance: readonly Guidance[] | null;
  readonly denominatorsOf: (unit: Unit) => Denominators;
}

/** A unit that may be proposed, with the evidence of each condition. */
export interface UnitCandidate extends Judged {
  readonly unit: Unit;
}

/** A person who may be proposed. */
export interface PersonCandidate extends Judged {
  readonly person: Person;
  readonly guided: Guided | null;
}

interface Judged {
  readonly verdict: Verdict;
  readonly conditions: readonly Evidence[];
}

/** Who and what is judged for one award. */
export interface AwardResult {
  readonly award: Award;
  readonly units: readonly UnitCandidate[];
  readonly people: readonly PersonCandidate[];
}

/** Judges everybody and every unit for each award; `tally`: what the guidance list says of people of working age. */
export function judgeAwards(
  awards: readonly Award[],
  input: AwardInput,
): { readonly results: readonly AwardResult[]; readonly tally: GuidanceTally | null } {
  const { guidance, persons, asOf } = input;
  const tallyFrom = (age: number) => guidance && tallyGuidance(guidance, persons, dayIn(asOf), age);
  const tally = tallyFrom(WORKING_AGE);
  const ofAnyAge = tallyFrom(0);
  // Only of those whom a resident guides no age is asked.
  const knownFor = ({ to }: Award): Known => {
    const of = to === 'resident' ? ofAnyAge : tally;
    return { ...input, guidedBy: (it) => of?.of(it) ?? null };
  };
  return {
    tally,
    results: awards.map((award) =>
      award.to === 'organisation' || award.to === 'village'
        ? { award, units: unitCandidates(award, award.to, knownFor(award)), people: [] }
        : { award, units: [], people: personCandidates(award, knownFor(award)) },
    ),
  };
}

interface Known extends AwardInput {
  readonly guidedBy: (person: Person) => Guided | null;
}

function unitCandidates(
  award: Award,
  level: 'organisation' | 'village',
  known: Known,
): readonly UnitCandidate[] {
  const listed = known.listed.filter((it) => it.level === level);
  const members = new Map<string, { unit: Unit; people: Person[] }>(
    listed.map((unit) => [unit.key, { unit, people: [] }]),
  );
  for (const person of known.persons) {
    const { unit } = person;
    if (unit === null || unit.level !== level) continue;
    const all = members.get(unit.key);
    if (all) all.people.push(person);
    else members.set(unit.key, { unit, people: [person] });
  }
  return [...members.values()].map(({ unit, people }) => ({
    unit,
    ...judge(unitConditions(award, unit, people, known)),
  }));
}

function unitConditions(
  { certified, guided }: Award,
  unit: Unit,
  people: readonly Person[],
  known: Known,
): readonly Condition[] {
  const denominators = known.denominatorsOf(unit);
  const conditions: Condition[] = [];
  if (certified) {
    const { percent, of } = certified;
    const belongs = of === 'headcount' ? isPublicEmployee : isOfAge(of, known.asOf);
    const have = tallyOf(people, (it) => both(it.progress.certified, belongs(it)));
    conditions.push({ what: 'certified-share', have, of, among: denominators[of], percent });
  }
  if (guided?.by != null) {
    const { least, by } = guided;
    const didGuide = (it: Person) => reachedBy(known.guidedBy(it), least);
    const have = known.guidance
      ? tallyOf(people, (it) => both(didGuide(it), isPublicEmployee(it)))
      : null;
    const among = denominators.headcount;
    conditions.push({
      what: 'guided-share',
      have,
      of: 'headcount',
      among,
      percent: by,
      each: least,
    });
  }
  return conditions;
}

function personCandidates(award: Award, known: Known): readonly PersonCandidate[] {
  const isAskedFor = award.to === 'resident' ? isResident : isPublicEmployee;
  const isAdult = isOfAge('workingAge', known.asOf);
  return known.persons.flatMap((person): readonly PersonCandidate[] => {
    // Who is certainly of the other kind, or too young, cannot be proposed.
    const belongs = isAskedFor(person);
    const ofAge = award.to === 'resident' ? isAdult(person) : true;
    if (belongs === false || ofAge === false) return [];
    const guided = known.guidedBy(person);
    const conditions: readonly Condition[] = [
      yesOrNo('kind', belongs),
      yesOrNo('working-age', ofAge),
      yesOrNo('certified', person.progress.certified),
      ...(award.guided
        ? [
            {
              what: 'guided',
              have: guided && { least: guided.least, most: guided.most },
              need: award.guided.least,
            } as const,
          ]
        : []),
    ];
    return [{ person, guided, ...judge(conditions) }];
  });
}

const yesOrNo = (what: 'kind' | 'working-age' | 'certified', holds: boolean | null): Condition => ({
  what,
  have: holds === null ? null : { least: Number(holds), most: Number(holds) },
  need: 1,
});

function isPublicEmployee({ kind }: Person): boolean | null {
  return kind === 'unknown' ? null : kind === 'publicEmployee';
}

function isResident({ kind }: Person): boolean | null {
  return kind === 'unknown' ? null : kind === 'resident';
}

const isOfAge =
  (of: 'workingAge' | 'adults', asOf: Moment) =>
  ({ birth }: Person): boolean | null =>
    birth === null
      ? null
      : ageOn(birth, dayIn(asOf)) >= (of === 'adults' ? ADULT_AGE : WORKING_AGE);

function reachedBy(guided: Guided | null, least: number): boolean | null {
  if (guided === null) return null;
  if (guided.least >= least) return true;
  return guided.most >= least ? null : false;
}

/** What is known to be false settles it, whatever is not known. */
const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

/** Of how many it is true at least, and of how many it may be. */
function tallyOf(people: readonly Person[], holds: (it: Person) => boolean | null): Tally {
  let least = 0;
  let most = 0;
  for (const person of people) {
    const it = holds(person);
    if (it === true) least++;
    if (it !== false) most++;
  }
  return { least, most };
}
