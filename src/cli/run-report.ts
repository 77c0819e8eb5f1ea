import { type Campaign, divisorsOf } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { worstFirst } from '../domain/worst-first.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { World } from '../io/world.ts';
import type { Definition, LetterWords, ReportInput } from '../reports/definition.ts';
import { builtInFor } from './built-in-campaign.ts';
import { unitFit } from './campaign-fit.ts';
import {
  type CampaignFolder,
  findCampaign,
  inLanguageOf,
  withFilesOf,
  withoutGapsOf,
} from './campaign-folder.ts';
import { EXIT } from './exit-codes.ts';
import type { KeptSnapshots } from './from-history.ts';
import type { Invocation } from './invocation.ts';
import { unlessInterrupted } from './learners/interrupted.ts';
import { outputFault } from './output-guard.ts';
import type { PeopleUse } from './people-use.ts';
import { printReport } from './print.ts';
import { type Purpose, readFiles } from './read-files.ts';
import { strictly } from './strictly.ts';
import { isRefused, refusalCode, refuse, type Telling } from './tell.ts';

/** Files to report; whatever a stage finds wrong ends there. */
export async function runReport(
  definition: Definition,
  asked: Invocation,
  plainTelling: Telling,
): Promise<number> {
  const { settle } = asked;
  const { takes } = definition;
  const { folder, issues: campaignIssues } = await findCampaign(asked, plainTelling.world);
  if (isRefused(campaignIssues, false)) return refuse(campaignIssues, plainTelling);
  const telling = inLanguageOf(folder, asked, plainTelling);
  const invocation = withFilesOf(folder, asked, telling.world);
  const overwriting = outputFault(folder, invocation, telling.world);
  if (overwriting) return refuse([overwriting], telling);
  const files = await readFiles(invocation, purposeOf(definition, folder), telling);
  const { names, opened, read, joined, input } = files;
  const campaign = folder?.campaign ?? builtInFor(input);
  const kept = await keptFor(definition, folder, files, telling.world);
  if (kept !== null && 'code' in kept) return refuse([...campaignIssues, kept], telling);
  const lacking = kept === null ? lackedFiles(definition, invocation, files, folder) : null;
  if (takes === 'any-files') {
    // Of files that cannot be opened there is nothing to tell.
    const isNothing = opened.length === 0 && (folder === null || invocation.files.length > 0);
    if (lacking || isNothing) return refuse([...read, ...(lacking ?? [])], telling);
    return runCheck(definition, input, folder, invocation, telling);
  }
  if (isRefused(read, false)) return refuse(read, telling);
  if (lacking) return refuse([...read, ...lacking], telling);
  if (settle !== null) {
    const { settleName } = await import('./settle.ts');
    const known = { names, registry: input.registry, campaign, joined };
    return settleName(settle, known, invocation, telling);
  }
  const found = takes === 'name' ? mildly(joined, asked) : joined;
  if (isRefused(found, false)) return refuse(found, telling);
  const { denominators: sources, office } = folder ?? { denominators: [], office: null };
  const snapshots = kept?.snapshots ?? input.snapshots;
  const known = { ...input, sources, office, snapshots, isKept: kept !== null };
  const told = toldOf(folder, input, found, invocation);
  return reportOn(
    definition,
    { known, kept, campaign, noticed: told, folder },
    invocation,
    telling,
  );
}

/** A message about an unknown name sends to `units`: asked for one, it answers all the same. */
const mildly = (issues: readonly Issue[], { request }: Invocation): readonly Issue[] =>
  request.name === null
    ? issues
    : issues.map((it) => (it.severity === 'error' ? { ...it, severity: 'warning' } : it));

/** The office's own wording, where a letter is asked for and the campaign's folder has any. */
async function letterWordsFor(
  { drafts }: Definition,
  folder: CampaignFolder | null,
  { request }: Invocation,
  world: World,
): Promise<LetterWords | Issue | null> {
  if (folder === null || drafts !== 'letter' || !request.letter) return null;
  const { readLetterWords } = await import('./letter-words.ts');
  return readLetterWords(folder, world);
}

/** What of all that was found with the files is told with a report. */
const toldOf = (
  folder: CampaignFolder | null,
  known: Dataset,
  joined: readonly Issue[],
  { verbose }: Invocation,
): readonly Issue[] => [
  ...(folder === null ? [] : unitFit(folder, known)),
  ...(verbose ? joined : withoutGapsOf(folder, joined)),
];

/** What a report on figures is made of. */
interface Given {
  readonly known: ReportInput;
  /** The history, if the figures are its own. */
  readonly kept: KeptSnapshots | null;
  readonly campaign: Campaign;
  readonly noticed: readonly Issue[];
  readonly folder: CampaignFolder | null;
}

