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
  const last = moments.at(-1);
  if (last === undefined) return [];
  const { counts } = last.snapshot;
  const file = onlyFile(last.records.map((it) => it.reading.file));
  if (population.size === 0) {
    // Only the shipped list is known by its names as they stand.
    const province = [...byName.values()];
    const absent = province.filter(({ key }) => !counts.has(key));
    return absent.length * 2 > province.length ? [] : absences(absent, 'province', file);
  }
  const named = (keys: readonly string[]) => keys.map((key) => units.get(key) as Unit);
  const absent = named([...population.keys()].filter((key) => !counts.has(key)));
  const unlisted = named([...counts.keys()].filter((key) => !population.has(key)));
  const names = unlisted.map((it) => it.name);
  const listing = onlyFile([...population.values()].flatMap(({ rows }) => [...rows.keys()]));
  return [
    ...absences(absent, 'population', file),
    ...(names.length > 0 ? [issue('denominators-absent', { file: listing }, { names })] : []),
  ];
}

function absences(
  units: readonly Unit[],
  list: 'population' | 'province',
  file: string | null,
): readonly Issue[] {
  const names = units.map((it) => it.name);
  return names.length > 0 ? [issue('units-absent', { file }, { names, list })] : [];
}

/** The file that all come from, if it is one. */
function onlyFile(files: readonly string[]): string | null {
  const [first = null, ...others] = new Set(files);
  return others.length === 0 ? first : null;
}
