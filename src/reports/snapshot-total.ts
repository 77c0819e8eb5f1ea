import { figuresOf, sumCounts, type UnitFigures } from '../compute/figures.ts';
import { type RolledSnapshot, rollUp } from '../compute/roll-up.ts';
import { liesWithin, unitTree } from '../compute/unit-tree.ts';
import { type Counts, UNKNOWN_COUNTS } from '../domain/counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Unit } from '../domain/unit.ts';
import { changeOf } from './compare-rows.ts';

/** People taken together. */
export interface Total {
  /** Whose they are: the province or commune of the campaign; `null`: all units of the highest level. */
  readonly unit: Unit | null;
  readonly counts: Counts;
}

/**
 * All people of a snapshot: those of the unit whose campaign it is, written or summed up from what the
 * snapshot holds of it. Where that has none, those of the highest level, so that nobody is counted in a
 * village and in its commune.
 */
export function totalOf(snapshot: Snapshot, home: Unit | null): Total {
  const own = rolled(snapshot, home).counts.get(home?.key ?? '');
  if (own) return { unit: home, counts: own };
  const units = highest(snapshot);
  const counts = units.length === 0 ? UNKNOWN_COUNTS : sumCounts(units.map((it) => it.now));
  return { unit: null, counts };
}

/** What was gained by the units that both snapshots have: one that came or went is no change of people. */
export function totalChange(now: Snapshot, before: Snapshot, home: Unit | null): Total {
  const [after, then] = [only(now, before), only(before, now)];
  const own = totalOf(after, home);
  if (own.unit !== null) {
    return { ...own, counts: changeOf(own.counts, totalOf(then, home).counts) };
  }
  const both = highest(after, then);
  if (both.length === 0) return { unit: null, counts: UNKNOWN_COUNTS };
  const sum = sumCounts(both.map((it) => it.now));
  return { unit: null, counts: changeOf(sum, sumCounts(both.map((it) => it.before as Counts))) };
}

/** The units to tell of beside the whole: of a campaign's own those below it, else all. */
export function unitsBeside({ units }: Snapshot, home: Unit | null): readonly Unit[] {
  const all = [...units.values()];
  const own = all.filter(
    (it) => it.key !== home?.key && home !== null && liesWithin(it, home, home),
  );
  const communes = own.filter((it) => it.level === 'commune');
  if (communes.length > 0) return communes;
  return own.length > 0 || (home !== null && units.has(home.key)) ? own : all;
}

const rolled = (snapshot: Snapshot, home: Unit | null): RolledSnapshot =>
  rollUp(snapshot, unitTree(home, []));

/** A snapshot without the units that another lacks. */
const only = (snapshot: Snapshot, other: Snapshot): Snapshot => ({
  ...snapshot,
  units: new Map([...snapshot.units].filter(([key]) => other.units.has(key))),
  counts: new Map([...snapshot.counts].filter(([key]) => other.counts.has(key))),
});

const highest = (now: Snapshot, since?: Snapshot): readonly UnitFigures[] =>
  figuresOf({ snapshots: [now], now, since, level: null, adultShare: null }).units;
