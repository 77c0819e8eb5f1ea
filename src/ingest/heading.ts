import type { OwnCount } from '../domain/campaign.ts';
import { type CountPath, ownPath, type Split } from '../domain/counts.ts';
import type { DenominatorName, Level } from '../domain/unit.ts';
import { fold } from '../text/fold.ts';
import { type Concept, conceptsIn } from './heading-words.ts';
import { type OwnMeaning, ownMeaning } from './own-heading.ts';

type Part = keyof Split;

/** What a column holds, as far as its heading alone can tell. */
export type Meaning =
  /** The names of units, and their level where the heading tells it. */
  | { readonly is: 'name'; readonly level: Level | null }
  /** `level`: of the units whose codes they are, where the heading tells it. */
  | { readonly is: 'code'; readonly level: Level | null }
  /** Of a village or an organisation: the commune that it lies in, or its code. */
  | { readonly is: 'parent' | 'parent-code' }
  /** "Cấp": "Xã", "Thôn", "Trường học". */
  | { readonly is: 'level' }
  | { readonly is: 'count'; readonly path: CountPath }
  | { readonly is: 'denominator'; readonly name: DenominatorName }
  /** "CBCCVC", "Người dân" or "Tổng số" with no word that says of what: the other columns decide. */
  | { readonly is: 'bare'; readonly part: Part; readonly inAll: boolean }
  /** A rank or percentage that the file computed itself: compared, never used. */
  | { readonly is: 'own'; readonly own: OwnMeaning }
  /** Understood, and not read: row numbers, remarks, completed modules. */
  | { readonly is: 'left-aside' };

/** Understands one heading; `null` for one that says nothing. */
export type MeaningOf = (heading: string) => Meaning | null;

/** How the headings of a file are to be understood. */
export interface Headings {
  readonly meaningOf: MeaningOf;
  /** A list of units has no figures; every other table needs some. */
  readonly needFigures: boolean;
}

const LONGEST_HEADING = 120;

const understood = new Map<string, Meaning | null>();

/**
 * The headings that a campaign's own counts have are understood before all others, in whatever case
 * and with or without diacritics.
 */
export function meaningWith(ownCounts: readonly OwnCount[]): MeaningOf {
  if (ownCounts.length === 0) return meaningOf;
  const own = new Map<string, Meaning>();
  for (const { id, headings } of ownCounts) {
    for (const it of headings) own.set(plainWords(it), { is: 'count', path: ownPath(id) });
  }
  return (heading) => {
    const isShort = heading.length <= LONGEST_HEADING;
    return (isShort ? own.get(plainWords(heading)) : undefined) ?? meaningOf(heading);
  };
}

/**
 * Understands one heading: Vietnamese with or without diacritics, or an English field name. It is
 * asked several times of each: where is the header, what does it hold, and again for the next file.
 */
export function meaningOf(heading: string): Meaning | null {
  if (heading.length > LONGEST_HEADING) return null;
  const known = understood.get(heading);
  if (known !== undefined) return known;
  const meaning = understand(heading);
  understood.set(heading, meaning);
  return meaning;
}

function understand(heading: string): Meaning | null {
  // A mark that parts fields elsewhere: the line was split at the wrong one.
  if (/[;\t|]/.test(heading)) return null;
  const words = plainWords(heading);
  if (PARENT.has(words)) return { is: 'parent' };
  if (LEVEL.has(words)) return { is: 'level' };
  const concepts = conceptsIn(words);
  return concepts === null || concepts.size === 0 ? null : meaningFrom(concepts);
}

const PARENT: ReadonlySet<string> = new Set([
  'thuoc',
  'thuoc xa',
  'thuoc xa phuong',
  'truc thuoc',
  'within',
]);
const LEVEL: ReadonlySet<string> = new Set([
  'cap',
  'cap don vi',
  'cap hanh chinh',
  'loai',
  'loai don vi',
  'level',
]);

/** The words of a heading without their marks, its own number and the day up to which it counts. */
function plainWords(heading: string): string {
  const composed = heading.normalize('NFC');
  // Only a heading with a digit can have either.
  const words = /\d/.test(composed)
    ? composed.replace(OWN_NUMBER, '').replace(UP_TO_DAY, ' ')
    : composed;
  return fold(partCamelCase(words));
}

