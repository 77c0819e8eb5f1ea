/** More does not fit into a cell of Excel. */
const MOST_CHARACTERS = 32_767;

// What XML cannot hold at all, and what Excel would read as a character written by its number.
const NO_CHARACTERS = /[\ufffe\uffff]/g;
const LIKE_A_NUMBERED_CHARACTER = /_(?=x[\da-f]{4}_)/gi;

/** A text as a cell can hold it: what is read back is the same text, with the line ends of Excel. */
export function cleanText(text: string): string {
  const whole = text.replace(NO_CHARACTERS, '\ufffd').replace(/\r\n?/g, '\n');
  const cut = whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS - 1)}…` : whole;
  return cut.replace(LIKE_A_NUMBERED_CHARACTER, '_x005F_');
}

/** Whether a text must be told to be one: "#N/A" would be taken for an error. */
export const mustBeMarkedAsText = (text: string): boolean => text.startsWith('#');
