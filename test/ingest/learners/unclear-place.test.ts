import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { readAccount } from '../../../src/ingest/learners/read-account.ts';
import { isUnclearCode, isUnclearPlace } from '../../../src/ingest/learners/unclear-place.ts';
import { tableOf } from './any-learners.ts';
import { readBytes } from './read-bytes.ts';

const ASOF = '2025-12-04T10:00:00+07:00' as Moment;
const table = tableOf(
  { name: 0, account: 1, commune: 2, communeCode: 3, village: 4, organisation: 5 },
  6,
);

describe('a cell that is no place', () => {
  it.each([
    ...['Hồ Văn Giấu 0905123456', '0905 123 456', 'tk00012345', '02/03/1988', '2-3-88', '1988'],
    ...['giau@example.vn', 'tk4411', 'x'.repeat(121)],
  ])('%s is none', (cell) => {
    expect(isUnclearPlace(cell)).toBe(true);
  });

  it.each([
    ...['Xã Bờ Y', '51005', 'Thôn 12', 'Tổ dân phố 3/2', 'Trường THPT 2/9', 'Sư đoàn F307', ''],
    ...['Tổ 10A', 'Công ty 2025', 'Xã Bờ Y (51005)', 'Đội 1988-A'],
  ])('%s may be one', (cell) => {
    expect(isUnclearPlace(cell)).toBe(false);
  });

  it('is no code where it is a name or a telephone number', () => {
    const cells = ['23377', 'XP-51005', '0905123456', 'Hồ Văn Giấu', 'a@b.vn', '02/03/1988'];
    expect(cells.filter(isUnclearCode)).toEqual(cells.slice(2));
  });
});

describe('a row with such a cell', () => {
  it.each([
    ['the number of a telephone', 'An;hv1;Xã Bờ Y;;0905123456;', 4],
    ['the name once more', 'Lộ Tên;hv1;Xã Bờ Y;;;Lộ Tên', 5],
    ['the account once more', 'An;hv1;hv1;;Thôn 1;', 2],
    ['a name among the codes', 'An;hv1;Xã Bờ Y;Hồ Văn Giấu;;', 3],
  ])('is rejected and its place forgotten: %s', (_, row, column) => {
    const plain = readAccount(row.split(';'), table, ASOF);
    expect(plain).toMatchObject({
      rejected: true,
      faults: [{ code: 'place-unclear', column, example: null }],
    });
    const { groups, faults, rows } = readBytes(Buffer.from(`${row}\n`), table, ASOF, 1, [99]);
    expect({ groups, rows }).toEqual({ groups: [], rows: 1 });
    expect(faults).toEqual([
      { key: `place-unclear ${column}`, rows: 1, lines: [1], example: null },
    ]);
  });

  it('loses the escapes of a terminal, and is one place without them', () => {
    const text = 'An;hv1;Xã \u001b[2JBa;;;\nBa;hv2;Xã  [2JBa;;;\n';
    const { groups } = readBytes(Buffer.from(text), table, ASOF, 1, [99]);
    expect(groups).toMatchObject([{ written: { commune: 'Xã [2JBa' }, rows: 2 }]);
  });
});
