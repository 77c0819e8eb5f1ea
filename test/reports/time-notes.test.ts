import { describe, expect, it } from 'vitest';
import { rankReport } from '../../src/reports/rank.ts';
import { shortfallReport } from '../../src/reports/shortfall.ts';
import { statusReport } from '../../src/reports/status.ts';
import { at, linesIn, notesIn, reportOf, snapshotOf } from './samples.ts';

const people = (total: number) => ({ 'registered.residents': total });
const adults = (of: number) => ({ adults: of });

describe('units that sent no new figures', () => {
  const old = { figures: { A: people(10), B: people(20), C: {} } };
  const week = [
    snapshotOf('2025-11-01T10:00', old),
    snapshotOf('2025-11-05T10:00', { figures: { A: people(11), B: people(20), C: {} } }),
    snapshotOf('2025-11-08T10:00', { figures: { A: people(12), B: people(20), C: {} } }),
  ];

  it('are named, but for those of which nothing was known', async () => {
    for (const report of [statusReport, shortfallReport]) {
      expect(notesIn(await reportOf(report, week))).toContain(
        '1 đơn vị không có số nào thay đổi so với 10h00 ngày 01/11/2025: B.',
      );
    }
  });

  it('not within a week', async () => {
    const sixDays = await reportOf(statusReport, week.slice(1));
    expect(notesIn(sixDays)).not.toContain('không có số nào thay đổi');
  });

  it('all of them in a word', async () => {
    const same = [snapshotOf('2025-11-01', old), snapshotOf('2025-11-20', old)];
    const report = await reportOf(statusReport, same, { units: ['A', 'B'] });
    expect(notesIn(report)).toContain(
      '2 đơn vị không có số nào thay đổi so với hết ngày 01/11/2025: tất cả.',
    );
  });
});

describe('the snapshot compared with', () => {
  it.each([
    ['2025-11-16', false],
    ['2025-11-15', true],
  ])('of %s lies long ago: %s', async (since, told) => {
    const both = [since, '2025-11-30'].map((it) => snapshotOf(it, { figures: { A: people(1) } }));
    const notes = notesIn(await reportOf(statusReport, both));
    expect(notes.includes('Lần so sánh cách')).toBe(told);
    if (told) expect(notes).toContain('Lần so sánh cách 15 ngày (hết ngày 15/11/2025)');
  });

  it('has denominators of its own, which its ranks used', async () => {
    const figures = { A: people(50), B: people(60) };
    const snapshots = [
      snapshotOf('2025-11-20', { figures, denominators: { A: adults(100), B: adults(100) } }),
      snapshotOf('2025-11-25', { figures, denominators: { A: adults(80), B: adults(100) } }),
    ];
    const report = await reportOf(rankReport, snapshots);
    expect(notesIn(report)).toContain(
      'Mẫu số khác lần trước: A, số người trưởng thành: 100 → 80. Tỷ lệ và xếp hạng của lần trước tính theo mẫu số khi đó.',
    );
    const { rows } = report.json('vi') as { rows: { rank: number; previousRank: number }[] };
    expect(rows.map(({ rank, previousRank }) => [rank, previousRank])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('many changes are cut with a count', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const of = (value: number) => ({
      figures: Object.fromEntries(names.map((it) => [it, people(1)])),
      denominators: Object.fromEntries(names.map((it) => [it, adults(value)])),
    });
    const report = await reportOf(rankReport, [
      snapshotOf('2025-11-20', of(100)),
      snapshotOf('2025-11-25', of(120)),
    ]);
    expect(notesIn(report)).toContain('E, số người trưởng thành: 100 → 120 và 2 thay đổi khác.');
  });
});

describe('since when a milestone is reached', () => {
  const employees = (count: number) => ({
    figures: { A: { 'registered.publicEmployees': count } },
    denominators: { A: { headcount: 100 } },
  });
  const milestones = ['public-employees-registered-100-2025-11-10'];

  it('between which two snapshots', async () => {
    const report = await reportOf(
      statusReport,
      [
        snapshotOf('2025-10-26', employees(99)),
        snapshotOf('2025-11-11T09:00', employees(100)),
        snapshotOf('2025-11-15', employees(100)),
      ],
      { milestones },
    );
    expect(linesIn(report)).toBe(
      '100% CBCCVC đăng ký, 10/11: đạt từ số liệu 09h00 ngày 11/11/2025; số liệu hết ngày 26/10/2025 chưa đạt; ngày đạt nằm giữa hai lần này.',
    );
    expect(report.json('vi')).toMatchObject({
      rows: [{ reachedBy: { asOf: at('2025-11-11T09:00'), notYetAt: at('2025-10-26') } }],
    });
  });

  it('is not told where it was lost again', async () => {
    const report = await reportOf(
      statusReport,
      [snapshotOf('2025-10-26', employees(100)), snapshotOf('2025-11-12', employees(99))],
      { milestones },
    );
    expect(linesIn(report)).toBe('');
    expect(report.json('vi')).toMatchObject({ rows: [{ reachedBy: null }] });
  });

  it('of 400 days only a few are opened', async () => {
    const opened: string[] = [];
    const dayAt = (day: number) => new Date(Date.UTC(2024, 10, 1 + day)).toISOString().slice(0, 10);
    const snapshots = Array.from({ length: 400 }, (_, day) =>
      snapshotOf(dayAt(day), employees(day > 390 ? 100 : 50), opened),
    );
    await reportOf(statusReport, snapshots, { milestones });
    expect(new Set(opened).size).toBeLessThan(15);
  });
});
