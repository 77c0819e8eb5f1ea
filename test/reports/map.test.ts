import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { given } from '../../src/reports/definition.ts';
import { mapReport } from '../../src/reports/map.ts';
import { rankedBy } from '../../src/reports/rank-rows.ts';
import { select } from '../../src/reports/selection.ts';
import { tileMapOf } from '../../src/reports/tile-map.ts';
import { type File, readAll } from '../ingest/samples.ts';
import { run } from '../transcript.ts';
import { BO_Y, NOW, PEOPLE, shown } from './bo-y.ts';
import { requestOf } from './samples.ts';

const NAMES = ['Xã Bờ Y', 'Xã Ba Tô', 'Xã Ba Tơ', 'Xã Sơn Hà', 'Xã Sơn Hạ', 'Xã Bình Sơn'];

/** Communes of which so many of 100 adults are registered. */
const communes = (counts: readonly number[]): File => [
  'thong-ke-2025-12-04.csv',
  `Xã,Người dân đăng ký,Người trưởng thành\n${counts.map((it, at) => `${NAMES[at]},${it},100`).join('\n')}`,
];

const PROVINCE: Campaign = { ...QUANG_NGAI_2025, unit: 'Tỉnh Quảng Ngãi' };

async function jsonOf(files: readonly File[], campaign = PROVINCE, asked = {}) {
  const text = await shown(mapReport, files, asked, { campaign, format: 'json' });
  return JSON.parse(text.split('\n--- stderr')[0] as string);
}

interface Row {
  readonly unit: { readonly name: string; readonly code: string };
  readonly place: { readonly row: number; readonly column: number } | null;
  readonly rank: number | null;
  readonly rankChange: number | null;
  readonly rate: { readonly percent: number | { readonly min: number } | null };
  readonly step: number | null;
  readonly marked: boolean;
}
const rowOf = (rows: readonly Row[], name: string): Row =>
  rows.find((it) => it.unit.name === name) as Row;

describe('the map', () => {
  const Q = 'fixtures/quang-ngai';
  const files = ['2025-11-11-0900', '2025-12-04-1000'].map((it) => `${Q}/thong-ke-${it}.csv`);

  it.each(['residents-registered', 'residents-certified', 'public-employees-registered'])(
    'by %s has the figures of the ranking, and steps that hold them',
    async (by) => {
      const args = [...files, `${Q}/dan-so.csv`, '--by', by, '--format', 'json'];
      const map = JSON.parse((await run(['map', ...args])).out);
      const rank = JSON.parse((await run(['rank', ...args])).out);
      expect(map.rows).toHaveLength(96);
      expect(map.totals).toEqual(rank.totals);
      for (const row of map.rows as readonly Row[]) {
        const ranked = rowOf(rank.rows, row.unit.name);
        for (const key of ['rate', 'rank', 'rankChange', 'counts', 'denominators']) {
          expect(row[key as keyof Row]).toEqual(ranked[key as keyof Row]);
        }
        const { percent } = row.rate;
        const lowest = percent !== null && typeof percent === 'object' ? percent.min : percent;
        const { from, to } = map.steps[row.step ?? -1];
        expect(lowest).toBeGreaterThanOrEqual(from);
        expect(lowest).toBeLessThan(to ?? Number.POSITIVE_INFINITY);
      }
    },
  );

  it('shows milestones that are reached as bounds of colours, and a rate below one as below', async () => {
    const milestones = [
      { id: 'a', indicator: 'residents-registered', atLeast: 50, by: '2025-12-31' as Day },
      {
        id: 'b',
        indicator: 'residents-registered',
        atLeast: 45,
        by: '2025-12-31' as Day,
        level: 'village',
      },
    ] as Campaign['milestones'];
    const file: File = [
      'thong-ke-2025-12-04.csv',
      'Xã,Người dân đăng ký,Người trưởng thành\nXã Bờ Y,50,100\nXã Ba Tô,499999,1000000\nXã Ba Tơ,10,100',
    ];
    const campaign = { ...PROVINCE, milestones };
    const { rows, steps } = await jsonOf([file], campaign);
    expect(steps.map((it: { from: number }) => it.from)).toContain(50);
    expect(steps.map((it: { from: number }) => it.from)).not.toContain(45);
    expect(rowOf(rows, 'Xã Ba Tô').rate.percent).toBe(49.99);
    expect(rowOf(rows, 'Xã Ba Tô').step).toBe((rowOf(rows, 'Xã Bờ Y').step as number) - 1);
    expect(await shown(mapReport, [file], {}, { campaign })).toContain(
      'mức màu ở 50% là mốc chỉ tiêu',
    );
  });

  it('has the units that the figures lack, as unknown and never as 0', async () => {
    const { rows, totals } = await jsonOf([communes([10, 20, 30])]);
    expect(rows).toHaveLength(96);
    expect(totals).toMatchObject({ units: 96, ranked: 3, among: { units: 96, ranked: 3 } });
    const absent = rowOf(rows, 'Xã Sơn Hạ');
    expect(absent).toMatchObject({
      rank: null,
      step: null,
      place: { row: 2, column: 7 },
      rate: { percent: null, missing: { unknown: 'registered.residents' } },
      counts: { registered: { total: null } },
    });
  });

  it('tells of units that have no place', async () => {
    const [name, text] = communes([10, 20, 30]);
    const more: File = [name as string, `${text}\nXã Không Đâu,5,100`];
    const { rows } = await jsonOf([more]);
    expect(rowOf(rows, 'Xã Không Đâu')).toMatchObject({ place: null, step: null, rank: 4 });
    expect(await shown(mapReport, [more], {}, { campaign: PROVINCE })).toContain(
      '1 đơn vị không có vị trí trên bản đồ, chỉ có ở bảng: Xã Không Đâu.',
    );
  });

  it('marks the units that are named, whose rows alone it lists', async () => {
    const { rows, totals } = await jsonOf([communes([10, 20, 30])], PROVINCE, {
      units: ['Xã Ba Tơ'],
    });
    expect(rows.map((it: Row) => [it.unit.name, it.marked, it.rank])).toEqual([
      ['Xã Ba Tơ', true, 1],
    ]);
    expect(totals).toMatchObject({ units: 1, ranked: 1, among: { units: 96, ranked: 3 } });
    const text = await shown(
      mapReport,
      [communes([10, 20, 30])],
      { units: ['Xã Ba Tơ'] },
      { campaign: PROVINCE },
    );
    expect(text).toContain('►Ba Tơ');
    expect(text).toContain('Ba Tô');
    expect(text).not.toContain('►Ba Tô');
  });
});

