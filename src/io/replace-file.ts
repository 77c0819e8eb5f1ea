import {
  chmodSync,
  chownSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { dropped, syncFolder, writeTemporary } from './temporary-file.ts';

const ANYBODY = 0o666;
const OWNER_ALONE = 0o600;
const RIGHTS = 0o777;

/**
 * Writes a file anew, which takes the place of the one there only when it is complete and on the disk;
 * of a link that to which it leads. Rights and owner stay those of the file there, as far as the system
 * lets them. `isPrivate`: its owner alone may read it from its first byte on, whatever was there. Throws
 * as `fs` does, and then what was there still is.
 */
export function replaceFile(path: string, content: string | Uint8Array, isPrivate: boolean): void {
  const there = statSync(path, { throwIfNoEntry: false });
  const target = there ? realpathSync(path) : path;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const temporary = writeTemporary(target, bytes, isPrivate ? OWNER_ALONE : ANYBODY);
  try {
    if (there && !isPrivate) takeOver(temporary, there);
    renameSync(temporary, target);
  } catch (error) {
    dropped(() => unlinkSync(temporary));
    throw error;
  }
  dropped(() => syncFolder(dirname(target)));
}

function takeOver(temporary: string, { mode, uid, gid }: Stats): void {
  chmodSync(temporary, mode & RIGHTS);
  // Only an administrator may give files away.
  dropped(() => chownSync(temporary, uid, gid));
}
