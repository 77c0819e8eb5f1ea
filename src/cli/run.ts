import { version } from '../../package.json';
import type { Report } from '../document/report.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { checkFiles } from '../ingest/check-files.ts';
import { joinReadings } from '../ingest/dataset.ts';
import { type IngestOptions, ingest, type Reading } from '../ingest/ingest.ts';
import { openSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import { renderers } from '../render/index.ts';
import { noMilestones } from '../reports/selection.ts';
import { EXIT } from './exit-codes.ts';
import { firedIssues, unjudgedIssues } from './fail-on.ts';
import { issueJson } from './messages.ts';
import { parseCommandLine } from './program.ts';
import { type Invocation, readInvocation } from './request.ts';
import { colorOf, languageOf, wantsJson, widthOf } from './settings.ts';
import { isRefused, notice, refuse, type Telling } from './tell.ts';
import { understoodLines } from './understood.ts';
import { welcome } from './welcome.ts';

const HELP_WIDTH = 80;

/** Carries out one command line and says how it ended, as an exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const language = languageOf(argv, world);
  const asJson = wantsJson(argv);
  const plain: Telling = { world, language, asJson, quiet: false, verbose: true, strict: false };
  const parsed = parseCommandLine(argv, language, world.terminalWidth ?? HELP_WIDTH, version);
  if (parsed.ask === 'refuse') return refuse([parsed.issue], plain);
  if (parsed.ask !== 'report') {
    world.out(parsed.ask === 'print' ? parsed.text : welcome(world, language));
    return EXIT.done;
  }
  const { invocation, issues } = readInvocation(parsed.definition, parsed.args, parsed.typed);
  if (issues.length > 0) return refuse(issues, plain);
  const { quiet, verbose, strict } = invocation;
  return runReport(invocation, { world, language, asJson, quiet, verbose, strict });
}

/** Files to report, one line a stage; whatever a stage finds wrong ends there. */
async function runReport(invocation: Invocation, telling: Telling): Promise<number> {
  const { definition, request, output, strict, verbose } = invocation;
  const { world, language } = telling;
  if (overwritesInput(invocation, world)) {
    return refuse([issue('output-is-input', { file: output }, {})], telling);
  }
  const { sources, issues: unread } = await openSources(invocation.files, world);
  const { sheets, thousands } = invocation;
  const options: IngestOptions = { sheets, thousands, readWorkbook: world.readWorkbook };
  const ingested = (await Promise.all(sources.map((it) => ingest(it, options)))).flat();
  const readings = ingested.flatMap((it) => it.reading ?? []);
  const dataset = joinReadings(readings, request.asOf);
  const read = [...unread, ...ingested.flatMap((it) => it.issues)];
  const joined = [...read, ...dataset.issues];
  const checked = () => ({ files: checkFiles(ingested, dataset, joined), issues: joined });
  const aboutFiles = definition.takes === 'any-files';
  if (verbose && !aboutFiles) world.err(understoodLines(checked().files, language));
  // A check tells what is wrong with files; of none that can be opened there is nothing to tell.
  const endsHere = !aboutFiles || ingested.length === 0;
  if (isRefused(read, false) && endsHere) return refuse(read, telling);
  const lacking = lackedFiles(invocation, readings);
  if (lacking) return refuse([...read, lacking], telling);
  if (isRefused(joined, false) && !aboutFiles) return refuse(joined, telling);
  const outcome = definition.build({ ...dataset, checked }, QUANG_NGAI_2025, request);
  const noticed = [...joined, ...(outcome.ok ? outcome.value.issues : outcome.refusal)];
  if (!outcome.ok) return refuse(noticed, telling);
  if (aboutFiles) {
    const code = await print(outcome.value, noticed, invocation, { ...telling, quiet: true });
    return code === EXIT.done && isRefused(noticed, strict) ? EXIT.refused : code;
  }
  if (isRefused(noticed, strict)) return refuse(noticed, telling);
  return print(outcome.value, noticed, invocation, telling);
}

/** Reports on figures need statistics; a check needs any file. */
function lackedFiles(
  { definition: { takes }, files }: Invocation,
  readings: readonly Reading[],
): Issue | null {
  if (takes === 'any-files') return files.length === 0 ? issue('no-files', {}, {}) : null;
  const lacks = takes === 'files' && !readings.some(isStatistics);
  return lacks ? issue('no-statistics', {}, {}) : null;
}

const isStatistics = ({ layout }: Reading): boolean => layout.kind === 'statistics';

async function print(
  report: Report,
  noticed: readonly Issue[],
  invocation: Invocation,
  telling: Telling,
): Promise<number> {
  const { format, output, failOn } = invocation;
  const { world, language, asJson } = telling;
  const standings = failOn.length > 0 ? report.standings() : null;
  if (standings?.length === 0) return refuse([noMilestones(QUANG_NGAI_2025)], telling);
  const fired = firedIssues(standings ?? [], failOn);
  const issues = [...noticed, ...fired, ...unjudgedIssues(standings ?? [])];
  const render = await renderers[format]();
  const text = await render(report, {
    language,
    color: colorOf(invocation, world),
    width: widthOf(invocation, world),
    toFile: output !== null,
    warnings: () => issues.map((it) => issueJson(it, language)),
  });
  const fault = await write(text, output, world);
  if (fault) return refuse([fault], telling);
  // JSON carries its warnings in itself.
  if (!asJson) notice(issues, telling);
  return fired.length > 0 ? EXIT.failOn : EXIT.done;
}

/** To the file asked for, or to stdout. */
async function write(text: string, file: string | null, world: World): Promise<Issue | null> {
  if (file === null) {
    world.out(text);
    return null;
  }
  try {
    await world.writeFile(file, text);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return issue('output-unwritable', { file }, { reason: code });
  }
}

/** Whether `-o` names one of the files that are read, however it is written. */
const overwritesInput = ({ output, files }: Invocation, world: World): boolean =>
  output !== null && files.some((it) => world.sameFile(it.path, output));
