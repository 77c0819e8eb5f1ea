import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file beside another under a name that no other process uses, complete and on the disk. */
export function writeTemporary(path: string, bytes: Uint8Array, mode: number): string {
  for (let count = 1; ; count++) {
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${count}.tmp`);
    try {
      const target = openSync(temporary, 'wx', mode);
      try {
        writeSynced(target, bytes);
      } catch (error) {
        dropped(() => unlinkSync(temporary));
        throw error;
      }
      return temporary;
    } catch (error) {
      // Left by an earlier process of the same number, or of another machine.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function writeSynced(target: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at);
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

/** A name is on the disk only when its folder is. */
export function syncFolder(folder: string): void {
  // Windows neither needs nor allows it.
  if (process.platform === 'win32') return;
  const target = openSync(folder, 'r');
  try {
    fsyncSync(target);
  } catch (error) {
    // Some network drives do not know it.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    closeSync(target);
  }
}

/** What need not succeed: tidying up, which a later run tries again. */
export function dropped(drop: () => void): void {
  try {
    drop();
  } catch {
    // Another process was quicker, or the disk does not know it.
  }
}

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
