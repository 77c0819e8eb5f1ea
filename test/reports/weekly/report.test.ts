import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/document/report.ts';
import { weeklyReport } from '../../../src/reports/weekly.ts';
import { linesIn, notesIn, reportOf, snapshotOf, unitOf } from '../samples.ts';

const NAMES = Array.from('ABCDEFGHIJKLM');

/** So many units, of which the first has most people. */
const ranking = (asOf: string, size: number, step = 1) =>
  snapshotOf(asOf, {
    figures: Object.fromEntries(
      NAMES.slice(0, size).map((name, at) => [
        name,
        { 'registered.residents': 100 - at * step, 'registered.total': 120 - at * step },
      ]),
    ),
    denominators: Object.fromEntries(NAMES.slice(0, size).map((name) => [name, { adults: 1000 }])),
  });

const titles = (report: Report) => report.sections.map((it) => it.title?.vi ?? '');
const summary = (report: Report) => (report.sections[0]?.lines ?? []).map((it) => it.vi);

describe('sections', () => {
  it('the answer first, long tables last; nothing that is empty', async () => {
    const report = await reportOf(weeklyReport, [
      ranking('2025-11-27', 13),
      ranking('2025-12-04', 13),
    ]);
    expect(titles(report)).toEqual([
      'Tóm tắt',
      'Mốc chỉ tiêu',
      'Tốt nhất, yếu nhất',
      'Biến động',
      'Diễn biến',
      'Xếp hạng',
      'Chưa đạt mốc 50% người dân đăng ký, 15/12',
    ]);
  });

  it('cut rows cut no sentence: the JSON has the best and the weakest by themselves', async () => {
    const report = await reportOf(weeklyReport, [ranking('2025-12-04', 13)], { top: 2 });
    expect(report.json('vi')).toMatchObject({
      rows: [{ unit: { name: 'A' } }, { unit: { name: 'B' } }],
      best: ['A', 'B', 'C', 'D', 'E'].map((name) => ({ unit: { name } })),
      weakest: ['M', 'L', 'K', 'J', 'I'].map((name) => ({ unit: { name } })),
      below: [{ units: { of: 13, lacking: 13 } }],
    });
  });

  it('of few units the ranking itself shows the best; of one moment nothing moved', async () => {
    const report = await reportOf(weeklyReport, [ranking('2025-12-04', 12)]);
    expect(titles(report)).not.toContain('Tốt nhất, yếu nhất');
    expect(titles(report)).not.toContain('Biến động');
    expect(titles(report)).not.toContain('Diễn biến');
    expect(notesIn(report)).toContain('Mới có số liệu của một thời điểm');
    expect(report.json('vi')).toMatchObject({ since: null, movement: null, trend: null });
  });

  it('where all tie there are no best', async () => {
    const report = await reportOf(weeklyReport, [ranking('2025-12-04', 13, 0)]);
    expect(titles(report)).not.toContain('Tốt nhất, yếu nhất');
  });

  it('those that tie with the fifth are named too', async () => {
    const people = [9, 8, 7, 6, 5, 5, 4, 3, 2, 2, 2, 2, 2];
    const snapshot = snapshotOf('2025-12-04', {
      figures: Object.fromEntries(
        NAMES.map((name, at) => [name, { 'registered.residents': people[at] as number }]),
      ),
      denominators: Object.fromEntries(NAMES.map((name) => [name, { adults: 100 }])),
    });
    const lines = linesIn(await reportOf(weeklyReport, [snapshot]));
    expect(lines).toContain('E (hạng 5, 5,00%), F (hạng 5, 5,00%).');
    expect(lines).toContain('Tỷ lệ thấp nhất: M (hạng 9, 2,00%)');
  });

  it('no rate at all: counts, why, and what could be asked for', async () => {
    const snapshot = snapshotOf('2025-12-04', {
      figures: {
        A: { 'registered.total': 20, 'certified.total': 10 },
        B: { 'registered.total': 9 },
      },
    });
    const report = await reportOf(weeklyReport, [snapshot]);
    expect(titles(report)).toEqual(['Tóm tắt', 'Mốc chỉ tiêu', 'Số người']);
    expect(summary(report)).toContain(
      'Chưa tính được tỷ lệ để xếp hạng: chưa có số người trưởng thành, chưa có số CBCCVC.',
    );
    expect(summary(report)[0]).toContain(
      '29 người đăng ký tham gia; chưa đủ số liệu về người được cấp chứng nhận (thiếu số của B)',
    );
    expect(notesIn(report)).toContain('--by certified');
  });

  it('the rate of a milestone where the usual one is missing, and says so', async () => {
    const snapshot = snapshotOf('2025-12-04', {
      figures: {
        A: { 'registered.publicEmployees': 20, 'registered.residents': 1 },
        B: { 'registered.publicEmployees': 10, 'registered.residents': 1 },
      },
      denominators: { A: { headcount: 20 }, B: { headcount: 20 } },
    });
    const report = await reportOf(weeklyReport, [snapshot]);
    expect(report.json('vi')).toMatchObject({ indicator: { id: 'public-employees-registered' } });
    expect(linesIn(report)).toContain(
      'Không tính được tỷ lệ người dân đã đăng ký / người trưởng thành (chưa có số người trưởng thành) nên xếp theo tỷ lệ dưới đây.',
    );
  });

  it('a rate that was asked for and that nothing has is refused', async () => {
    const snapshot = snapshotOf('2025-12-04', { figures: { A: { 'registered.total': 20 } } });
    await expect(
      reportOf(weeklyReport, [snapshot], { by: 'residents-registered' }),
    ).rejects.toThrow('no-rate');
  });
});

