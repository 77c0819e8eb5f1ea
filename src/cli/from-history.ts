import type { Moment } from '../domain/calendar.ts';
import type { Issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { MomentFiles } from '../history/listing.ts';
import { type CampaignDenominators, snapshotOf } from '../history/snapshot-of.ts';
import type { World } from '../io/world.ts';
import { type History, isDamaged, openHistory } from './open-history.ts';

/** Snapshots that read their files when they are asked what they hold. */
export interface KeptSnapshots {
  /** Earliest first. */
  readonly snapshots: readonly Snapshot[];
  /** The files that were asked for so far and cannot be trusted. */
  readonly damage: () => readonly Issue[];
}

/** A campaign's history for reports, without opening any of its files. */
export async function snapshotsIn(
  folder: string,
  campaign: CampaignDenominators,
  world: World,
): Promise<KeptSnapshots | Issue> {
  const history = await openHistory(folder, world);
  if ('code' in history) return history;
  const found: Issue[] = [];
  const snapshots = history.listing.moments.map((it) =>
    lazily(it.asOf, () => load(history, it, campaign, found)),
  );
  return { snapshots, damage: () => found };
}

function load(
  history: History,
  { asOf, current }: MomentFiles,
  campaign: CampaignDenominators,
  found: Issue[],
): Snapshot {
  const content = history.read(current);
  if (!isDamaged(content)) return snapshotOf(content, campaign);
  found.push(content);
  return damagedAt(asOf);
}

const damagedAt = (asOf: Moment): Snapshot => ({
  asOf,
  units: new Map(),
  counts: new Map(),
  denominators: new Map(),
  damaged: true,
  originOf: () => null,
});

function lazily(asOf: Moment, load: () => Snapshot): Snapshot {
  let loaded: Snapshot | undefined;
  const get = (): Snapshot => {
    loaded ??= load();
    return loaded;
  };
  return {
    asOf,
    get units() {
      return get().units;
    },
    get counts() {
      return get().counts;
    },
    get denominators() {
      return get().denominators;
    },
    get damaged() {
      return get().damaged;
    },
    originOf: (unit, figure) => get().originOf(unit, figure),
  };
}
