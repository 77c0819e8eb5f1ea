import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/document/table.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import type { Milestone } from '../../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../../src/domain/quang-ngai-2025.ts';
import { cellText } from '../../../src/render/cell-text.ts';
import { snapshotOf, unitOf } from '../samples.ts';
import { bodyOf, drafted, portal } from './drafted.ts';

const one = (counts: Parameters<typeof portal>[0]) =>
  snapshotOf('2025-12-04', {
    figures: { A: portal(counts) },
    denominators: { A: { adults: 200, population: 300 } },
  });

describe('of whom people are', () => {
  it.each([
    [0, 7, 'đều là người dân'],
    [7, 0, 'đều là cán bộ, công chức, viên chức'],
    [4, 3, 'trong đó 04 cán bộ, công chức, viên chức và 03 người dân'],
  ])('%i public employees, %i residents', async (publicEmployees, residents, words) => {
    const snapshot = one({
      'registered.total': publicEmployees + residents,
      'registered.publicEmployees': publicEmployees,
      'registered.residents': residents,
    });
    const text = bodyOf(await drafted([snapshot]));
    expect(text).toMatch(new RegExp(`người tham gia khóa học “[^”]*”, ${words};`));
  });

  it('nobody is of neither kind', async () => {
    expect(bodyOf(await drafted([one({})]))).not.toContain('đều là');
  });
});

describe('a further step of one rate', () => {
  const at = (asOf: string, registered: number) =>
    snapshotOf(asOf, {
      figures: {
        A: portal({ 'registered.total': registered, 'registered.residents': registered }),
      },
      denominators: { A: { adults: 200 } },
    });
  const asked = { milestones: ['residents-registered-50', 'residents-registered-70'] };
  const steps = async (...people: readonly [number, number]) => {
    const snapshots = [at('2025-12-03', people[0]), at('2025-12-04', people[1])];
    const lines = bodyOf(await drafted(snapshots, { asked })).split('\n');
    return lines.find((line) => line.startsWith('Mốc tiếp theo, đạt ít nhất 70%')) ?? '';
  };

  it('repeats the pace neither of one on track nor of one at risk', async () => {
    expect(await steps(50, 80)).toContain('nếu giữ được tốc độ như trên thì cũng đạt đúng hạn');
    expect(await steps(50, 51)).toContain('với tốc độ như trên cũng có nguy cơ');
  });

  it('tells the pace where the step before it did not, as it is reached', async () => {
    expect(await steps(110, 130)).toMatch(/tốc độ thời gian qua bình quân tăng 20,0 người/);
  });
});

describe('a place among communes', () => {
  const NAMES = Array.from('ABCDE');
  const communes = (populated: readonly string[]) =>
    snapshotOf('2025-12-04', {
      figures: Object.fromEntries(
        NAMES.map((name, at) => [
          name,
          portal({ 'registered.total': 50 - at, 'registered.residents': 50 - at }),
        ]),
      ),
      denominators: Object.fromEntries(populated.map((name) => [name, { population: 1000 }])),
    });
  const place = async (populated: readonly string[]) =>
    /\(xếp ở vị trí thứ [^)]*\)/.exec(
      bodyOf(await drafted([communes(populated)], { asked: { units: ['B'] } })),
    )?.[0];

  it('is that of the whole province where all of it has figures, and of no more than has any', async () => {
    expect(await place(NAMES)).toMatch(/ 02\/5 .*trong toàn tỉnh/);
    expect(await place(NAMES.slice(0, 4))).toMatch(/ 02\/4 .*có số liệu/);
  });

  it('nobody has one alone', async () => {
    expect(await place(['B'])).toBeUndefined();
  });
});

describe('units of one rate', () => {
  /** Of so many units the first lead with one rate, all others have each their own below. */
  const leadingOf = async (size: number, tied: number) => {
    const names = Array.from({ length: size }, (_, at) => `U${String(at).padStart(2, '0')}`);
    const snapshot = snapshotOf('2025-12-04', {
      figures: Object.fromEntries(
        names.map((name, at) => {
          const people = at < tied ? 500 : 400 - at;
          return [name, portal({ 'registered.total': people, 'registered.residents': people })];
        }),
      ),
      denominators: Object.fromEntries(names.map((name) => [name, { adults: 1000 }])),
    });
    const line = bodyOf(await drafted([snapshot]))
      .split('\n')
      .find((it) => it.startsWith('Dẫn đầu'));
    return [...(line ?? '').matchAll(/U\d\d/g)].length;
  };

  it.each([
    [30, 1, 6],
    [30, 8, 8],
    [30, 10, 10],
    [30, 11, 0],
    [12, 7, 0],
    [4, 1, 2],
    [3, 1, 0],
  ])('of %i units %i lead together: %i are named', async (size, tied, named) => {
    expect(await leadingOf(size, tied)).toBe(named);
  });
});

describe('what lacks for a milestone, below the rows of an appendix', () => {
  const communes = [unitOf('Xã Một'), unitOf('Xã Hai')];
  const units = [...communes, unitOf('Thôn 1', communes[0]), unitOf('Thôn 2', communes[1])];
  const each = <T>(value: T) => Object.fromEntries(units.map((it) => [it.name, value]));
  const snapshot = snapshotOf('2025-12-04', {
    units,
    figures: each(portal({ 'certified.total': 5, 'certified.residents': 5 })),
    denominators: each({ adults: 50 }),
  });
  const lacking = async (whom: Partial<Milestone>) => {
    const milestone = {
      id: 'some',
      indicator: 'residents-certified',
      atLeast: 50,
      by: '2025-12-20' as Day,
      ...whom,
    };
    const campaign = { ...QUANG_NGAI_2025, milestones: [milestone] };
    const { appendices } = await drafted([snapshot], { campaign });
    const { headings, rows, totals } = appendices[1]?.table ?? tableOf([], []);
    const at = headings.findIndex((it) => it.key === 'lacking-some');
    return [...rows, ...totals].map((row) => {
      const cell = row[at];
      return cell ? cellText(cell, 'vi') : null;
    });
  };

  it('is that of all rows together, or of those that it judges', async () => {
    expect(await lacking({})).toEqual(['20', '20', '40']);
    expect(await lacking({ units: ['Xã Một'] })).toEqual(['', '20', '20']);
  });

  it('is never that of units which are no rows', async () => {
    expect(await lacking({ level: 'village' })).toEqual([null, null, null]);
  });
});
