import { readSheets } from './read-sheets.ts';

// Takes the bytes of one workbook from the program and answers with its sheets.
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await readSheets(bytes));
});
// It stays until the program has heard the answer, or is gone: what it still had to say would be lost.
process.once('disconnect', () => process.exit());
