import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peopleRows } from '../../../src/ingest/people/people-rows.ts';
import { tableOf } from '../../cli/learner-table.ts';

const TABLE = { ...tableOf('hoc-vien.csv'), headerLine: 1, firstLine: 2 };

function* pieces(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const rowsOf = (text: string, length: number) => [
  ...peopleRows(TABLE, pieces(Buffer.from(text), length)),
];

const cell = fc.constantFrom(
  '',
  'hv1',
  'Đặng Thị Hoà',
  '"a;b"',
  '"một\nhai"',
  '"ba\r\nbốn"',
  '"""x"""',
);
const end = fc.constantFrom('\n', '\r\n', '\r');

it('reads the same records and lines however the bytes are cut', () => {
  const text = fc
    .tuple(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), end, fc.boolean())
    .map(([rows, lineEnd, isEnded]) => {
      const lines = ['Tài khoản;Họ và tên', ...rows.map((it) => it.join(';'))];
      return lines.join(lineEnd) + (isEnded ? lineEnd : '');
    });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (written, length) => {
      expect(rowsOf(written, length)).toEqual(rowsOf(written, 1e6));
    }),
  );
});

it('counts lines from the first of the file on', () => {
  const text = 'A;B\r"một\rhai";x\rb;y\r';
  expect(rowsOf(text, 3)).toEqual([
    { line: 2, cells: ['một\rhai', 'x'] },
    { line: 4, cells: ['b', 'y'] },
  ]);
});

it('reads lines that end with a carriage return in time that grows with the file alone', () => {
  const row = 'hv1;Đặng Thị Hoà;02/03/1990;Người dân;Xã Ba Tô\r';
  const text = `A;B;C;D;E\r${row.repeat(40_000)}`;
  // Held until the file ends, it would be searched once more with each of thirty thousand pieces.
  const begun = performance.now();
  expect(rowsOf(text, 64)).toHaveLength(40_000);
  expect(performance.now() - begun).toBeLessThan(5000);
});
