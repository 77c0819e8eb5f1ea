import { type Issue, issue } from '../domain/issue.ts';
import { filesOfElsewhere } from '../ingest/files-of-elsewhere.ts';
import type { Ingested } from '../ingest/ingest.ts';
import type { NamedFile } from '../io/sources.ts';
import { unitFit } from './campaign-fit.ts';
import { findCampaign, inLanguageOf, withFilesOf, withoutGapsOf } from './campaign-folder.ts';
import type { Invocation } from './invocation.ts';
import { unlessInterrupted } from './learners/interrupted.ts';
import { outputFault } from './output-guard.ts';
import { printReport } from './print.ts';
import { readFiles } from './read-files.ts';
import { isRefused, refuse, type Telling } from './tell.ts';
import { watchWith } from './watch-source.ts';

/** Files into the history of a campaign; whatever is wrong ends there, and nothing is kept. */
export async function runImport(asked: Invocation, plain: Telling): Promise<number> {
  const { world } = plain;
  const { folder, issues } = await findCampaign(asked, world);
  if (isRefused(issues, false)) return refuse(issues, plain);
  const telling = inLanguageOf(folder, asked, plain);
  if (folder === null) {
    return refuse([...issues, issue('campaign-missing', {}, { folder: null })], telling);
  }
  if (asked.files.length === 0) return refuse([issue('import-no-files', {}, {})], telling);
  const invocation = withFilesOf(folder, asked, world);
  const overwriting = outputFault(folder, invocation, world);
  if (overwriting) return refuse([overwriting], telling);
  const { hashing } = await world.loadSha256();
  const { campaign } = folder;
  const { opened, hasCounts, joined, digests, input } = await readFiles(
    invocation,
    { campaign, tells: true, people: 'counted', watch: watchWith(hashing) },
    telling,
  );
  const known = new Set([folder.unitsFile, ...folder.denominators.map((it) => it.path)]);
  const news = invocation.files.filter((it) => !known.has(it.path));
  // What is kept is told of as a check would tell it.
  const checked = input.checked();
  const found = [
    ...issues,
    ...unitFit(folder, input),
    ...(asked.verbose ? checked.issues : withoutGapsOf(folder, checked.issues)),
    ...(isRefused(joined, false)
      ? []
      : [...unfitFiles(opened, hasCounts, news), ...filesOfElsewhere(input)]),
  ];
  if (isRefused(found, invocation.strict)) return refuse(found, telling);
  await unlessInterrupted(world);
  const { keepSnapshots } = await import('./keep-snapshots.ts');
  const outcome = await keepSnapshots(
    {
      joined: input.joined,
      files: checked.files.filter((it) => !known.has(it.file)),
      digests,
      campaign,
      home: input.home,
      folder: folder.history,
      replace: asked.typed['replace'] === true,
      dryRun: asked.typed['dryRun'] === true,
      strict: invocation.strict,
    },
    world,
  );
  if (!outcome.ok) return refuse([...found, ...outcome.refusal], telling);
  const { report, issues: noticed } = outcome.value;
  const kept = outcome.value.hasWritten ? 'snapshots' : null;
  return printReport(report, [...found, ...noticed], campaign, invocation, telling, null, kept);
}

/** What is not kept: `news` are the files that the campaign does not name itself. */
function unfitFiles(
  opened: readonly Ingested[],
  hasCounts: boolean,
  news: readonly NamedFile[],
): readonly Issue[] {
  const readings = opened.flatMap((it) => it.reading ?? []);
  if (!hasCounts && readings.every((it) => it.layout.kind !== 'statistics')) {
    return [issue('import-no-statistics', {}, {})];
  }
  const named = new Set(news.map((it) => it.path));
  return readings
    .filter((it) => it.layout.kind === 'population' && named.has(it.file))
    .map(({ file }) => issue('population-not-kept', { file }, {}));
}
