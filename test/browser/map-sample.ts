import { percent } from '../../src/document/cell.ts';
import type { Report } from '../../src/document/report.ts';
import type { Tile, TileMap } from '../../src/document/tile-map.ts';
import { same } from '../../src/i18n/pair.ts';

const COLUMNS = 14;
const LIMITS = [300, 600, 900, 1200];

/** A map of 96 tiles of 14 columns: with a gap, an unknown rate, bounds and an estimate. */
export const MAP: TileMap = mapOf(
  Array.from({ length: 96 }, (_, at) => ({
    name: `Xã Số ${at + 1}`,
    short: `S ${at + 1}`,
    medium: `Xã S. ${at + 1}`,
    row: Math.floor((at + 1) / COLUMNS),
    column: (at + 1) % COLUMNS,
  })),
);

interface Place {
  readonly name: string;
  readonly short: string;
  readonly medium: string;
  readonly row: number;
  readonly column: number;
}

function mapOf(places: readonly Place[]): TileMap {
  return {
    label: same('Tỷ lệ: người dân đã đăng ký / người trưởng thành'),
    rows: Math.max(...places.map((it) => it.row)) + 1,
    columns: Math.max(...places.map((it) => it.column)) + 1,
    tiles: places.map((it, at): Tile => {
      const rate = at * 14 + 20;
      const isUnknown = at === 7;
      return {
        ...it,
        percent: percent(
          isUnknown ? null : { min: rate, max: at === 8 ? 463 : rate, estimated: at === 9 },
        ),
        ...(at === 20 ? { marked: true } : {}),
        rank: isUnknown ? null : 96 - at,
        step: isUnknown ? null : LIMITS.filter((limit) => rate >= limit).length,
      };
    }),
    steps: [
      'dưới 3%',
      'từ 3% đến dưới 6%',
      'từ 6% đến dưới 9%',
      'từ 9% đến dưới 12%',
      'từ 12%',
    ].map((it) => ({ label: same(it) })),
  };
}

export const mapReport = (map: TileMap): Report => ({
  title: same('Bản đồ: 96 xã, phường, đặc khu'),
  facts: [same('Số liệu tính đến 10h00 ngày 04/12/2025')],
  sections: [{ title: null, map, table: null }],
  notes: [same('Ô không theo diện tích')],
  machineTable: () => ({ headings: [], rows: [], totals: [] }),
  json: () => ({}),
  standings: () => [],
  issues: [],
});
