import {
  bar,
  change,
  count,
  day,
  pace,
  percent,
  rank,
  status,
  text,
} from '../../src/document/cell.ts';
import type { Chart } from '../../src/document/chart.ts';
import type { Report, Section } from '../../src/document/report.ts';
import { plainColumn, type Table, tableOf } from '../../src/document/table.ts';
import type { TileMap } from '../../src/document/tile-map.ts';
import type { Day } from '../../src/domain/calendar.ts';
import { same } from '../../src/i18n/pair.ts';
import { moment } from '../compute/samples.ts';

export const reportWith = (
  sections: readonly Partial<Section>[],
  more: Partial<Report> = {},
): Report => ({
  title: same('Báo cáo'),
  facts: [same('Tỷ lệ: người dân đã đăng ký / người trưởng thành')],
  asOf: moment('2025-12-04T10:00'),
  sections: sections.map((it) => ({ title: null, table: null, ...it })),
  notes: [],
  machineTable: () => EMPTY,
  json: () => ({}),
  standings: () => [],
  issues: [],
  ...more,
});

const EMPTY: Table = { headings: [], rows: [], totals: [] };

/** Names as no file should hold them. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><image href="http://example.com/x.png"/>',
  '&lt;&amp;&#0; ]]> <!-- -- -->',
  '=1+1',
  '__proto__',
  `Xã ${'rất dài '.repeat(30)}`,
  'Ẫ'.repeat(200),
  '\u001b[31mđỏ\u0007\u202eđảo\u0000\ud800',
  '村委会 😀',
  '',
];

export const namesTable = (names: readonly string[]): Table =>
  tableOf(
    [
      plainColumn<string>('rank', same('Hạng'), 'rank', () => rank(12)),
      plainColumn<string>('change', same('Tăng giảm'), 'change', () => change(-4)),
      plainColumn<string>('name', same('Đơn vị'), 'text', (it) => text(same(it))),
      plainColumn<string>('count', same('Người dân đăng ký'), 'count', () =>
        count({ min: 798, max: 1251 }),
      ),
      plainColumn<string>('rate', same('Tỷ lệ'), 'percent', () =>
        percent({ min: 295, max: 463, estimated: true }),
      ),
      plainColumn<string>('bar', same('So với 80%'), 'bar', () => bar(0.04)),
      plainColumn<string>('status', same('Kết quả'), 'status', () => status('at-risk', true)),
      plainColumn<string>('pace', same('Mỗi ngày'), 'pace', () => pace(41.5)),
      plainColumn<string>('day', same('Hạn'), 'day', () => day('2025-12-15')),
      plainColumn<string>('why', same('Lý do'), 'text', (it) => text(same(it))),
    ].map((it, at) => ({ ...it, priority: Math.max(0, at - 4) })),
    names,
    ['Toàn bộ 96 đơn vị'],
  );

type Rate = readonly [min: number, max: number, target: number];

/** Milestones whose rates are just below, at, within and beyond their thresholds. */
export const milestones: Table = tableOf(
  [
    plainColumn<Rate>('milestone', same('Mốc'), 'text', ([, , target]) =>
      text(same(`${target / 100}% người dân đăng ký, 15/12`)),
    ),
    plainColumn<Rate>('rate', same('Tỷ lệ'), 'percent', ([min, max, target]) =>
      percent({ min, max, estimated: false }, target),
    ),
    plainColumn<Rate>('lacking', same('Còn thiếu'), 'count', () => count(632_223)),
    plainColumn<Rate>('status', same('Kết quả'), 'status', ([min, , target]) =>
      status(min >= target ? 'reached' : 'on-track', false),
    ),
  ],
  [
    [7999, 7999, 8000],
    [8000, 8000, 8000],
    [295, 463, 5000],
    [0, 10_000, 7000],
    [0, 0, 7000],
    [10_000, 10_000, 10_000],
  ],
);

const chartPoint = (day: string, value: number) => ({
  asOf: moment(`${day}T10:00`),
  value: { min: value, max: value },
});

/** A rate just below its threshold, then at it. */
export const nearThreshold: Chart = {
  series: [
    {
      name: same('Xã Bờ Y'),
      points: [chartPoint('2025-12-04', 7999), chartPoint('2025-12-14', 8000)],
      projected: [],
    },
  ],
  thresholds: [{ value: 8000, label: same('80%'), by: '2025-12-31' as Day }],
};

const SHORTS = ['BaTô', 'Bờ Y', 'NghĩaL', 'Mường', 'ĐăkCấ', 'LýSơn', 'KonTu', 'Trườn'];

const MEDIUMS = ['Bờ Y', 'S.T.Thượng', 'Trường Sơn', 'Đăk Tờ Kan', 'Đ.Trà Bồng'];

/** A map as wide and as high as the province's. */
export const tileMap: TileMap = {
  label: same('Người dân đã đăng ký / người trưởng thành'),
  rows: 11,
  columns: 14,
  tiles: Array.from({ length: 96 }, (_, at) => {
    const [row, column] = [Math.floor(at / 9), (at % 9) + (at % 5)];
    const rate = (at * 97) % 4900;
    return {
      row,
      column,
      name: `Xã số ${at}`,
      ...(at % 3 === 0 ? {} : { medium: MEDIUMS[at % MEDIUMS.length] as string }),
      ...(at === 30 ? { marked: true as const } : {}),
      short: (SHORTS[at % SHORTS.length] as string).slice(0, 5),
      percent: percent(
        at % 17 === 0
          ? null
          : { min: rate, max: at % 7 === 0 ? rate + 70 : rate, estimated: at % 11 === 0 },
      ),
      rank: at % 17 === 0 ? null : at + 1,
      step: at % 17 === 0 ? null : Math.min(4, Math.floor(rate / 1000)),
    };
  }).filter(
    (it, at, all) => all.findIndex((o) => o.row === it.row && o.column === it.column) === at,
  ),
  steps: [
    'dưới 10%',
    'từ 10% đến dưới 20%',
    'từ 20% đến dưới 30%',
    'từ 30% đến dưới 40%',
    'từ 40%',
  ].map((it) => ({ label: same(it) })),
};
