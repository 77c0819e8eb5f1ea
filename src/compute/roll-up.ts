import { basisOf, withBasis } from '../domain/basis.ts';
import { areApart, type Count, high } from '../domain/count.ts';
import {
  type Counts,
  countAt,
  ownPath,
  PARTS,
  type Split,
  UNKNOWN_COUNTS,
} from '../domain/counts.ts';
import type { RolledUp, Snapshot } from '../domain/snapshot.ts';
import {
  type DenominatorName,
  type Denominators,
  type Level,
  NO_DENOMINATORS,
  perLevel,
  type Unit,
} from '../domain/unit.ts';
import { once } from '../text/once.ts';
import { sumCounts } from './figures.ts';
import { type Family, familiesOf, type Tree } from './unit-tree.ts';

/** A snapshot whose units that others lie in have figures, and what those others sum up to. */
export interface RolledSnapshot extends Snapshot {
  readonly rolledUp: ReadonlyMap<string, RolledUp>;
  /** By the key of the unit in which they lie: the sums, whether or not it has figures of its own. */
  readonly sums: ReadonlyMap<string, Sums>;
}

export interface Sums {
  readonly unit: Unit;
  readonly counts: Counts;
  readonly denominators: Denominators;
  readonly from: ReadonlyMap<Level, number>;
}

/**
 * Gives a unit the sums of what lies in it, where it has no figure of its own: an account belongs to
 * one village or organisation. One unknown makes a sum unknown, as does a unit that is known to be
 * there and is absent; bounds add. Nothing is looked at before it is asked for.
 */
export function rollUp(snapshot: Snapshot, tree: Tree): RolledSnapshot {
  const rolled = once(() => rolledIn(snapshot, tree));
  const parents = once(() => parentsAmong(snapshot.units.values()));
  const isParent = ({ key }: Unit): boolean =>
    key === tree.root?.key || tree.listed.has(key) || parents().has(key);
  return {
    get asOf() {
      return snapshot.asOf;
    },
    get counted() {
      return snapshot.counted;
    },
    get damaged() {
      return snapshot.damaged;
    },
    get units() {
      return rolled().units;
    },
    get counts() {
      return rolled().counts;
    },
    get denominators() {
      return rolled().denominators;
    },
    get rolledUp() {
      return rolled().rolledUp;
    },
    get sums() {
      return rolled().sums;
    },
    forUnit: (unit) => (isParent(unit) ? rolled() : snapshot),
    originOf: (unit, figure) => snapshot.originOf(unit, figure),
  };
}

/** The keys of all units in which others lie, at whatever depth. */
function parentsAmong(units: Iterable<Unit>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { parent } of units) {
    for (let it = parent; it !== null && !keys.has(it.key); it = it.parent) keys.add(it.key);
  }
  return keys;
}

type Rolled = Pick<RolledSnapshot, 'units' | 'counts' | 'denominators' | 'rolledUp' | 'sums'>;

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

function rolledIn(snapshot: Snapshot, tree: Tree): Rolled {
  const families = familiesOf(snapshot.units.values(), tree);
  if (families.length === 0) {
    const { units, counts, denominators } = snapshot;
    return { units, counts, denominators, rolledUp: NOTHING, sums: NOTHING };
  }
  const units = new Map(snapshot.units);
  const counts = new Map(snapshot.counts);
  const denominators = new Map(snapshot.denominators);
  const rolledUp = new Map<string, RolledUp>();
  const sums = new Map<string, Sums>();
  // Communes stand before provinces, whose sums are made of theirs.
  for (const family of families) {
    const { parent, members } = family;
    const present = members.filter((it) => counts.has(it.key));
    const divisors = sumOfDenominators(family, denominators, counts);
    const known = denominators.get(parent.key) ?? NO_DENOMINATORS;
    denominators.set(parent.key, filledDenominators(known, divisors));
    if (present.length === 0) continue;
    const total = sumCounts(members.map((it) => counts.get(it.key) ?? UNKNOWN_COUNTS));
    const own = counts.get(parent.key);
    const from = perLevel(present);
    sums.set(parent.key, { unit: parent, counts: total, denominators: divisors, from });
    const whole = own === undefined ? total : filledCounts(own, total);
    units.set(parent.key, units.get(parent.key) ?? parent);
    counts.set(parent.key, whole);
    if (whole === own) continue;
    const absent = members.filter((it) => !counts.has(it.key));
    rolledUp.set(parent.key, { from, absent, partly: own !== undefined });
  }
  return { units, counts, denominators, rolledUp, sums };
}

