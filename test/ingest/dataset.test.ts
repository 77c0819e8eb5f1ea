import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { joinReadings } from '../../src/ingest/dataset.ts';
import { moment } from '../compute/samples.ts';
import { UNITS } from '../units/disguise.ts';
import { codes, lastCounts, readAll, readFile, TEN } from './samples.ts';

const HEADER = 'Đơn vị,Tổng số học viên,CBCCVC,Người dân';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');
const BO_Y = { total: 2354, publicEmployees: 1103, residents: 1251 };

describe('pages of one moment', () => {
  it('make one snapshot, and complete each other', async () => {
    const { dataset, issues } = await readAll([
      table('Xã Bờ Y,2354,1103,'),
      'Đơn vị,Người dân được cấp chứng nhận\nbờ y,1000',
      table('Xã Ba Tô,208,144,64'),
    ]);
    expect(issues).toEqual([]);
    expect(dataset.snapshots.map((it) => it.asOf)).toEqual([TEN]);
    expect(lastCounts(dataset)).toMatchObject({
      'Xã Bờ Y': { registered: BO_Y, certified: { residents: 1000 } },
      'Xã Ba Tô': { registered: { residents: 64 } },
    });
  });

  it('that contradict each other are refused, both places named', async () => {
    const { issues } = await readAll([
      ['a-2025-12-04.csv', table('Xã Bờ Y,2354,1103,1251')],
      ['b-2025-12-04.csv', table('Xã Ba Tô,1,1,0', 'Xã Bờ Y,2355,1103,1252')],
    ]);
    expect(issues).toMatchObject([
      {
        code: 'unit-conflict',
        severity: 'error',
        unit: 'Xã Bờ Y',
        file: 'b-2025-12-04.csv',
        line: 3,
        column: 'Tổng số học viên',
        value: 2355,
        otherValue: 2354,
        other: { file: 'a-2025-12-04.csv', line: 2, column: 'Tổng số học viên' },
      },
    ]);
  });

  it('may hold a unit twice in one file, with a warning where it says nothing new', async () => {
    const { dataset, issues } = await readAll([
      table('Xã Bờ Y,2354,1103,1251', 'BỜ Y,2354,1103,1251'),
    ]);
    expect(codes(issues)).toEqual(['unit-twice:3']);
    expect(issues[0]).toMatchObject({ severity: 'warning', other: { line: 2 } });
    expect(lastCounts(dataset)).toMatchObject({ 'Xã Bờ Y': { registered: BO_Y } });
    const differing = await readAll([table('Xã Bờ Y,5,2,3', 'Bờ Y,6,3,3')]);
    expect(codes(differing.issues)).toEqual(['unit-conflict:3']);
  });
});

describe('names', () => {
  it('that fit two units are refused, unless a code tells', async () => {
    const { issues } = await readAll([table('Ba To,1,1,0', 'Xa Bo Y,5,2,3')]);
    expect(issues).toMatchObject([
      { code: 'name-ambiguous', severity: 'error', line: 2, value: 'Ba To', column: 'Đơn vị' },
      { code: 'marks-left-out', severity: 'note', line: 3, unit: 'Xã Bờ Y' },
    ]);
    const coded = await readAll(['Mã,Đơn vị,Đã đăng ký\n21484,Ba To,7\n21523,Ba To,8']);
    expect(coded.issues).toEqual([]);
    expect(lastCounts(coded.dataset)).toMatchObject({
      'Xã Ba Tơ': { registered: { total: 7 } },
      'Xã Ba Tô': { registered: { total: 8 } },
    });
  });

  it('that a code contradicts are refused', async () => {
    const { issues } = await readAll(['Mã,Đơn vị,Đã đăng ký\n21484,Xã Ba Tô,7\n23377,Bờ Y,8']);
    expect(issues).toMatchObject([
      { code: 'code-conflict', line: 2, named: 'Xã Ba Tô', coded: 'Xã Ba Tơ' },
    ]);
  });

  it('of another province stand as they are written', async () => {
    const { dataset, issues } = await readAll([
      'Đơn vị,Đã đăng ký\nXã Tân An,1\nXã Tân Ân,2\nXã Tân Hòa,3',
      'Đơn vị,Dân số\nxã tân ân,20\nXÃ TÂN AN,10\nXã Tân Hoà,30',
    ]);
    expect(codes(issues)).toEqual(['shipped-list-unused']);
    expect(Object.keys(lastCounts(dataset))).toHaveLength(3);
    const population = [...(dataset.snapshots[0]?.counts ?? [])].map(([key, counts]) => [
      counts.registered.total,
      dataset.denominators.get(key)?.population,
    ]);
    expect(population).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
  });

  it('below the table are no units, and the total is none', async () => {
    const { dataset, issues } = await readAll([
      table(
        'Xã Bờ Y,2354,1103,1251',
        'Tổng cộng,2354,1103,1251',
        ',,,',
        'Nơi nhận:,,,',
        '- Lưu: VT,,,',
      ),
    ]);
    expect(issues).toEqual([]);
    expect(Object.keys(lastCounts(dataset))).toEqual(['Xã Bờ Y']);
  });
});

