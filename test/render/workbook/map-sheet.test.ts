import { expect, it } from 'vitest';
import { percent, text } from '../../../src/document/cell.ts';
import type { Report } from '../../../src/document/report.ts';
import { plainColumn, tableOf } from '../../../src/document/table.ts';
import type { TileMap } from '../../../src/document/tile-map.ts';
import { same } from '../../../src/i18n/pair.ts';
import { renderXlsx } from '../../../src/render/xlsx.ts';
import { readBack, shown } from './read-back.ts';

const LOOK = {
  language: 'vi',
  color: false,
  width: null,
  toFile: true,
  warnings: () => [],
} as const;

const tile = (row: number, column: number, name: string, rate: number | null) => ({
  row,
  column,
  name: `Xã ${name}`,
  short: name,
  percent: percent(rate === null ? null : { min: rate, max: rate, estimated: false }),
  rank: null,
  step: rate === null ? null : rate < 500 ? 0 : 1,
});

const map: TileMap = {
  label: same('người dân đã đăng ký / người trưởng thành'),
  rows: 2,
  columns: 3,
  tiles: [tile(0, 1, 'Bờ Y', 472), tile(1, 0, 'Ba Tô', null), tile(1, 2, '=Ba Vì', 706)],
  steps: [{ label: same('dưới 5%') }, { label: same('từ 5%') }],
};

const table = tableOf(
  [plainColumn('unit', same('Đơn vị'), 'text', () => text(same('Xã Bờ Y')))],
  [0],
);

const report: Report = {
  title: same('Bản đồ: 3 xã'),
  facts: [],
  sections: [{ title: null, map, table }],
  notes: [],
  machineTable: () => table,
  json: () => ({}),
  standings: () => [],
  issues: [],
};

it('a map is a sheet of tiles, each with its name and its rate, and says what its colours mean', async () => {
  const { sheets, part } = readBack(await renderXlsx(report, LOOK));
  expect(sheets.map((it) => it.name)).toEqual(['Bản đồ', 'Bảng']);
  expect(sheets[0]?.rows.map((row) => row.map(shown))).toEqual([
    ['BẢN ĐỒ: 3 XÃ', '', ''],
    ['người dân đã đăng ký / người trưởng thành', '', ''],
    ['', '', ''],
    ['', 'Bờ Y', ''],
    ['', '4,72%', ''],
    ['Ba Tô', '', '=Ba Vì'],
    ['…', '', '7,06%'],
    ['', '', ''],
    ['', 'dưới 5%', ''],
    ['', 'từ 5%', ''],
    ['', 'chưa có tỷ lệ', ''],
  ]);
  const fills = part('xl/styles.xml').match(/<fgColor rgb="FF(6BAED6|2171B5|E7E6E6)"/g);
  expect(fills?.length).toBe(3);
  expect(sheets[0]?.xml).toContain('fitToWidth="1" fitToHeight="1"');
});

it('a map says what its frame means', async () => {
  const [first, ...more] = map.tiles;
  const tiles = [{ ...(first as (typeof map.tiles)[number]), marked: true as const }, ...more];
  const framed = { ...report, sections: [{ title: null, map: { ...map, tiles }, table }] };
  const { sheets } = readBack(await renderXlsx(framed, LOOK));
  const words = sheets[0]?.rows.at(-1)?.map(shown);
  expect(words).toEqual(['', 'đơn vị đang xem', '']);
});
