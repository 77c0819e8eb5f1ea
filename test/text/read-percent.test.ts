import { expect, it } from 'vitest';
import { readPercent } from '../../src/text/read-percent.ts';

const read = (cell: string) => {
  const it = readPercent(cell);
  return it.ok ? it.percent && [it.percent.digits, it.percent.decimals] : it.fault;
};

it.each([
  ['3,20%', [320, 2]],
  ['3.20%', [320, 2]],
  ['3,2 %', [32, 1]],
  ['3,20', [320, 2]],
  ['3%', [3, 0]],
  ['0,00%', [0, 2]],
  ['100,00%', [10_000, 2]],
  ['3.199979536528931', [3_199_979_536_528, 12]],
  ['', null],
  ['-', null],
  ['n/a', null],
  ['100,01%', 'above-100'],
  ['283%', 'above-100'],
  ['-3,20%', 'negative'],
  ['đạt', 'not-a-percent'],
  ['3,20%%', 'not-a-percent'],
  ['1e2', 'not-a-percent'],
])('%s', (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});
