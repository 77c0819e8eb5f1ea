import type { Campaign } from '../domain/campaign.ts';
import type { Issue, Place } from '../domain/issue.ts';
import { addDecision } from '../ingest/add-decision.ts';
import type { World } from '../io/world.ts';
import { type Attempt, given, refused } from '../reports/definition.ts';
import type { Judgement, NamePair } from '../reports/settle-name.ts';
import { tidy } from '../text/tidy.ts';
import type { Registry } from '../units/registry.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import type { KnownNames } from './known-names.ts';
import { printReport } from './print.ts';
import { isRefused, notice, refuse, type Telling } from './tell.ts';
import { writeText } from './write-text.ts';

/** What is known where a name is to be settled. */
export interface Known {
  readonly names: KnownNames;
  readonly registry: Registry;
  readonly campaign: Campaign;
  /** All that was noticed about the files. */
  readonly joined: readonly Issue[];
}

/** Writes a decision down, unless it is known already or may not be made; answers with an exit code. */
export async function settleName(
  typed: NamePair,
  { names, registry, campaign, joined }: Known,
  invocation: Invocation,
  telling: Telling,
): Promise<number> {
  // A name that two units fit is no reason to refuse its being settled: only the file's own faults are.
  const noticed = joined.filter((it) => it.file === names.path);
  if (isRefused(noticed, invocation.strict)) return refuse(noticed, telling);
  const { judgeName, settledReport } = await import('../reports/settle-name.ts');
  const judged = judgeName(typed, registry, names.decisions);
  if (!judged.ok) return refuse([...noticed, ...judged.refusal], telling);
  const added = await addLine(judged.value, names, telling.world);
  if (!added.ok) return refuse(added.refusal, telling);
  const { line, report } = settledReport(judged.value, added.value, registry, campaign);
  const [output, ...others] = invocation.outputs;
  if (others.length > 0 || output.format !== 'table')
    return printReport(report, noticed, campaign, invocation, telling);
  const text = `${tidy(line[telling.language])}\n`;
  const fault = await writeText(text, output.file, telling.world);
  if (fault) return refuse([fault], telling);
  await notice(noticed, telling);
  return EXIT.done;
}

/** The line that was written; `null` where none was needed. */
async function addLine(
  { written, unitName, known }: Judgement,
  names: KnownNames,
  world: World,
): Promise<Attempt<Place | null>> {
  if (known !== null) return given(null);
  const { path: file, bytes } = names;
  const added = addDecision(bytes, names, { written, unit: unitName }, file);
  if ('code' in added) return refused(added);
  const fault = await writeText(added.text, file, world);
  return fault ? refused(fault) : given({ file, line: added.line, column: null });
}
