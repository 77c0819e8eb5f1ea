import { count, text } from '../../src/document/cell.ts';
import type { Report } from '../../src/document/report.ts';
import { plainColumn, type Table, tableOf } from '../../src/document/table.ts';
import { same } from '../../src/i18n/pair.ts';

/** Names as files of bad will may hold them. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); alert(1); ('",
  '</style><style>*{display:none}',
  '__proto__',
  '&lt;b&gt;',
  `\u001b[31m\u202e${'dài '.repeat(60)}`,
];

export const hostileTable = tableOf(
  [
    plainColumn<string>('name', same('<th>'), 'text', (it) => text(same(it))),
    plainColumn('have', same('Số người'), 'count', () => count(2354)),
  ],
  HOSTILE,
);

export const reportWith = (table: Table, more: Partial<Report> = {}): Report => ({
  title: same('Báo cáo <b>'),
  facts: [same('Số liệu </p>')],
  sections: [{ title: same('Bảng "1"'), lines: [same('Đạt 3,20% <i>')], table }],
  notes: [same('Lưu ý <script>')],
  machineTable: () => table,
  json: () => ({}),
  standings: () => [],
  issues: [],
  ...more,
});
