import { accountsOfUnits } from '../../compute/accounts-of-units.ts';
import { peopleOfUnits } from '../../compute/people-of-units.ts';
import type { Moment } from '../../domain/calendar.ts';
import type { CheckedFile } from '../../domain/checked-file.ts';
import { type Issue, issue } from '../../domain/issue.ts';
import type { CountBy } from '../../domain/learner-counts.ts';
import type {
  LearnerGroup,
  LearnerTally,
  RowFaultCode,
  WrittenPlace,
} from '../../domain/learner-tally.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Said } from '../../ingest/dataset.ts';
import type { FileRecord } from '../../ingest/file-record.ts';
import type { Reading } from '../../ingest/ingest.ts';
import { figuresFrom } from '../../ingest/learners/counted-figures.ts';
import { rowFaultIssues, tableFaultIssue } from '../../ingest/learners/fault-issues.ts';
import {
  type LearnerPlaces,
  placesOf,
  withFigures,
} from '../../ingest/learners/learner-readings.ts';
import { momentsOfPeople } from '../../ingest/learners/moments-of-people.ts';
import type { RowsRead } from '../../ingest/learners/rows-read.ts';
import type { Naming } from '../../ingest/name-units.ts';
import { checkPeople } from '../../ingest/people/check-people.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';
import { readUpTo } from '../../ingest/source.ts';
import type { LearnerInput, PeopleInput } from '../../reports/definition.ts';
import type { PeopleUse } from '../people-use.ts';
import type { Telling } from '../tell.ts';
import { countLearners } from './count-learners.ts';
import { type Listed, listPeople } from './list-people.ts';
import { emptyIssues, unusedIssues } from './unused-files.ts';

/** Who is in the files of the last moment. */
type Listing = Listed & Pick<PeopleInput, 'asOf' | 'known'>;

