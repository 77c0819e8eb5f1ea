import { type Campaign, labelOf } from '../domain/campaign.ts';
import { COUNT_PATHS } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { RolledSnapshot } from './roll-up.ts';
import { differences } from './roll-up-differences.ts';

/** Units whose own figures differ from the sums of what lies in them, each with both. */
export function rollUpIssues(
  snapshot: RolledSnapshot,
  { ownCounts }: Pick<Campaign, 'ownCounts'>,
): readonly Issue[] {
  return differences(snapshot).map(({ unit, figure, own, sum, from }) => {
    // A count that follows from others stands where these do.
    const other = COUNT_PATHS.map((path) => snapshot.originOf(unit.key, path)).find((it) => it);
    const { file = null, line = null } = snapshot.originOf(unit.key, figure) ?? other ?? {};
    const column = snapshot.originOf(unit.key, figure)?.column ?? null;
    const label = labelOf(ownCounts, figure);
    const facts = { unit: unit.name, figure, label, own, sum, from: [...from] };
    return issue('roll-up-differs', { file, line, column }, facts);
  });
}
