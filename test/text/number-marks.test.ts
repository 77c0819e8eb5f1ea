import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideGrouping, type Mark } from '../../src/text/number-marks.ts';
import { readCount } from '../../src/text/read-count.ts';

const decide = (...cells: string[]) => {
  const decision = decideGrouping(cells);
  return decision.decided ? decision.grouping : [decision.why, ...decision.examples];
};

describe('the mark that parts thousands in a column', () => {
  it.each([
    [['2.354', '1.103'], '.'],
    [['2,354'], ','],
    [['1.234.567'], '.'],
    [['1,000,000'], ','],
    [['2 354', '2.354'], '.'],
    [['2.354,00'], '.'],
    [['2354.0', '144.0'], ','],
    [['2354,0'], '.'],
    [['2 354,0'], '.'],
    [['２．３５４ người'], '.'],
    [['2.354', '2.000', '125.000'], '.'],
    // What is no figure does not weigh; one bad cell does not turn a column.
    [['2.354', '1.251', '12,5', '-5', 'x', ''], '.'],
    [['2.354', '1.251', '1.103', '2,354'], '.'],
    // Three decimals, in all cells.
    [['2354.000', '64.000', '0.000'], ','],
    [['0,000', '125,000'], '.'],
    // "64" has no decimals, so that 125.000 has none.
    [['125.000', '64', '0'], '.'],
    [['125,000', '64'], ','],
  ])('%j', (cells, expected) => {
    expect(decide(...cells)).toBe(expected);
  });

  it.each([
    [[]],
    [['', '-', 'x', 'chưa rõ']],
    [['0', '0']],
    [['64', '2354', '2 354']],
    [['12,5', '3.20%', 'Nơi nhận:']],
  ])('does not matter in %j', (cells) => {
    expect(decide(...cells)).toBe('either');
  });

  it.each([
    [['2.000'], ['both', '2.000']],
    [
      ['125.000', '-', '64.000'],
      ['both', '125.000'],
    ],
    [
      ['125.000', '2354', '64'],
      ['both', '125.000', '2354'],
    ],
    [
      ['125.000', '2 354'],
      ['both', '125.000', '2 354'],
    ],
    [
      ['2.354', '3,546'],
      ['neither', '2.354', '3,546'],
    ],
    [
      ['125.000', '64,000'],
      ['neither', '125.000', '64,000'],
    ],
    // By its column this would be 2.
    [
      ['1.103', '2.354', '2,000'],
      ['neither', '1.103', '2,000'],
    ],
    [
      ['144.0', '2354.0', '2.000'],
      ['neither', '144.0', '2.000'],
    ],
    [
      ['2354.000', '7', '2.000'],
      ['neither', '7', '2.000'],
    ],
  ])('cannot be told of %j', (cells, expected) => {
    expect(decide(...cells)).toEqual(expected);
  });

  it('is what the user says, unless cells contradict each other', () => {
    const told = (mark: Mark, ...cells: string[]) => decideGrouping(cells, mark);
    expect(told('.', '125.000')).toEqual({ decided: true, grouping: '.' });
    expect(told(',', '125.000', '2354')).toEqual({ decided: true, grouping: ',' });
    expect(told('.', '2,354')).toEqual({ decided: true, grouping: '.' });
    expect(told('.', '2.354', '2,000')).toMatchObject({ decided: false, why: 'neither' });
  });

  it('is decided of a million cells without keeping them', () => {
    function* cells(): Generator<string> {
      for (let n = 0; n < 1_000_000; n++) yield n % 2 === 0 ? '2.000' : '64';
    }
    expect(decideGrouping(cells())).toEqual({ decided: true, grouping: '.' });
  });
});

interface Style {
  readonly group: '' | ' ' | '.' | ',';
  readonly decimal: Mark;
  readonly decimals: number;
}

const write = (n: number, { group, decimal, decimals }: Style): string =>
  String(n).replace(/\B(?=(\d{3})+$)/g, group) +
  (decimals > 0 ? decimal + '0'.repeat(decimals) : '');

const style = fc
  .record({
    group: fc.constantFrom<Style['group'][]>('', ' ', '.', ','),
    decimal: fc.constantFrom<Mark[]>('.', ','),
    decimals: fc.nat(4),
  })
  .filter(({ group, decimal }) => group !== decimal);
const roundOften = fc.oneof(
  fc.nat(999),
  fc.nat(9_999_999),
  fc.integer({ min: 1, max: 999 }).map((n) => n * 1000),
);
const counts = fc.array(roundOften, { minLength: 1, maxLength: 8 });

describe('a column of counts written in one way', () => {
  it('is read as it was meant or refused, never as other counts', () => {
    fc.assert(
      fc.property(counts, style, (column, way) => {
        const cells = column.map((n) => write(n, way));
        const decision = decideGrouping(cells);
        if (!decision.decided) return;
        const read = cells.map((cell) => readCount(cell, decision.grouping));
        // Groups with three decimals, "2.354,000", are refused by themselves.
        const doubtful = way.group !== '' && way.decimals === 3;
        read.forEach((it, at) => {
          if (it.ok || !doubtful) expect(it).toEqual({ ok: true, count: column[at] });
        });
      }),
      { numRuns: 5000 },
    );
  });

  it('is undecided only where another way of writing makes the same cells of other counts', () => {
    fc.assert(
      fc.property(counts, style, (column, way) => {
        const cells = column.map((n) => write(n, way));
        const decision = decideGrouping(cells);
        if (decision.decided) return;
        const other: Style =
          way.decimals === 3
            ? { group: way.decimal, decimal: way.decimal === '.' ? ',' : '.', decimals: 0 }
            : { group: '', decimal: way.group === ',' ? ',' : '.', decimals: 3 };
        const factor = way.decimals === 3 ? 1000 : 0.001;
        const readable = cells.filter((cell) => readCount(cell).ok);
        const others = column.filter((n) => readCount(write(n, way)).ok).map((n) => n * factor);
        expect(decision.why).toBe('both');
        expect(others.map((n) => write(n, other))).toEqual(readable);
      }),
      { numRuns: 5000 },
    );
  });
});
