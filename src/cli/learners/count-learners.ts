import { availableParallelism } from 'node:os';
import type { Moment } from '../../domain/calendar.ts';
import type { TableFault } from '../../domain/learner-tally.ts';
import type { Language } from '../../i18n/pair.ts';
import {
  type FileParts,
  type JoinedTally,
  joinParts,
  tableFaultOf,
} from '../../ingest/learners/join-parts.ts';
import { type RowsRead, rowsRead } from '../../ingest/learners/rows-read.ts';
import { type SameList, withoutSameLists } from '../../ingest/learners/same-list.ts';
import type { PeopleFile, PeopleTable } from '../../ingest/people-table.ts';
import { type RegularFile, readAt } from '../../io/regular-file.ts';
import type { World } from '../../io/world.ts';
import { Interrupted } from './interrupted.ts';
import { BYTES_READ, type PartAnswer, type PartTask, ROWS_READ, readerFor } from './part-task.ts';
import { showProgress } from './progress.ts';
import { readParts } from './read-parts.ts';
import { readPieces } from './read-pieces.ts';
import { splitFile } from './split-file.ts';

export interface Counting {
  readonly asOf: Moment;
  /** Whether people are to be told apart, which takes memory for each. */
  readonly people: boolean;
  /** The language in which a terminal is told how far the reading came; `null`: not at all. */
  readonly progress: Language | null;
  /** Stops the counting, as Ctrl-C does. */
  readonly signal?: AbortSignal;
  /** How many threads may read; by default as many as the machine has to offer, up to four. */
  readonly threads?: number;
}

/** The counts, or why there are none: a file that cannot be counted lets none be. */
export interface Counted {
  readonly tally: JoinedTally | null;
  /** Files that are left out, as they hold the list of another one. */
  readonly same: readonly SameList[];
  readonly faults: readonly (TableFault & { readonly file: string })[];
  /** What became of the rows of each file that could be counted. */
  readonly rowsOf: ReadonlyMap<string, RowsRead>;
}

/** A smaller file is read before other threads have begun. */
const LEAST_TO_SHARE = 64 * 2 ** 20;
const LEAST_TO_SHARE_WITH_PEOPLE = 16 * 2 ** 20;
const MOST_THREADS = 4;
const BYTE_ORDER_MARK = 3;
const LINE_FEED = 0x0a;

/**
 * Counts the learner exports of one moment, however large. Rejects with `Interrupted` where the user
 * stops it.
 */
export async function countLearners(
  files: readonly PeopleFile[],
  counting: Counting,
  world: World,
): Promise<Counted> {
  // For good: what comes after a long reading is not to go on as if nothing had been said.
  const stop = world.interruption(true);
  const states: State[] = [];
  const clear =
    counting.progress === null
      ? () => {}
      : showProgress(() => summed(states, files.length), counting.progress, world);
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    if (stop?.aborted || counting.signal?.aborted) throw new Interrupted();
  };
  try {
    const read: FileParts[] = [];
    const faults: Counted['faults'][number][] = [];
    for (const file of files) {
      const parts = await readFile(file, { ...counting, pause, states, world });
      const fault = 'code' in parts ? parts : tableFaultOf({ table: file.table, parts });
      if (fault !== null) faults.push({ ...fault, file: file.table.file });
      else if (!('code' in parts)) read.push({ table: file.table, parts });
    }
    const rowsOf = new Map(read.map((it) => [it.table.file, rowsRead(it)]));
    const { files: apart, same } = withoutSameLists(read);
    const tally = faults.length > 0 ? null : await joinParts(apart, pause);
    return { tally, faults, rowsOf, same };
  } finally {
    clear();
  }
}

/** How much of a file the threads have read. */
interface State {
  readonly size: number | null;
  readonly ofThreads: readonly Float64Array[];
}

interface Work extends Counting {
  readonly pause: () => Promise<void>;
  readonly states: State[];
  readonly world: World;
}

