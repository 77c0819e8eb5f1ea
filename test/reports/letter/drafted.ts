import type { Letter } from '../../../src/document/letter.ts';
import type { Campaign } from '../../../src/domain/campaign.ts';
import { COUNT_PATHS, type CountPath } from '../../../src/domain/counts.ts';
import { QUANG_NGAI_2025 } from '../../../src/domain/quang-ngai-2025.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import type { ReportInput, Request } from '../../../src/reports/definition.ts';
import { weeklyReport } from '../../../src/reports/weekly.ts';
import { inputOf, requestOf } from '../samples.ts';

/** What a letter is drafted from, beyond its snapshots. */
interface Drafting {
  readonly asked?: Partial<Request>;
  readonly campaign?: Campaign;
  /** The office's own words. */
  readonly words?: string;
  readonly known?: Partial<ReportInput>;
}

/** The letter that is drafted from snapshots. */
export async function drafted(
  snapshots: readonly Snapshot[],
  { asked = {}, campaign = QUANG_NGAI_2025, words = '', known = {} }: Drafting = {},
): Promise<Letter> {
  const input = { ...inputOf(snapshots), letterWords: { file: 'mau.txt', text: words }, ...known };
  const attempt = await weeklyReport.build(input, campaign, requestOf({ ...asked, letter: true }));
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.refusal));
  const { letter } = attempt.value;
  if (!letter) throw new Error('no letter');
  return letter;
}

export const bodyOf = ({ blocks }: Letter): string => blocks.map((it) => it.text).join('\n');

/** What the portal has of one unit, all six counts alike but for those given. */
export const portal = (given: Partial<Record<CountPath, number>>) =>
  Object.fromEntries(COUNT_PATHS.map((path) => [path, given[path] ?? 0]));
