import type { Issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { NamedRecord } from './name-units.ts';
import type { OwnFinding } from './own-finding.ts';
import { checkPercents } from './own-percents.ts';
import { checkRanks } from './own-ranks.ts';
import { ownTables } from './own-rows.ts';

/** Compares the ranks and percentages that the files of one moment give with the recomputed ones. */
export function checkOwnFigures(
  records: readonly NamedRecord[],
  snapshot: Snapshot,
): { readonly findings: readonly OwnFinding[]; readonly issues: readonly Issue[] } {
  const checks = ownTables(records, snapshot).flatMap((table) =>
    table.reading.layout.own.map((column, index) =>
      column.kind === 'rank'
        ? checkRanks(table, column, index)
        : checkPercents(table, column, index),
    ),
  );
  return {
    findings: checks.map((it) => it.finding),
    issues: checks.flatMap((it) => it.issues),
  };
}