/** A unit's own counts, and sums for those that it lacks; its own where there is nothing to add. */
function filledCounts(own: Counts, sum: Counts): Counts {
  const registered = filledSplit(own.registered, sum.registered);
  const certified = filledSplit(own.certified, sum.certified);
  const ids = Object.keys({ ...own.own, ...sum.own });
  const value = (id: string): Count => countAt(own, ownPath(id)) ?? countAt(sum, ownPath(id));
  const lacks = ids.some((id) => value(id) !== countAt(own, ownPath(id)));
  if (registered === own.registered && certified === own.certified && !lacks) return own;
  return {
    registered,
    certified,
    own: Object.fromEntries(ids.map((id) => [id, value(id)])),
    ...withBasis(basisOf([own.counted, sum.counted])),
  };
}

/**
 * Where the two differ, a part of the sum beside the total of the other would be of no whole. Bounds
 * that follow from the unit's own figures stay as wide as these make them, also where exact sums
 * would narrow them: letters publish the bounds.
 */
function filledSplit(own: Split, sum: Split): Split {
  const isFilled = PARTS.some((part) => own[part] === null && sum[part] !== null);
  if (!isFilled || PARTS.some((part) => areApart(own[part], sum[part]))) return own;
  return {
    total: own.total ?? sum.total,
    publicEmployees: own.publicEmployees ?? sum.publicEmployees,
    residents: own.residents ?? sum.residents,
  };
}

function filledDenominators(own: Denominators, sum: Denominators): Denominators {
  return denominatorsFrom((name) => own[name] ?? sum[name]);
}

const denominatorsFrom = (get: (name: DenominatorName) => number | null): Denominators => ({
  population: get('population'),
  adults: get('adults'),
  headcount: get('headcount'),
  workingAge: get('workingAge'),
});

/**
 * People live in villages, and organisations have none: only the headcount is summed over both, as
 * public employees are, so that a rate divides by the headcount of the very units whose people it
 * counts. Beside organisations a village that states no headcount adds nobody only where it surely
 * holds no public employee; one that may hold some makes the sum unknown, and the commune's own
 * headcount is needed. Nothing that is counted in no unit sums up to nobody: it is unknown.
 */
function sumOfDenominators(
  { members }: Family,
  denominators: ReadonlyMap<string, Denominators>,
  counts: ReadonlyMap<string, Counts>,
): Denominators {
  const others = members.filter((it) => it.level !== 'organisation');
  const hasOrganisations = others.length < members.length;
  return denominatorsFrom((name) => {
    const isHeadcount = name === 'headcount';
    const counted = isHeadcount ? members : others;
    if (counted.length === 0) return null;
    let sum = 0;
    for (const { key, level } of counted) {
      const stated = denominators.get(key)?.[name] ?? null;
      const mayBeNobody = isHeadcount && hasOrganisations && level === 'village';
      const value = stated ?? (mayBeNobody && holdsNoEmployee(counts.get(key)) ? 0 : null);
      if (value === null) return null;
      sum += value;
    }
    return sum;
  });
}

const holdsNoEmployee = (counts: Counts | undefined): boolean => {
  const employees = counts?.registered.publicEmployees ?? null;
  return employees !== null && high(employees) === 0;
};
