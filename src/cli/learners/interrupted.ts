/** The user stopped the program. */
export class Interrupted extends Error {}
