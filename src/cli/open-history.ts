import { join } from 'node:path';
import type { Moment } from '../domain/calendar.ts';
import type { Damage } from '../domain/damage.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Kept } from '../history/kept.ts';
import { type Listing, listingOf } from '../history/listing.ts';
import { figuresIn, readSnapshot, type SharedUnits } from '../history/read-snapshot.ts';
import type { SnapshotName } from '../history/snapshot-name.ts';
import type { Sha256 } from '../history/write-snapshot.ts';
import type { World } from '../io/world.ts';

/** A campaign's history: what lies in its folder, each file read when it is asked for. */
export interface History {
  readonly listing: Listing;
  /** The path of a file, as messages name it. */
  readonly pathOf: (name: SnapshotName) => string;
  /** A file's content, read and verified at each call, or why it cannot be trusted. */
  readonly read: (name: SnapshotName) => Kept | Issue;
  /** The figures that a file claims to have, by its header alone: nothing is verified. */
  readonly figuresOf: (name: SnapshotName) => readonly string[];
}

/** Looks into a history's folder; one that is not there yet is an empty history. */
export async function openHistory(folder: string, world: World): Promise<History | Issue> {
  const names = namesIn(folder, world);
  if ('code' in names) return names;
  const { sha256 } = await world.loadSha256();
  const shared: SharedUnits = new Map();
  const pathOf = ({ file }: SnapshotName) => join(folder, file);
  const listing = listingOf(names);
  const replaced = new Set(listing.moments.flatMap((it) => it.aside.map(({ file }) => file)));
  return {
    listing,
    pathOf,
    read: (name) => {
      const content = readKept(pathOf(name), name.asOf, sha256, shared, world);
      if (!('damage' in content)) return content;
      const facts = { ...content, aside: replaced.has(name.file) };
      return issue('history-damaged', { file: pathOf(name) }, facts);
    },
    figuresOf: (name) => claimedFigures(pathOf(name), world),
  };
}

export const isDamaged = (content: Kept | Issue): content is Issue => 'code' in content;

function namesIn(folder: string, world: World): readonly string[] | Issue {
  try {
    return world.listFolder(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    // A link to a drive that is not there is no history that is still to begin.
    if (code === 'ENOENT' && !world.isLink(folder)) return [];
    return issue('history-unreadable', { file: folder }, { reason: code });
  }
}

/** Enough for the header of a usual file. */
const START = 4096;

function claimedFigures(file: string, world: World): readonly string[] {
  try {
    return figuresIn(world.readStart(file, START)) ?? figuresIn(world.readFile(file)) ?? [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return [];
  }
}

interface Broken {
  readonly damage: Damage;
  readonly reason: string | null;
}

function readKept(
  file: string,
  asOf: Moment,
  sha256: Sha256,
  shared: SharedUnits,
  world: World,
): Kept | Broken {
  try {
    const content = readSnapshot(world.readFile(file), asOf, sha256, shared);
    return typeof content === 'string' ? { damage: content, reason: null } : content;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'EISDIR') return { damage: 'folder', reason: null };
    return { damage: 'unreadable', reason: code };
  }
}
