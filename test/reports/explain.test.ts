import { describe, expect, it } from 'vitest';
import type { Known } from '../../src/domain/count.ts';
import type { FigureName } from '../../src/domain/figure.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { explainReport } from '../../src/reports/explain.ts';
import { roundingWords } from '../../src/reports/explain-words.ts';
import { linesIn, reportOf, snapshotOf, unitOf } from './samples.ts';

describe('how a rate was rounded', () => {
  it.each([
    [1251, 39094, '1.251 / 39.094 = 3,1999…%, làm tròn thành 3,20%'],
    [50, 100, '50 / 100 = 50,00%'],
    [1, 8, '1 / 8 = 12,50%'],
    [
      79_996,
      100_000,
      '79.996 / 100.000 = 79,9960…%, chưa tới 80% nên không làm tròn lên mà ghi 79,99%',
    ],
    [0, 7, '0 / 7 = 0,00%'],
  ])('%s / %s', (numerator, denominator, words) => {
    expect(roundingWords({ numerator, denominator }, [8000, 10_000]).vi).toBe(words);
  });
});

const registered = (count: number) => ({ 'registered.residents': count });
const explain = async (
  snapshots: readonly Snapshot[],
  asked: Parameters<typeof reportOf>[2] = {},
) => linesIn(await reportOf(explainReport, snapshots, { units: ['A'], ...asked }));

describe('what would change a status', () => {
  const milestones = ['residents-registered-50'];
  const of = (asOf: string, count: number, adults = 27_001) =>
    snapshotOf(asOf, { figures: { A: registered(count) }, denominators: { A: { adults } } });

  it('how many people, and from which pace on', async () => {
    const text = await explain([of('2025-11-27T10:00', 960), of('2025-12-04T10:00', 1251)], {
      milestones,
    });
    expect(text).toContain(
      'thêm 12.250 người thì đạt; còn 11 ngày, từ 1.113,7 người mỗi ngày trở lên thì kịp (hiện nay 41,6).',
    );
  });

  it.each([
    ['on the day itself', '2025-12-15', 13_400, 'thêm 101 người thì đạt; chỉ còn trong ngày.'],
    ['reached', '2025-12-04', 13_502, 'đạt, hơn mức cần 1 người.'],
    ['just reached', '2025-12-04', 13_501, 'đạt, vừa đủ số cần.'],
    ['missed', '2025-12-16', 1, 'đã hết hạn mà chưa đạt, còn thiếu 13.500 người'],
    ['no pace', '2025-12-05', 13_491, 'từ 1,0 người mỗi ngày trở lên thì kịp (chưa biết hiện nay'],
    [
      'nothing by the deadline',
      '2025-12-16',
      13_501,
      'phải có số liệu không muộn hơn hết ngày 15/12/2025',
    ],
  ])('%s', async (_, asOf, count, words) => {
    expect(await explain([of(asOf, count)], { milestones })).toContain(words);
  });

  it('which figure would settle what is known within bounds', async () => {
    const figures = {
      A: {
        'registered.total': 100,
        'registered.publicEmployees': 40,
        'registered.residents': 60,
        'certified.total': 70,
      },
    };
    const snapshot = snapshotOf('2025-12-04', { figures, denominators: { A: { adults: 100 } } });
    const bounded: Snapshot = {
      ...snapshot,
      counts: new Map([
        [
          'A',
          {
            registered: { total: 100, publicEmployees: 40, residents: 60 },
            certified: {
              total: 70,
              publicEmployees: { min: 10, max: 40 },
              residents: { min: 30, max: 60 },
            },
            own: {},
          },
        ],
      ]),
    };
    const text = await explain([bounded], { milestones: ['residents-certified-50'] });
    expect(text).toContain(
      'chưa rõ vì chỉ biết trong khoảng 30–60: từ 50 người trở lên là đạt, ít hơn là chưa. Tệp có tách riêng CBCCVC và người dân thì biết chắc. Nếu chưa: thêm 20 người thì chắc chắn đạt',
    );
    expect(text).toContain('= 70 − 40 = 30; nhiều nhất 60, bằng người dân đăng ký');
  });
});

