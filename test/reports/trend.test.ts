import { describe, expect, it } from 'vitest';
import { trendReport } from '../../src/reports/trend.ts';
import { at, linesIn, notesIn, reportOf, snapshotOf } from './samples.ts';

const people = (total: number) => ({ 'registered.residents': total });
const adults = { A: { adults: 100 }, B: { adults: 100 } };
const both = (asOf: string, a: number, b: number) =>
  snapshotOf(asOf, { figures: { A: people(a), B: people(b) }, denominators: adults });
const rowsOf = async (...args: Parameters<typeof reportOf>) => {
  const { rows } = (await reportOf(...args)).json('vi') as {
    rows: { points: { asOf: string; rate: { numerator: unknown } }[]; unit: unknown }[];
  };
  return rows;
};

describe('a rate over time', () => {
  const four = [
    both('2025-11-01', 10, 10),
    both('2025-11-08', 20, 10),
    both('2025-11-15', 30, 50),
    both('2025-11-22', 60, 60),
  ];

  it('of all units together, or a line for each that is named', async () => {
    const [whole, ...none] = await rowsOf(trendReport, four);
    expect(none).toEqual([]);
    expect(whole?.unit).toBeNull();
    expect(whole?.points.map((it) => it.rate.numerator)).toEqual([20, 30, 80, 120]);
    const each = await rowsOf(trendReport, four, { units: ['A', 'B'] });
    expect(each.map((it) => it.unit)).toMatchObject([{ name: 'A' }, { name: 'B' }]);
  });

  it('more units than can be told apart are one line, which is said', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const figures = Object.fromEntries(names.map((it) => [it, people(1)]));
    const denominators = Object.fromEntries(names.map((it) => [it, { adults: 10 }]));
    const snapshots = ['2025-11-01', '2025-11-08'].map((it) =>
      snapshotOf(it, { figures, denominators }),
    );
    const report = await reportOf(trendReport, snapshots, { units: names });
    expect(report.json('vi')).toMatchObject({ rows: [{ unit: null, units: 5 }] });
    expect(notesIn(report)).toContain('Nhiều đơn vị quá để vẽ riêng');
  });

  it.each([
    ['2025-11-10', ['2025-11-08', '2025-11-15', '2025-11-22']],
    ['2025-10-01', ['2025-11-01', '2025-11-08', '2025-11-15', '2025-11-22']],
    ['2025-11-22', ['2025-11-22']],
  ])('since %s: from the last snapshot at or before it', async (since, days) => {
    const [line] = await rowsOf(trendReport, four, { since: { moment: at(since) } });
    expect(line?.points.map((it) => it.asOf)).toEqual(days.map(at));
  });

  it('not since a day to come', async () => {
    await expect(
      reportOf(trendReport, four, { since: { moment: at('2025-11-23') } }),
    ).rejects.toThrow('as-of-not-found');
  });

  it('when a milestone was reached, lost, and reached again', async () => {
    const snapshots = [
      both('2025-11-01', 40, 40),
      both('2025-11-08', 50, 50),
      both('2025-11-15', 49, 50),
      both('2025-11-22', 60, 60),
    ];
    const report = await reportOf(trendReport, snapshots, {
      milestones: ['residents-registered-50'],
    });
    expect(linesIn(report)).toContain(
      'đạt từ số liệu hết ngày 08/11/2025; số liệu hết ngày 01/11/2025 chưa đạt; ngày đạt nằm giữa hai lần này. Đến số liệu hết ngày 15/11/2025 thì không còn đạt.',
    );
    expect(linesIn(report)).toContain(
      'đạt từ số liệu hết ngày 22/11/2025; số liệu hết ngày 15/11/2025 chưa đạt; ngày đạt nằm giữa hai lần này.',
    );
    expect(notesIn(report)).toContain(
      'Có lúc số người giảm: 100 (hết ngày 08/11/2025) → 99 (hết ngày 15/11/2025).',
    );
  });

  it('units that were missing leave a gap, and are named', async () => {
    const snapshots = [
      both('2025-11-01', 1, 1),
      snapshotOf('2025-11-08', { figures: { A: people(2) }, denominators: adults }),
      snapshotOf('2025-11-15', { figures: {}, damaged: true }),
      both('2025-11-22', 3, 3),
    ];
    const report = await reportOf(trendReport, snapshots);
    expect(notesIn(report)).toContain(
      'Chỗ trống là lúc chưa tính được tỷ lệ: hết ngày 08/11/2025: chưa đủ số liệu người dân đăng ký ở 1 đơn vị (B); hết ngày 15/11/2025: tệp lịch sử hỏng.',
    );
    const chart = report.sections[0]?.chart;
    expect(chart?.series[0]?.points.map((it) => it.value?.min ?? null)).toEqual([
      100,
      null,
      null,
      300,
    ]);
  });

  it('other denominators are told', async () => {
    const of = (asOf: string, value: number) =>
      snapshotOf(asOf, { figures: { A: people(5) }, denominators: { A: { adults: value } } });
    const report = await reportOf(trendReport, [of('2025-11-01', 100), of('2025-11-08', 90)]);
    expect(notesIn(report)).toContain(
      'Mẫu số có thay đổi: 100 (hết ngày 01/11/2025) → 90 (hết ngày 08/11/2025).',
    );
  });
});
