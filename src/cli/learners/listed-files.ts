import { type Issue, issue } from '../../domain/issue.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';
import { readUpTo } from '../../ingest/source.ts';
import { type RegularFile, readAt } from '../../io/regular-file.ts';
import type { World } from '../../io/world.ts';
import type { ListedFile } from './list-people.ts';

/** Files that are read twice: they are counted, and then listed person by person. */
export interface ListedFiles {
  /** To be counted. */
  readonly files: readonly PeopleFile[];
  /** What was too large. */
  readonly issues: readonly Issue[];
  /** To be listed: the bytes of a file, from its first on. */
  readonly again: (file: PeopleFile) => ListedFile;
  /** In bytes, as far as they were read again. */
  readonly progress: () => { readonly read: number; readonly size: number };
  /** Those that are not what they were when they were opened. */
  readonly changed: () => readonly Issue[];
  readonly close: () => void;
}

/** Every person takes memory, whose limit this is. */
const MOST_MEGABYTES = 512;
const MEGABYTE = 2 ** 20;
const PIECE = 4 * MEGABYTE;

/** Opens files to be listed. Files of the disk stay there; others, such as pipes, are held in memory. */
export async function listedFiles(
  given: readonly PeopleFile[],
  world: World,
): Promise<ListedFiles> {
  const files: PeopleFile[] = [];
  const issues: Issue[] = [];
  const opened = new Map<string, RegularFile>();
  let size = 0;
  let read = 0;
  for (const it of given) {
    const { source, path } = it;
    const regular = source.rest === null || path === null ? null : openAgain(path, world);
    const most = MOST_MEGABYTES * MEGABYTE;
    const tooLarge = regular !== null && regular.size > most;
    const head = regular === null ? await readUpTo(source, most) : null;
    if (regular !== null) opened.set(source.file, regular);
    if (tooLarge || (regular === null && head === null)) {
      issues.push(issue('file-too-large', { file: source.file }, { most: MOST_MEGABYTES }));
      continue;
    }
    size += regular?.size ?? head?.length ?? 0;
    files.push(head === null ? it : { ...it, path: null, source: { ...source, head, rest: null } });
  }
  return {
    files,
    issues,
    again: ({ table, source: { file, head } }) => ({
      table,
      *pieces() {
        const regular = opened.get(file);
        for (const it of regular ? piecesOf(regular) : piecesIn(head)) {
          yield it;
          read += it.length;
        }
      },
    }),
    progress: () => ({ read, size }),
    changed: () =>
      [...opened].flatMap(([file, it]) =>
        it.isChanged() ? [issue('file-changed', { file }, {})] : [],
      ),
    close: () => {
      for (const it of opened.values()) it.close();
    },
  };
}

/** A file that could be opened before; `null` for a pipe, and where the counting will tell that it is gone. */
function openAgain(path: string, world: World): RegularFile | null {
  try {
    return world.openRegular(path);
  } catch {
    return null;
  }
}

function* piecesOf({ descriptor, size }: RegularFile): Generator<Uint8Array> {
  for (let at = 0; at < size; at += PIECE) {
    const piece = new Uint8Array(Math.min(PIECE, size - at));
    yield piece.subarray(0, readAt(descriptor, piece, at));
  }
}

function* piecesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