describe("a commune's campaign", () => {
  it('has a map of all communes, its own marked', async () => {
    const text = await shown(mapReport, [communes([10, 20, 30])]);
    expect(text).toContain('BẢN ĐỒ: 3 XÃ, PHƯỜNG, ĐẶC KHU');
    expect(text).toContain('►Bờ Y');
  });

  it('has none of itself alone', async () => {
    expect(await shown(mapReport, [communes([10])])).toContain(
      'số liệu chỉ có một đơn vị của bản đồ là “Xã Bờ Y”',
    );
    expect(await shown(mapReport, [NOW, PEOPLE])).toContain('“Xã Bờ Y”');
  });

  it('has none of villages', async () => {
    const level = 'village';
    expect(await shown(mapReport, [NOW, PEOPLE], { level })).toContain(
      'không có vị trí trên bản đồ',
    );
    const { dataset } = await readAll([NOW, PEOPLE], null, [], BO_Y);
    const known = { ...dataset, checked: () => ({ files: [], issues: [] }) };
    const selected = select(known, BO_Y, requestOf());
    if (!selected.ok) throw new Error('not selected');
    expect(selected).toEqual(given(selected.value));
    expect(tileMapOf(selected.value, rankedBy(selected.value))).toBeNull();
    // A list may number villages as it likes.
    const codes = ['23377', '21523'];
    const units = selected.value.figures.units.map((it, at) => ({
      ...it,
      unit: { ...it.unit, code: codes[at] ?? null },
    }));
    const numbered = { ...selected.value, figures: { ...selected.value.figures, units } };
    expect(tileMapOf(numbered, rankedBy(numbered))).toBeNull();
  });
});

it('names that would do harm are drawn as letters', async () => {
  const [name, text] = communes([10, 20]);
  const file: File = [
    name as string,
    `${text}\n"=HYPERLINK(""x"")",5,100\n__proto__,5,100\n<script>,5,100`,
  ];
  const shownText = await shown(mapReport, [file], {}, { campaign: PROVINCE, format: 'markdown' });
  expect(shownText).toContain('\\<script\\>');
  const csv = await shown(mapReport, [file], {}, { campaign: PROVINCE, format: 'csv' });
  expect(csv).not.toMatch(/^[^\n]*,"?=HYPERLINK/m);
});
