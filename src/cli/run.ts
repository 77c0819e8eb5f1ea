import { version } from '../../package.json';
import type { Report, Standing } from '../document/report.ts';
import { type Issue, issue, isUsage } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import type { Language } from '../i18n/pair.ts';
import { joinReadings } from '../ingest/dataset.ts';
import { type Ingested, ingest } from '../ingest/ingest.ts';
import { readSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import { renderers } from '../render/index.ts';
import { noMilestones } from '../reports/selection.ts';
import { EXIT } from './exit-codes.ts';
import { issueJson, messageLines, refusalJson, strictly } from './messages.ts';
import { parseCommandLine } from './program.ts';
import { type Invocation, readInvocation } from './request.ts';
import { colorOf, languageOf, wantsJson, widthOf } from './settings.ts';
import { understoodLines } from './understood.ts';
import { welcome } from './welcome.ts';

const HELP_WIDTH = 80;

/** Carries out one command line and says how it ended, as an exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const language = languageOf(argv, world);
  const parsed = parseCommandLine(argv, language, world.terminalWidth ?? HELP_WIDTH, version);
  if (parsed.ask === 'refuse')
    return refuse([parsed.issue], world, language, wantsJson(argv), false);
  if (parsed.ask !== 'report') {
    world.out(parsed.ask === 'print' ? parsed.text : welcome(world, language));
    return EXIT.done;
  }
  const { invocation, issues } = readInvocation(parsed.definition, parsed.args, parsed.typed);
  if (issues.length > 0) return refuse(issues, world, language, wantsJson(argv), true);
  return runReport(invocation, world, language);
}

/** Files to report, one line a stage. */
async function runReport(
  invocation: Invocation,
  world: World,
  language: Language,
): Promise<number> {
  const { definition, request } = invocation;
  if (overwritesInput(invocation, world)) {
    const fault = issue('output-is-input', { file: invocation.output }, {});
    return refuseReport([fault], invocation, world, language);
  }
  const { sources, issues: faults } = await readSources(invocation.files, world);
  const ingested = await Promise.all(sources.map(ingest));
  const readings = ingested.flatMap((it) => it.reading ?? []);
  const unread = [...faults, ...ingested.flatMap((it) => it.issues)];
  if (invocation.verbose) world.err(understoodLines(ingested, language));
  const blocked = unread.some((it) => it.severity === 'error');
  const none = definition.takes === 'files' && !blocked && !readings.some(isStatistics);
  const files = none ? [...unread, issue('no-statistics', {}, {})] : unread;
  if (blocked || none) return refuseReport(files, invocation, world, language);
  const dataset = joinReadings(readings, request.asOf);
  const read = [...files, ...dataset.issues];
  if (isRefused(read, invocation)) return refuseReport(read, invocation, world, language);
  const outcome = definition.build(dataset, QUANG_NGAI_2025, request);
  if (!outcome.ok) return refuseReport([...read, ...outcome.refusal], invocation, world, language);
  return print(outcome.value, [...read, ...outcome.value.issues], invocation, world, language);
}

const isStatistics = ({ layout }: NonNullable<Ingested['reading']>) => layout.kind === 'statistics';

const isRefused = (issues: readonly Issue[], { strict }: Invocation): boolean =>
  issues.some((it) => it.severity === 'error' || (strict && it.severity === 'warning'));

async function print(
  report: Report,
  noticed: readonly Issue[],
  invocation: Invocation,
  world: World,
  language: Language,
): Promise<number> {
  const { format, output, quiet, verbose, failOn } = invocation;
  const standings = failOn.length > 0 ? report.standings() : null;
  if (standings?.length === 0) {
    return refuseReport([noMilestones(QUANG_NGAI_2025)], invocation, world, language);
  }
  const fired = firedIssues(standings ?? [], failOn);
  const issues = [...noticed, ...fired];
  const render = await renderers[format]();
  const text = await render(report, {
    language,
    color: colorOf(invocation, world),
    width: widthOf(invocation, world),
    toFile: output !== null,
    warnings: () => issues.map((it) => issueJson(it, language)),
  });
  if (!quiet && format !== 'json') printLines(messageLines(issues, language, verbose), world);
  if (output === null) world.out(text);
  else {
    const fault = await writeOutput(output, text, world);
    if (fault) return refuseReport([fault], invocation, world, language);
  }
  return fired.length > 0 ? EXIT.failOn : EXIT.done;
}

/** Which milestones made `--fail-on` fire, and for which units. */
function firedIssues(
  standings: readonly Standing[],
  failOn: Invocation['failOn'],
): readonly Issue[] {
  const groups = new Map<string, Standing[]>();
  for (const it of standings) {
    if (!failOn.some((status) => status === it.status)) continue;
    const key = `${it.milestone} ${it.status}`;
    groups.set(key, [...(groups.get(key) ?? []), it]);
  }
  return [...groups.values()].map((group) => {
    const { milestone, status } = group[0] as Standing;
    return issue('fail-on-fired', {}, { milestone, status, names: group.map((it) => it.unit) });
  });
}

/** Whether `-o` names one of the files that are read, however it is written. */
const overwritesInput = ({ output, files }: Invocation, world: World): boolean =>
  output !== null && files.some((it) => world.sameFile(it.path, output));

async function writeOutput(file: string, text: string, world: World): Promise<Issue | null> {
  try {
    await world.writeFile(file, text);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return issue('output-unwritable', { file }, { reason: code });
  }
}

function refuseReport(
  issues: readonly Issue[],
  { strict, format, verbose, quiet }: Invocation,
  world: World,
  language: Language,
): number {
  const strict_ = strict ? strictly(issues) : issues;
  const told = quiet ? strict_.filter((it) => it.severity === 'error') : strict_;
  return refuse(told, world, language, format === 'json', verbose);
}

function refuse(
  issues: readonly Issue[],
  world: World,
  language: Language,
  asJson: boolean,
  all: boolean,
): number {
  const errors = issues.filter((it) => it.severity === 'error');
  const code = errors.every(isUsage) ? EXIT.usage : EXIT.refused;
  if (asJson) world.err(refusalJson(issues, code, language));
  else printLines(messageLines(issues, language, all), world);
  return code;
}

function printLines(lines: readonly string[], world: World): void {
  if (lines.length > 0) world.err(`${lines.join('\n')}\n`);
}
