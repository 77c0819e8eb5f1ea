import type { Award } from '../domain/award.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { NO_DENOMINATORS, type Unit } from '../domain/unit.ts';
import { checkFiles } from '../ingest/check-files.ts';
import { type Dataset, joinReadings, type Said } from '../ingest/dataset.ts';
import {
  type Ingested,
  type IngestOptions,
  ingest,
  type Reading,
  unknownSheets,
} from '../ingest/ingest.ts';
import { nameUnits } from '../ingest/name-units.ts';
import type { PeopleFile } from '../ingest/people-table.ts';
import { type NamedFile, type OpenedFile, openSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import type { ReportInput, Request } from '../reports/definition.ts';
import { levelAsWritten } from '../units/registry.ts';
import type { Invocation } from './invocation.ts';
import { type KnownNames, readKnownNames } from './known-names.ts';
import type { PeopleRead, Wanted } from './learners/read-people.ts';
import type { PeopleUse } from './people-use.ts';
import type { Telling } from './tell.ts';
import type { Watch } from './watch-source.ts';

/** What files are read for. */
export interface Purpose {
  readonly campaign: Campaign;
  readonly awards?: readonly Award[];
  /** What each was understood as is told, with `-v`. */
  readonly tells: boolean;
  readonly people: PeopleUse;
  /** Takes the checksum of each. */
  readonly watch?: Watch;
}

/** Paths to what the files say, one line a stage. */
export async function readFiles(
  invocation: Invocation,
  { campaign, awards = [], tells, people: use, watch }: Purpose,
  telling: Telling,
) {
  const { world, language } = telling;
  const { request, sheets, thousands, verbose } = invocation;
  const names = await readKnownNames(invocation.names, invocation.settle === null, world);
  const named = invocation.files.filter(({ path }) => !isNamesFile(path, names, world));
  const { files, twice } = onceEach(named, world);
  const { sources, issues: unread } = await openSources(files, world);
  const options: IngestOptions = {
    sheets,
    thousands,
    readWorkbook: world.readWorkbook,
    ownCounts: campaign.ownCounts,
  };
  const { opened, digests, digestRest } = await openTables(sources, options, watch);
  const said: Said = { asOf: request.asOf, decisions: names.decisions, campaign };
  const given = opened.flatMap((it) => it.reading ?? []);
  const listing = opened.flatMap((it) => it.people ?? []);
  // What is kept is kept of all units.
  const within = watch !== undefined || namesWithin(request, campaign);
  const wanted = { count: request.count, within, use };
  const people = await peopleIn(listing, given, said, wanted, telling);
  await digestRest();
  const dataset = joinReadings([...given, ...people.readings], said);
  const read = [
    ...names.issues,
    ...twice,
    ...unread,
    ...opened.flatMap((it) => it.issues),
    ...unknownSheets(sheets, opened),
    ...people.issues,
  ];
  const joined = [...read, ...dataset.issues];
  const checked = () => {
    const issues = [...joined, ...dataset.issuesOfMoments()];
    return { files: checkFiles(opened, dataset, issues, people.checked), issues };
  };
  if (verbose && tells) {
    const { namesLine, understoodLines } = await import('./understood.ts');
    world.err(understoodLines(checked().files, language) + namesLine(names, language));
  }
  const input = { ...dataset, checked, ...peopleInput(people, dataset, awards) };
  const hasCounts = people.readings.length > 0;
  return { names, opened, hasCounts, read, joined, digests, input };
}

/** Opens one after the other: what a large one takes is free again when the next is read. */
async function openTables(
  sources: readonly OpenedFile[],
  options: IngestOptions,
  watch: Watch | undefined,
) {
  const opened: Ingested[] = [];
  const digests = new Map<string, string>();
  const later: (() => Promise<void>)[] = [];
  for (const source of sources) {
    const watched = watch?.(source);
    const tables = await ingest(watched?.source ?? source, options);
    opened.push(...tables);
    if (!watched || tables.every((it) => it.reading === null && it.people === undefined)) continue;
    const digest = async () => {
      const sum = await watched.digest();
      for (const { file } of tables) digests.set(file, sum);
    };
    // The rows of people are read later, from the same source.
    if (tables.some((it) => it.people !== undefined)) later.push(digest);
    else await digest();
  }
  const digestRest = async () => {
    for (const digest of later) await digest();
  };
  return { opened, digests, digestRest };
}

function peopleInput(
  { counted, listed }: PeopleRead,
  { denominators }: Dataset,
  awards: readonly Award[],
): Pick<ReportInput, 'learners' | 'people'> {
  const denominatorsOf = ({ key }: Unit) => denominators.get(key) ?? NO_DENOMINATORS;
  return {
    ...(counted && { learners: counted }),
    ...(listed && { people: { ...listed, awards, denominatorsOf } }),
  };
}

/** Villages and organisations are the rows of a commune's campaign, and where they are asked for. */
const namesWithin = ({ level, units }: Request, { unit }: Campaign): boolean =>
  (level !== null && level !== 'commune') ||
  units.length > 0 ||
  (unit !== null && levelAsWritten(unit, null) === 'commune');

const NO_PEOPLE: PeopleRead = {
  readings: [],
  counted: null,
  listed: null,
  checked: [],
  issues: [],
};

async function peopleIn(
  files: readonly PeopleFile[],
  others: readonly Reading[],
  said: Said,
  wanted: Wanted & { readonly use: PeopleUse },
  telling: Telling,
): Promise<PeopleRead> {
  if (files.length === 0 || wanted.use === 'unread') return NO_PEOPLE;
  const { readPeople } = await import('./learners/read-people.ts');
  // The units that are known are made once, and not by a part of the program.
  const name = (places: readonly Reading[]) =>
    nameUnits([...others, ...places], said.decisions, said.campaign.unit);
  return readPeople(files, said, wanted, name, telling);
}

/** The files, each once: by another name or the same, a second look would only find it doubled. */
function onceEach(named: readonly NamedFile[], world: World) {
  const files: NamedFile[] = [];
  const twice: Issue[] = [];
  for (const file of named) {
    const isSame = (it: NamedFile) => it.path === file.path || world.sameFile(it.path, file.path);
    if (files.some(isSame)) twice.push(issue('file-twice', { file: file.path }, {}));
    else files.push(file);
  }
  return { files, twice };
}

/** `*.csv` names it among the others. */
const isNamesFile = (path: string, names: KnownNames, world: World): boolean =>
  names.bytes !== null && world.sameFile(path, names.path);
