import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadPercent, readPercent } from '../../src/text/read-percent.ts';

/** "320/2" is 3,20. */
const shown = (read: ReadPercent) => {
  if (!read.ok) return read.fault;
  return read.percent && `${read.percent.digits}/${read.percent.decimals}`;
};

describe('readPercent', () => {
  it.each([
    ['3,20%', '320/2'],
    ['3.20%', '320/2'],
    ['3,2', '32/1'],
    ['3 %', '3/0'],
    ['３，２０％', '320/2'],
    [' 3,20\u00a0% ', '320/2'],
    ['0,00', '0/2'],
    ['03,20', '320/2'],
    // A computer's 3,2 and 0,032.
    ['3,1999999999999999999', '32000000000/10'],
    ['0.031999795365017646', '319997954/10'],
    ['0.10000000004999', '1000000000/10'],
    ['99.99999999999999999', '1000000000000/10'],
    ['100%', '100/0'],
    ['100,00%', '10000/2'],
    // 1234% is none, so that this can only be decimals.
    ['1,234%', '1234/3'],
    ['', null],
    ['-', null],
    ['x', null],
    ['N/A', null],
    ['chưa có số liệu', null],
    ['100,01%', 'above-100'],
    ['101', 'above-100'],
    ['1234%', 'above-100'],
    ['1.234,5%', 'above-100'],
    ['1.234.567', 'above-100'],
    ['-3,20%', 'negative'],
    ['(3,20%)', 'negative'],
    ['không', 'not-a-percent'],
    ['%', 'not-a-percent'],
    [',82%', 'not-a-percent'],
    ['3,20%%', 'not-a-percent'],
    ['3,2E-02', 'not-a-percent'],
    ['#DIV/0!', 'not-a-percent'],
    ['04/12/2025', 'not-a-percent'],
  ])('%j', (cell, expected) => {
    expect(shown(readPercent(cell))).toBe(expected);
  });

  it('reads back every percentage in hundredths, whatever its mark', () => {
    const mark = fc.constantFrom('.', ',');
    const sign = fc.constantFrom('', '%', ' %');
    fc.assert(
      fc.property(fc.nat(10_000), mark, sign, (digits, decimal, percent) => {
        const text = String(digits).padStart(3, '0');
        const cell = `${text.slice(0, -2)}${decimal}${text.slice(-2)}${percent}`;
        expect(readPercent(cell)).toEqual({ ok: true, percent: { digits, decimals: 2 } });
      }),
    );
  });
});
