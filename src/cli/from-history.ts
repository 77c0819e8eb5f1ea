import { type OwnColumns, tellingColumns, withColumns } from '../compute/own-columns.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Issue } from '../domain/issue.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { DENOMINATOR_NAMES, type DenominatorName, isDenominator } from '../domain/unit.ts';
import type { MomentFiles } from '../history/listing.ts';
import { type CampaignDenominators, snapshotOf } from '../history/snapshot-of.ts';
import type { World } from '../io/world.ts';
import { once } from '../text/once.ts';
import { type History, isDamaged, openHistory } from './open-history.ts';

/** Snapshots that read their files when they are asked what they hold. */
export interface KeptSnapshots {
  /** Earliest first. */
  readonly snapshots: readonly Snapshot[];
  /** The files that were asked for so far and cannot be trusted. */
  readonly damage: () => readonly Issue[];
}

/**
 * A campaign's history for reports, without opening any of its files. `needed`: the denominators for
 * which earlier files are looked into where a moment has none.
 */
export async function snapshotsIn(
  folder: string,
  campaign: CampaignDenominators,
  needed: readonly DenominatorName[],
  world: World,
): Promise<KeptSnapshots | Issue> {
  const history = await openHistory(folder, world);
  if ('code' in history) return history;
  const found: Issue[] = [];
  const files = history.listing.moments.map((it) =>
    keptFile(history, it, () => load(history, it, campaign, found)),
  );
  const columns = [...files].reverse();
  const snapshots = files.map((it, at) =>
    lazily(it, () => columns.slice(files.length - 1 - at), needed),
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

/** A file of the history: what its snapshot holds is read at the first call. */
interface KeptFile extends OwnColumns {
  readonly asOf: Moment;
  readonly snapshot: () => Snapshot;
}

function keptFile(
  history: History,
  { asOf, current }: MomentFiles,
  load: () => Snapshot,
): KeptFile {
  const snapshot = once(load);
  return {
    asOf,
    snapshot,
    names: once(() => {
      const figures: readonly string[] = history.figuresOf(current);
      return DENOMINATOR_NAMES.filter((name) => figures.includes(name));
    }),
    valueOf: (unit, name) => {
      const { units, denominators } = snapshot();
      return units.has(unit) ? (denominators.get(unit)?.[name] ?? null) : undefined;
    },
  };
}

/** `latestFirst`: its own file, and those before it, whose columns of denominators count on. */
function lazily(
  { asOf, snapshot }: KeptFile,
  latestFirst: () => readonly KeptFile[],
  needed: readonly DenominatorName[],
): Snapshot {
  const denominators = once(() => {
    const { denominators: known, units } = snapshot();
    return withColumns(known, units.keys(), latestFirst(), needed);
  });
  return {
    asOf,
    get units() {
      return snapshot().units;
    },
    get counts() {
      return snapshot().counts;
    },
    get denominators() {
      return denominators();
    },
    get counted() {
      return snapshot().counted;
    },
    get damaged() {
      return snapshot().damaged;
    },
    originOf: (unit, figure) => {
      const own = snapshot().originOf(unit, figure);
      if (own !== null || !isDenominator(figure) || !snapshot().units.has(unit)) return own;
      const telling = tellingColumns(unit, figure, latestFirst());
      return telling?.snapshot().originOf(unit, figure) ?? null;
    },
  };
}
