import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../src/text/number-marks.ts';
import { readCount, readStoredCount } from '../../src/text/read-count.ts';

const count = (cell: string, grouping?: Grouping) => {
  const read = readCount(cell, grouping);
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
    ['2.354 học viên'.normalize('NFD'), 2354],
    ['1.251 HV', 1251],
    ['14 đồng chí', 14],
    ['2 people', 2],
    ['2\u2009354', 2354],
    ['2\u2007354', 2354],
    ['２．３５４', 2354],
    ['２，３５４ người', 2354],
    ['2354.0', 2354],
    ['2354,00', 2354],
    ['2.354,00', 2354],
    ['2 354,0', 2354],
    ['0,00', 0],
    ['0.000', 0],
  ])('reads %j', (cell, expected) => {
    expect(count(cell)).toBe(expected);
  });

  it.each([
    ...[
      '',
      ' ',
      '\u00a0',
      '-',
      '–',
      '—',
      '−',
      '--',
      'x',
      'X',
      'n/a',
      'N/A',
      'n.a.',
      '...',
      '…',
      '?',
    ],
    ...['－', 'ｘ', 'NULL', 'chưa rõ', 'Không rõ', 'CHƯA XÁC ĐỊNH', 'chua co so lieu'],
    ...['Chưa có số liệu', 'không có số liệu', 'chưa báo cáo', 'chưa rõ'.normalize('NFD')],
  ])('takes %j for unknown, not 0', (cell) => {
    expect(count(cell)).toBeNull();
  });

  it.each(['không', 'không có', 'chưa có', 'k/c', 'người', 'học viên', '.', '0 rõ', 'xx'])(
    'does not say what %j means',
    (cell) => {
      expect(count(cell)).toBe('not-a-count');
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
    ['3,20%', 'percent'],
    ['2.354,000', 'marks'],
    ['2.35.4', 'marks'],
    ['23.54.000', 'marks'],
    ['12 34', 'marks'],
    ['khoảng 200', 'not-a-count'],
    ['2354a', 'not-a-count'],
    ['1e3', 'exponential'],
    ['NaN', 'not-a-count'],
    ['0x1F', 'not-a-count'],
    ['04/12/2025', 'date'],
    ['02/03/2025 0:00', 'date'],
    ['2025-03-02 00:00:00', 'date'],
    ['Mar-54', 'date'],
    ['2-Mar', 'date'],
    ['Thg3-54', 'date'],
    ['02-Thg3-25', 'date'],
    ['14/14', 'not-a-count'],
    ['march', 'not-a-count'],
    ['3.20 %', 'percent'],
    ['３，２０％', 'percent'],
    ['1,2E+03', 'exponential'],
    ['1E5', 'exponential'],
    ['-1E5', 'negative'],
    ['–5', 'negative'],
    ['#REF!', 'formula-error'],
    ['#N/A', 'formula-error'],
    ['#DIV/0!', 'formula-error'],
    ['#CHƯA TÍNH', 'formula-error'],
    ['Err:502', 'formula-error'],
    ['#####', 'hidden'],
    ['2.354,5', 'fraction'],
    ['2 354,5', 'fraction'],
    ['02.354', 'fraction'],
    ['+20', 'not-a-count'],
    ['2.354 ng', 'not-a-count'],
    ['2.354 hộ', 'not-a-count'],
    ['0912 345 678', 'marks'],
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
    const groupings = fc.constantFrom<Grouping[]>('.', ',', 'either');
    fc.assert(
      fc.property(text, groupings, (cell, grouping) => {
        const read = readCount(cell, grouping);
        if (!read.ok || read.count === null) return;
        const digits = cell.replace(/\D/g, '');
        const withoutDecimals = cell.replace(/[.,]0+\s*$/, '').replace(/\D/g, '');
        expect([Number(digits), Number(withoutDecimals)]).toContain(read.count);
        expect(Number.isSafeInteger(read.count)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readCount under what the column decided', () => {
  it.each([
    ['2.354', '.', 2354],
    ['2.354', ',', 'marks'],
    ['2,354', '.', 'marks'],
    ['2,354', ',', 2354],
    ['125.000', '.', 125_000],
    ['125.000', ',', 125],
    ['1.234.567', '.', 1_234_567],
    ['1.234.567,00', '.', 1_234_567],
    ['1.234.567', ',', 'marks'],
    ['144.0', '.', 'marks'],
    ['144.0', ',', 144],
    ['2 354', '.', 2354],
    ['2 354', ',', 2354],
    ['2354', '.', 2354],
    ['12,5', '.', 'fraction'],
    ['12,5', ',', 'fraction'],
    ['-', '.', null],
  ] as const)('%j where %j parts thousands', (cell, grouping, expected) => {
    expect(count(cell, grouping)).toBe(expected);
  });
});

describe('readStoredCount', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [2354, 2354],
    [9_999_999_999, 9_999_999_999],
    [1e10, 'too-large'],
    [1e300, 'too-large'],
    [-1, 'negative'],
    [-0.5, 'negative'],
    [2.354, 'fraction'],
    [2354.0000000001, 'fraction'],
    [Number.NaN, 'not-a-count'],
    [Number.POSITIVE_INFINITY, 'not-a-count'],
  ] as const)('%d', (value, expected) => {
    const read = readStoredCount(value);
    expect(read.ok ? read.count : read.fault).toBe(expected);
  });
});
