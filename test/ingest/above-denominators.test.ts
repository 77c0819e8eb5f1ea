import { describe, expect, it } from 'vitest';
import { codes, type File, readAll } from './samples.ts';

const COUNTS: File = [
  'thong-ke-2025-12-04.csv',
  `Đơn vị,CBCCVC đăng ký,Người dân đăng ký,CBCCVC được cấp chứng nhận
Xã Bờ Y,1103,1251,900`,
];
const population = (...figures: readonly number[]): File => [
  'dan-so.csv',
  `Đơn vị,Dân số,Người trưởng thành,Độ tuổi lao động,Biên chế\nXã Bờ Y,${figures.join(',')}`,
];

/** The issues of one unit with these denominators. */
const found = async (...figures: readonly number[]) =>
  (await readAll([COUNTS, population(...figures)])).issues;

describe('a rate above 100%', () => {
  it('questions the denominator at its place, and names the place of the count', async () => {
    expect(await found(5000, 1200, 1000, 1103)).toMatchObject([
      {
        code: 'rate-above-100',
        severity: 'warning',
        file: 'dan-so.csv',
        line: 2,
        column: 'Người trưởng thành',
        figure: 'registered.residents',
        count: 1251,
        denominator: 'adults',
        value: 1200,
        other: { file: 'thong-ke-2025-12-04.csv', line: 2, column: 'Người dân đăng ký' },
      },
    ]);
  });

  it.each([
    ['as many as there are', [2354, 1251, 1000, 1103], []],
    ['public employees above the headcount', [5000, 1300, 1000, 1102], ['headcount']],
    ['all registered above the population', [2353, 1251, 1000, 1103], ['population']],
    ['one issue a denominator', [1000, 900, 800, 700], ['adults', 'headcount', 'population']],
  ])('%s', async (_, figures, denominators) => {
    const issues = await found(...figures);
    expect(issues.map((it) => (it.code === 'rate-above-100' ? it.denominator : it.code))).toEqual(
      denominators,
    );
  });

  it('is told of bounds where even the lower one is above', async () => {
    const bounds = 'Đơn vị,CBCCVC đăng ký,Đã cấp chứng nhận\nXã Bờ Y,1103,1901';
    const with798 = await readAll([bounds, 'Đơn vị,Người trưởng thành\nXã Bờ Y,797']);
    expect(with798.issues).toMatchObject([{ figure: 'certified.residents', count: 798 }]);
    const within = await readAll([bounds, 'Đơn vị,Người trưởng thành\nXã Bờ Y,798']);
    expect(codes(within.issues)).toEqual([]);
  });
});

it('the denominator is questioned where the figure stands that counts', async () => {
  const statistics = (file: string, adults: number): File => [
    file,
    `Đơn vị,Người dân đăng ký,Người trưởng thành\nXã Bờ Y,1251,${adults}`,
  ];
  const two = [statistics('a-2025-11-27.csv', 900), statistics('b-2025-12-04.csv', 1000)];
  expect((await readAll(two)).issues).toMatchObject([{ value: 1000, file: 'b-2025-12-04.csv' }]);
  const listed = await readAll([['dan-so.csv', 'Đơn vị,Người trưởng thành\nXã Bờ Y,1100'], ...two]);
  expect(listed.issues).toMatchObject([{ value: 1100, file: 'dan-so.csv' }]);
});

describe('a denominator above the population', () => {
  it('is told with both figures', async () => {
    expect(await found(5000, 5001, 5000, 1103)).toMatchObject([
      {
        code: 'denominator-above-population',
        line: 2,
        column: 'Người trưởng thành',
        value: 5001,
        population: 5000,
        other: { file: 'dan-so.csv', line: 2, column: 'Dân số' },
      },
    ]);
  });

  it('is found where two files say them, at the place of each', async () => {
    const { issues } = await readAll([
      COUNTS,
      ['a.csv', 'Đơn vị,Dân số\nXã Bờ Y,5000'],
      ['b.csv', 'Đơn vị,Độ tuổi lao động,Biên chế\nXã Bờ Y,6000,7000'],
    ]);
    expect(issues).toMatchObject([
      { denominator: 'workingAge', file: 'b.csv', other: { file: 'a.csv' } },
      { denominator: 'headcount', file: 'b.csv', other: { file: 'a.csv' } },
    ]);
  });
});
