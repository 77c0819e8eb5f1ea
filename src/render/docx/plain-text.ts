// Characters that XML may not hold, in any spelling, and those that only steer a terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;
/** Halves of characters, and what Unicode keeps free. */
const NO_CHARACTERS = /\p{Cs}|[\ufffe\uffff]/gu;

/** A text that any document can hold: on one line, without control characters and halves of characters. */
export const plainText = (text: string): string =>
  text.replace(CONTROLS, ' ').replace(NO_CHARACTERS, '\ufffd');
