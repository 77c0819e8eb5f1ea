const CODE = 'interrupted';

/** The user stopped the program. */
export class Interrupted extends Error {
  readonly code = CODE;
}

/** Told by its code: what stops may lie in another part of the program, with a class of its own. */
export const isInterrupted = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === CODE;
