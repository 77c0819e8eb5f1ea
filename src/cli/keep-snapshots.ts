import type { Report } from '../document/report.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import type { Joined } from '../ingest/joined.ts';
import type { World } from '../io/world.ts';
import { type Attempt, given, refused } from '../reports/definition.ts';
import { type Received, receiptOf } from '../reports/import-receipt.ts';
import { besideKept } from './beside-kept.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { decide, type Plan } from './decide-import.ts';
import type { Digests } from './kept-of.ts';
import { type History, openHistory } from './open-history.ts';
import { isRefused } from './tell.ts';

/** What an import is about. */
export interface Keeping {
  readonly joined: Joined;
  /** Those that the user named. */
  readonly files: readonly CheckedFile[];
  readonly digests: Digests;
  readonly campaign: Campaign;
  /** The province or commune whose campaign it is. */
  readonly home: Unit | null;
  /** The folder of the history. */
  readonly folder: string;
  readonly replace: boolean;
  readonly dryRun: boolean;
  readonly strict: boolean;
}

/** A receipt, and all that there is to say beside it. */
interface KeptReport {
  readonly report: Report;
  readonly hasWritten: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Keeps each moment as a file of its own. Where one of them is refused, none is kept; where one cannot
 * be written, those before it are, and the refusal names them: the same command again keeps the others.
 */
export async function keepSnapshots(keeping: Keeping, world: World): Promise<Attempt<KeptReport>> {
  const { joined, digests, folder, campaign, home, files, dryRun, strict } = keeping;
  const history = await openHistory(folder, world);
  if ('code' in history) return refused(history);
  const { sha256 } = await world.loadSha256();
  const candidates = joined.moments.map((it) => candidateOf(it, digests, sha256));
  const plans = candidates.map((it) => decide(it, history, keeping, []));
  const beside = besideKept(candidates, plans, history, { campaign, home });
  const refusals = plans.flatMap((it) => ('refusal' in it ? it.refusal : []));
  const isGrave = isRefused(beside.warnings, strict);
  if (refusals.length > 0 || isGrave) return refused(...beside.warnings, ...refusals);
  const kept = await putAll(candidates, plans, history, keeping, world);
  if (!kept.ok) return kept;
  const received = kept.value.map(
    ({ name, fate, differences }, at): Received => ({
      snapshot: (candidates[at] as Candidate).moment.snapshot,
      fate,
      file: history.pathOf(name),
      sources: (candidates[at] as Candidate).kept.sources,
      before: beside.before[at] ?? null,
      differences,
    }),
  );
  return given({
    hasWritten: !dryRun && received.some((it) => it.fate !== 'there'),
    report: receiptOf({ files, received, dryRun, home }, campaign),
    issues: [...beside.damage, ...beside.warnings],
  });
}

type Put = Extract<Plan, { readonly fate: unknown }>;

async function putAll(
  candidates: readonly Candidate[],
  plans: readonly Plan[],
  history: History,
  keeping: Keeping,
  world: World,
): Promise<Attempt<readonly Put[]>> {
  const all: Put[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const written = all.filter((it) => it.fate !== 'there').map((it) => history.pathOf(it.name));
    const put = await putOne(candidate, plans[at] as Plan, written, keeping, world);
    if (!put.ok) return put;
    all.push(put.value);
  }
  return given(all);
}

/** Another import may be quicker: then it is decided again in view of what that one kept. */
async function putOne(
  candidate: Candidate,
  planned: Plan,
  written: readonly string[],
  keeping: Keeping,
  world: World,
): Promise<Attempt<Put>> {
  const { folder, dryRun } = keeping;
  const unwritable = (reason: string) =>
    refused(issue('history-unwritable', { file: folder }, { reason, written }));
  let plan = planned;
  for (;;) {
    if ('refusal' in plan) return refused(...plan.refusal);
    if (plan.fate === 'there' || dryRun) return given(plan);
    const { name } = plan;
    try {
      if (await world.putFile(plan.path, candidate.bytes)) return given(plan);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return unwritable(code);
    }
    const history = await openHistory(folder, world);
    if ('code' in history) return refused(history);
    plan = decide(candidate, history, keeping, written);
    const isSame = 'fate' in plan && plan.fate !== 'there' && plan.name.file === name.file;
    // Something has the name that is no snapshot.
    if (isSame) return unwritable('EEXIST');
  }
}
