import { describe, expect, it } from 'vitest';
import type { Day, Moment } from '../../src/domain/calendar.ts';
import type { Dataset } from '../../src/ingest/dataset.ts';
import { moment } from '../compute/samples.ts';
import { codes, type File, readAll } from './samples.ts';

const counts = (day: string, more = ''): File => [
  `thong-ke-2025-${day}.csv`,
  `Đơn vị,Đã đăng ký${more && ',Dân số'}\nXã Bờ Y,1000${more && `,${more}`}`,
];
const population = (file: string, from: string | null, people: string): File => [
  file,
  `Đơn vị,Dân số,Người trưởng thành\nXã Bờ Y,${people}`,
  { from: from as Day | null },
];
const NOVEMBER = population('a.csv', '2025-11-01', '39000,27000');
const DECEMBER = population('b.csv', '2025-12-01', '39094,');

const known = ({ snapshots }: Dataset) =>
  snapshots.map(({ denominators }) => {
    const [it] = denominators.values();
    return [it?.population, it?.adults];
  });

describe('denominators with a day', () => {
  it('are in force from that day on, each figure by itself', async () => {
    const files = [counts('11-30'), counts('12-01'), DECEMBER, NOVEMBER];
    const { dataset, issues } = await readAll(files);
    expect(codes(issues)).toEqual([]);
    expect(known(dataset)).toEqual([
      [39000, 27000],
      [39094, 27000],
    ]);
  });

  it('of a later day are used where there are none before, with a note', async () => {
    const { dataset } = await readAll([counts('10-01'), DECEMBER, NOVEMBER]);
    expect(known(dataset)).toEqual([[39000, 27000]]);
    expect(dataset.notesAt(moment('2025-10-01'))).toMatchObject([
      {
        code: 'denominators-later',
        severity: 'note',
        file: 'a.csv',
        from: '2025-11-01',
        figures: ['population', 'adults'],
      },
    ]);
    expect(dataset.notesAt(moment('2025-11-01'))).toEqual([]);
  });

  it('of a later day are told by what is really used, whatever other files hold', async () => {
    const undated = population('c.csv', null, '40000,');
    const { dataset } = await readAll([counts('10-01'), NOVEMBER, undated]);
    expect(known(dataset)).toEqual([[40000, 27000]]);
    expect(dataset.notesAt(moment('2025-10-01'))).toMatchObject([
      { code: 'denominators-later', file: 'a.csv', names: ['Xã Bờ Y'], figures: ['adults'] },
    ]);
    const earlier = population('e.csv', '2025-09-01', '38000,');
    const two = await readAll([counts('10-01'), NOVEMBER, earlier]);
    expect(two.dataset.notesAt(moment('2025-10-01'))).toMatchObject([{ figures: ['adults'] }]);
    const whole = population('c.csv', null, '40000,28000');
    const three = await readAll([counts('10-01'), NOVEMBER, whole]);
    expect(three.dataset.notesAt(moment('2025-10-01'))).toEqual([]);
  });

  it('are outranked by what has none, and outrank the columns of statistics', async () => {
    const files = [counts('12-04', '5000'), NOVEMBER, population('c.csv', null, '40000,')];
    expect(known((await readAll(files)).dataset)).toEqual([[40000, 27000]]);
    expect(known((await readAll(files.slice(0, 2))).dataset)).toEqual([[39000, 27000]]);
  });

  it('are told where two sources of one day differ', async () => {
    const other = population('z.csv', '2025-11-01', '39001,27000');
    const { dataset, issues } = await readAll([counts('12-04'), NOVEMBER, other]);
    expect(issues).toMatchObject([
      {
        code: 'denominators-differ',
        severity: 'warning',
        file: 'z.csv',
        used: 39000,
        value: 39001,
        other: { file: 'a.csv', line: 2, column: 'Dân số' },
      },
    ]);
    expect(known(dataset)).toEqual([[39000, 27000]]);
  });

  it('are the same map between two days, and say where they stand', async () => {
    const { dataset } = await readAll([counts('12-04'), NOVEMBER, DECEMBER]);
    const at = (text: string) => dataset.denominatorsAt(moment(text));
    expect(at('2025-12-01')).toBe(at('2026-03-01'));
    expect(at('2025-11-30')).not.toBe(at('2025-12-01'));
    const [key = ''] = dataset.units.keys();
    const origin = (text: string) =>
      dataset.denominatorOrigin(key, 'population', moment(text) as Moment);
    expect(origin('2025-11-30')).toMatchObject({ file: 'a.csv', value: 39000, line: 2 });
    expect(origin('2025-12-01')).toMatchObject({ file: 'b.csv', value: 39094 });
    expect(dataset.snapshots[0]?.originOf(key, 'adults')).toMatchObject({ file: 'a.csv' });
  });
});

it("a statistics file's own columns count from their moment on", async () => {
  const files = [counts('11-01', '5000'), counts('12-01', '6000'), counts('12-04')];
  const { dataset } = await readAll(files);
  expect(known(dataset).map(([people]) => people)).toEqual([5000, 6000, 6000]);
});

it("a statistics file's own columns do not count before their moment", async () => {
  const { dataset } = await readAll([counts('11-01'), counts('12-01', '6000')]);
  expect(known(dataset).map(([people]) => people)).toEqual([undefined, 6000]);
});