function summed(states: readonly State[], files: number) {
  const read = (at: number) =>
    states.flatMap((it) => it.ofThreads).reduce((sum, it) => sum + (it[at] as number), 0);
  const sizes = states.map((it) => it.size);
  const known = states.length === files && sizes.every((it) => it !== null);
  const size = known ? sizes.reduce((sum: number, it) => sum + (it ?? 0), 0) : 0;
  return { rows: read(ROWS_READ), share: size > 0 ? Math.min(1, read(BYTES_READ) / size) : null };
}

const newState = (): Float64Array =>
  new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT));

async function readFile(
  { table, source, path }: PeopleFile,
  work: Work,
): Promise<readonly PartAnswer[] | TableFault> {
  const regular = openAgain(path, work.world);
  if (regular === 'gone') return { code: 'changed' };
  try {
    const ranged = regular !== null && source.rest !== null && table.encoding === 'utf-8';
    const read = ranged
      ? await readRanges(regular, table, source, work)
      : await readWhole(regular, table, source, work);
    return read === null || regular?.isChanged() ? { code: 'changed' } : read;
  } finally {
    regular?.close();
  }
}

/** A file that could be opened before; `null` for a pipe or a device. */
function openAgain(path: string | null, world: World): RegularFile | 'gone' | null {
  try {
    return path === null ? null : world.openRegular(path);
  } catch {
    return 'gone';
  }
}

/** In ranges, by several threads where that pays; `null` where it is not the file that was opened. */
async function readRanges(
  { descriptor, size }: RegularFile,
  table: PeopleTable,
  { head, rest }: PeopleFile['source'],
  { asOf, people, pause, states, world, threads }: Work,
): Promise<readonly PartAnswer[] | null> {
  await rest?.return?.();
  if (!beginsWith(descriptor, head)) return null;
  const least = people ? LEAST_TO_SHARE_WITH_PEOPLE : LEAST_TO_SHARE;
  const most = threads ?? (size < least ? 1 : Math.min(availableParallelism(), MOST_THREADS));
  const from = table.marked ? BYTE_ORDER_MARK : 0;
  const rowsPerByte = lineFeedsIn(head) / head.length;
  const tasks = splitFile({ descriptor, size }, from, most).map(
    (range): PartTask => ({
      table,
      asOf,
      people: people ? (range.to - range.from) * rowsPerByte : null,
      range,
      state: newState(),
    }),
  );
  states.push({ size, ofThreads: tasks.map((it) => it.state) });
  return readParts(tasks, { packageFolder: world.packageFolder, pause });
}

const AT_ONCE = 2 ** 16;

/** Whether a file still begins as it did when it was looked into. */
function beginsWith(descriptor: number, head: Uint8Array): boolean {
  const room = Buffer.allocUnsafe(AT_ONCE);
  for (let at = 0; at < head.length; at += AT_ONCE) {
    const piece = head.subarray(at, at + AT_ONCE);
    const again = room.subarray(0, piece.length);
    if (readAt(descriptor, again, at) < piece.length || !again.equals(piece)) return false;
  }
  return true;
}

/** Piece by piece, as it comes; `null` where it is not as long as it was when it was opened. */
async function readWhole(
  regular: RegularFile | null,
  table: PeopleTable,
  source: PeopleFile['source'],
  { asOf, people, pause, states }: Work,
): Promise<readonly PartAnswer[] | TableFault | null> {
  const { head } = source;
  // What follows is read from now on; the beginning was before.
  if (regular !== null && !beginsWith(regular.descriptor, head)) return null;
  const state = newState();
  const size = regular?.size ?? null;
  states.push({ size, ofThreads: [state] });
  const expected = people ? (lineFeedsIn(head) / head.length) * (size ?? head.length) : null;
  const { reader, answer } = readerFor({ table, asOf, people: expected }, true);
  const reading = readPieces(reader, source, table);
  let step = await reading.next();
  let taken = 0;
  while (step.done !== true) {
    taken = step.value;
    state[BYTES_READ] = taken;
    state[ROWS_READ] = reader.rows();
    await pause();
    step = await reading.next();
  }
  const isWhole = size === null || taken === size || reader.hasFailed();
  if (step.value !== null) return step.value;
  return isWhole ? [answer(taken)] : null;
}

function lineFeedsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
