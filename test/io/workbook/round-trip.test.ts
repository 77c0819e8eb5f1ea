import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/io/workbook/read-sheets.ts';
import { onlySheet, saved, sheetOf } from './samples.ts';

const words = fc.constantFrom('Xã Ba Tơ', ' a ', 'a\nb', '<b>&amp;', '=1+1', 'TRUE', '04/12/2025');
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), words);
const numbers = fc.integer({ min: -1e12, max: 1e12 }).map((it) => it / 1000);
const rows = fc.array(fc.array(fc.oneof(texts, fc.integer(), numbers), { maxLength: 5 }), {
  maxLength: 5,
});

describe.each(['xlsx', 'xlsb', 'biff8', 'ods', 'xlml'] as const)(
  'any table saved as %s',
  (type) => {
    it('reads back the same: every text, every number, in its place', async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (table) => {
          const sheet = onlySheet(await readSheets(saved(sheetOf(table), type)));
          const byLine = new Map(sheet.rows.map((row) => [row.line, row]));
          table.forEach((row, index) => {
            row.forEach((value, column) => {
              const read = byLine.get(index + 1);
              if (typeof value === 'number') expect(read?.numbers.get(column)).toBe(value + 0);
              else expect(read?.cells[column] ?? '').toBe(value.trim() === '' ? '' : value);
            });
          });
        }),
        { numRuns: 60 },
      );
    });
  },
);
