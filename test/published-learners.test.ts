import { expect, it } from 'vitest';
import { run } from './transcript.ts';

// The row of Xã Bờ Y that the letter of 12/2025 published, once from the statistics of the portal and
// once from an export of all its accounts.
const STATISTICS = 'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv';
const LEARNERS = 'fixtures/hoc-vien/bo-y-2025-12-04-1000.csv';
const POPULATION = 'fixtures/quang-ngai/dan-so.csv';

async function rowOfBoY(command: string, file: string, ...flags: readonly string[]) {
  const args = [command, file, POPULATION, '--unit', 'Xã Bờ Y', ...flags, '--format', 'json'];
  const { out, err, code } = await run(args);
  expect(code, err).toBe(0);
  const { asOf, rows } = JSON.parse(out);
  expect(asOf).toBe('2025-12-04T10:00:00+07:00');
  return rows[0];
}

it('2.354 = 1.103 + 1.251, 1.901 certified', async () => {
  const { counts } = await rowOfBoY('rank', LEARNERS, '--by', 'portal-residents');
  expect(counts.registered).toEqual({ total: 2354, publicEmployees: 1103, residents: 1251 });
  expect(counts.certified.total).toBe(1901);
});

it.each(['portal-residents', 'portal-public-employees', 'registered', 'certified'])(
  '%s is the same rate from either',
  async (indicator) => {
    const [ours, theirs] = [
      await rowOfBoY('rank', LEARNERS, '--by', indicator),
      await rowOfBoY('rank', STATISTICS, '--by', indicator),
    ];
    expect(ours.rate).toEqual(theirs.rate);
    expect(ours.counts.registered).toEqual(theirs.counts.registered);
    expect(ours.counts.certified.total).toEqual(theirs.counts.certified.total);
    expect(ours.denominators).toEqual(theirs.denominators);
  },
);

it('3,20% of the population', async () => {
  const { rate } = await rowOfBoY('rank', LEARNERS, '--by', 'portal-residents');
  expect(rate).toMatchObject({ numerator: 1251, denominator: 39094, percent: 3.2 });
});

it('what statistics know within bounds, accounts know', async () => {
  const [ours, theirs] = [
    (await rowOfBoY('rank', LEARNERS, '--by', 'certified')).counts.certified,
    (await rowOfBoY('rank', STATISTICS, '--by', 'certified')).counts.certified,
  ];
  for (const part of ['publicEmployees', 'residents'] as const) {
    expect(theirs[part].min).toBeLessThanOrEqual(ours[part]);
    expect(theirs[part].max).toBeGreaterThanOrEqual(ours[part]);
  }
  expect(ours.publicEmployees + ours.residents).toBe(1901);
});

it('the same people lack, where headcounts count', async () => {
  const flags = ['--milestone', 'public-employees-registered-100-2025-11-20'];
  const [ours, theirs] = [
    await rowOfBoY('shortfall', LEARNERS, ...flags),
    await rowOfBoY('shortfall', STATISTICS, ...flags),
  ];
  expect(ours.shortfall).toBe(theirs.shortfall);
  expect(ours.needed).toBe(theirs.needed);
});
