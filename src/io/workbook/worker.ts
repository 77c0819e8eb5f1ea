import { openWorkbook } from './open-workbook.ts';

// Takes the bytes of one workbook from the program, answers with its sheets, and ends.
process.once('message', async (bytes: Uint8Array) => {
  const reading = await openWorkbook(bytes);
  process.send?.(reading, () => process.disconnect());
});
