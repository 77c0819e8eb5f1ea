import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

const OWNER_ALONE = { file: 0o600, folder: 0o700 } as const;
const HOUR_MS = 60 * 60 * 1000;
const CLAIM = { patienceMs: 5000, pauseMs: 50, staleMs: 60_000 } as const;
const TEMPORARY = /^\.[^/\\]*\.(?:\d+\.\d+|claim)\.tmp$/;

/** How systems say that a file cannot have two names, as on a memory stick. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR'];

/**
 * Puts a new file in place, which nobody sees before it is complete and on the disk; its folder is made
 * where there is none. Both are private to their owner. An existing name is never overwritten: `false`
 * says that it is taken. Throws as `fs` does, and then the name is as it was before.
 */
export function putFile(path: string, bytes: Uint8Array): boolean {
  const folder = dirname(path);
  makeSyncedFolder(folder);
  sweep(folder);
  const temporary = writeTemporary(path, bytes);
  try {
    if (!giveName(temporary, path)) return false;
    // The file is there from here on, whatever becomes of its name in a power cut.
    dropped(() => syncFolder(folder));
    return true;
  } finally {
    dropped(() => unlinkSync(temporary));
  }
}

function makeSyncedFolder(folder: string): void {
  const first = makeFolder(folder, OWNER_ALONE.folder);
  if (first !== undefined) syncFolder(dirname(first));
}

/** The file under a name that no other process uses, complete and on the disk. */
function writeTemporary(path: string, bytes: Uint8Array): string {
  for (let count = 1; ; count++) {
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${count}.tmp`);
    try {
      const target = openSync(temporary, 'wx', OWNER_ALONE.file);
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

/** A second name for the file: the one step that either happens or does not. */
function giveName(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (WITHOUT_LINKS.includes(code ?? '')) return renameUnlessTaken(temporary, path);
    throw error;
  }
}

/**
 * Where files have one name each, a claim beside the name says who may give it. Nothing is overwritten
 * here either, whoever is killed, but for two: a claim that a killed process left counts for a minute,
 * and two that find it older at the same instant may both go on; and a network drive that does not know
 * `O_EXCL` tells no two claims apart.
 */
function renameUnlessTaken(temporary: string, path: string): boolean {
  const claim = join(dirname(path), `.${basename(path)}.claim.tmp`);
  takeClaim(claim);
  try {
    if (lstatSync(path, { throwIfNoEntry: false })) return false;
    renameSync(temporary, path);
    return true;
  } finally {
    dropped(() => unlinkSync(claim));
  }
}

function takeClaim(claim: string): void {
  for (let patience = CLAIM.patienceMs; ; patience -= CLAIM.pauseMs) {
    try {
      closeSync(openSync(claim, 'wx', OWNER_ALONE.file));
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || patience <= 0) throw error;
    }
    dropped(() => {
      if (statSync(claim).mtimeMs < Date.now() - CLAIM.staleMs) unlinkSync(claim);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CLAIM.pauseMs);
    });
  }
}

/** A name is on the disk only when its folder is. */
function syncFolder(folder: string): void {
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

/** What killed processes left; younger files may be those of one that is still writing. */
function sweep(folder: string): void {
  const oldest = Date.now() - HOUR_MS;
  for (const name of readdirSync(folder).filter((it) => TEMPORARY.test(it))) {
    const path = join(folder, name);
    dropped(() => {
      if (statSync(path).mtimeMs < oldest) unlinkSync(path);
    });
  }
}

/** What need not succeed: tidying up, which a later run tries again. */
function dropped(drop: () => void): void {
  try {
    drop();
  } catch {
    // Another process was quicker, or the disk does not know it.
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
