import type { CountPath } from '../domain/counts.ts';
import type { FigureName } from '../domain/figure.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Level } from '../domain/unit.ts';
import { tidy } from '../text/tidy.ts';
import type { Header } from './header.ts';
import { type Meaning, type MeaningOf, meaningOf as plainMeaning } from './heading.ts';
import { accountsHeading, holdsSomebody, namesPeople } from './lists-people.ts';
import type { OwnMeaning } from './own-heading.ts';

type FileKind = 'statistics' | 'population' | 'units';

/** Where a file keeps what. Columns are numbered from 0. */
export interface Layout {
  readonly kind: FileKind;
  readonly header: Header;
  readonly name: number | null;
  readonly code: number | null;
  /** The level of the units, where a heading tells it. */
  readonly level: Level | null;
  /** Of villages and organisations: the communes that they lie in, and the codes of these. */
  readonly parent: number | null;
  readonly parentCode: number | null;
  /** "Cấp": the level of each row. */
  readonly levelOf: number | null;
  readonly figures: ReadonlyMap<FigureName, number>;
  /** The columns whose headings are understood, used or not. */
  readonly understood: ReadonlySet<number>;
  /** The file's own ranks and percentages. */
  readonly own: readonly OwnColumn[];
}

/** A column of ranks or percentages that the file computed itself. */
export interface OwnColumn extends OwnMeaning {
  readonly at: number;
}

interface Heading {
  readonly at: number;
  readonly text: string;
  readonly meaning: Meaning;
}

/** Says what each column of a header holds, or what about it can be read in two ways. */
export function layoutOf(
  header: Header,
  file: string,
  said: FileKind | null,
  meaningOf: MeaningOf = plainMeaning,
): { readonly layout: Layout | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const isSomebodys = holdsSomebody(header.cells);
  const at = (text: string) => ({ file, line: header.line, column: tidy(text) });
  const unknownAt = (text: string) => (isSomebodys ? { ...at(text), column: null } : at(text));
  const found: Heading[] = [];
  header.cells.forEach((text, index) => {
    const meaning = meaningOf(text);
    // Of those that are understood, “Tên học viên” alone could be of people.
    const mayBe = meaning === null || (meaning.is === 'count' && /t[eê]n/i.test(text));
    const isOfPeople = mayBe && namesPeople(text);
    if (isOfPeople) issues.push(issue('lists-people', at(text), {}));
    else if (meaning) found.push({ at: index, text, meaning });
    else if (tidy(text) !== '') issues.push(issue('column-not-understood', unknownAt(text), {}));
  });
  const ofAccounts = accountsHeading(header.cells);
  if (ofAccounts !== null) issues.push(issue('lists-people', at(ofAccounts), {}));
  if (issues.some((it) => it.severity === 'error')) return { layout: null, issues };
  const headings = withParents(found, said);
  const kind = kindOf(headings, said);
  if (kind === null) {
    const bare = headings.filter((it) => it.meaning.is === 'bare').map((it) => tidy(it.text));
    issues.push(issue('kind-unclear', { file, line: header.line }, { headings: bare }));
    return { layout: null, issues };
  }
  const columns = new Map<string, Heading>();
  for (const heading of headings) {
    const key = keyOf(heading.meaning, kind, headings);
    const other = key === null ? undefined : columns.get(key);
    if (other) issues.push(issue('column-twice', at(heading.text), { other: tidy(other.text) }));
    else if (key !== null) columns.set(key, heading);
    else if (heading.meaning.is === 'bare') {
      issues.push(issue('column-not-understood', at(heading.text), {}));
    }
  }
  const name = columns.get('name');
  const figures = [...columns].filter(([key]) => !NO_FIGURES.includes(key));
  if (kind === 'population' && figures.length === 0) {
    issues.push(issue('denominators-missing', { file, line: header.line }, {}));
  }
  const layout: Layout = {
    kind,
    header,
    name: name?.at ?? null,
    code: columns.get('code')?.at ?? null,
    parent: columns.get('parent')?.at ?? null,
    parentCode: columns.get('parent-code')?.at ?? null,
    levelOf: columns.get('level')?.at ?? null,
    level: name?.meaning.is === 'name' ? name.meaning.level : null,
    figures: new Map(figures.map(([key, heading]) => [key as FigureName, heading.at])),
    understood: new Set(headings.map((it) => it.at)),
    own: headings.flatMap(({ at: column, meaning }) =>
      meaning.is === 'own' ? [{ at: column, ...meaning.own }] : [],
    ),
  };
  return { layout, issues };
}

