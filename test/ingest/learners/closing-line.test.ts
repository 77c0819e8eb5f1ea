import { expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { readAccount } from '../../../src/ingest/learners/read-account.ts';
import { tableOf } from './any-learners.ts';
import { readBytes } from './read-bytes.ts';

const ASOF = '2025-12-04T10:00:00+07:00' as Moment;
const table = tableOf({ account: 1, name: 2, birth: 3, commune: 4 }, 5);

it.each([
  ...[
    'Tổng cộng;;;;3',
    ';;Tổng cộng: 3;;Xã Bờ Y',
    'Nơi nhận:;;;;TM. UBND XÃ',
    ';;TM. UBND XÃ;;Xã Bờ Y',
  ],
  ...['- Như trên;;;;Chủ tịch', 'Người lập biểu;;;;KT. CHỦ TỊCH', ';;(Ký, đóng dấu);;Chủ tịch'],
  ...[';;Bờ Y, ngày 05 tháng 12 năm 2025;;Chủ tịch'],
])('“%s” stands below a list and is nobody', (row) => {
  expect(readAccount(row.split(';'), table, ASOF)).toBeNull();
  const { rows, groups } = readBytes(Buffer.from(`${row}\n`), table, ASOF, 1, [99]);
  expect({ rows, groups }).toEqual({ rows: 0, groups: [] });
});

it.each([
  ...['1;hv1;Tổng cộng;;Xã Bờ Y', '1;;Tổng Thị Cộng;;Xã Bờ Y', '1;;Công;1/1/1990;Xã Bờ Y'],
  ...['Tổng cộng;;;1/1/1990;Xã Bờ Y', '1;;Tám;;Xã Bờ Y', '1;;K T Kiều;;Xã Bờ Y'],
])('“%s” is a row', (row) => {
  expect(readAccount(row.split(';'), table, ASOF)).not.toBeNull();
  expect(readBytes(Buffer.from(`${row}\n`), table, ASOF, 1, [99]).rows).toBe(1);
});