describe('milestones in sentences', () => {
  const of = async (people: number, adults = 1000, asOf = '2025-12-04', before = people) => {
    const snapshots = [
      snapshotOf('2025-11-24', {
        figures: { A: { 'registered.residents': before } },
        denominators: { A: { adults } },
      }),
      snapshotOf(asOf, {
        figures: { A: { 'registered.residents': people } },
        denominators: { A: { adults } },
      }),
    ];
    const report = await reportOf(weeklyReport, snapshots, {
      milestones: ['residents-registered-50'],
    });
    return summary(report).at(-1);
  };

  it.each([
    [500, 400, 'đã đạt, có 500/1.000, cần 500 người.'],
    [
      499,
      489,
      'kịp tiến độ nếu giữ được tốc độ hiện nay, còn thiếu 01 người; còn 11 ngày, mỗi ngày cần 01 người, đang tăng 1,0 người mỗi ngày.',
    ],
    [
      300,
      290,
      'nguy cơ không đạt, còn thiếu 200 người; còn 11 ngày, mỗi ngày cần 19 người, đang tăng 1,0 người mỗi ngày.',
    ],
    [
      300,
      300,
      'nguy cơ không đạt, còn thiếu 200 người; còn 11 ngày, mỗi ngày cần 19 người, hiện không tăng.',
    ],
    [
      290,
      300,
      'nguy cơ không đạt, còn thiếu 210 người; còn 11 ngày, mỗi ngày cần 20 người, đang giảm 1,0 người mỗi ngày.',
    ],
  ])('%i people, %i before', async (people, before, words) => {
    expect(await of(people, 1000, '2025-12-04', before)).toBe(
      `Mốc 50% người dân đăng ký, 15/12: ${words}`,
    );
  });

  it('on the day itself, after it, and late', async () => {
    expect(await of(400, 1000, '2025-12-15', 300)).toContain(
      'còn thiếu 100 người; chỉ còn trong ngày,',
    );
    expect(await of(400, 1000, '2025-12-16', 300)).toBe(
      'Mốc 50% người dân đăng ký, 15/12: đã hết hạn, không đạt; nay vẫn thiếu 100 người.',
    );
    expect(await of(600, 1000, '2025-12-16', 300)).toContain('đạt muộn, sau hạn.');
    expect(await of(600, 1000, '2025-12-16', 500)).toContain('đạt đúng hạn.');
  });

  it('within bounds: what is known, and no more', async () => {
    const bounds = { min: 400, max: 600 } as unknown as number;
    expect(await of(bounds)).toBe(
      'Mốc 50% người dân đăng ký, 15/12: chưa rõ đạt hay chưa: chỉ biết có từ 400 đến 600 người, cần 500 người.',
    );
  });

  it('an estimate is said before what is built on it', async () => {
    const snapshot = snapshotOf('2025-12-04', {
      figures: { A: { 'registered.residents': 100 } },
      denominators: { A: { population: 1000 } },
    });
    const report = await reportOf(weeklyReport, [snapshot], {
      adultShare: { hundredths: 7200 },
      milestones: ['residents-registered-50'],
    });
    expect(summary(report).slice(-2)).toEqual([
      'Tỷ lệ người dân đã đăng ký / người trưởng thành (ước tính): ≈13,89% (100/720).',
      'Mốc 50% người dân đăng ký, 15/12 (ước tính): chưa dự báo được vì chưa biết tốc độ tăng, còn thiếu 260 người; còn 11 ngày, mỗi ngày cần 24 người.',
    ]);
  });
});

