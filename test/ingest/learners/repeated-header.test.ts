import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { accountReader } from '../../../src/ingest/learners/make-reader.ts';
import { readAccount } from '../../../src/ingest/learners/read-account.ts';
import { findPeople } from '../../../src/ingest/people/find-people.ts';
import { splitCells } from '../../../src/ingest/split-cells.ts';
import { tableOf } from './any-learners.ts';
import { readBytes } from './read-bytes.ts';

const AS_OF = '2025-12-04T10:00:00+07:00' as Moment;

const HEADERS = [
  'Tài khoản;Họ và tên;Ngày sinh;Xã;Ngày đăng ký',
  'Họ và tên;Ngày sinh;Xã;Ngày đăng ký',
  'Tài khoản;Ngày sinh;Xã;Ngày đăng ký',
];

function readWith(header: string, records: readonly string[]) {
  const text = `${[header, ...records].join('\n')}\n`;
  const found = findPeople(text, 'x.csv', false);
  if (found === null) throw new Error('no people');
  const table = { ...found.found, encoding: 'utf-8', marked: false, delimiter: ';' } as const;
  const options = { asOf: AS_OF, people: null, firstLine: table.firstLine, isUtf8 };
  const reader = accountReader(table, options);
  const bytes = Buffer.from(text);
  reader.read(bytes, 0, bytes.length, true);
  const plain = splitCells(text, ';')
    .rows.slice(1)
    .filter(({ cells }) => readAccount(cells, table, AS_OF) !== null);
  return { part: reader.part(), plain: plain.length };
}

const cell = (heading: string) =>
  fc.constantFrom(heading, heading.normalize('NFD'), ` ${heading}`, 'Hn', 'T\u200bn', 'Đoàn', '');
const anyRecord = (header: string) =>
  fc.tuple(...header.split(';').map(cell)).map((cells) => cells.join(';'));

it('the header once more is no account, for both readers', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...HEADERS)
        .chain((header) =>
          fc.record({ header: fc.constant(header), records: fc.array(anyRecord(header)) }),
        ),
      ({ header, records }) => {
        const { part, plain } = readWith(header, records);
        expect(part.rows).toBe(plain);
      },
    ),
  );
});

it.each(HEADERS)('%s: files joined one behind the other', (header) => {
  const record = header.replace(/[^;]+/g, '1').replace(/1$/, '04/12/2025');
  const again = [record, `\ufeff${header}`, record, header.normalize('NFD'), record];
  const { part, plain } = readWith(header, again);
  expect([part.rows, plain, part.faults.filter((it) => it.column === null)]).toEqual([3, 3, []]);
});

it('somebody whose account alone is called as its column is counted', () => {
  const [header = ''] = HEADERS;
  expect(readWith(header, ['Tài khoản;Nguyễn Văn A;;Xã Ba Tô;']).part.rows).toBe(1);
});

it.each([
  ['Tên đăng nhập;Họ tên;Xã', true],
  ['Username;FullName;CommuneName', true],
  ['Username;Nguyễn Văn An;Xã Bờ Y', false],
  ['hv1;Học viên;Xã Bờ Y', false],
])('a header in other words amid the rows is nobody: %s', (row, isHeader) => {
  const asOf = '2025-12-04T10:00:00+07:00' as Moment;
  const table = tableOf({ account: 0, name: 1, commune: 2 }, 3);
  expect(readAccount(row.split(';'), table, asOf) === null).toBe(isHeader);
  const { rows } = readBytes(Buffer.from(`${row}\n`), table, asOf, 1, [99]);
  expect(rows).toBe(isHeader ? 0 : 1);
});
