import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { QUANG_NGAI_2025 } from '../../../src/domain/quang-ngai-2025.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { weeklyReport } from '../../../src/reports/weekly.ts';
import { linesIn, reportOf, snapshotOf } from '../samples.ts';

const people = (asOf: string, registered: number, size = 1) =>
  snapshotOf(asOf, {
    figures: Object.fromEntries(
      Array.from('ABC')
        .slice(0, size)
        .map((name) => [name, { 'registered.residents': registered }]),
    ),
    denominators: Object.fromEntries(Array.from('ABC').map((name) => [name, { adults: 1000 }])),
  });

/** The same figures, where rows of people were counted and not accounts. */
const ofPersons = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  counts: new Map([...snapshot.counts].map(([key, it]) => [key, { ...it, counted: 'people' }])),
});

it('a rate is set beside that of before only where both were counted alike', async () => {
  const [before, now] = [people('2025-11-27', 100), people('2025-12-04', 200)];
  const told = async (...snapshots: readonly Snapshot[]) =>
    linesIn(await reportOf(weeklyReport, snapshots));
  expect(await told(before, now)).toContain('20,00% (200/1.000); lần trước 10,00%');
  expect(await told(ofPersons(before), ofPersons(now))).toContain('lần trước 10,00%');
  for (const it of [await told(before, ofPersons(now)), await told(ofPersons(before), now)]) {
    expect(it).toContain('20,00% (200/1.000)');
    expect(it).not.toContain('lần trước 10,00%');
  }
});

describe('the milestone whose lacking units are listed', () => {
  const campaign = {
    ...QUANG_NGAI_2025,
    milestones: [
      [30, '2025-12-10'],
      [50, '2025-12-15'],
      [70, '2025-12-20'],
    ].map(([atLeast, by]) => ({
      id: `m-${atLeast}`,
      indicator: 'residents-registered',
      atLeast: atLeast as number,
      by: by as Day,
    })),
  };
  const listed = async (asOf: string) => {
    const report = await reportOf(weeklyReport, [people(asOf, 100, 3)], {}, campaign);
    return report.sections.flatMap(
      (it) => /^Chưa đạt mốc (\d+)%/.exec(it.title?.vi ?? '')?.[1] ?? [],
    );
  };

  it.each([
    ['2025-12-09', '30'],
    ['2025-12-10', '30'],
    ['2025-12-11', '50'],
    ['2025-12-20', '70'],
    ['2025-12-21', '70'],
  ])('is the next on %s, and the last where all are past', async (asOf, percent) => {
    expect(await listed(asOf)).toEqual([percent]);
  });
});