describe('counts', () => {
  it('are settled: the third from two, bounds where the split is missing', async () => {
    const { dataset } = await readAll([
      `${HEADER},Tổng số được cấp chứng nhận\nXã Bờ Y,,1103,1251,1901\nXã Ba Tô,-,-,-,-`,
    ]);
    expect(lastCounts(dataset)).toMatchObject({
      'Xã Bờ Y': { registered: BO_Y, certified: { residents: { min: 798, max: 1251 } } },
      'Xã Ba Tô': { registered: { total: null }, certified: { total: null } },
    });
  });

  it('of more certified than registered are warned of', async () => {
    const { issues } = await readAll([
      'Đơn vị,Người dân đăng ký,Người dân được cấp chứng nhận\nXã Bờ Y,5,6\nXã Ba Tô,5,5',
    ]);
    expect(issues).toMatchObject([
      { code: 'certified-above-registered', line: 2, certified: 6, registered: 5 },
    ]);
  });
});

describe('moments', () => {
  const row = table('Xã Bờ Y,2354,1103,1251');
  const moments = async (files: Parameters<typeof readAll>[0], asOf: string | null = null) => {
    const { dataset, issues } = await readAll(files, asOf === null ? null : moment(asOf));
    return [...dataset.snapshots.map((it) => it.asOf.slice(0, 16)), ...issues.map((it) => it.code)];
  };

  it('are the words of a file, else its name, else asked for', async () => {
    expect(await moments([['a.csv', `tính đến 10h00 04/12/2025\n${row}`]])).toEqual([
      '2025-12-04T10:00',
    ]);
    expect(await moments([['a-2025-12-04.csv', row]])).toEqual(['2025-12-04T23:59']);
    expect(await moments([['a.csv', row]])).toEqual(['as-of-missing']);
  });

  it('are those of the flag before all, with a warning where a file says otherwise', async () => {
    expect(await moments([['a.csv', row]], '2025-12-04T10:00')).toEqual(['2025-12-04T10:00']);
    expect(await moments([['a-2025-12-04.csv', row]], '2025-12-04T10:00')).toEqual([
      '2025-12-04T10:00',
    ]);
    expect(await moments([['a-2025-12-03.csv', row]], '2025-12-04T10:00')).toEqual([
      '2025-12-04T10:00',
      'as-of-differs',
    ]);
  });

  it('of impossible or unclear words are refused, unless the flag settles them', async () => {
    const impossible = [['a.csv', `tính đến 31/11/2025\n${row}`]] as const;
    const unclear = [['a.csv', `tính đến 03/12/2025, tính đến 04/12/2025\n${row}`]] as const;
    expect(await moments(impossible)).toEqual(['as-of-impossible']);
    expect(await moments(unclear)).toEqual(['as-of-unclear']);
    expect(await moments(impossible, '2025-12-04T10:00')).toEqual(['2025-12-04T10:00']);
    expect(await moments(unclear, '2025-12-04T10:00')).toEqual(['2025-12-04T10:00']);
  });

  it('of several files stay apart, earliest first, whatever the flag says', async () => {
    const files = [
      ['b-2025-12-04.csv', table('Xã Bờ Y,2354,1103,1251')],
      ['a-2025-11-27.csv', table('Xã Bờ Y,2000,1000,1000')],
    ] as const;
    const expected = ['2025-11-27T23:59', '2025-12-04T23:59'];
    expect(await moments(files)).toEqual(expected);
    expect(await moments(files, '2025-11-30')).toEqual(expected);
  });

  it('of one day are one where a file names the day alone', async () => {
    const files = [
      ['a-2025-12-04-1000.csv', table('Xã Bờ Y,2354,1103,1251')],
      ['b-2025-12-04.csv', table('Xã Ba Tô,208,144,64')],
    ] as const;
    expect(await moments(files)).toEqual(['2025-12-04T10:00']);
  });
});

