import { type PercentCell, percent } from '../../src/document/cell.ts';
import type { Tile, TileMap } from '../../src/document/tile-map.ts';

const figure = (min: number, max = min, estimated = false): PercentCell => ({
  min,
  max,
  estimated,
});

const tile = (
  [row, column]: readonly [number, number],
  [name, short, medium]: readonly [string, string, string],
  value: PercentCell | null,
  step: number | null,
  more: Partial<Tile> = {},
): Tile => ({
  row,
  column,
  name,
  short,
  medium,
  percent: percent(value),
  rank: null,
  step,
  ...more,
});

/** A small map with all that a tile may have: exact, within bounds, estimated, unknown, marked, a hostile name. */
export const SAMPLE_MAP: TileMap = {
  label: { vi: 'người dân đã đăng ký / người trưởng thành', en: 'residents registered / adults' },
  rows: 3,
  columns: 4,
  tiles: [
    tile([0, 1], ['Xã Bình Sơn', 'B.Sơn', 'Bình Sơn'], figure(4106), 4, { rank: 1 }),
    tile([0, 3], ['Đặc khu Lý Sơn', 'L.Sơn', 'Lý Sơn'], figure(726), 3, { rank: 2 }),
    tile([1, 0], ['Xã Bờ Y', 'Bờ Y', 'Bờ Y'], figure(295, 463), 1, { rank: 5, marked: true }),
    tile([1, 1], ['Xã Ba Tô', 'Ba Tô', 'Ba Tô'], figure(599, 599, true), 2, { rank: 3 }),
    tile([1, 2], ['Xã Ba Tơ', 'Ba Tơ', 'Ba Tơ'], null, null, { marked: true }),
    tile([2, 0], ['Xã =1+1<b>', '11b', '11b'], figure(0), 0, { rank: 6 }),
    tile([2, 2], ['Xã Sơn Hạ', 'S.Hạ', 'Sơn Hạ'], figure(1000, 10_000, true), 4, { rank: 4 }),
  ],
  steps: [
    { label: { vi: 'dưới 2%', en: 'below 2%' } },
    { label: { vi: 'từ 2% đến dưới 4%', en: '2% to below 4%' } },
    { label: { vi: 'từ 4% đến dưới 6%', en: '4% to below 6%' } },
    { label: { vi: 'từ 6% đến dưới 8%', en: '6% to below 8%' } },
    { label: { vi: 'từ 8%', en: '8% and above' } },
  ],
};
