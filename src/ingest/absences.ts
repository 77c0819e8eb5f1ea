import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import type { Joined } from './joined.ts';
import type { Naming } from './name-units.ts';

/**
 * Units that the last snapshot lacks, or that have no denominators. They are looked for among those
 * that the population files list; without such a file among the 96 of the province, where the
 * snapshot holds at least half of them. A unit does not lack where a row that may be its own was
 * refused for its name.
 */
export function findAbsences(
  { moments, population, units }: Joined,
  { registry, issues }: Pick<Naming, 'registry' | 'issues'>,
): readonly Issue[] {
  const last = moments.at(-1);
  if (last === undefined) return [];
  const { counts } = last.snapshot;
  const files = new Set(last.records.map((it) => it.reading.file));
  const present = unitsOfRefused(issues, files);
  if (population.size === 0) {
    // Only the shipped list is known by its names as they stand.
    const province = [...registry.byName.values()];
    const absent = province.filter(({ key, name }) => !counts.has(key) && !present.has(name));
    return absent.length * 2 > province.length ? [] : absences(absent, 'province', files);
  }
  const named = (keys: readonly string[]) => keys.map((key) => units.get(key) as Unit);
  const absent = named([...population.keys()].filter((key) => !counts.has(key)));
  const unlisted = named([...counts.keys()].filter((key) => !population.has(key)));
  const listing = new Set([...population.values()].flatMap(({ rows }) => [...rows.keys()]));
  const listed = unitsOfRefused(issues, listing);
  const names = unlisted.map((it) => it.name).filter((it) => !listed.has(it));
  return [
    ...absences(
      absent.filter((it) => !present.has(it.name)),
      'population',
      files,
    ),
    ...(names.length > 0
      ? [issue('denominators-absent', { file: onlyFile(listing) }, { names })]
      : []),
  ];
}

/** The names of the units that rows of these files may be, which were refused for their names. */
function unitsOfRefused(issues: readonly Issue[], files: ReadonlySet<string>): ReadonlySet<string> {
  const names = issues.flatMap((it) => {
    if (it.file === null || !files.has(it.file)) return [];
    if (it.code === 'name-ambiguous') return it.candidates;
    return it.code === 'code-conflict' ? [it.named, it.coded] : [];
  });
  return new Set(names);
}

function absences(
  units: readonly Unit[],
  list: 'population' | 'province',
  files: ReadonlySet<string>,
): readonly Issue[] {
  const names = units.map((it) => it.name);
  return names.length > 0
    ? [issue('units-absent', { file: onlyFile(files) }, { names, list })]
    : [];
}

/** The file that all come from, if it is one. */
function onlyFile(files: ReadonlySet<string>): string | null {
  const [first = null, ...others] = files;
  return others.length === 0 ? first : null;
}
