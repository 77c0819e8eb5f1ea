import { isWithinCommune, type Unit } from '../domain/unit.ts';

/** Which units are known, and in what they lie. */
export interface Tree {
  /** The province or commune in which everything lies that names no other; `null` where none is known. */
  readonly root: Unit | null;
  /** The units that a list has, by the key of that in which they lie. */
  readonly listed: ReadonlyMap<string, Family>;
}

/** A unit and those that lie in it. */
export interface Family {
  readonly parent: Unit;
  readonly members: readonly Unit[];
}

/** The unit that another lies in: the one that it names, else the root. */
function parentIn(unit: Unit, root: Unit | null): Unit | null {
  if (unit.parent !== null || root === null) return unit.parent;
  if (root.level === 'commune') return isWithinCommune(unit.level) ? root : null;
  return root.level === 'province' && unit.level === 'commune' ? root : null;
}

/** Whether a unit is another one or lies in it, at whatever depth. */
export function liesWithin(unit: Unit, other: Unit, root: Unit | null): boolean {
  for (let it: Unit | null = unit; it !== null; it = parentIn(it, root)) {
    if (it.key === other.key) return true;
  }
  return false;
}

/** Whether a unit is one of a campaign's: other communes are none of a commune's campaign. */
export const isOwn = (unit: Unit, home: Unit | null): boolean =>
  home?.level !== 'commune' || liesWithin(unit, home, home);

/** Whether a campaign misses a unit that is gone: its own row may be the sum of others. */
export const isMissed = (unit: Unit, home: Unit | null): boolean =>
  isOwn(unit, home) && unit.key !== home?.key;

export const unitTree = (root: Unit | null, listed: Iterable<Unit>): Tree => ({
  root,
  listed: grouped(listed, root, new Map()),
});

/** The families of the units given and of those that the tree lists, the lowest first. */
export function familiesOf(units: Iterable<Unit>, { root, listed }: Tree): readonly Family[] {
  const all = grouped(units, root, listed);
  // What lies in a commune makes that a unit of its province, though nothing else names it.
  const communes = [...all.values()].map((it) => it.parent);
  const whole = grouped(communes, root, all);
  return [...whole.values()].sort((a, b) => depth(a.parent) - depth(b.parent));
}

const depth = ({ level }: Unit): number => (level === 'province' ? 1 : 0);

/** Adds units to families; those that stay as they are, are the same. */
function grouped(
  units: Iterable<Unit>,
  root: Unit | null,
  known: ReadonlyMap<string, Family>,
): ReadonlyMap<string, Family> {
  const added = new Map<string, Map<string, Unit>>();
  const parents = new Map<string, Unit>();
  for (const unit of units) {
    const parent = parentIn(unit, root);
    if (parent === null) continue;
    let members = added.get(parent.key);
    if (members === undefined) {
      members = new Map(known.get(parent.key)?.members.map((it) => [it.key, it]));
      added.set(parent.key, members);
      parents.set(parent.key, parent);
    }
    if (!members.has(unit.key)) members.set(unit.key, unit);
  }
  const families = new Map(known);
  added.forEach((members, key) => {
    const parent = known.get(key)?.parent ?? (parents.get(key) as Unit);
    families.set(key, { parent, members: [...members.values()] });
  });
  return families;
}
