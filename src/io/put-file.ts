import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { codeOf, dropped, syncFolder, writeTemporary } from './temporary-file.ts';

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
  const temporary = writeTemporary(path, bytes, OWNER_ALONE.file);
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
