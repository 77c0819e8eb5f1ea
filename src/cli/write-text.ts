import { type Issue, issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';

/** Writes to the file asked for, or to stdout; says why it cannot be written. `kept`: what was kept before. */
export async function writeText(
  text: string,
  file: string | null,
  world: World,
  kept: 'snapshots' | null = null,
): Promise<Issue | null> {
  if (file === null) {
    world.out(text);
    return null;
  }
  try {
    await world.writeFile(file, text);
    return null;
  } catch (error) {
    return faultOf(error, file, kept);
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

function faultOf(error: unknown, file: string, kept: 'snapshots' | null): Issue {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return issue('output-unwritable', { file }, { reason: code, kept });
}
