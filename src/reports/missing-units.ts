import type { RolledSnapshot } from '../compute/roll-up.ts';
import { isMissed, liesWithin } from '../compute/unit-tree.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { namesApart, type Unit } from '../domain/unit.ts';
import type { ReportInput } from './definition.ts';

/**
 * What a moment lacks: units that stood in the snapshot compared with, and of a province's history the
 * known communes, for its sums are of those alone that are there. Of files that are read now the
 * latter are told where they are read. `named`: nothing else is missed where units are named.
 */
export function missingIssues(
  now: RolledSnapshot,
  since: RolledSnapshot | undefined,
  known: ReportInput,
  named: readonly Unit[],
): readonly Issue[] {
  const gone = goneUnits(now, since, known.home);
  const told = new Set(gone.map((it) => it.key));
  const absent = absentCommunes(now, known).filter(
    (unit) =>
      !told.has(unit.key) &&
      (named.length === 0 || named.some((it) => liesWithin(unit, it, known.home))),
  );
  const isCounted = now.counted !== undefined;
  const list = known.listed.length > 0 ? 'campaign' : 'province';
  return [
    ...(since === undefined || gone.length === 0
      ? []
      : [issue('units-gone', {}, { names: namesApart(gone), since: since.asOf, now: now.asOf })]),
    ...(absent.length === 0
      ? []
      : [issue('units-absent', {}, { names: namesApart(absent), list, isCounted })]),
  ];
}

/** Units that stood in the earlier snapshot and stand in no row now. */
function goneUnits(
  now: RolledSnapshot,
  since: RolledSnapshot | undefined,
  home: Unit | null,
): readonly Unit[] {
  if (since === undefined) return [];
  const isWritten = (key: string) => since.rolledUp.get(key)?.partly !== false;
  return [...since.counts.keys()]
    .filter((key) => !now.counts.has(key) && isWritten(key))
    .map((key) => since.units.get(key) as Unit)
    .filter((unit) => isMissed(unit, home));
}

/** The communes of a province that its list has; without one all, where at least half of them are there. */
function absentCommunes(
  now: RolledSnapshot,
  { home, isKept, listed, registry }: ReportInput,
): readonly Unit[] {
  if (home?.level !== 'province' || isKept !== true) return [];
  const communes = (listed.length > 0 ? listed : registry.units).filter(
    (it) => it.level === 'commune',
  );
  const absent = communes.filter((it) => !now.counts.has(it.key));
  return listed.length === 0 && absent.length * 2 > communes.length ? [] : absent;
}
