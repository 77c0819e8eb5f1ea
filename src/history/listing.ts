import type { Moment } from '../domain/calendar.ts';
import { readSnapshotName, type SnapshotName } from './snapshot-name.ts';

/** All files of one moment. */
export interface MomentFiles {
  readonly asOf: Moment;
  /** The one that counts. */
  readonly current: SnapshotName;
  /** Those that it replaced, latest first. */
  readonly aside: readonly SnapshotName[];
}

/** What lies in a history's folder, told by names alone. */
export interface Listing {
  /** Earliest first. */
  readonly moments: readonly MomentFiles[];
  /** Files that are no snapshots. */
  readonly foreign: readonly string[];
}

/** A file that is being written, or that a broken-off run left. */
const TEMPORARY = /^\.[^/]*\.tmp$/;

/** Sorts the names in a history's folder. */
export function listingOf(names: readonly string[]): Listing {
  const byMoment = new Map<Moment, SnapshotName[]>();
  const foreign: string[] = [];
  for (const file of names) {
    const name = readSnapshotName(file);
    if (name === null) {
      if (!TEMPORARY.test(file)) foreign.push(file);
      continue;
    }
    const same = byMoment.get(name.asOf);
    if (same) same.push(name);
    else byMoment.set(name.asOf, [name]);
  }
  const moments = [...byMoment.keys()].sort().map((asOf): MomentFiles => {
    const all = byMoment.get(asOf) as SnapshotName[];
    const [current, ...aside] = all.sort((a, b) => b.version - a.version);
    return { asOf, current: current as SnapshotName, aside };
  });
  return { moments, foreign: foreign.sort() };
}
