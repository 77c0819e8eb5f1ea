import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCells } from '../../src/ingest/split-cells.ts';

const delimiters = fc.constantFrom(',', ';', '\t', '|');
const lineEnds = fc.constantFrom('\n', '\r\n');

const cells = (text: string, delimiter: string) => {
  const { rows, wrongFrom } = splitCells(text, delimiter);
  return wrongFrom === null ? rows.map((row) => row.cells) : null;
};

/** What csv-parse reads, or `null` where it refuses. */
function oracle(text: string, delimiter: string, lineEnd: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: lineEnd,
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch {
    return null;
  }
}

describe('splitCells', () => {
  it.each([
    ['', []],
    ['a', [['a']]],
    ['a,b\n', [['a', 'b']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb\n', [['a'], [''], ['b']]],
    ['"a,b",c\r\nd', [['a,b', 'c'], ['d']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"Thôn ""Một""",2', [['Thôn "Một"', '2']]],
    ['""', [['']]],
    ['"a",', [['a', '']]],
    [' a , b ', [[' a ', ' b ']]],
  ])('splits %j', (text, rows) => {
    expect(cells(text, ',')).toEqual(rows);
  });

  it.each(['"a', 'a"b', '"a"b', 'a,"b""', '"a" ,b', 'a\n"b\nc'])('gives up on %j', (text) => {
    expect(cells(text, ',')).toBeNull();
  });

  it('tells the line of each record of a file in quotes throughout', () => {
    const { rows } = splitCells('title\n"a","b"\n"c","d"\n"e","f"\n', ',');
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
  });

  it('tells the line on which each record begins, line ends within quotes counted', () => {
    const { rows } = splitCells('a\n"b\nb\r\nb",c\rd\r\n\ne', ',');
    expect(rows.map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, 'b\nb\r\nb'],
      [5, 'd'],
      [6, ''],
      [7, 'e'],
    ]);
  });

  it('reads back every table that is written', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'aĐ5 ",;|\t\n\r', '\r\n', '""'),
      maxLength: 6,
    });
    // A last record that is one empty cell is no text at all, so that a letter stands before each.
    const rows = fc.array(fc.array(cell, { maxLength: 4 }).map((row) => ['x', ...row]));
    fc.assert(
      fc.property(rows, delimiters, lineEnds, fc.boolean(), (table, delimiter, end, quoted) => {
        const text = stringify(table, {
          delimiter,
          record_delimiter: end,
          quoted,
          quoted_match: /[\r\n]/,
        });
        expect(cells(text, delimiter)).toEqual(table);
        expect(cells(text.slice(0, -end.length), delimiter)).toEqual(table);
      }),
      { numRuns: 1000 },
    );
  });

  it('does with any text what csv-parse does', () => {
    const outcome = { read: 0, refused: 0 };
    fc.assert(
      fc.property(
        delimiters,
        lineEnds,
        fc.array(fc.constantFrom('a', 'b ', '"', '"', '""', 'DELIMITER', 'END'), { maxLength: 14 }),
        (delimiter, end, parts) => {
          const text = parts
            .map((it) => (it === 'END' ? end : it === 'DELIMITER' ? delimiter : it))
            .join('');
          const expected = oracle(text, delimiter, end);
          outcome[expected === null ? 'refused' : 'read']++;
          expect(cells(text, delimiter)).toEqual(expected);
        },
      ),
      { numRuns: 5000 },
    );
    // Both outcomes must have been met often enough to mean something.
    expect(Math.min(outcome.read, outcome.refused)).toBeGreaterThan(500);
  });

  it('numbers the lines as an editor does', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n'), maxLength: 5 });
    const rows = fc.array(fc.array(cell, { maxLength: 3 }).map((row) => ['x', ...row]));
    fc.assert(
      fc.property(rows, fc.boolean(), (table, quoted) => {
        let line = 1;
        const expected = table.map((row) => {
          const own = line;
          line += row.join().split('\n').length;
          return own;
        });
        const text = stringify(table, { quoted, quoted_match: /\r/ });
        expect(splitCells(text, ',').rows.map((row) => row.line)).toEqual(expected);
      }),
    );
  });
});
