import { describe, expect, it } from 'vitest';
import { UNITS } from '../units/disguise.ts';
import { readAll } from './samples.ts';

const names = UNITS.map((it) => it.name);
const table = (units: readonly string[]) =>
  ['Đơn vị,Đã đăng ký', ...units.map((it) => `${it},1`)].join('\n');

describe('units that the statistics lack', () => {
  it('are those of the 96 where half of them are there, without a population file', async () => {
    const { issues } = await readAll([table(names.slice(2))]);
    expect(issues).toMatchObject([
      { code: 'units-absent', severity: 'warning', names: names.slice(0, 2), list: 'province' },
    ]);
    expect((await readAll([table(names.slice(48))])).issues).toHaveLength(1);
  });

  it('are none where the files speak of fewer, or of all', async () => {
    expect((await readAll([table(names.slice(49))])).issues).toEqual([]);
    expect((await readAll([table(names)])).issues).toEqual([]);
  });

  it('are those of the population file where there is one', async () => {
    const listed = ['Đơn vị,Dân số', ...names.slice(0, 60).map((it) => `${it},100`)].join('\n');
    const { issues } = await readAll([table(names.slice(1, 60)), listed]);
    expect(issues).toMatchObject([{ code: 'units-absent', names: [names[0]], list: 'population' }]);
  });

  it('are looked for in the last snapshot', async () => {
    const { issues } = await readAll([
      ['a-2025-11-27.csv', table(names.slice(2))],
      ['b-2025-12-04.csv', table(names)],
    ]);
    expect(issues).toEqual([]);
  });
});
