import { isOwn } from '../compute/unit-tree.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { namesApart, type Unit } from '../domain/unit.ts';
import type { Joined } from './joined.ts';
import type { Naming } from './name-units.ts';

/**
 * Units that the last snapshot lacks, or that have no denominators. They are looked for among those
 * that the campaign or the population files list; without such a list among the 96 of the province,
 * where the snapshot holds at least half of them. A unit does not lack where a row that may be its own
 * was refused for its name, nor where units that lie in it are there.
 */
export function findAbsences(
  { moments, inForce, units }: Joined,
  { registry, list, issues, home }: Pick<Naming, 'registry' | 'list' | 'issues' | 'home'>,
): readonly Issue[] {
  const last = moments.at(-1);
  if (last === undefined) return [];
  const { counts } = last.snapshot;
  const files = new Set(last.records.map((it) => it.reading.file));
  const refused = unitsOfRefused(issues, files);
  const parents = new Set([...last.snapshot.units.values()].flatMap((it) => it.parent?.key ?? []));
  const isAbsent = (unit: Unit) =>
    isOwn(unit, home) && !counts.has(unit.key) && !refused.has(unit.name) && !parents.has(unit.key);
  const population = inForce.listed;
  if (list === null && population.size === 0) {
    // Only the shipped list is known by its names as they stand.
    const province = [...registry.byName.values()];
    const absent = province.filter(isAbsent);
    const isCounted = last.snapshot.counted !== undefined;
    return absent.length * 2 > province.length
      ? []
      : absences(absent, 'province', files, isCounted);
  }
  const { counted: basis } = last.snapshot;
  const isCounted = basis === 'accounts' || basis === 'people';
  // An export of one commune, or of a few, is none of the province.
  const communes = [...last.snapshot.units.values()].filter((it) => it.level === 'commune');
  const listed = list?.units ?? [...population.values()].map((it) => it.unit);
  const known = listed.filter((it) => it.level === 'commune').length;
  const isPartial = isCounted && communes.length * 2 < known;
  const lacking = listed.filter(isAbsent).filter((it) => !isPartial || it.level !== 'commune');
  const absent = absences(lacking, list ? 'campaign' : 'population', files, isCounted);
  if (population.size === 0) return absent;
  const summed = new Set([...population.values()].flatMap(({ unit }) => unit.parent?.key ?? []));
  const levels = new Set([...population.values()].map(({ unit }) => unit.level));
  // Learner exports name villages and organisations, whether a file tells of such units or not.
  const isAsked = (key: string) =>
    !last.snapshot.counted || levels.has((units.get(key) as Unit).level);
  const unlisted = [...counts.keys()].filter(
    (key) => !population.has(key) && !summed.has(key) && isAsked(key),
  );
  const listing = new Set([...population.values()].flatMap(({ rows }) => [...rows.keys()]));
  const refusedThere = unitsOfRefused(issues, listing);
  const names = namesApart(
    unlisted
      .map((key) => units.get(key) as Unit)
      .filter((unit) => isOwn(unit, home) && !refusedThere.has(unit.name)),
  );
  if (names.length === 0) return absent;
  return [...absent, issue('denominators-absent', { file: onlyFile(listing) }, { names })];
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
  list: 'campaign' | 'population' | 'province',
  files: ReadonlySet<string>,
  isCounted: boolean,
): readonly Issue[] {
  const names = namesApart(units);
  return names.length > 0
    ? [issue('units-absent', { file: onlyFile(files) }, { names, list, isCounted })]
    : [];
}

/** The file that all come from, if it is one. */
function onlyFile(files: ReadonlySet<string>): string | null {
  const [first = null, ...others] = files;
  return others.length === 0 ? first : null;
}
