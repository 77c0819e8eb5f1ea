import type { World } from '../../io/world.ts';

const NAME = 'Interrupted';

/** The user stopped the program. */
export class Interrupted extends Error {
  override readonly name = NAME;
}

/** Told by its name: what stops may lie in another part of the program, with a class of its own. */
export const isInterrupted = (error: unknown): boolean =>
  error instanceof Error && error.name === NAME;

/** Rejects with `Interrupted` where the user pressed Ctrl-C while something long was done; before anything is written. */
export async function unlessInterrupted(world: World): Promise<void> {
  const signal = world.interruption(false);
  if (signal === null) return;
  // Signals are seen between two turns of the event loop, and one may be under way.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new Interrupted();
}
