import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asHeldBy, ENCODINGS, encodeAs } from '../text/legacy-encoders.ts';
import { type MeantTable, manner, meantTable, sheetOf, writeTable } from './any-table.ts';
import { readBytes } from './samples.ts';

const encodings = fc.constantFrom(...ENCODINGS);

/** Each unit with the figures that are known of it. */
const meant = (table: MeantTable) =>
  table.units.map((unit, row) => [
    unit.toLowerCase(),
    Object.fromEntries(
      table.columns.flatMap(({ figure }, at) => {
        const value = table.figures[row]?.[at] ?? null;
        return value === null ? [] : [[figure, value]];
      }),
    ),
  ]);

async function readBack(bytes: Uint8Array, table: MeantTable, written: string) {
  const { reading, rows, issues } = await readBytes('a.csv', bytes);
  expect(
    issues.filter((it) => it.severity === 'error'),
    written,
  ).toEqual([]);
  const read = reading?.units.map((it) => [it.name.toLowerCase(), Object.fromEntries(it.figures)]);
  // A unit of which nothing is known may look like a remark: that is for its name to tell.
  expect(read?.slice(0, table.units.length), written).toEqual(meant(table));
  return rows;
}

it('any table reads back the same, in whatever manner and encoding it is written', async () => {
  await fc.assert(
    fc.asyncProperty(meantTable, manner, encodings, fc.boolean(), async (table, how, as, mark) => {
      // Not every mark on paper has a byte in an old encoding.
      const written = writeTable(table, how);
      const plain = written.replaceAll('…', '-').replaceAll('\u00a0', ' ');
      const text = as.startsWith('utf') ? written : asHeldBy(plain, as);
      const rows = await readBack(encodeAs(text, as, mark && as.startsWith('utf')), table, text);
      expect(rows, text).toBe(text.split(/\r\n|\n|\r/).length - 1);
    }),
    { numRuns: 500 },
  );
});

it('any table reads back the same from every kind of workbook', async () => {
  const kinds = fc.constantFrom('xlsx', 'xlsb', 'biff8', 'ods', 'xlml');
  await fc.assert(
    fc.asyncProperty(meantTable, manner, kinds, async (table, how, bookType) => {
      const { rows, merges } = sheetOf(table, how);
      const sheet = XLSX.utils.aoa_to_sheet([...rows]);
      sheet['!merges'] = merges;
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, sheet, 'Bảng');
      const bytes: Buffer = XLSX.write(book, { bookType, type: 'buffer' });
      expect(await readBack(bytes, table, JSON.stringify(rows))).toBe(rows.length);
    }),
    { numRuns: 100 },
  );
}, 60_000);
