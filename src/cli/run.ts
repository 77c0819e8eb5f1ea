import { version } from '../../package.json';
import { issue } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { joinReadings } from '../ingest/dataset.ts';
import { ingest, type Reading } from '../ingest/ingest.ts';
import { readSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import { EXIT } from './exit-codes.ts';
import { type KnownNames, readKnownNames } from './known-names.ts';
import { printReport } from './print.ts';
import { parseCommandLine } from './program.ts';
import { type Invocation, readInvocation } from './request.ts';
import { languageOf, wantsJson } from './settings.ts';
import { isRefused, refuse, type Telling } from './tell.ts';
import { namesLine, understoodLines } from './understood.ts';
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
  const { definition, request, output, settle, strict, verbose } = invocation;
  const { world, language } = telling;
  if (overwritesInput(invocation, world)) {
    return refuse([issue('output-is-input', { file: output }, {})], telling);
  }
  const names = await readKnownNames(invocation.names, settle === null, world);
  const files = invocation.files.filter(({ path }) => !isNamesFile(path, names, world));
  const { sources, issues: unread } = await readSources(files, world);
  const ingested = await Promise.all(sources.map(ingest));
  if (verbose) world.err(understoodLines(ingested, language) + namesLine(names, language));
  const readings = ingested.flatMap((it) => it.reading ?? []);
  const read = [...names.issues, ...unread, ...ingested.flatMap((it) => it.issues)];
  if (isRefused(read, false)) return refuse(read, telling);
  if (definition.takes === 'files' && !readings.some(isStatistics)) {
    return refuse([...read, issue('no-statistics', {}, {})], telling);
  }
  const { decisions } = names;
  const dataset = joinReadings(readings, { asOf: request.asOf, decisions });
  const joined = [...read, ...dataset.issues];
  if (settle !== null) {
    const { settleName } = await import('./settle.ts');
    return settleName(settle, { names, registry: dataset.registry, joined }, invocation, telling);
  }
  if (isRefused(joined, false)) return refuse(joined, telling);
  const outcome = definition.build(dataset, QUANG_NGAI_2025, request);
  const noticed = [...joined, ...(outcome.ok ? outcome.value.issues : outcome.refusal)];
  if (!outcome.ok || isRefused(noticed, strict)) return refuse(noticed, telling);
  return printReport(outcome.value, noticed, invocation, telling);
}

const isStatistics = ({ layout }: Reading): boolean => layout.kind === 'statistics';

/** Whether `-o` names one of the files that are read, however it is written. */
const overwritesInput = ({ output, files, names }: Invocation, world: World): boolean =>
  output !== null && [...files, names].some((it) => world.sameFile(it.path, output));

/** `*.csv` names it among the others. */
const isNamesFile = (path: string, names: KnownNames, world: World): boolean =>
  names.bytes !== null && world.sameFile(path, names.path);
