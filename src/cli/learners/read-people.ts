import type { Moment } from '../../domain/calendar.ts';
import type { CheckedFile } from '../../domain/checked-file.ts';
import { type Issue, issue } from '../../domain/issue.ts';
import type { CountBy } from '../../domain/learner-counts.ts';
import type { LearnerTally } from '../../domain/learner-tally.ts';
import type { Said } from '../../ingest/dataset.ts';
import type { FileRecord } from '../../ingest/file-record.ts';
import type { Reading } from '../../ingest/ingest.ts';
import {
  doubtfulIssues,
  doubtfulPlaces,
  withoutPlaces,
} from '../../ingest/learners/doubtful-places.ts';
import { rowFaultIssues, tableFaultIssue } from '../../ingest/learners/fault-issues.ts';
import { placesOf } from '../../ingest/learners/learner-readings.ts';
import { momentsOfPeople } from '../../ingest/learners/moments-of-people.ts';
import type { RowsRead } from '../../ingest/learners/rows-read.ts';
import type { Naming } from '../../ingest/name-units.ts';
import { checkPeople } from '../../ingest/people/check-people.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';
import type { LearnerInput } from '../../reports/definition.ts';
import type { PeopleUse } from '../people-use.ts';
import type { Telling } from '../tell.ts';
import { asRead } from './as-read.ts';
import { countLearners } from './count-learners.ts';
import {
  type Counted,
  inputOf,
  type Listing,
  listedOf,
  readingsOf,
  type UnitOf,
} from './counted-files.ts';
import { faultsTold } from './faults-told.ts';
import { type ListedFiles, listedFiles } from './listed-files.ts';

/** What is to be made of files that list people. */
export interface Wanted {
  readonly count: CountBy;
  /** Whether villages and organisations are asked for, where the files have columns of communes too. */
  readonly within: boolean;
}

type PeopleWanted = Wanted & { readonly use: PeopleUse };

/** Learner files as readings of statistics, what was counted of the last moment, or who is in the files. */
export interface PeopleRead {
  readonly readings: readonly Reading[];
  readonly counted: LearnerInput | null;
  readonly listed: Listing | null;
  /** What each file was understood as. */
  readonly checked: readonly CheckedFile[];
  readonly issues: readonly Issue[];
}

/**
 * Counts files that list people, those of one moment together, and names the places in them beside those
 * of the other files, as `name` does. A file that cannot be counted is refused whole. Only what learner
 * files hold becomes figures.
 */
export async function readPeople(
  given: readonly PeopleFile[],
  said: Pick<Said, 'asOf'>,
  wanted: PeopleWanted,
  name: (places: readonly Reading[]) => Naming,
  telling: Telling,
): Promise<PeopleRead> {
  const { use } = wanted;
  const takesLists = use === 'listed' || use === 'checked';
  const isUsed = (it: PeopleFile) => takesLists || it.table.kind === 'learners';
  const used = given.filter(isUsed);
  const twice = use === 'listed' ? await listedFiles(used, telling.world) : null;
  try {
    const opened = { used: twice?.files ?? used, unused: given.filter((it) => !isUsed(it)), twice };
    return await readOpened(opened, said, wanted, name, telling);
  } finally {
    twice?.close();
  }
}

/** Files of people, those that are used being open. */
interface Opened {
  readonly used: readonly PeopleFile[];
  readonly unused: readonly PeopleFile[];
  /** Those that are listed. */
  readonly twice: ListedFiles | null;
}

async function readOpened(
  { used, unused, twice }: Opened,
  said: Pick<Said, 'asOf'>,
  wanted: PeopleWanted,
  name: (places: readonly Reading[]) => Naming,
  telling: Telling,
): Promise<PeopleRead> {
  const { use } = wanted;
  const learners = used.filter((it) => it.table.kind === 'learners');
  const dated = momentsOfPeople(learners, said.asOf);
  const issues: Issue[] = [...(twice?.issues ?? []), ...dated.issues, ...unusedIssues(unused)];
  const rows = new Map<string, RowsRead>();
  const countAll = (files: readonly PeopleFile[], asOf: Moment) =>
    countTogether(files, asOf, wanted, telling, { issues, rows });
  const read: Counted[] = [];
  for (const [asOf, files] of dated.moments) read.push(...(await countAll(files, asOf)));
  // Lists of other people tell no moment; only the places in them are counted.
  const lists = used.filter((it) => it.table.kind !== 'learners');
  const moments = read.length;
  const listsAsOf = read.at(-1)?.asOf ?? (use === 'checked' ? (said.asOf ?? EVER) : null);
  if (listsAsOf !== null && lists.length > 0) read.push(...(await countAll(lists, listsAsOf)));
  const { all, naming, doubts } = namePlaces(read, name);
  issues.push(...doubts);
  const [counted, others] = [all.slice(0, moments), all.slice(moments)];
  const last = counted.at(-1);
  if (last && (use === 'distinct' || use === 'listed')) {
    issues.push(...earlierIssues(counted, last));
  }
  const unitOf: UnitOf = new Map(naming.outcomes.map((it) => [it.record, it.unit]));
  if (use === 'checked') {
    // The names in learner files are told of with those of all figures.
    const ofLists = new Set(lists.map((it) => it.table.file));
    issues.push(...naming.issues.filter((it) => it.file !== null && ofLists.has(it.file)));
  }
  const asOfIn = (file: PeopleFile) =>
    counted.find((it) => it.files.includes(file))?.asOf ?? file.table.asOf;
  const listed = last && twice ? await listedOf(last, others, unitOf, twice, telling) : null;
  issues.push(...(twice?.changed() ?? []));
  return {
    readings: counted.flatMap((it) => readingsOf(it, unitOf, wanted.count)),
    counted: last ? inputOf(last, unitOf) : null,
    listed,
    checked: [...used, ...unused].map((it) =>
      checkPeople(it, asOfIn(it), rows.get(it.table.file) ?? null, naming.outcomes),
    ),
    issues,
  };
}

