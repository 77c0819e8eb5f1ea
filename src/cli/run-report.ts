import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { worstFirst } from '../i18n/issue-lines.ts';
import type { Ingested } from '../ingest/ingest.ts';
import type { World } from '../io/world.ts';
import type { Definition, ReportInput } from '../reports/definition.ts';
import { findCampaign, inLanguageOf, withFilesOf, withoutGapsOf } from './campaign-folder.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { printReport } from './print.ts';
import { readFiles } from './read-files.ts';
import { strictly } from './strictly.ts';
import { isRefused, refusalCode, refuse, type Telling } from './tell.ts';

/** Files to report; whatever a stage finds wrong ends there. */
export async function runReport(
  definition: Definition,
  asked: Invocation,
  plainTelling: Telling,
): Promise<number> {
  const { request, output, settle, strict } = asked;
  const { takes } = definition;
  const { folder, issues: campaignIssues } = await findCampaign(asked, plainTelling.world);
  if (isRefused(campaignIssues, false)) return refuse(campaignIssues, plainTelling);
  const telling = inLanguageOf(folder, asked, plainTelling);
  const invocation = withFilesOf(folder, asked);
  if (overwritesInput(invocation, telling.world)) {
    return refuse([issue('output-is-input', { file: output }, {})], telling);
  }
  const campaign = folder?.campaign ?? QUANG_NGAI_2025;
  const { names, opened, read, joined, input } = await readFiles(
    invocation,
    campaign,
    takes !== 'any-files',
    telling,
  );
  const lacking = lackedFiles(definition, invocation, opened, folder !== null);
  if (takes === 'any-files') {
    // Of files that cannot be opened there is nothing to tell.
    if (lacking || opened.length === 0) return refuse([...read, ...(lacking ?? [])], telling);
    return runCheck(definition, input, campaign, invocation, telling);
  }
  if (isRefused(read, false)) return refuse(read, telling);
  if (lacking) return refuse([...read, ...lacking], telling);
  if (settle !== null) {
    const { settleName } = await import('./settle.ts');
    const known = { names, registry: input.registry, campaign, joined };
    return settleName(settle, known, invocation, telling);
  }
  if (isRefused(joined, false)) return refuse(joined, telling);
  const outcome = await definition.build(input, campaign, request);
  const known = request.verbose ? joined : withoutGapsOf(folder, joined);
  const noticed = [...known, ...(outcome.ok ? outcome.value.issues : outcome.refusal)];
  if (!outcome.ok || isRefused(noticed, strict)) return refuse(noticed, telling);
  return printReport(outcome.value, noticed, campaign, invocation, telling);
}

/** What is wrong with files is what this report is about: it is printed, and then they are refused. */
async function runCheck(
  definition: Definition,
  { checked, ...input }: ReportInput,
  campaign: Campaign,
  invocation: Invocation,
  telling: Telling,
): Promise<number> {
  const { files, issues: found } = checked();
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
  { takes }: Definition,
  { files }: Invocation,
  opened: readonly Ingested[],
  inCampaign: boolean,
): readonly Issue[] | null {
  if (takes === 'any-files') return files.length === 0 ? [issue('no-files', {}, {})] : null;
  const lacks = takes !== 'name' && !opened.some(isStatistics);
  if (!lacks) return null;
  return [inCampaign ? issue('history-empty', {}, {}) : issue('no-statistics', {}, {})];
}

const isStatistics = ({ reading }: Ingested): boolean => reading?.layout.kind === 'statistics';

/** Whether `-o` names one of the files that are read, however it is written. */
const overwritesInput = ({ output, files, names }: Invocation, world: World): boolean =>
  output !== null && [...files, names].some((it) => world.sameFile(it.path, output));
