/** A record of more bytes is no row of a table: a quote was left open. */
export const LONGEST_RECORD = 1 << 20;

/** What `RecordScanner.scan` found. */
export const COMPLETE = 0;
/** The record goes on behind the bytes at hand. */
export const INCOMPLETE = 1;
/** A quote stands where none may, at `wrongAt`. */
export const WRONG_QUOTE = 2;
/** A quote is not closed, up to the end of all or for longer than a record may be. */
export const UNCLOSED = 3;
/** No quote, and no line end for longer than a record may be. */
export const TOO_LONG = 4;
