import type { Day } from '../../domain/calendar.ts';
import type { Guidance, LearnerKind, Named } from '../../domain/learner.ts';
import { fold } from '../../text/fold.ts';
import { exactKey, isBare, spell } from '../../text/spelling.ts';
import { type Found, personFinder } from './find-person.ts';
import { ageOn, type Person } from './persons.ts';

/** From this age on somebody is of working age (Bộ luật Lao động 2019, Điều 3). No upper bound is known. */
export const WORKING_AGE = 15;

/** How many residents somebody guided. */
export interface Guided {
  /** Who certainly are so many residents of the age, guided by nobody else. */
  readonly least: number;
  /** With those of whom the guide, the kind or the age is not known, and who may be another of the same name. */
  readonly most: number;
}

/** What a guidance list says, and which of its rows count for nobody. */
export interface GuidanceTally {
  readonly of: (person: Person) => Guided;
  /** Rows whose guide is not one certain learner. */
  readonly unclear: readonly { readonly row: Guidance; readonly found: Found }[];
  /** Rows that count for nobody: public employees and the too young guided, and who is their own guide. */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** Other rows of which it is not known whether they count. */
  readonly perhaps: {
    /** Whether the guided are public employees: who is not among the learners is of no known kind. */
    readonly kindUnknown: number;
    readonly ageUnknown: number;
  };
}

type LeftOut = 'publicEmployees' | 'minors' | 'selves';

/** Somebody who was guided, as far as the two files tell. */
interface GuidedPerson {
  /** The one learner that it is. */
  readonly learner: Person | null;
  readonly named: Named;
  readonly kind: LearnerKind;
  readonly ofAge: boolean | null;
}

interface Rows {
  /** Whom they certainly guided. */
  readonly sure: GuidedPerson[];
  readonly perhaps: GuidedPerson[];
}

/** Counts whom each person guided: residents of an age and above, each once. */
export function tallyGuidance(
  guidance: readonly Guidance[],
  persons: readonly Person[],
  today: Day,
  leastAge: number,
): GuidanceTally {
  const find = personFinder(persons);
  const rows = new Map<Person, Rows>();
  const unclear: { row: Guidance; found: Found }[] = [];
  const leftOut = { publicEmployees: 0, minors: 0, selves: 0 };
  const perhaps = { kindUnknown: 0, ageUnknown: 0 };
  for (const row of guidance) {
    const guide = find(row.guide);
    if (guide.as !== 'found') unclear.push({ row, found: guide });
    const guided = guidedPerson(row.guided, find(row.guided), today, leastAge);
    const why = reasonToLeaveOut(row, guide, guided);
    if (why !== null) {
      leftOut[why]++;
      continue;
    }
    if (guided.kind === 'unknown') perhaps.kindUnknown++;
    else if (guided.ofAge === null) perhaps.ageUnknown++;
    const isSure = guided.kind === 'resident' && guided.ofAge === true;
    for (const it of guidesIn(guide)) {
      const own = rows.get(it) ?? { sure: [], perhaps: [] };
      (isSure && guide.as === 'found' ? own.sure : own.perhaps).push(guided);
      rows.set(it, own);
    }
  }
  return { of: (person) => guidedIn(rows.get(person)), unclear, leftOut, perhaps };
}

const guidesIn = (guide: Found): readonly Person[] =>
  guide.as === 'found' ? [guide.person] : guide.as === 'not-found' ? [] : guide.candidates;

function guidedPerson(named: Named, found: Found, today: Day, leastAge: number): GuidedPerson {
  const { birth } = named;
  const age = birth === null ? null : ageOn(birth, today) >= leastAge;
  return {
    learner: found.as === 'found' ? found.person : null,
    named,
    kind: kindOf(found),
    ofAge: leastAge === 0 ? true : age,
  };
}

/** Where several fit, all of them must be of it; whose birth date is missing may be none of them. */
function kindOf(found: Found): LearnerKind {
  if (found.as === 'found') return found.person.kind;
  if (found.as !== 'ambiguous') return 'unknown';
  const [kind, ...others] = new Set(found.candidates.map((it) => it.kind));
  return kind === undefined || others.length > 0 ? 'unknown' : kind;
}

function reasonToLeaveOut(
  { guide, guided }: Guidance,
  foundGuide: Found,
  { learner, kind, ofAge }: GuidedPerson,
): LeftOut | null {
  const isSelf =
    foundGuide.as === 'found' && learner !== null
      ? foundGuide.person === learner
      : fold(guide.name) === fold(guided.name) && guide.birth === guided.birth;
  if (isSelf) return 'selves';
  if (kind === 'publicEmployee') return 'publicEmployees';
  return ofAge === false ? 'minors' : null;
}

const guidedIn = (rows: Rows | undefined): Guided =>
  rows === undefined
    ? { least: 0, most: 0 }
    : { least: leastOf(rows.sure), most: mostOf([...rows.sure, ...rows.perhaps]) };

/** How many people rows speak of at least: of one name are several only where they are known to be. */
function leastOf(rows: readonly GuidedPerson[]): number {
  const names = new Map<string, GuidedPerson[]>();
  for (const it of rows) {
    const name = fold(it.named.name);
    const alike = names.get(name);
    if (alike) alike.push(it);
    else names.set(name, [it]);
  }
  let least = 0;
  for (const alike of names.values()) {
    const learners = new Set(alike.flatMap((it) => it.learner ?? []));
    const theirs = new Set([...learners].map((it) => it.birth));
    const others = new Set(
      alike.flatMap(({ learner, named: { birth } }) =>
        learner !== null || birth === null || theirs.has(birth) ? [] : [birth],
      ),
    );
    least += Math.max(1, learners.size + others.size);
  }
  return least;
}

/**
 * How many they may be: whoever has no birth date may be somebody else in each row, and of two spellings
 * that both fit one learner one may be another's.
 */
const mostOf = (rows: readonly GuidedPerson[]): number =>
  new Set<unknown>(
    rows.map((it) => {
      const { name, birth, unit } = it.named;
      if (birth === null) return it;
      const spelling = spell(name);
      if (it.learner === null) return `${exactKey(spelling)}|${birth}|${unit?.key ?? ''}`;
      const key = exactKey(spelling);
      const isTheirs = isBare(spelling) || key === exactKey(spell(it.learner.name));
      return isTheirs ? it.learner : `${key}|${placeText(it.learner)}`;
    }),
  ).size;

const placeText = ({ place: { file, line } }: Person): string => `${file}:${line}`;
