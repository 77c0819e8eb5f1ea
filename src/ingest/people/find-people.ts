import { MODULES } from '../../domain/course.ts';
import { type Issue, issue, type Place } from '../../domain/issue.ts';
import type { WantedColumn } from '../../domain/issues/learner-issues.ts';
import type { PeopleColumns } from '../../domain/learner.ts';
import { tidy } from '../../text/tidy.ts';
import { momentOfFile } from '../as-of.ts';
import { DELIMITERS, HEADER_WITHIN } from '../find-table.ts';
import { type Header, headerOf } from '../header.ts';
import { holdsSomebody } from '../lists-people.ts';
import type { PeopleKind, PeopleTable } from '../people-table.ts';
import type { Row } from '../row.ts';
import { splitCells } from '../split-cells.ts';
import { peopleRole } from './people-heading.ts';
import type { PeopleRole } from './people-headings.ts';

/** A table of people as its header tells it, wherever its bytes are. */
export type FoundPeople = Omit<PeopleTable, 'encoding' | 'marked' | 'delimiter'> & {
  readonly issues: readonly Issue[];
};

const DEEPEST = 3;
const LEAST_ROLES = 2;

/**
 * Finds a table of people in the beginning of a text; `null`: there is none. `besideFigures`: there are
 * headings of statistics, beside which a name and a place alone make no list.
 */
export function findPeople(
  text: string,
  file: string,
  besideFigures: boolean,
): { readonly found: FoundPeople; readonly delimiter: string } | null {
  let best: { found: HeaderOfPeople; delimiter: string; rows: readonly Row[] } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const { rows } = splitCells(text, delimiter, HEADER_WITHIN + DEEPEST);
    const found = headerOfPeople(rows, besideFigures);
    if (found === null || (best !== null && found.score <= best.found.score)) continue;
    best = { found, delimiter, rows };
  }
  return best && { found: peopleIn(best.rows, best.found, file), delimiter: best.delimiter };
}

/** The same among the rows of a sheet. */
export function findPeopleInRows(
  rows: readonly Row[],
  file: string,
  besideFigures: boolean,
): FoundPeople | null {
  const found = headerOfPeople(rows.slice(0, HEADER_WITHIN + DEEPEST), besideFigures);
  return found && peopleIn(rows, found, file);
}

interface HeaderOfPeople {
  readonly header: Header;
  readonly roles: readonly (PeopleRole | null)[];
  readonly kind: PeopleKind;
  readonly score: number;
}

function headerOfPeople(rows: readonly Row[], besideFigures: boolean): HeaderOfPeople | null {
  let best: HeaderOfPeople | null = null;
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    // A title above makes no better header; what stands below are people.
    if (best !== null && at >= best.header.at + best.header.rows.length) return best;
    // A blank line above it is no part of it.
    if (rows[at]?.cells.every((it) => it.trim() === '')) continue;
    for (let end = at + 1; end <= Math.min(at + DEEPEST, rows.length); end++) {
      const header = headerOf(rows.slice(at, end), at);
      const roles = header.cells.map(peopleRole);
      const kind = kindOf(roles, besideFigures);
      const score = roles.filter((it) => it !== null).length;
      if (kind !== null && score > (best?.score ?? 0)) best = { header, roles, kind, score };
    }
  }
  return best;
}

const OF_THE_COURSE = /^(?:account|registeredAt|final|certifiedAt|certificate|share\d|quiz\d)$/;
const PLACES: readonly (PeopleRole | null)[] = [
  'commune',
  'communeCode',
  'village',
  'organisation',
  'unit',
];

/** What lists people at all: learners have accounts or have learnt something; a roster names people. */
function kindOf(roles: readonly (PeopleRole | null)[], besideFigures: boolean): PeopleKind | null {
  const has = (role: PeopleRole) => roles.includes(role);
  if (roles.filter((it) => it !== null).length < LEAST_ROLES) return null;
  if (has('guide') && has('name')) return 'guidance';
  // Who has an account or anything of the course is a learner.
  const ofCourse = roles.some((it) => it !== null && OF_THE_COURSE.test(it));
  const placed = roles.some((it) => PLACES.includes(it));
  if ((has('account') || has('name')) && ofCourse && (placed || has('birth'))) return 'learners';
  const isListed = has('birth') || has('role') || (placed && !besideFigures);
  return has('name') && isListed ? 'roster' : null;
}

