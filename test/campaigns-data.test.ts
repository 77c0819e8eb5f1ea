import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCampaign } from '../src/campaign/read-campaign.ts';
import {
  CAMPAIGNS,
  communeRow,
  figure,
  names,
  PROVINCE,
  type Row,
  rowsOf,
  statistics,
  sumOf,
  sumsOf,
  tableOf,
} from './campaign-tables.ts';

describe('each campaign', () => {
  const folders = readdirSync(CAMPAIGNS);

  it('is one of five', () => {
    expect(folders).toEqual(['ba-to', 'bo-y', 'dak-cam', 'kon-braih', 'tinh-quang-ngai']);
  });

  for (const folder of folders) {
    it(`${folder} has the files that it names and says what is synthetic`, () => {
      const here = join(CAMPAIGNS, folder);
      const text = readFileSync(join(here, 'tiendo.yaml'), 'utf8');
      const { campaign, issues } = readCampaign(text, 'tiendo.yaml');
      expect(issues).toEqual([]);
      const files = [
        ...(campaign?.denominators ?? []).map((it) => it.file),
        campaign?.units ?? [],
      ].flat();
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(join(here, file)), file).toBe(true);
      const readme = readFileSync(join(here, 'README.md'), 'utf8');
      expect(readme).toContain('**Mọi số khác là giả định**');
      expect(readme).toContain('synthetic');
    });
  }

  for (const folder of folders.filter((it) => it !== 'tinh-quang-ngai')) {
    it(`${folder} lists every unit of its statistics, and has denominators for each`, () => {
      const listed = names(tableOf(folder, 'don-vi.csv'));
      expect(new Set(listed).size).toBe(listed.length);
      expect(names(tableOf(folder, 'dan-so.csv'))).toEqual(listed);
      for (const file of statistics(folder)) {
        const here = names(tableOf(folder, 'so-lieu', file));
        expect(listed).toEqual(expect.arrayContaining([...here]));
      }
    });
  }
});

describe('Bờ Y', () => {
  const appendix = (number: 1 | 2, moment: string) =>
    tableOf('bo-y', 'so-lieu', `phu-luc-${number}-${moment}.csv`);

  it('adds up to what its letter published', () => {
    expect(sumsOf(appendix(1, '2025-12-04-1000'), 1, 2, 3)).toEqual([2354, 1103, 1251]);
    expect(sumsOf(appendix(2, '2025-12-04-1000'), 1)).toEqual([1901]);
    const own = communeRow('Xã Bờ Y', 'campaigns', 'bo-y', 'dan-so.csv').slice(1).map(figure);
    expect(own).toEqual([39_094, 27_001, 23_256, 1178]);
    expect(sumsOf(tableOf('bo-y', 'dan-so.csv'), 1, 2, 3, 4)).toEqual(own);
  });

  it('adds up to its row in the tables of the province', () => {
    const tables = [
      ['2025-11-11-0900', ['quang-ngai']],
      ['2025-11-18-0900', ['campaigns', 'tinh-quang-ngai', 'so-lieu']],
      ['2025-11-27-1000', ['campaigns', 'tinh-quang-ngai', 'so-lieu']],
      ['2025-12-04-1000', ['quang-ngai']],
    ] as const;
    for (const [moment, folder] of tables) {
      const row = communeRow('Xã Bờ Y', ...folder, `thong-ke-${moment}.csv`);
      expect(sumsOf(appendix(1, moment), 1, 2, 3)).toEqual(row.slice(2, 5).map(figure));
      expect(sumsOf(appendix(2, moment), 1)).toEqual([figure(row[5])]);
    }
  });

  it('has villages and schools whose certified allow the bounds of the commune', () => {
    const registered = appendix(1, '2025-12-04-1000').units;
    const certified = appendix(2, '2025-12-04-1000').units;
    let [least, most] = [0, 0];
    registered.forEach(([name, total, employees, residents], i) => {
      const all = figure(certified[i]?.[1]);
      expect(certified[i]?.[0]).toBe(name);
      expect(all).toBeLessThanOrEqual(figure(total));
      least += Math.max(0, all - figure(employees));
      most += Math.min(figure(residents), all);
    });
    expect(least).toBeGreaterThanOrEqual(798);
    expect(most).toBeLessThanOrEqual(1251);
  });
});