/** A report on people is one of the last moment. */
const earlierIssues = (counted: readonly Counted[], { asOf: used }: Counted) =>
  counted
    .filter((it) => it.asOf < used)
    .flatMap(({ asOf, files }) =>
      files.map(({ table }) => issue('people-earlier', { file: table.file }, { asOf, used })),
    );

/** Where it is gathered what was noticed, and what became of the rows of each file. */
interface Gathered {
  readonly issues: Issue[];
  readonly rows: Map<string, RowsRead>;
}

/** Counts the files of one moment, or lists of other people; none where one of them cannot be counted. */
async function countTogether(
  files: readonly PeopleFile[],
  asOf: Moment,
  { use, count, within }: PeopleWanted,
  { showsProgress, language, world }: Telling,
  { issues, rows }: Gathered,
): Promise<readonly Counted[]> {
  const areLearners = files.every((it) => it.table.kind === 'learners');
  const asked = areLearners && (use === 'distinct' || count === 'people');
  // Of several files people are told apart even so: they may be copies of one list.
  const people = asked || (areLearners && files.length > 1);
  const inside = use === 'listed' || use === 'checked' || within;
  const { tally, faults, rowsOf, same } = await countLearners(
    files.map((it) => asRead(it, use !== 'counted', inside)),
    { asOf, people, progress: showsProgress ? language : null },
    world,
  );
  issues.push(...faults.map((it) => tableFaultIssue(it, it.file)));
  issues.push(...same.map(({ file, other }) => issue('list-twice', { file }, { other })));
  for (const { table } of files) {
    const read = rowsOf.get(table.file);
    if (read === undefined) continue;
    rows.set(table.file, read);
    const isEmpty = read.read + read.rejected === 0;
    if (isEmpty)
      issues.push(issue('nobody-listed', { file: table.file, line: table.headerLine }, {}));
  }
  if (tally === null) return [];
  // A report on accounts counts those that it left out; any other figure would be wrong without them.
  const refused = use === 'counted' || use === 'checked';
  const found = rowFaultIssues(faultsTold(tally, files), headingIn(files), refused);
  issues.push(...found.map((it): Issue => (refused ? it : { ...it, severity: 'warning' })));
  const { inSeveralFiles } = tally;
  if (inSeveralFiles > 0) {
    const names = files
      .map((it) => it.table.file)
      .filter((it) => !same.some(({ file }) => file === it));
    const facts = { people: inSeveralFiles, files: names, counted: count === 'accounts' };
    issues.push(issue('people-in-several-files', { file: null }, facts));
  }
  const told = asked ? tally : withoutPeople(tally);
  return [{ asOf, files, tally: told, places: placesOf(told, files) }];
}

/** As if people had not been told apart. */
const withoutPeople = (tally: LearnerTally): LearnerTally => ({
  ...tally,
  groups: tally.groups.map((it) => ({ ...it, people: null })),
  spread: [],
  incomparable: 0,
  bulk: null,
});

/** Names the places in all files, without those that may be somebody's name. */
function namePlaces(read: readonly Counted[], name: (places: readonly Reading[]) => Naming) {
  const nameAll = (all: readonly Counted[]) => name(all.flatMap((it) => it.places.readings));
  const naming = nameAll(read);
  const outcomes = new Map(naming.outcomes.map((it) => [it.record, it]));
  const doubtful = read.map((it) => doubtfulPlaces(it.places, outcomes));
  const doubts = read.flatMap((it, i) => doubtfulIssues(it.places, doubtful[i] ?? NONE));
  if (doubts.length === 0) return { all: read, naming, doubts };
  const all = read.map((it, i) => ({
    ...it,
    places: withoutPlaces(it.places, doubtful[i] ?? NONE),
  }));
  return { all, naming: nameAll(all), doubts };
}

const NONE: ReadonlySet<FileRecord> = new Set();

const unusedIssues = (files: readonly PeopleFile[]) =>
  files.map(({ table }) => issue('people-unused', { file: table.file }, {}));

/** After all that can be dated in a list whose own moment nothing tells. */
const EVER = '2199-12-31T23:59:00+07:00' as Moment;

const headingIn = (files: readonly PeopleFile[]) => (file: string, column: number) =>
  files.find((it) => it.table.file === file)?.table.headings[column] ?? null;
