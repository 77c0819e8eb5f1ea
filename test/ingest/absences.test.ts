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

  it('are none that stand there in a row that was refused', async () => {
    // Sơn Hà and Sơn Hạ are one without their marks.
    const ambiguous = names.map((it) => (it === 'Xã Sơn Hà' ? 'Xa Son Ha' : it));
    const { issues } = await readAll([table(ambiguous.filter((it) => it !== 'Xã Sơn Hạ'))]);
    expect(issues.map((it) => it.code)).toEqual(['name-ambiguous']);
    const coded = UNITS.map(({ name, code }, at) =>
      at === 0 ? `${name},${UNITS[1]?.code},1` : `${name},${code},1`,
    );
    const conflict = ['Đơn vị,Mã,Đã đăng ký', ...coded.filter((_, at) => at !== 1)].join('\n');
    expect((await readAll([conflict])).issues.map((it) => it.code)).toEqual(['code-conflict']);
  });

  it('are told where only the row of another file was refused', async () => {
    const ambiguous = names.map((it) => (it === 'Xã Sơn Hà' ? 'Xa Son Ha' : it));
    const { issues } = await readAll([
      ['a-2025-11-27.csv', table(ambiguous)],
      ['b-2025-12-04.csv', table(names.filter((it) => it !== 'Xã Sơn Hà'))],
    ]);
    expect(issues.map((it) => it.code)).toEqual(['name-ambiguous', 'units-absent']);
  });

  it('lack no denominators where their row of the population file was refused', async () => {
    const rows = names.map((it) => `${it === 'Xã Sơn Hà' ? 'Xa Son Ha' : it},100`);
    const { issues } = await readAll([table(names), ['Đơn vị,Dân số', ...rows].join('\n')]);
    expect(issues.map((it) => it.code)).toEqual(['name-ambiguous']);
  });

  it('are looked for in the last snapshot', async () => {
    const { issues } = await readAll([
      ['a-2025-11-27.csv', table(names.slice(2))],
      ['b-2025-12-04.csv', table(names)],
    ]);
    expect(issues).toEqual([]);
  });
});