function peopleIn(
  rows: readonly Row[],
  { header, roles, kind }: HeaderOfPeople,
  file: string,
): FoundPeople {
  const headings = tellable(header.cells.map(tidy), roles);
  const place = (at: number) => ({ file, line: header.line, column: headings[at] || null });
  const issues: Issue[] = [];
  const wanted = kind === 'learners' ? wantedBeside(roles) : [];
  const placeOf = new Map<PeopleRole, number>();
  // Beside a column of communes or villages, "Đơn vị" is where somebody works.
  const isBeside = roles.some((it) => it === 'commune' || it === 'village');
  roles.forEach((written, at) => {
    const role = written === 'unit' ? (isBeside ? 'organisation' : 'commune') : written;
    if (role === null) {
      if (tidy(header.cells[at] ?? '') !== '') issues.push(unknownHeading(place(at), wanted));
      return;
    }
    if (role === 'left-aside') return;
    const other = placeOf.get(role);
    if (other === undefined) placeOf.set(role, at);
    else issues.push(issue('column-twice', place(at), { other: headings[other] ?? '' }));
  });
  const last = header.at + header.rows.length;
  const moment = momentOfFile(
    rows.slice(0, header.at).map(({ line, cells }) => ({ line, text: cells.join(' ') })),
    file,
  );
  return {
    file,
    kind,
    columns: columnsAt((role) => placeOf.get(role) ?? null),
    headings,
    headerLine: header.line,
    firstLine: rows[last]?.line ?? (header.rows.at(-1)?.line ?? header.line) + 1,
    asOf: moment.asOf,
    asOfIssues: moment.issues,
    issues,
  };
}

/** A heading that nobody understands; one that may be somebody's name has no column to tell. */
const unknownHeading = (place: Place, wanted: readonly WantedColumn[]): Issue =>
  wanted.length > 0 && place.column != null
    ? issue('people-heading-unclear', place, { wanted })
    : issue('column-not-understood', place, {});

const WANTED: Readonly<Record<WantedColumn, readonly PeopleRole[]>> = {
  name: ['name'],
  birth: ['birth'],
  kind: ['kind', 'isPublicEmployee'],
  certified: ['certifiedAt', 'certificate'],
};

/** Which columns that matter no heading tells. */
const wantedBeside = (roles: readonly (PeopleRole | null)[]): readonly WantedColumn[] =>
  (Object.keys(WANTED) as WantedColumn[]).filter(
    (it) => !WANTED[it].some((role) => roles.includes(role)),
  );

/** A date: where the end of the header's line was lost. */
const DATE = /\d[/.-]\d{1,2}[/.-]\d/;

/** The headings, without those that nobody understands where they may be somebody's name. */
function tellable(
  headings: readonly string[],
  roles: readonly (PeopleRole | null)[],
): readonly string[] {
  const isUnknown = (at: number) => roles[at] === null;
  const unknown = headings.filter((_, at) => isUnknown(at));
  if (!unknown.some((it) => DATE.test(it)) && !holdsSomebody(headings)) return headings;
  return headings.map((it, at) => (isUnknown(at) || holdsSomebody([it]) ? '' : it));
}

const columnsAt = (at: (role: PeopleRole) => number | null): PeopleColumns => ({
  account: at('account'),
  name: at('name'),
  birth: at('birth'),
  kind: at('kind'),
  isPublicEmployee: at('isPublicEmployee'),
  commune: at('commune'),
  communeCode: at('communeCode'),
  village: at('village'),
  organisation: at('organisation'),
  registeredAt: at('registeredAt'),
  share: Array.from({ length: MODULES }, (_, it) => at(`share${it + 1}`)),
  quiz: Array.from({ length: MODULES }, (_, it) => at(`quiz${it + 1}`)),
  final: at('final'),
  certifiedAt: at('certifiedAt'),
  certificate: at('certificate'),
  role: at('role'),
  guide: at('guide'),
  guideBirth: at('guideBirth'),
});