describe('denominators', () => {
  it('of a population file outrank those of the statistics, in any order of files', async () => {
    const files = [
      'Đơn vị,Đã đăng ký,Dân số,Người trưởng thành\nXã Bờ Y,5,100,70',
      'Đơn vị,Dân số,CBCCVC\nXã Bờ Y,39094,1200\nXã Ba Tô,9412,150',
    ];
    for (const order of [files, [...files].reverse()]) {
      const { dataset, issues } = await readAll(order);
      const boY = [...dataset.units.values()].find((it) => it.name === 'Xã Bờ Y');
      expect(dataset.denominators.get(boY?.key ?? '')).toEqual({
        population: 39_094,
        adults: 70,
        headcount: 1200,
        workingAge: null,
      });
      expect(issues).toMatchObject([{ code: 'units-absent', names: ['Xã Ba Tô'] }]);
    }
  });
});

it('the order of columns changes nothing', async () => {
  const columns = [
    'STT',
    'Mã',
    'Đơn vị',
    'Tổng số học viên',
    'CBCCVC',
    'Người dân',
    'Được cấp chứng nhận',
    'Người trưởng thành',
    'Biên chế',
  ];
  const cell = fc.oneof(fc.nat(30_000).map(String), fc.constantFrom('-', '', '2.354', '0'));
  const row = fc.tuple(fc.constantFrom(...UNITS), fc.array(cell, { minLength: 6, maxLength: 6 }));
  const rows = fc.uniqueArray(row, { selector: ([unit]) => unit.key, minLength: 1, maxLength: 8 });
  const orders = fc.shuffledSubarray(
    columns.map((_, i) => i),
    { minLength: columns.length, maxLength: columns.length },
  );
  const datasetOf = async (lines: readonly (readonly string[])[], order: readonly number[]) => {
    const text = lines.map((cells) => order.map((i) => cells[i]).join(';')).join('\n');
    const { reading, issues } = await readFile(text);
    expect(reading, JSON.stringify(issues)).not.toBeNull();
    const { snapshots, units, denominators } = joinReadings(reading ? [reading] : [], {
      asOf: null,
      decisions: [],
      campaign: QUANG_NGAI_2025,
    });
    const told = snapshots.map(({ originOf: _, ...it }) => it);
    return { snapshots: told, units, denominators };
  };
  await fc.assert(
    fc.asyncProperty(rows, orders, async (units, order) => {
      const body = units.map(([unit, cells], i) => [
        `${i + 1}`,
        unit.code ?? '',
        unit.name,
        ...cells,
      ]);
      const lines = [columns, ...body];
      const plain = await datasetOf(lines, [...columns.keys()]);
      expect(plain.units.size).toBe(units.length);
      expect(await datasetOf(lines, order)).toEqual(plain);
    }),
  );
});
