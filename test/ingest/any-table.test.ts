import fc from 'fast-check';
import { expect, it } from 'vitest';
import { manner, meantTable, writeTable } from './any-table.ts';
import { readBytes } from './samples.ts';

it('any table reads back the same, in whatever manner it is written', async () => {
  await fc.assert(
    fc.asyncProperty(meantTable, manner, async (table, how) => {
      const text = writeTable(table, how);
      const { reading, rows, issues } = await readBytes('a.csv', Buffer.from(text));
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