/** What is to be made of files that list people. */
export interface Wanted {
  readonly count: CountBy;
  /** Whether villages and organisations are asked for, where the files have columns of communes too. */
  readonly within: boolean;
}

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
  wanted: Wanted & { readonly use: PeopleUse },
  name: (places: readonly Reading[]) => Naming,
  telling: Telling,
): Promise<PeopleRead> {
  const { use } = wanted;
  const takesLists = use === 'listed' || use === 'checked';
  const isUsed = (it: PeopleFile) => takesLists || it.table.kind === 'learners';
  const used = given.filter(isUsed);
  const inMemory = use === 'listed' ? await allInMemory(used) : { files: used, issues: [] };
  const learners = inMemory.files.filter((it) => it.table.kind === 'learners');
  const dated = momentsOfPeople(learners, said.asOf);
  const issues: Issue[] = [...inMemory.issues, ...dated.issues, ...unusedIssues(given, isUsed)];
  // A report on accounts counts those that it left out; any other figure would be wrong without them.
  const asTold = (it: Issue): Issue =>
    use === 'counted' || use === 'checked' ? it : { ...it, severity: 'warning' };
  const within = takesLists || wanted.within;
  const distinct = use === 'distinct' || wanted.count === 'people';
  const progress = telling.showsProgress ? telling.language : null;
  const rows = new Map<string, RowsRead>();
  const countAll = async (files: readonly PeopleFile[], asOf: Moment, people: boolean) => {
    const { tally, faults, rowsOf } = await countLearners(
      files.map((it) => asRead(it, use !== 'counted', within)),
      { asOf, people, progress },
      telling.world,
    );
    issues.push(...faults.map((it) => tableFaultIssue(it, it.file)));
    for (const [file, read] of rowsOf) rows.set(file, read);
    if (tally === null) return [];
    issues.push(...rowFaultIssues(faultsOf(tally, files), headingIn(files)).map(asTold));
    return [{ asOf, files, tally, places: placesOf(tally, files) }];
  };
  const counted: Counted[] = [];
  for (const [asOf, files] of dated.moments) {
    counted.push(...(await countAll(files, asOf, distinct)));
  }
  const last = counted.at(-1);
  issues.push(...emptyIssues(learners, rows));
  if (last && (use === 'distinct' || use === 'listed'))
    issues.push(...earlierIssues(counted, last));
  // Lists of other people tell no moment; only the places in them are counted.
  const lists = inMemory.files.filter((it) => it.table.kind !== 'learners');
  const listsAsOf = last?.asOf ?? (use === 'checked' ? (said.asOf ?? EVER) : null);
  const others =
    listsAsOf !== null && lists.length > 0 ? await countAll(lists, listsAsOf, false) : [];
  const places = [...counted, ...others].flatMap((it) => it.places.readings);
  const naming = name(places);
  const unitOf = new Map<FileRecord, Unit | null>(
    naming.outcomes.map((it) => [it.record, it.unit]),
  );
  if (use === 'checked') {
    // The names in learner files are told of with those of all figures.
    const ofLists = new Set(lists.map((it) => it.table.file));
    issues.push(...naming.issues.filter((it) => it.file !== null && ofLists.has(it.file)));
  }
  const asOfIn = (file: PeopleFile) =>
    counted.find((it) => it.files.includes(file))?.asOf ?? file.table.asOf;
  return {
    readings: counted.flatMap((it) => readingsOf(it, unitOf, wanted.count)),
    counted: last ? inputOf(last, unitOf) : null,
    listed: last && use === 'listed' ? listedOf(last, others, unitOf) : null,
    checked: [...inMemory.files, ...given.filter((it) => !isUsed(it))].map((it) =>
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

/** What is not asked for need not be read: the course for figures of statistics, villages for those of communes. */
function asRead(file: PeopleFile, ofCourse: boolean, within: boolean): PeopleFile {
  const { columns } = file.table;
  const course = { registeredAt: null, share: [], quiz: [], final: null };
  const hasCommunes = columns.commune !== null || columns.communeCode !== null;
  const read = {
    ...columns,
    ...(ofCourse ? {} : course),
    ...(within || !hasCommunes ? {} : { village: null, organisation: null }),
  };
  return { ...file, table: { ...file.table, columns: read } };
}

const TOLD_OF_LISTS: readonly RowFaultCode[] = [
  'row-too-long',
  'identity-missing',
  'birth-unclear',
];

/** What somebody must reach counts from the accounts; a list of names need not tell the rest. */
const faultsOf = ({ faults }: LearnerTally, files: readonly PeopleFile[]) =>
  faults.filter(
    ({ file, code }) =>
      TOLD_OF_LISTS.includes(code) ||
      files.some((it) => it.table.file === file && it.table.kind === 'learners'),
  );

/** After all that can be dated in a list whose own moment nothing tells. */
const EVER = '2199-12-31T23:59:00+07:00' as Moment;

const MOST_MEGABYTES = 512;

/** Who is read person by person is read twice: a pipe could not be. */
async function allInMemory(given: readonly PeopleFile[]) {
  const files: PeopleFile[] = [];
  const issues: Issue[] = [];
  for (const it of given) {
    const { source } = it;
    const head = await readUpTo(source, MOST_MEGABYTES * 2 ** 20);
    if (head !== null) files.push({ ...it, path: null, source: { ...source, head, rest: null } });
    else issues.push(issue('file-too-large', { file: source.file }, { most: MOST_MEGABYTES }));
  }
  return { files, issues };
}

const inputOf = ({ asOf, files, tally, places }: Counted, unitOf: UnitOf): LearnerInput => ({
  asOf,
  tally,
  levels: (['village', 'organisation'] as const).filter((level) =>
    files.some((it) => it.table.columns[level] !== null),
  ),
  unitOf: unitOfGroup(places, unitOf),
});

function listedOf(last: Counted, others: readonly Counted[], unitOf: UnitOf): Listing {
  const key = (it: WrittenPlace) =>
    JSON.stringify([it.commune, it.communeCode, it.village, it.organisation]);
  const all = [last, ...others];
  const units = new Map(
    all.flatMap(({ tally, places }) => {
      const unitOfPlace = unitOfGroup(places, unitOf);
      return tally.groups.map((it) => [key(it.written), unitOfPlace(it)] as const);
    }),
  );
  const { asOf, tally } = last;
  const files = all.flatMap((it) => it.files);
  const listed = listPeople(files, asOf, (place) => units.get(key(place)) ?? null);
  return { asOf, known: tally.known, ...listed };
}

interface Counted {
  readonly asOf: Moment;
  readonly files: readonly PeopleFile[];
  readonly tally: LearnerTally;
  readonly places: LearnerPlaces;
}

type UnitOf = ReadonlyMap<FileRecord, Unit | null>;

/** The narrowest place that a group names. */
const unitOfGroup =
  ({ recordsOf }: LearnerPlaces, unitOf: UnitOf) =>
  (group: LearnerGroup): Unit | null => {
    const records = recordsOf.get(group);
    const record = records?.within ?? records?.commune;
    return (record && unitOf.get(record)) ?? null;
  };

function readingsOf({ tally, places }: Counted, unitOf: UnitOf, count: CountBy) {
  const keyAt = (level: 'commune' | 'within') => (group: number) => {
    const record = places.recordsOf.get(tally.groups[group] as LearnerGroup)?.[level];
    return record ? (unitOf.get(record)?.key ?? null) : null;
  };
  const sums = count === 'people' ? peopleOfUnits : accountsOfUnits;
  const slots = new Map([...sums(tally, keyAt('commune')), ...sums(tally, keyAt('within'))]);
  const figuresOf = ({ key }: Unit) => {
    const found = slots.get(key);
    return found === undefined ? new Map() : figuresFrom(found, tally.known);
  };
  return withFigures(places, (it) => unitOf.get(it) ?? null, figuresOf, count);
}

const headingIn = (files: readonly PeopleFile[]) => (file: string, column: number) =>
  files.find((it) => it.table.file === file)?.table.headings[column] ?? null;
