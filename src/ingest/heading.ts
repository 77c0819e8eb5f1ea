import type { CountPath } from '../domain/counts.ts';
import type { DenominatorName, Level } from '../domain/unit.ts';
import { fold } from '../text/fold.ts';
import { type Concept, conceptsIn } from './heading-words.ts';

/** What a column holds, as far as its heading alone can tell. */
export type Meaning =
  /** The names of units, and their level where the heading tells it. */
  | { readonly is: 'name'; readonly level: Level | null }
  | { readonly is: 'code' }
  | { readonly is: 'count'; readonly path: CountPath }
  | { readonly is: 'denominator'; readonly name: DenominatorName }
  /** "CBCCVC" or "Người dân" with no word that says of what: the other columns decide. */
  | { readonly is: 'bare'; readonly part: 'publicEmployees' | 'residents' }
  /** Understood, and not read: ranks, percentages, completed modules. */
  | { readonly is: 'left-aside' };

const LONGEST_HEADING = 120;

const understood = new Map<string, Meaning | null>();

/**
 * Understands one heading: Vietnamese with or without diacritics, or an English field name. It is
 * asked several times of each: where is the header, what does it hold, and again for the next file.
 */
export function meaningOf(heading: string): Meaning | null {
  const known = understood.get(heading);
  if (known !== undefined) return known;
  const meaning = understand(heading);
  understood.set(heading, meaning);
  return meaning;
}

function understand(heading: string): Meaning | null {
  // A mark that parts fields elsewhere: the line was split at the wrong one.
  if (heading.length > LONGEST_HEADING || /[;\t|]/.test(heading)) return null;
  const concepts = conceptsIn(fold(partCamelCase(heading.normalize('NFC'))));
  return concepts === null || concepts.size === 0 ? null : meaningFrom(concepts);
}

/** "communeName" as "commune Name". Letter by letter, as expressions over all of Unicode start slowly. */
function partCamelCase(heading: string): string {
  const lower = heading.toLowerCase();
  const upper = heading.toUpperCase();
  // A letter of which one case is two letters, such as ß: what is asked below would be of others.
  if (lower.length !== heading.length || upper.length !== heading.length) return heading;
  let parted = '';
  for (let at = 0; at < heading.length; at++) {
    const capital = heading[at] !== lower[at];
    const afterSmall = at > 0 && heading[at - 1] !== upper[at - 1];
    parted += capital && afterSmall ? ` ${heading[at]}` : heading[at];
  }
  return parted;
}

function meaningFrom(concepts: ReadonlySet<Concept>): Meaning | null {
  const has = (concept: Concept) => concepts.has(concept);
  if (has('percent')) return { is: 'left-aside' };
  if (has('completed')) return has('certified') ? null : { is: 'left-aside' };
  if (has('code')) return { is: 'code' };
  if (has('position')) return concepts.size === 1 ? { is: 'left-aside' } : null;
  if (has('registered') || has('certified')) return countMeaning(concepts);
  return denominatorMeaning(concepts) ?? nameMeaning(concepts) ?? bareMeaning(concepts);
}

/** "CBCCVC được cấp chứng nhận"; "học viên được cấp chứng nhận" counts the certified. */
function countMeaning(concepts: ReadonlySet<Concept>): Meaning | null {
  const measure = concepts.has('certified') ? 'certified' : 'registered';
  const employees = concepts.has('public-employees');
  const residents = concepts.has('residents');
  const known = ['registered', 'certified', 'public-employees', 'residents', 'all'];
  if ((employees && residents) || [...concepts].some((it) => !known.includes(it))) return null;
  const part = employees ? 'publicEmployees' : residents ? 'residents' : 'total';
  return { is: 'count', path: `${measure}.${part}` };
}

function denominatorMeaning(concepts: ReadonlySet<Concept>): Meaning | null {
  // "Dân số từ 18 tuổi trở lên" is adults: the narrower word decides.
  if (concepts.has('adults')) return { is: 'denominator', name: 'adults' };
  if (concepts.has('working-age')) return { is: 'denominator', name: 'workingAge' };
  if (concepts.has('population')) return { is: 'denominator', name: 'population' };
  if (concepts.has('headcount')) return { is: 'denominator', name: 'headcount' };
  return null;
}

function nameMeaning(concepts: ReadonlySet<Concept>): Meaning | null {
  if (concepts.has('village')) return { is: 'name', level: 'village' };
  if (concepts.has('organisation')) return { is: 'name', level: 'organisation' };
  if (concepts.has('commune')) return { is: 'name', level: 'commune' };
  if (concepts.has('unit')) return { is: 'name', level: null };
  return null;
}

function bareMeaning(concepts: ReadonlySet<Concept>): Meaning | null {
  if (concepts.size > 1) return null;
  if (concepts.has('public-employees')) return { is: 'bare', part: 'publicEmployees' };
  if (concepts.has('residents')) return { is: 'bare', part: 'residents' };
  return null;
}
