import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from './transcript.ts';

// The figures that official letters published, as the shipped campaigns answer from their histories.
const fixtures = mkdtempSync(join(tmpdir(), 'tiendo-published-'));
const PROVINCE = '../../quang-ngai/thong-ke-2025-';
afterAll(() => rmSync(fixtures, { recursive: true }));

beforeAll(() => {
  for (const folder of ['quang-ngai', 'campaigns']) {
    cpSync(join(ROOT, 'fixtures', folder), join(fixtures, folder), { recursive: true });
  }
});

const folderOf = (campaign: string) => join(fixtures, 'campaigns', campaign);

async function imported(campaign: string, ...files: readonly string[]): Promise<void> {
  const { err, code } = await run(['import', ...files], { folder: folderOf(campaign) });
  expect(err).toBe('');
  expect(code).toBe(0);
}

async function json(campaign: string, ...args: readonly string[]) {
  const options = { folder: folderOf(campaign) };
  const { out, err, code } = await run([...args, '--format', 'json'], options);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('the province', () => {
  beforeAll(() => imported('tinh-quang-ngai', `${PROVINCE}11-11-0900.csv`));

  it('119.285 registered = 44.683 + 74.602; 88.064 certified, 74%', async () => {
    const { asOf, totals } = await json('tinh-quang-ngai', 'status');
    expect(asOf).toBe('2025-11-11T09:00:00+07:00');
    expect(totals.counts).toMatchObject({
      registered: { total: 119285, publicEmployees: 44683, residents: 74602 },
      certified: { total: 88064 },
    });
    expect(Math.round(totals.rates.certified.percent)).toBe(74);
  });

  for (const by of ['portal-residents', 'residents-registered', 'registered']) {
    it(`six units lead by ${by}`, async () => {
      const { rows } = await json('tinh-quang-ngai', 'rank', '--by', by, '--top', '6');
      expect(new Set(rows.map((row: { unit: { name: string } }) => row.unit.name))).toEqual(
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
  }
});

describe('Bờ Y', () => {
  beforeAll(() =>
    imported(
      'bo-y',
      'so-lieu/phu-luc-1-2025-12-04-1000.csv',
      'so-lieu/phu-luc-2-2025-12-04-1000.csv',
      `${PROVINCE}12-04-1000.csv`,
    ),
  );
  const counts = {
    registered: { total: 2354, publicEmployees: 1103, residents: 1251 },
    certified: {
      total: 1901,
      publicEmployees: { min: 650, max: 1103 },
      residents: { min: 798, max: 1251 },
    },
  };

  it('2.354 = 1.103 + 1.251; 1.901 certified, not split', async () => {
    const { asOf, totals, rows } = await json('bo-y', 'status');
    expect(asOf).toBe('2025-12-04T10:00:00+07:00');
    expect(totals.counts).toEqual(counts);
    expect(totals.rates['portal-residents']).toMatchObject({ percent: 3.2 });
    expect(rows[0]).toMatchObject({
      milestone: { id: 'residents-certified-50', by: '2025-12-15' },
      rate: { numerator: { min: 798, max: 1251 }, denominator: 27001 },
      needed: 13501,
      shortfall: { min: 12250, max: 12703 },
      daysLeft: 11,
    });
  });

  it('rank 65 of 96 among the communes', async () => {
    const { rows, totals } = await json(
      ...(['bo-y', 'rank', '--by', 'portal-residents', '--unit', 'Xã Bờ Y'] as const),
    );
    expect(totals.among).toEqual({ units: 96, ranked: 96 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ rank: 65, unit: { name: 'Xã Bờ Y' }, counts });
  });

  it('its villages, offices and schools have 2.354 together', async () => {
    const registered = async (level: string) => {
      const { rows } = await json('bo-y', 'rank', '--by', 'certified', '--level', level);
      return rows.reduce(
        (sum: number, row: { counts: typeof counts }) => sum + row.counts.registered.total,
        0,
      );
    };
    expect((await registered('village')) + (await registered('organisation'))).toBe(2354);
  });
});

describe('Ba Tô', () => {
  beforeAll(() =>
    imported(
      'ba-to',
      'so-lieu/thon-2025-10-21-1700.csv',
      'so-lieu/thon-2025-10-26-1700.csv',
      `${PROVINCE}10-21-1700.csv`,
      `${PROVINCE}10-26-1700.csv`,
    ),
  );

  it('from rank 34 with 188 = 130 + 58 to rank 38 with 208 = 144 + 64, in the words of the letter', async () => {
    const { rows } = await json(
      ...(['ba-to', 'compare', '--by', 'portal-residents', '--unit', 'Xã Ba Tô'] as const),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      before: {
        rank: 34,
        counts: { registered: { total: 188, publicEmployees: 130, residents: 58 } },
      },
      after: {
        rank: 38,
        counts: { registered: { total: 208, publicEmployees: 144, residents: 64 } },
      },
      words: {
        rank: 'Giảm xuống 04 bậc',
        total: 'Tăng 20 người',
        publicEmployees: 'Tăng 14 người',
        residents: 'Tăng 06 người',
      },
    });
  });

  it('1,53% and 0,68% of the population', async () => {
    const { totals } = await json('ba-to', 'status');
    expect(totals.rates).toMatchObject({
      'portal-public-employees': { numerator: 144, denominator: 9412, percent: 1.53 },
      'portal-residents': { numerator: 64, denominator: 9412, percent: 0.68 },
    });
  });

  it('14 villages reach the milestone of the key people', async () => {
    await imported('ba-to', 'so-lieu/thon-2025-11-10-1700.csv');
    const { rows } = await json('ba-to', 'status', '--milestone', 'key-people-certified-100');
    expect(rows[0]).toMatchObject({ status: 'reached', units: { reached: 14, of: 14 } });
  });
});

describe('Kon Braih', () => {
  beforeAll(() => imported('kon-braih', 'so-lieu/chu-ky-so-2025-11-19-1700.csv'));

  it('exactly 50% is not over 50%', async () => {
    const { rows } = await json('kon-braih', 'shortfall', '--unit', 'Thôn 4');
    expect(rows[0]).toMatchObject({
      rate: { numerator: 483, denominator: 966, percent: 50 },
      needed: 484,
      shortfall: 1,
      status: 'open',
    });
  });
});
