import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, and tells the first that was made; none where it is there already.
 * Throws as `fs` does. Node's own way goes round without end where the system lets nobody make folders.
 */
export function makeFolder(folder: string, mode = 0o777): string | undefined {
  try {
    return made(folder, mode);
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    const first = makeFolder(above, mode);
    const own = made(folder, mode);
    return first ?? own;
  }
}

/** Another process may have made it meanwhile. */
function made(folder: string, mode: number): string | undefined {
  try {
    mkdirSync(folder, { mode });
    return folder;
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && isFolder(folder);
    if (!isThere) throw error;
    return undefined;
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
