/** What the program tells scripts; a promise. */
export const EXIT = {
  done: 0,
  fault: 1,
  usage: 2,
  refused: 3,
  failOn: 4,
  history: 5,
  interrupted: 130,
} as const;
