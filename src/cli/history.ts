import { issue } from '../domain/issue.ts';
import { findCampaign, inLanguageOf } from './campaign-folder.ts';
import type { Invocation } from './invocation.ts';
import { outputFault } from './output-guard.ts';
import { printReport } from './print.ts';
import { isRefused, refuse, type Telling } from './tell.ts';

/** What a campaign keeps: all of it, or one snapshot. */
export async function runHistory(invocation: Invocation, plain: Telling): Promise<number> {
  const { folder, issues } = await findCampaign(invocation, plain.world);
  if (isRefused(issues, false)) return refuse(issues, plain);
  const telling = inLanguageOf(folder, invocation, plain);
  if (folder === null) {
    return refuse([...issues, issue('campaign-missing', {}, { folder: null })], telling);
  }
  const overwriting = outputFault(folder, invocation, telling.world);
  if (overwriting) return refuse([overwriting], telling);
  const { showHistory } = await import('./show-history.ts');
  const when = invocation.args.length === 0 ? null : invocation.args.join(' ');
  const verify = invocation.typed['verify'] === true;
  const outcome = await showHistory({ folder, when, verify }, telling.world);
  if (!outcome.ok) return refuse([...issues, ...outcome.refusal], telling);
  const { report, issues: found } = outcome.value;
  return printReport(report, [...issues, ...found], folder.campaign, invocation, telling);
}
