import { closeSync, openSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** A file to be made. */
export interface NewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Whether it is a program. */
  readonly runs?: boolean;
}

const PROGRAM = 0o777;
const PLAIN = 0o666;

/**
 * Makes files in a folder, and the folder where it is not there yet. Where one of them cannot be made,
 * those before it are taken away again. Throws as `fs` does: `EEXIST` for a name that is taken.
 */
export function createFiles(folder: string, files: readonly NewFile[]): void {
  const firstMade = makeFolder(folder);
  const made: string[] = [];
  try {
    for (const { name, content, runs } of files) {
      const path = join(folder, name);
      const target = openSync(path, 'wx', runs ? PROGRAM : PLAIN);
      made.push(path);
      try {
        writeFileSync(target, content);
      } finally {
        closeSync(target);
      }
    }
  } catch (error) {
    for (const path of made) unlinkSync(path);
    if (firstMade !== undefined) removeFolders(resolve(folder), resolve(firstMade));
    throw error;
  }
}

/** From the innermost outwards, as far as they were made here. */
function removeFolders(folder: string, first: string): void {
  rmdirSync(folder);
  if (folder !== first) removeFolders(dirname(folder), first);
}
