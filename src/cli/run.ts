import { version } from '../../package.json';
import { type Issue, issue } from '../domain/issue.ts';
import { QUANG_NGAI_2025 } from '../domain/quang-ngai-2025.ts';
import { worstFirst } from '../i18n/issue-lines.ts';
import { checkFiles } from '../ingest/check-files.ts';
import { joinReadings } from '../ingest/dataset.ts';
import { type Ingested, type IngestOptions, ingest, unknownSheets } from '../ingest/ingest.ts';
import { type NamedFile, openSources } from '../io/sources.ts';
import type { World } from '../io/world.ts';
import type { ReportInput } from '../reports/definition.ts';
import { EXIT } from './exit-codes.ts';
import { type KnownNames, readKnownNames } from './known-names.ts';
import { printReport } from './print.ts';
import { parseCommandLine } from './program.ts';
import { type Invocation, readInvocation } from './request.ts';
import { languageOf, wantsJson } from './settings.ts';
import { strictly } from './strictly.ts';
import { isRefused, refusalCode, refuse, type Telling } from './tell.ts';
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

/** Files to report; whatever a stage finds wrong ends there. */
async function runReport(invocation: Invocation, telling: Telling): Promise<number> {
  const { definition, request, output, settle, strict } = invocation;
  if (overwritesInput(invocation, telling.world)) {
    return refuse([issue('output-is-input', { file: output }, {})], telling);
  }
  const { names, opened, read, joined, input } = await readFiles(invocation, telling);
  const lacking = lackedFiles(invocation, opened);
  if (definition.takes === 'any-files') {
    // Of files that cannot be opened there is nothing to tell.
    if (lacking || opened.length === 0) return refuse([...read, ...(lacking ?? [])], telling);
    return runCheck(input, invocation, telling);
  }
  if (isRefused(read, false)) return refuse(read, telling);
  if (lacking) return refuse([...read, ...lacking], telling);
  if (settle !== null) {
    const { settleName } = await import('./settle.ts');
    return settleName(settle, { names, registry: input.registry, joined }, invocation, telling);
  }
  if (isRefused(joined, false)) return refuse(joined, telling);
  const outcome = await definition.build(input, QUANG_NGAI_2025, request);
  const noticed = [...joined, ...(outcome.ok ? outcome.value.issues : outcome.refusal)];
  if (!outcome.ok || isRefused(noticed, strict)) return refuse(noticed, telling);
  return printReport(outcome.value, noticed, invocation, telling);
}

/** What is wrong with files is what this report is about: it is printed, and then they are refused. */
async function runCheck(
  { checked, ...input }: ReportInput,
  invocation: Invocation,
  telling: Telling,
): Promise<number> {
  const { files, issues: found } = checked();
  const issues = worstFirst(invocation.strict ? strictly(found) : found);
  const told = { ...input, checked: () => ({ files, issues }) };
  const outcome = await invocation.definition.build(told, QUANG_NGAI_2025, invocation.request);
  if (!outcome.ok) return refuse(outcome.refusal, telling);
  const code = await printReport(outcome.value, issues, invocation, { ...telling, quiet: true });
  return code === EXIT.done && isRefused(issues, invocation.strict) ? refusalCode(issues) : code;
}

/** Paths to what the files say, one line a stage. */
async function readFiles(invocation: Invocation, { world, language }: Telling) {
  const { definition, request, sheets, thousands, verbose } = invocation;
  const names = await readKnownNames(invocation.names, invocation.settle === null, world);
  const named = invocation.files.filter(({ path }) => !isNamesFile(path, names, world));
  const { files, twice } = onceEach(named, world);
  const { sources, issues: unread } = await openSources(files, world);
  const options: IngestOptions = { sheets, thousands, readWorkbook: world.readWorkbook };
  const opened: Ingested[] = [];
  // One after the other: what a large one takes is free again when the next is read.
  for (const source of sources) opened.push(...(await ingest(source, options)));
  const readings = opened.flatMap((it) => it.reading ?? []);
  const { asOf } = request;
  const dataset = joinReadings(readings, { asOf, decisions: names.decisions });
  const read = [
    ...names.issues,
    ...twice,
    ...unread,
    ...opened.flatMap((it) => it.issues),
    ...unknownSheets(sheets, opened),
  ];
  const joined = [...read, ...dataset.issues];
  const checked = () => ({ files: checkFiles(opened, dataset, joined), issues: joined });
  if (verbose && definition.takes !== 'any-files') {
    const { namesLine, understoodLines } = await import('./understood.ts');
    world.err(understoodLines(checked().files, language) + namesLine(names, language));
  }
  return { names, opened, read, joined, input: { ...dataset, checked } };
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

/** Reports on figures need statistics; a check needs any file. */
function lackedFiles(
  { definition: { takes }, files }: Invocation,
  opened: readonly Ingested[],
): readonly Issue[] | null {
  if (takes === 'any-files') return files.length === 0 ? [issue('no-files', {}, {})] : null;
  const lacks = takes === 'files' && !opened.some(isStatistics);
  return lacks ? [issue('no-statistics', {}, {})] : null;
}

const isStatistics = ({ reading }: Ingested): boolean => reading?.layout.kind === 'statistics';

/** Whether `-o` names one of the files that are read, however it is written. */
const overwritesInput = ({ output, files, names }: Invocation, world: World): boolean =>
  output !== null && [...files, names].some((it) => world.sameFile(it.path, output));

/** `*.csv` names it among the others. */
const isNamesFile = (path: string, names: KnownNames, world: World): boolean =>
  names.bytes !== null && world.sameFile(path, names.path);
