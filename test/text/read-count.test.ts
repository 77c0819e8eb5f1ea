import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from '../../src/text/read-count.ts';

const count = (cell: string) => {
  const read = readCount(cell);
  return read.ok ? read.count : read.fault;
};

/** The digits in groups of three with a mark between. */
const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

describe('readCount', () => {
  it.each([
    ['0', 0],
    ['2354', 2354],
    ['2.354', 2354],
    ['2,354', 2354],
    ['2 354', 2354],
    ['2\u00a0354', 2354],
    ['2\u202f354', 2354],
    ['2.175.008', 2_175_008],
    ['  188 ', 188],
    ['06', 6],
    ['20 người', 20],
    ['20 NGƯỜI', 20],
    ['2.354 học viên', 2354],
  ])('reads %j', (cell, expected) => {
    expect(count(cell)).toBe(expected);
  });

  it.each(['', ' ', '-', '–', '—', 'x', 'N/A', '...', '…'])(
    'takes %j for unknown, not 0',
    (cell) => {
      expect(count(cell)).toBeNull();
    },
  );

  it.each([
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['(5)', 'negative'],
    ['1,5', 'fraction'],
    ['2354.25', 'fraction'],
    ['3,20', 'fraction'],
    ['99999999999', 'too-large'],
    ['3,20%', 'not-a-count'],
    ['2.354,000', 'not-a-count'],
    ['2.35.4', 'not-a-count'],
    ['23.54.000', 'not-a-count'],
    ['12 34', 'not-a-count'],
    ['khoảng 200', 'not-a-count'],
    ['2354a', 'not-a-count'],
    ['1e3', 'not-a-count'],
    ['NaN', 'not-a-count'],
    ['0x1F', 'not-a-count'],
    ['04/12/2025', 'not-a-count'],
  ])('refuses %j', (cell, fault) => {
    expect(count(cell)).toBe(fault);
  });

  it('reads every number back, whatever parts its thousands', () => {
    const marks = fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f');
    const spaces = fc.constantFrom('', ' ', '\t', '\u00a0');
    fc.assert(
      fc.property(fc.nat(9_999_999_999), marks, spaces, (n, mark, space) => {
        expect(count(`${space}${grouped(n, mark)}${space}`)).toBe(n);
      }),
    );
  });

  it('never takes a text for a count that has other digits than the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,- ()%x'), maxLength: 12 });
    fc.assert(
      fc.property(text, (cell) => {
        const read = readCount(cell);
        if (!read.ok || read.count === null) return;
        expect(read.count).toBe(Number(cell.replace(/\D/g, '')));
        expect(Number.isSafeInteger(read.count)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
