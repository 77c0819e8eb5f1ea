import { isMissed } from '../compute/unit-tree.ts';
import type { Unit } from '../domain/unit.ts';
import type { ReportInput } from './definition.ts';
import type { Selection } from './selection.ts';

/** Units of earlier moments that are not there at the last: all together is never of them. */
export function leftOut(
  { figures, chosen, now, request }: Selection,
  { snapshots, home }: ReportInput,
): readonly Unit[] {
  if (request.units.length > 0 || chosen.length < 2) return [];
  const left = new Map<string, Unit>();
  for (const { asOf, units } of snapshots) {
    if (asOf >= figures.asOf) continue;
    for (const [key, unit] of units) {
      const isMissing = unit.level === figures.level && !now.counts.has(key);
      if (isMissing && isMissed(unit, home)) left.set(key, unit);
    }
  }
  return [...left.values()];
}
