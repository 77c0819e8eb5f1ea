import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asHeldBy, ENCODINGS, encodeAs } from '../text/legacy-encoders.ts';
import { manner, meantTable, writeTable } from './any-table.ts';
import { readBytes } from './samples.ts';

const encodings = fc.constantFrom(...ENCODINGS);

it('any table reads back the same, in whatever manner and encoding it is written', async () => {
  await fc.assert(
    fc.asyncProperty(meantTable, manner, encodings, fc.boolean(), async (table, how, as, mark) => {
      // Not every mark on paper has a byte in an old encoding.
      const written = writeTable(table, how);
      const text = as.startsWith('utf')
        ? written
        : asHeldBy(written.replaceAll('…', '-').replaceAll('\u00a0', ' '), as);
      const bytes = encodeAs(text, as, mark && as.startsWith('utf'));
      const { reading, rows, issues } = await readBytes('a.csv', bytes);
      expect(
        issues.filter((it) => it.severity === 'error'),
        text,
      ).toEqual([]);
      const meant = table.units.map((unit, row) => [
        unit.toLowerCase(),
        Object.fromEntries(
          table.columns.flatMap(({ figure }, at) => {
            const value = table.figures[row]?.[at] ?? null;
            return value === null ? [] : [[figure, value]];
          }),
        ),
      ]);
      const read = reading?.units.map((it) => [
        it.name.toLowerCase(),
        Object.fromEntries(it.figures),
      ]);
      // A unit of which nothing is known may look like a remark: that is for its name to tell.
      expect(read?.slice(0, meant.length), text).toEqual(meant);
      expect(rows, text).toBe(text.split(/\r\n|\n|\r/).length - 1);
    }),
    { numRuns: 500 },
  );
});
