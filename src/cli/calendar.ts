import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { findCampaign, inLanguageOf } from './campaign-folder.ts';
import type { Invocation } from './invocation.ts';
import { outputFault } from './output-guard.ts';
import { printReport } from './print.ts';
import { isRefused, refuse, type Telling } from './tell.ts';

/** The days of a campaign: of the folder's, else the province's. */
export async function runCalendar(invocation: Invocation, plain: Telling): Promise<number> {
  const { folder, issues } = await findCampaign(invocation, plain.world);
  if (isRefused(issues, invocation.strict)) return refuse(issues, plain);
  const telling = inLanguageOf(folder, invocation, plain);
  const overwriting = outputFault(folder, invocation, telling.world);
  if (overwriting) return refuse([overwriting], telling);
  const campaign = folder?.campaign ?? QUANG_NGAI_2025;
  const { calendarReportOf } = await import('../reports/calendar-report.ts');
  const outcome = calendarReportOf(campaign, folder?.office ?? null);
  if (!outcome.ok) return refuse([...issues, ...outcome.refusal], telling);
  return printReport(outcome.value, issues, campaign, invocation, telling);
}