describe('whose report', () => {
  const [one, two] = [unitOf('Xã Một'), unitOf('Xã Hai')];
  const villages = [unitOf('Thôn 1', one), unitOf('Thôn 2', one), unitOf('Thôn 3', two)];
  const adults = { adults: 100 };
  const snapshot = (asOf: string, more: number) =>
    snapshotOf(asOf, {
      units: [one, two, ...villages],
      figures: {
        'Xã Một': { 'registered.residents': 30 + more },
        'Xã Hai': { 'registered.residents': 35 },
        'Thôn 1': { 'registered.residents': 10 },
        'Thôn 2': { 'registered.residents': 8 + more },
        'Thôn 3': { 'registered.residents': 9 },
      },
      denominators: {
        'Xã Một': { adults: 200 },
        'Xã Hai': { adults: 200 },
        'Thôn 1': adults,
        'Thôn 2': adults,
        'Thôn 3': adults,
      },
    });

  it('of one commune its own villages, among themselves, and its place among communes', async () => {
    const report = await reportOf(
      weeklyReport,
      [snapshot('2025-11-27', 0), snapshot('2025-12-04', 20)],
      {
        units: ['Xã Một'],
      },
    );
    expect(report.title.vi).toBe('Báo cáo tiến độ: Xã Một');
    expect(report.json('vi')).toMatchObject({
      rows: [
        { unit: { name: 'Thôn 2' }, rank: 1, previousRank: 2 },
        { unit: { name: 'Thôn 1' }, rank: 2, previousRank: 1 },
      ],
      places: [{ unit: { name: 'Xã Một' }, rank: 1, previousRank: 2, ranked: 2 }],
    });
    const lines = linesIn(report);
    expect(lines).toContain(
      '25,00% (50/200); lần trước 15,00%; xếp ở vị trí thứ 1/2 xã, phường, đặc khu, tăng 01 bậc (lần trước 2).',
    );
    expect(lines).toContain('Xã Một (trong 2 xã, phường, đặc khu): tăng 01 bậc');
    expect(lines).not.toContain('Thôn 3');
    // As elsewhere, the milestones of a unit that is named are its own.
    expect(report.standings().every((it) => it.unit === 'Xã Một')).toBe(true);
  });
});

it('a few units that are named stand in the title', async () => {
  const report = await reportOf(weeklyReport, [ranking('2025-12-04', 5)], { units: ['A', 'B'] });
  expect(report.title.vi).toBe('Báo cáo tiến độ: 2 xã, phường, đặc khu (A, B)');
});

it('a place that bounds leave open is told as far as it is known', async () => {
  const bounds = { min: 20, max: 40 } as unknown as number;
  const people = { A: bounds, B: 50, C: 30, D: 20, E: 10 };
  const snapshot = snapshotOf('2025-12-04', {
    figures: Object.fromEntries(
      Object.entries(people).map(([name, it]) => [name, { 'registered.residents': it }]),
    ),
    denominators: Object.fromEntries(Object.keys(people).map((name) => [name, { adults: 100 }])),
  });
  const place = async (name: string) => {
    const report = await reportOf(weeklyReport, [snapshot], { units: [name] });
    return { lines: summary(report).join('\n'), ...(report.json('vi') as { places: unknown[] }) };
  };
  const open = await place('A');
  expect(open.lines).toContain(
    '; vị trí từ 2 đến 3 trên 5 xã, phường, đặc khu, vì có số chỉ biết trong khoảng.',
  );
  expect(open.places).toMatchObject([{ rankRange: { min: 2, max: 3 } }]);
  expect((await place('C')).lines).toContain('; vị trí từ 2 đến 3 trên 5');
  // Whatever A has, D is at best level with it.
  expect((await place('D')).lines).toContain('; vị trí từ 3 đến 4 trên 5');
  expect((await place('B')).lines).toContain('; xếp ở vị trí thứ 1/5 xã, phường, đặc khu.');
});

it('hostile names are texts like others', async () => {
  const names = ['__proto__', '=1+1', '<script>alert(1)</script>', 'constructor', 'x'.repeat(200)];
  const at = (asOf: string, step: number) =>
    snapshotOf(asOf, {
      units: names.map((it) => unitOf(it)),
      figures: Object.fromEntries(
        names.map((it, i) => [it, { 'registered.residents': 10 + i * step }]),
      ),
      denominators: Object.fromEntries(names.map((it) => [it, { adults: 100 }])),
    });
  const report = await reportOf(weeklyReport, [at('2025-11-27', 1), at('2025-12-04', -1)]);
  for (const name of names) expect(linesIn(report)).toContain(name);
  expect(linesIn(report)).toContain('__proto__: tăng 04 bậc, từ 5 lên 1, vì ');
  expect(JSON.stringify(report.json('vi'))).toContain('__proto__');
});
