const NAME = 'Interrupted';

/** The user stopped the program. */
export class Interrupted extends Error {
  override readonly name = NAME;
}

/** Told by its name: what stops may lie in another part of the program, with a class of its own. */
export const isInterrupted = (error: unknown): boolean =>
  error instanceof Error && error.name === NAME;
