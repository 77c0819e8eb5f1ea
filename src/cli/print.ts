import type { Report } from '../document/report.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, isOfHistory } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import type { Format } from '../render/format.ts';
import { renderers } from '../render/index.ts';
import { noMilestones } from '../reports/selection.ts';
import { EXIT } from './exit-codes.ts';
import { firedIssues, unjudgedIssues } from './fail-on.ts';
import type { Invocation } from './invocation.ts';
import { colorOf, widthOf } from './settings.ts';
import { notice, refuse, type Telling } from './tell.ts';
import { writeText } from './write-text.ts';

/**
 * Prints a report and what was noticed, and says how that ended, as an exit code. `late`: what only shows
 * once the report is written, as it is the report that asks for what is kept. `kept`: what was kept before.
 */
export async function printReport(
  report: Report,
  noticed: readonly Issue[],
  campaign: Campaign,
  invocation: Invocation,
  telling: Telling,
  late: (() => readonly Issue[]) | null = null,
  kept: 'snapshots' | null = null,
): Promise<number> {
  const { outputs, failOn } = invocation;
  const { world, language, asJson } = telling;
  const standings = failOn.length > 0 ? report.standings() : null;
  if (standings?.length === 0) return refuse([noMilestones(campaign)], telling);
  const fired = firedIssues(standings ?? [], failOn);
  const issues = () => [
    ...(late?.() ?? []),
    ...noticed,
    ...fired,
    ...unjudgedIssues(standings ?? []),
  ];
  if (invocation.request.names) {
    const { printNames } = await import('./print-names.ts');
    return printNames(report, issues(), invocation, telling);
  }
  const filled: Issue[] = [];
  for (const output of outputs) {
    if (output.isFolder) {
      const { fillFolder } = await import('./fill-folder.ts');
      const outcome = await fillFolder(report, output, invocation, telling);
      if (!outcome.ok) return refuse(outcome.refusal, telling);
      filled.push(...outcome.value);
      continue;
    }
    const render = await renderers[output.format]();
    const text = await render(report, {
      language,
      color: colorOf(invocation, output, world),
      width: widthOf(invocation, output, world),
      toFile: output.file !== null,
      warnings: await warningsFor(issues, late !== null, output.format, language),
      shipped: async (name) => {
        const { readShipped } = await import('../io/shipped-file.ts');
        return readShipped(world.packageFolder, name);
      },
    });
    const fault = await writeText(text, output.file, world, kept);
    if (fault) return refuse([fault], telling);
  }
  const all = [...issues(), ...filled];
  const damage = all.filter(isOfHistory);
  // JSON carries its warnings in itself.
  if (!asJson) await notice(telling.quiet ? damage : all, { ...telling, quiet: false });
  if (damage.length > 0) return EXIT.history;
  return fired.length > 0 ? EXIT.failOn : EXIT.done;
}

/** JSON carries its warnings in itself; other formats do without their words. */
async function warningsFor(
  issues: () => readonly Issue[],
  mayGrow: boolean,
  format: Format,
  language: Language,
): Promise<() => readonly object[]> {
  if (format !== 'json' || (!mayGrow && issues().length === 0)) return () => [];
  const { issueJson } = await import('./messages.ts');
  return () => issues().map((it) => issueJson(it, language));
}
