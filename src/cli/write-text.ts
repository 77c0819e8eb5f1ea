import { type Issue, issue } from '../domain/issue.ts';
import type { World } from '../io/world.ts';

/** Writes to the file asked for, or to stdout; says why it cannot be written. */
export async function writeText(
  text: string,
  file: string | null,
  world: World,
): Promise<Issue | null> {
  if (file === null) {
    world.out(text);
    return null;
  }
  try {
    await world.writeFile(file, text);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return issue('output-unwritable', { file }, { reason: code });
  }
}
