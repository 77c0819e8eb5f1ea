import { expect, it } from 'vitest';
import { quangNgaiRegistry } from '../../src/units/registry.ts';
import { tilePlaces } from '../../src/units/tiles.ts';

it('each of the 96 units has a tile of its own', () => {
  const codes = quangNgaiRegistry().units.map((it) => it.code);
  expect(codes).toHaveLength(96);
  expect([...tilePlaces.keys()].sort()).toEqual([...codes].sort());
  const places = [...tilePlaces.values()].map(({ row, column }) => `${row},${column}`);
  expect(new Set(places).size).toBe(96);
});

it('tiles begin at the edges of their grid', () => {
  const places = [...tilePlaces.values()];
  expect(places.every(({ row, column }) => Number.isInteger(row) && Number.isInteger(column))).toBe(
    true,
  );
  expect(Math.min(...places.map((it) => it.row))).toBe(0);
  expect(Math.min(...places.map((it) => it.column))).toBe(0);
});

it('the sea is in the east, and the mountains are in the west', () => {
  const place = (name: string) => {
    const unit = quangNgaiRegistry().byName.get(name);
    return tilePlaces.get(unit?.code as string) ?? { row: Number.NaN, column: Number.NaN };
  };
  expect(place('Đặc khu Lý Sơn').column).toBeGreaterThan(place('Xã Bình Sơn').column);
  expect(place('Xã Bờ Y').column).toBeLessThan(place('Phường Cẩm Thành').column);
  expect(place('Phường Sa Huỳnh').row).toBeGreaterThan(place('Phường Đức Phổ').row);
});
