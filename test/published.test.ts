import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, run } from './transcript.ts';

// The figures that official letters published; the shipped files hold them among synthetic ones.
const folder = 'fixtures/quang-ngai';
const population = `${folder}/dan-so.csv`;
const at = (moment: string) => `${folder}/thong-ke-2025-${moment}.csv`;

async function json(...args: string[]) {
  const { out, err, code } = await run([...args, '--format', 'json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

async function table(...args: string[]): Promise<string> {
  return (await run(args)).out;
}

describe('the province on 11/11/2025 (letter of the Sở Khoa học và Công nghệ)', () => {
  it('119.285 registered = 44.683 + 74.602; 88.064 certified, 74%', async () => {
    const { asOf, totals } = await json('status', at('11-11-0900'), population);
    expect(asOf).toBe('2025-11-11T09:00:00+07:00');
    expect(totals.counts.registered).toEqual({
      total: 119285,
      publicEmployees: 44683,
      residents: 74602,
    });
    expect(totals.counts.certified.total).toBe(88064);
    expect(Math.round(totals.rates.certified.percent)).toBe(74);
  });

  it('six units lead', async () => {
    const { rows } = await json(
      'rank',
      at('11-11-0900'),
      population,
      '--by',
      'portal-residents',
      '--top',
      '6',
    );
    const names = rows.map((row: { unit: { name: string } }) => row.unit.name);
    expect(names.sort()).toEqual(
      [
        'Phường Nghĩa Lộ',
        'Phường Cẩm Thành',
        'Phường Đức Phổ',
        'Phường Kon Tum',
        'Xã Bình Sơn',
        'Xã Mỏ Cày',
      ].sort(),
    );
  });
});

describe('Ba Tô on 21 and 26/10/2025', () => {
  const by = ['--by', 'portal-residents', '--unit', 'Xã Ba Tô'];

  it('rank 34 with 188 = 130 + 58, then rank 38 with 208 = 144 + 64', async () => {
    const { rows } = await json('compare', at('10-21-1700'), at('10-26-1700'), population, ...by);
    const [row] = rows;
    expect(rows).toHaveLength(1);
    expect(row.before.rank).toBe(34);
    expect(row.after.rank).toBe(38);
    expect(row.before.counts.registered).toEqual({
      total: 188,
      publicEmployees: 130,
      residents: 58,
    });
    expect(row.after.counts.registered).toEqual({
      total: 208,
      publicEmployees: 144,
      residents: 64,
    });
    expect(row.change).toMatchObject({
      rank: -4,
      registered: { total: 20, publicEmployees: 14, residents: 6 },
    });
    expect(row.words).toMatchObject({
      rank: 'Giảm xuống 04 bậc',
      total: 'Tăng 20 người',
      publicEmployees: 'Tăng 14 người',
      residents: 'Tăng 06 người',
    });
  });

  it('1,53% and 0,68%, both out of the population', async () => {
    const residents = await table('rank', at('10-26-1700'), population, ...by);
    expect(residents).toContain('0,68%');
    expect(residents).toContain('1,53%');
  });
});

describe('Bờ Y at 10h00 on 04/12/2025', () => {
  it('2.354 = 1.103 + 1.251, 3,20%, rank 65 of 96, and bounds where the split is unknown', async () => {
    const args = [at('12-04-1000'), population, '--by', 'portal-residents', '--unit', 'Bờ Y'];
    const { rows, totals } = await json('rank', ...args);
    expect(totals.among).toEqual({ units: 96, ranked: 96 });
    expect(rows[0]).toMatchObject({
      rank: 65,
      unit: { name: 'Xã Bờ Y', code: '23377', level: 'commune' },
      counts: {
        registered: { total: 2354, publicEmployees: 1103, residents: 1251 },
        certified: {
          total: 1901,
          publicEmployees: { min: 650, max: 1103 },
          residents: { min: 798, max: 1251 },
        },
      },
      rate: { numerator: 1251, denominator: 39094, percent: 3.2, estimated: false },
    });
    expect(await table('rank', ...args)).toContain('3,20%');
  });
});

it("the portal's own ranks are those of residents out of the population", async () => {
  for (const moment of ['10-21-1700', '10-26-1700', '11-11-0900', '12-04-1000']) {
    const lines = readFileSync(join(ROOT, at(moment)), 'utf8').split(/\r?\n/);
    const portal = lines.flatMap((line) => {
      const [, rank, name] = /^(\d+),([^,]+),/.exec(line) ?? [];
      return rank === undefined ? [] : [[name, Number(rank)]];
    });
    const { rows } = await json('rank', at(moment), population, '--by', 'portal-residents');
    type Row = { rank: number; unit: { name: string } };
    const own = new Map(rows.map((row: Row) => [row.unit.name, row.rank]));
    const differ = portal.filter(([name, rank]) => own.get(name) !== rank);
    expect(portal).toHaveLength(96);
    expect(differ).toEqual([]);
  }
});
