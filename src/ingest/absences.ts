import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import type { Registry } from '../units/registry.ts';
import type { Joined } from './joined.ts';

/**
 * Units that the last snapshot lacks, or that have no denominators. They are looked for among those
 * that the population files list; without such a file among the 96 of the province, where the
 * snapshot holds at least half of them.
 */
export function findAbsences(
  { moments, population, units }: Joined,
  { byName }: Registry,
): readonly Issue[] {
  const counts = moments.at(-1)?.snapshot.counts;
  if (counts === undefined) return [];
  if (population.size === 0) {
    // Only the shipped list is known by its names as they stand.
    const province = [...byName.values()];
    const absent = province.filter(({ key }) => !counts.has(key));
    return absent.length * 2 > province.length ? [] : absences(absent, 'province');
  }
  const named = (keys: readonly string[]) => keys.map((key) => units.get(key) as Unit);
  const absent = named([...population.keys()].filter((key) => !counts.has(key)));
  const unlisted = named([...counts.keys()].filter((key) => !population.has(key)));
  const names = unlisted.map((it) => it.name);
  return [
    ...absences(absent, 'population'),
    ...(names.length > 0 ? [issue('denominators-absent', {}, { names })] : []),
  ];
}

function absences(units: readonly Unit[], list: 'population' | 'province'): readonly Issue[] {
  const names = units.map((it) => it.name);
  return names.length > 0 ? [issue('units-absent', {}, { names, list })] : [];
}
