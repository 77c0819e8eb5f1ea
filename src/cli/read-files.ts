import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { checkFiles } from '../ingest/check-files.ts';
import { joinReadings } from '../ingest/dataset.ts';
import { type Ingested, type IngestOptions, ingest, unknownSheets } from '../ingest/ingest.ts';
import { type NamedFile, openSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import type { Invocation } from './invocation.ts';
import { type KnownNames, readKnownNames } from './known-names.ts';
import type { Telling } from './tell.ts';
import type { Watch } from './watch-source.ts';

/**
 * Paths to what the files say, one line a stage. `tells`: what each was understood as is told, with `-v`.
 * `watch`: takes the checksum of each.
 */
export async function readFiles(
  invocation: Invocation,
  campaign: Campaign,
  tells: boolean,
  { world, language }: Telling,
  watch: Watch | null = null,
) {
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
  const opened: Ingested[] = [];
  // One after the other: what a large one takes is free again when the next is read.
  const digests = new Map<string, string>();
  for (const source of sources) {
    const watched = watch?.(source);
    const tables = await ingest(watched?.source ?? source, options);
    opened.push(...tables);
    if (!watched || tables.every((it) => it.reading === null)) continue;
    const digest = await watched.digest();
    for (const { file } of tables) digests.set(file, digest);
  }
  const readings = opened.flatMap((it) => it.reading ?? []);
  const { asOf } = request;
  const dataset = joinReadings(readings, { asOf, decisions: names.decisions, campaign });
  const read = [
    ...names.issues,
    ...twice,
    ...unread,
    ...opened.flatMap((it) => it.issues),
    ...unknownSheets(sheets, opened),
  ];
  const joined = [...read, ...dataset.issues];
  const checked = () => {
    const issues = [...joined, ...dataset.issuesOfMoments()];
    return { files: checkFiles(opened, dataset, issues), issues };
  };
  if (verbose && tells) {
    const { namesLine, understoodLines } = await import('./understood.ts');
    world.err(understoodLines(checked().files, language) + namesLine(names, language));
  }
  return { names, opened, read, joined, digests, input: { ...dataset, checked } };
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
