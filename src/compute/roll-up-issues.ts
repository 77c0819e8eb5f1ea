import { type Campaign, labelOf } from '../domain/campaign.ts';
import { COUNT_PATHS } from '../domain/counts.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { aboveDenominators } from './above-denominators.ts';
import type { RolledSnapshot } from './roll-up.ts';
import { differences } from './roll-up-differences.ts';

/**
 * Units whose own figures differ from the sums of what lies in them, each with both; and those whose
 * sums make a rate above 100%, which nobody told where the figures were read.
 */
export const rollUpIssues = (
  snapshot: RolledSnapshot,
  campaign: Pick<Campaign, 'ownCounts'>,
): readonly Issue[] => [...differIssues(snapshot, campaign), ...aboveIssues(snapshot)];

function aboveIssues(snapshot: RolledSnapshot): readonly Issue[] {
  const { sums, counts, denominators, rolledUp } = snapshot;
  return [...sums].flatMap(([key, { unit }]) => {
    const [own, known] = [counts.get(key), denominators.get(key)];
    if (!own || !known) return [];
    return aboveDenominators(own, known).flatMap(({ figure, denominator, ...values }) => {
      const [count, divisor] = [figure, denominator].map((it) => snapshot.originOf(key, it));
      if (divisor && (count || !rolledUp.has(key))) return [];
      const place = { file: divisor?.file ?? null, line: divisor?.line ?? null };
      const other = count && { file: count.file, line: count.line, column: count.column };
      const facts = { unit: unit.name, figure, denominator, ...values, other: other ?? null };
      return [issue('rate-above-100', place, facts)];
    });
  });
}

function differIssues(
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