describe('what is known within bounds elsewhere', () => {
  const split = (total: number, residents: Known) => ({
    registered: { total: 100, publicEmployees: 40, residents: 60 },
    certified: { total, publicEmployees: null, residents },
    own: {},
  });
  const of = (asOf: string, residents: Known): Snapshot => ({
    ...snapshotOf(asOf, { figures: { A: {} }, denominators: { A: { adults: 100 } } }),
    counts: new Map([['A', split(70, residents)]]),
  });
  const milestones = ['residents-certified-50'];

  it('the projection', async () => {
    const text = await explain(
      [of('2025-12-01', { min: 10, max: 33 }), of('2025-12-08', { min: 40, max: 45 })],
      { milestones },
    );
    expect(text).toContain('chưa rõ vì dự báo đến hạn chỉ biết trong khoảng 47–80: thêm 10 người');
  });

  it('the figures by the deadline', async () => {
    const text = await explain(
      [of('2025-12-15', { min: 40, max: 60 }), of('2025-12-18', { min: 45, max: 49 })],
      { milestones },
    );
    expect(text).toContain(
      'chưa rõ vì số liệu cuối cùng không muộn hơn hết ngày 15/12/2025 chỉ biết trong khoảng.',
    );
  });
});

describe('where a figure comes from', () => {
  it('its file and line, and its SHA-256 where it is kept', async () => {
    const snapshot = snapshotOf('2025-12-04', {
      figures: { A: registered(5) },
      denominators: { A: { adults: 10 } },
    });
    const kept: Snapshot = {
      ...snapshot,
      originOf: (unit: string, figure: FigureName) => {
        const origin = snapshot.originOf(unit, figure);
        return origin && { ...origin, sha256: 'abcdef0123456789'.repeat(4) };
      },
    };
    expect(await explain([kept])).toContain(
      '(a.csv:5, cột “registered.residents”; SHA-256 abcdef012345…)',
    );
  });

  it('the units below, where it was added up from theirs', async () => {
    const above = unitOf('A');
    const below = ['B', 'C'].map((it) => unitOf(it, above));
    const snapshot = snapshotOf('2025-12-04', {
      figures: { A: registered(12), B: registered(5), C: registered(7) },
      denominators: { A: { adults: 30 }, B: { adults: 10 }, C: { adults: 20 } },
      units: [above, ...below],
    });
    const rolledUp: Snapshot = {
      ...snapshot,
      originOf: (unit, figure) => (unit === 'A' ? null : snapshot.originOf(unit, figure)),
    };
    const report = await reportOf(explainReport, [rolledUp], { units: ['A'] });
    expect(linesIn(report)).toContain('Người dân đăng ký: 12 (cộng từ 2 thôn, tổ dân phố).');
    expect(report.json('vi')).toMatchObject({
      parts: [
        { unit: { name: 'B' }, numerator: 5, denominator: 10 },
        { unit: { name: 'C' }, numerator: 7, denominator: 20 },
      ],
    });
    expect(report.sections.some((it) => it.title?.vi === 'Đơn vị trực thuộc')).toBe(true);
  });

  it('a village is ranked among villages', async () => {
    const above = unitOf('A');
    const villages = [unitOf('Thôn B', above), unitOf('Thôn C', above)];
    const snapshot = snapshotOf('2025-12-04', {
      figures: { A: registered(12), 'Thôn B': registered(5), 'Thôn C': registered(7) },
      denominators: { A: { adults: 30 }, 'Thôn B': { adults: 10 }, 'Thôn C': { adults: 10 } },
      units: [above, ...villages],
    });
    const report = await reportOf(explainReport, [snapshot], { units: ['Thôn B'] });
    expect(linesIn(report)).toContain('Hạng 2 trong 2 đơn vị; thêm 3 người thì lên hạng trên.');
  });

  it('a unit that is not in the figures is refused', async () => {
    const snapshot = snapshotOf('2025-12-04', { figures: { A: registered(1) } });
    await expect(reportOf(explainReport, [snapshot], { units: ['Xã B'] })).rejects.toThrow(
      'unit-flag-unknown',
    );
    await expect(reportOf(explainReport, [snapshot])).rejects.toThrow('unit-not-named');
  });
});
