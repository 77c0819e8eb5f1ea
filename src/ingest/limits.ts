// What a table of units may take, in whatever kind of file. The country has some 90.000 villages;
// written at length they are a tenth of so many bytes.
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
export const MOST_BYTES = 64 * 2 ** 20;
