import type { Moment } from '../domain/calendar.ts';
import type { OwnCount } from '../domain/campaign.ts';
import type { CountPath } from '../domain/counts.ts';
import type { Place } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { DenominatorName, Denominators, Unit } from '../domain/unit.ts';
import type { DenominatorsInForce } from './denominators-in-force.ts';
import { type MergedUnit, placeIn } from './merge.ts';
import type { NamedRecord } from './name-units.ts';

/** The files of one moment, joined. */
export interface JoinedMoment {
  readonly snapshot: Snapshot;
  readonly records: readonly NamedRecord[];
  /** By unit key. */
  readonly merged: ReadonlyMap<string, MergedUnit>;
}

/** All files of a run, joined, with where each figure stands. */
export interface Joined {
  /** Earliest first. */
  readonly moments: readonly JoinedMoment[];
  readonly inForce: DenominatorsInForce;
  readonly units: ReadonlyMap<string, Unit>;
  /** Those in force at the last moment. */
  readonly denominators: ReadonlyMap<string, Denominators>;
  readonly lastAsOf: Moment;
  readonly ownCounts: readonly OwnCount[];
}

/** Where a count of a moment stands; one that was worked out stands where its unit does. */
export function placeOfCount({ merged }: JoinedMoment, key: string, path: CountPath): Place {
  return placeIn(merged.get(key) as MergedUnit, path);
}

/** Where the denominator stands that is in force at the last moment. */
export const placeOfDenominator = (
  { inForce, lastAsOf }: Joined,
  key: string,
  name: DenominatorName,
): Place => inForce.placeOf(key, name, lastAsOf) as Place;