async function reportOn(
  definition: Definition,
  { known, kept, campaign, noticed: before, folder }: Given,
  invocation: Invocation,
  telling: Telling,
): Promise<number> {
  const letterWords = await letterWordsFor(definition, folder, invocation, telling.world);
  if (letterWords !== null && 'code' in letterWords) return refuse([letterWords], telling);
  const outcome = await definition.build({ ...known, letterWords }, campaign, invocation.request);
  await unlessInterrupted(telling.world);
  const noticed = [...before, ...(outcome.ok ? outcome.value.issues : outcome.refusal)];
  const damage = kept?.damage ?? null;
  if (outcome.ok && !isRefused(noticed, invocation.strict)) {
    const report = { ...outcome.value, office: known.office ?? null };
    return printReport(report, noticed, campaign, invocation, telling, damage);
  }
  // Where no snapshot can be read, that is all there is to say.
  const isLost = kept?.snapshots.every((it) => it.damaged) === true;
  return refuse([...(damage?.() ?? []), ...(isLost ? [] : noticed)], telling);
}

/** The campaign's history, where no statistics are named; `null` where it is not asked for. */
async function keptFor(
  { takes }: Definition,
  folder: CampaignFolder | null,
  files: FilesRead,
  world: World,
): Promise<KeptSnapshots | Issue | null> {
  const isAsked = takes === 'files' || takes === 'unit';
  if (!isAsked || folder === null || hasStatistics(files)) return null;
  const { snapshotsIn } = await import('./from-history.ts');
  const needed = divisorsOf(folder.campaign);
  const kept = await snapshotsIn(folder.history, files.input, needed, world);
  const isEmpty = !('code' in kept) && kept.snapshots.length === 0;
  return isEmpty ? issue('history-empty', {}, {}) : kept;
}

/** What is wrong with files is what this report is about: it is printed, and then they are refused. */
async function runCheck(
  definition: Definition,
  { checked, ...input }: Dataset & Pick<ReportInput, 'checked'>,
  folder: CampaignFolder | null,
  invocation: Invocation,
  telling: Telling,
): Promise<number> {
  const campaign = folder?.campaign ?? builtInFor(input);
  const { files, issues: inFiles } = checked();
  const { campaignIssues } = await import('./check-campaign.ts');
  const own = folder === null ? [] : await campaignIssues(folder, input, telling.world);
  const found = [...own, ...inFiles];
  const issues = worstFirst(invocation.strict ? strictly(found) : found);
  const told = { ...input, checked: () => ({ files, issues }) };
  const outcome = await definition.build(told, campaign, invocation.request);
  if (!outcome.ok) return refuse(outcome.refusal, telling);
  const code = await printReport(outcome.value, issues, campaign, invocation, {
    ...telling,
    quiet: true,
  });
  return code === EXIT.done && isRefused(issues, invocation.strict) ? refusalCode(issues) : code;
}

/** Reports on figures need statistics; a check needs any file. */
function lackedFiles(
  { takes, name: command }: Definition,
  { files }: Invocation,
  read: FilesRead,
  folder: CampaignFolder | null,
): readonly Issue[] | null {
  // A campaign's own file can be checked alone.
  if (takes === 'any-files') {
    return files.length === 0 && folder === null ? [issue('no-files', {}, {})] : null;
  }
  if (takes === 'name') return null;
  if (takes === 'people') return read.input.people ? null : [issue('no-learners', {}, { command })];
  if (takes === 'learners')
    return read.input.learners ? null : [issue('no-learners', {}, { command })];
  return hasStatistics(read) ? null : [issue('no-statistics', {}, { command })];
}

type FilesRead = Awaited<ReturnType<typeof readFiles>>;

const hasStatistics = ({ opened, hasCounts }: FilesRead): boolean =>
  hasCounts || opened.some(({ reading }) => reading?.layout.kind === 'statistics');

const purposeOf = ({ takes }: Definition, folder: CampaignFolder | null): Purpose => ({
  campaign: folder?.campaign ?? QUANG_NGAI_2025,
  awards: folder?.awards ?? [],
  tells: takes !== 'any-files',
  people: PEOPLE_USE[takes],
});

/** What becomes of files that list people, by what a report takes. */
const PEOPLE_USE: Readonly<Record<Definition['takes'], PeopleUse>> = {
  files: 'counted',
  unit: 'counted',
  'any-files': 'checked',
  name: 'unread',
  learners: 'distinct',
  people: 'listed',
};
