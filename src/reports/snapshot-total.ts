import { figuresOf, sumCounts, type UnitFigures } from '../compute/figures.ts';
import { type Counts, UNKNOWN_COUNTS } from '../domain/counts.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { changeOf } from './compare-rows.ts';

/** The people of the highest level, so that nobody is counted in a village and in its commune. */
const highest = (now: Snapshot, since?: Snapshot): readonly UnitFigures[] =>
  figuresOf({ snapshots: [now], now, since, level: null, adultShare: null }).units;

/** All people of a snapshot. */
export function totalOf(snapshot: Snapshot): Counts {
  const units = highest(snapshot);
  return units.length === 0 ? UNKNOWN_COUNTS : sumCounts(units.map((it) => it.now));
}

/** What the units gained in all that both snapshots have. */
export function totalChange(now: Snapshot, before: Snapshot): Counts {
  const both = highest(now, before).filter((it) => before.counts.has(it.unit.key));
  if (both.length === 0) return UNKNOWN_COUNTS;
  const after = sumCounts(both.map((it) => it.now));
  return changeOf(after, sumCounts(both.map((it) => it.before as Counts)));
}
