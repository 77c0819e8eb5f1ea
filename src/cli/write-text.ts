import { type Issue, issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';

/** Writes to the file asked for, or to stdout; says why it cannot be written. `kept`: what was kept before. */
export async function writeText(
  text: string | Uint8Array,
  file: string | null,
  world: World,
  kept: 'snapshots' | null = null,
): Promise<Issue | null> {
  if (file === null) {
    world.out(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
    return null;
  }
  try {
    await world.writeFile(file, text);
    return null;
  } catch (error) {
    return faultOf(error, file, kept);
  }
}

/** Writes people's names to a file that its owner alone can read; says whether the system keeps it so. */
export async function writePrivate(
  text: string | Uint8Array,
  file: string,
  world: World,
): Promise<{ readonly isPrivate: boolean } | Issue> {
  try {
    return { isPrivate: await world.writePrivateFile(file, text) };
  } catch (error) {
    return faultOf(error, file, null);
  }
}

/** Why a file cannot be written, asked before. */
export function unwritable(file: string, world: World): Issue | null {
  try {
    world.checkWritable(file);
    return null;
  } catch (error) {
    return faultOf(error, file, null);
  }
}

/** Why a path cannot be written to, by what the system threw. */
export const unfit = (error: unknown, path: string): Issue => faultOf(error, path, null);

function faultOf(error: unknown, file: string, kept: 'snapshots' | null): Issue {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return issue('output-unwritable', { file }, { reason: code, kept });
}
