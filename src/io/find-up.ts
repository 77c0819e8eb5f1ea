import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path from here to a file of a name in this folder or the nearest above it that has one. */
export function findUp(name: string): string | null {
  let path = name;
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return null;
    path = join('..', path);
  }
}