describe('Ba Tô', () => {
  const villages = (moment: string) => tableOf('ba-to', 'so-lieu', `thon-${moment}.csv`);

  it('adds up to what its letter published', () => {
    expect(villages('2025-10-26-1700').units).toHaveLength(14);
    expect(sumsOf(villages('2025-10-21-1700'), 1, 2, 3)).toEqual([188, 130, 58]);
    expect(sumsOf(villages('2025-10-26-1700'), 1, 2, 3)).toEqual([208, 144, 64]);
    expect(sumOf(tableOf('ba-to', 'dan-so.csv'), 1)).toBe(9412);
  });

  it('agrees with the tables of the province, where it stands 34th and 38th', () => {
    const rows = ['2025-10-21-1700', '2025-10-26-1700'].map((moment) => {
      const row = communeRow('Xã Ba Tô', 'quang-ngai', `thong-ke-${moment}.csv`);
      expect(sumsOf(villages(moment), 1, 2, 3, 4, 5, 6)).toEqual(row.slice(2, 8).map(figure));
      return row[0];
    });
    expect(rows).toEqual(['34', '38']);
    for (const moment of ['2025-11-02-1700', '2025-11-10-1700']) {
      const file = `thong-ke-${moment}.csv`;
      const row = communeRow('Xã Ba Tô', 'campaigns', 'tinh-quang-ngai', 'so-lieu', file);
      expect(sumsOf(villages(moment), 1, 2, 3, 4, 5, 6)).toEqual(row.slice(2, 8).map(figure));
    }
    const known = communeRow('Xã Ba Tô', 'quang-ngai', 'dan-so.csv').slice(2).map(figure);
    expect(sumsOf(tableOf('ba-to', 'dan-so.csv'), 1, 2, 3, 4)).toEqual(known);
  });

  it('has three key people in each village, all of them certified on 10/11 and not before', () => {
    const reached = statistics('ba-to').map((file) => {
      const { units } = tableOf('ba-to', 'so-lieu', file);
      for (const [name, , , , all, , , people, certified] of units) {
        expect(people, name).toBe('3');
        expect(figure(certified)).toBeLessThanOrEqual(Math.min(3, figure(all)));
      }
      return units.filter((row) => row[8] === '3').length;
    });
    expect(reached).toEqual([0, 5, 8, 14]);
  });
});

describe('Đăk Cấm', () => {
  it('has sums in every file, and one office that did not report once', () => {
    const rows = statistics('dak-cam').map((file) => {
      const table = tableOf('dak-cam', 'so-lieu', file);
      const [total, employees, residents] = sumsOf(table, 1, 2, 3, 4, 5, 6);
      expect(total).toBe((employees ?? 0) + (residents ?? 0));
      return table.units.length;
    });
    expect(rows).toEqual([24, 23, 24, 24, 24, 24]);
  });

  it('has other populations from 01/11 on', () => {
    const before = tableOf('dak-cam', 'dan-so.csv');
    const after = tableOf('dak-cam', 'dan-so-2025-11-01.csv');
    expect(sumsOf(before, 1, 2, 3, 4)).toEqual([30_553, 20_912, 17_358, 925]);
    expect(sumsOf(after, 1, 2, 3)).toEqual([30_602, 20_947, 17_391]);
    const changed = after.units.filter((row, i) => row[1] !== before.units[i]?.[1]);
    expect(changed.map((row) => row[0])).toEqual([2, 5, 7].map((it) => `Tổ dân phố ${it}`));
  });
});

describe('Kon Braih', () => {
  it('has one village at exactly half of its adults, and one with a person more', () => {
    const adults = tableOf('kon-braih', 'dan-so.csv');
    const signed = tableOf('kon-braih', 'so-lieu', 'chu-ky-so-2025-11-19-1700.csv');
    expect(sumsOf(adults, 1, 2)).toEqual([18_912, 13_057]);
    const beyond = signed.units.map((row, i) => [
      row[0],
      2 * figure(row[1]) - figure(adults.units[i]?.[2]),
    ]);
    expect(beyond).toContainEqual(['Thôn 4', 0]);
    expect(beyond).toContainEqual(['Thôn 7', 2]);
    for (const file of statistics('kon-braih')) sumOf(tableOf('kon-braih', 'so-lieu', file), 1);
  });
});

describe('the province', () => {
  const tables = [
    ...readdirSync(PROVINCE)
      .filter((name) => name.startsWith('thong-ke'))
      .map((name) => join(PROVINCE, name)),
    ...statistics('tinh-quang-ngai').map((name) =>
      join(CAMPAIGNS, 'tinh-quang-ngai', 'so-lieu', name),
    ),
  ].sort((a, b) => (basename(a) < basename(b) ? -1 : 1));

  it('has the totals that its letter published, and the six units that it names', () => {
    const rows = rowsOf(join(PROVINCE, 'thong-ke-2025-11-11-0900.csv'));
    const total = rows.find((row) => row[1] === 'Tổng cộng') as Row;
    expect(total.slice(2, 6)).toEqual(['119.285', '44.683', '74.602', '88.064']);
    const leading = rows.filter((row) => Number(row[0]) >= 1 && Number(row[0]) <= 6);
    expect(new Set(leading.map((row) => row[1]))).toEqual(
      new Set([
        'Phường Nghĩa Lộ',
        'Phường Cẩm Thành',
        'Phường Đức Phổ',
        'Phường Kon Tum',
        'Xã Bình Sơn',
        'Xã Mỏ Cày',
      ]),
    );
  });

  it('counts 96 units at eight moments, and none of them ever falls', () => {
    expect(tables).toHaveLength(8);
    let before: ReadonlyMap<string, readonly number[]> = new Map();
    for (const table of tables) {
      const rows = rowsOf(table).filter((row) => /^\d+$/.test(row[0] ?? ''));
      expect(rows).toHaveLength(96);
      const now = new Map(rows.map((row) => [row[1] as string, row.slice(2, 6).map(figure)]));
      for (const [name, counts] of before) {
        now.get(name)?.forEach((count, i) => {
          expect(count, name).toBeGreaterThanOrEqual(counts[i] as number);
        });
      }
      const total = rowsOf(table).find((row) => row[1] === 'Tổng cộng') as Row;
      const sums = [0, 1, 2, 3].map((i) =>
        [...now.values()].reduce((all, it) => all + (it[i] ?? 0), 0),
      );
      expect(total.slice(2, 6).map(figure)).toEqual(sums);
      before = now;
    }
  });
});