const NO_FIGURES: readonly string[] = ['name', 'code', 'parent', 'parent-code', 'level'];

/**
 * Beside a column of villages or organisations one of communes tells where they lie, and the codes of
 * communes are not theirs. In a list of units a column of communes does so beside any other.
 */
function withParents(headings: readonly Heading[], said: FileKind | null): readonly Heading[] {
  const names = headings.filter((it) => it.meaning.is === 'name');
  const [upper, ...communes] = names.filter((it) => levelIn(it.meaning) === 'commune');
  const [lower] = names.filter((it) => it !== upper);
  const hasParent = headings.some((it) => it.meaning.is === 'parent');
  const isLower = lower !== undefined && (levelIn(lower.meaning) !== null || said === 'units');
  const tells = names.length === 2 && communes.length === 0 && isLower && !hasParent;
  const isOfParents = ({ meaning }: Heading) =>
    meaning.is === 'code' && meaning.level === 'commune' && (tells || hasParent);
  return headings.map((it) => {
    if (tells && it === upper) return { ...it, meaning: { is: 'parent' } };
    return isOfParents(it) ? { ...it, meaning: { is: 'parent-code' } } : it;
  });
}

const levelIn = (meaning: Meaning): Level | null => (meaning.is === 'name' ? meaning.level : null);

/** Counts of learners make statistics; denominators without them a population file. */
function kindOf(headings: readonly Heading[], said: FileKind | null): FileKind | null {
  if (said !== null) return said;
  const kinds = new Set(headings.map((it) => it.meaning.is));
  if (kinds.has('count')) return 'statistics';
  const residents = headings.some(
    (it) => it.meaning.is === 'bare' && it.meaning.part === 'residents',
  );
  return kinds.has('denominator') && !residents ? 'population' : null;
}

/**
 * The name under which a column is kept. A bare "CBCCVC" counts the registered in the portal's
 * statistics, and the headcount in a population file or beside a column of registered CBCCVC.
 */
function keyOf(meaning: Meaning, kind: FileKind, headings: readonly Heading[]): string | null {
  if (meaning.is === 'count') return kind === 'statistics' ? meaning.path : null;
  if (meaning.is === 'denominator') return kind === 'units' ? null : meaning.name;
  if (meaning.is === 'own' || meaning.is === 'left-aside') return null;
  if (meaning.is !== 'bare') return meaning.is;
  if (kind === 'units') return null;
  const path: CountPath = `registered.${meaning.part}`;
  const explicit = headings.some((it) => it.meaning.is === 'count' && it.meaning.path === path);
  // "Tổng số" is that of the parts that stand beside it as barely.
  const withParts = headings.some((it) => it.meaning.is === 'bare' && it.meaning.part !== 'total');
  if (meaning.part === 'total' && !withParts) return null;
  // Said to be a population file, it counts learners all the same, and a bare CBCCVC may be of them.
  if (kind === 'population' && headings.some((it) => it.meaning.is === 'count')) return null;
  // "Tổng số CBCCVC" beside counts of learners may be either.
  if (kind === 'statistics' && !explicit) return meaning.inAll ? null : path;
  return meaning.part === 'publicEmployees' ? 'headcount' : null;
}