/** "1. STT", "(2) Xã, phường": the columns are numbered. */
const OWN_NUMBER = /^\s*(?:\(\d{1,2}\)|\d{1,2}[.)](?!\d))/;

/** "Đăng ký đến 04/12", "Đăng ký (tính đến năm 2025)": all until then, as every count is. */
const UP_TO_DAY =
  /[\s(,]+(?:t[íi]nh\s+)?[đd][ếe]n\s+(?:h[ếe]t\s+)?(?:(?:ng[àa]y|n[ăa]m)\s+)?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|20\d\d)\)?\s*$/i;

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

/** Without a campaign's own counts. */
export const PLAIN_HEADINGS: Headings = { meaningOf, needFigures: true };

type Concepts = ReadonlySet<Concept>;

/** Whether a heading names nothing else: "CBCCVC của đơn vị" is no column of units. */
const isOnly = (concepts: Concepts, ...allowed: readonly Concept[]): boolean =>
  [...concepts].every((it) => allowed.includes(it));

function meaningFrom(concepts: Concepts): Meaning | null {
  const own = ownMeaning(concepts);
  if (own) return { is: 'own', own };
  const numbers = isOnly(concepts, 'position', 'rank');
  if (concepts.has('percent') || numbers) return { is: 'left-aside' };
  if (concepts.has('completed')) return concepts.has('certified') ? null : { is: 'left-aside' };
  return (
    nameMeaning(concepts) ??
    countMeaning(concepts) ??
    denominatorMeaning(concepts) ??
    bareMeaning(concepts)
  );
}

function nameMeaning(concepts: Concepts): Meaning | null {
  if (!isOnly(concepts, 'code', 'unit', 'commune', 'village', 'organisation')) return null;
  if (concepts.has('code')) {
    return { is: 'code', level: concepts.has('commune') ? 'commune' : null };
  }
  if (concepts.has('village')) return { is: 'name', level: 'village' };
  if (concepts.has('organisation')) return { is: 'name', level: 'organisation' };
  return { is: 'name', level: concepts.has('commune') ? 'commune' : null };
}

/** "CBCCVC được cấp chứng nhận"; "học viên được cấp chứng nhận" counts the certified. */
function countMeaning(concepts: Concepts): Meaning | null {
  const measure = concepts.has('certified') ? 'certified' : 'registered';
  const employees = concepts.has('public-employees');
  const residents = concepts.has('residents');
  if (!concepts.has(measure) || (employees && residents)) return null;
  if (!isOnly(concepts, 'registered', 'certified', 'public-employees', 'residents', 'all')) {
    return null;
  }
  const part = employees ? 'publicEmployees' : residents ? 'residents' : 'total';
  return { is: 'count', path: `${measure}.${part}` };
}

/** "Dân số từ 18 tuổi trở lên" is adults: the narrower word decides. */
function denominatorMeaning(concepts: Concepts): Meaning | null {
  const people = ['population', 'residents', 'all'] as const;
  const has = (concept: Concept, ...beside: readonly Concept[]) =>
    concepts.has(concept) && isOnly(concepts, concept, ...beside);
  if (has('adults', ...people)) return { is: 'denominator', name: 'adults' };
  if (has('working-age', ...people)) return { is: 'denominator', name: 'workingAge' };
  if (has('population', 'all')) return { is: 'denominator', name: 'population' };
  if (has('headcount', 'public-employees', 'all')) return { is: 'denominator', name: 'headcount' };
  return null;
}

function bareMeaning(concepts: Concepts): Meaning | null {
  const inAll = concepts.has('all');
  const has = (concept: Concept) => concepts.has(concept) && isOnly(concepts, concept, 'all');
  if (has('public-employees')) return { is: 'bare', part: 'publicEmployees', inAll };
  if (has('residents')) return { is: 'bare', part: 'residents', inAll };
  if (inAll && isOnly(concepts, 'all')) return { is: 'bare', part: 'total', inAll: false };
  return null;
}
