import fc from 'fast-check';
import type { PeopleColumns } from '../../../src/domain/learner.ts';
import type { PeopleTable } from '../../../src/ingest/people-table.ts';

const NONE: PeopleColumns = {
  account: null,
  name: null,
  birth: null,
  kind: null,
  isPublicEmployee: null,
  commune: null,
  communeCode: null,
  village: null,
  organisation: null,
  registeredAt: null,
  share: [null, null, null, null, null],
  quiz: [null, null, null, null, null],
  final: null,
  certifiedAt: null,
  certificate: null,
  role: null,
  guide: null,
  guideBirth: null,
};

const TIMES = [
  ...['04/12/2025', '4/12/2025 10:00', '04/12/2025 10:01:30', '2025-11-03', '2025-11-03T08:30:00'],
  ...['2025-11-03T23:30:00Z', '10h30 03/11/2025', '31/02/2025', '05/12/2025', '12/31/2025'],
  ...['1.1.2025', '01-10-2025 9h05', '1/:/2025', '03/11/2025 24:00', '03/11/2025 12:30 AM'],
];
const NAMES = [
  ...['Nguyễn Văn An', 'NGUYỄN VĂN AN', 'nguyen van an', 'Đinh Thị Rê', 'Y Blút', 'A Thắng'],
  ...[
    'Nguyễn Văn A1',
    'Nguyễn Văn A2',
    'Nguyễn Văn B',
    'Họ tên',
    'FullName',
    'Ấn',
    'Y 李a',
    'Ya Pƀôt',
    'Straße',
    'Trần "Tí" Sửu',
    'Lê; Văn, C',
  ],
  ...['Ðặng Thị Ý', '???', 'Ｎguyễn', 'Σοφία', '\u200bAn', 'An\u0301', '李明'],
];
const BIRTHS = [
  ...['05/03/1985', '5/3/1985', '1985-03-05', '04/12/2007', '05/12/2007', '29/02/2004', '1985'],
  ...['2007', '12/2007', '11/2007', '01/2008', '2030', '05/12/2025', '31/12/1899', '30/02/1990'],
  ...['05.03.1985', '05-03/1985', '1985-03-05 00:00:00', '05/03/85', 'không rõ', '1/1/1900'],
];
const PLACES = [
  ...['0905123456', '02/03/1988', 'a@b.vn', 'Xã\u001b[2JBa', '\u200b', 'Nguyễn Văn An', 'hv1'],
  'Xã Bờ Y',
  'Xã Ba Tô',
  'Xã Ba Tơ',
  'Thôn 1',
  'Thôn 2',
  'Trường "Hoa Mai"; cơ sở 2',
];
const POOLS: Readonly<Record<string, readonly string[]>> = {
  account: ['Username', 'Tên đăng nhập', 'hv1', 'hv2', 'a@b.vn'],
  name: NAMES,
  birth: BIRTHS,
  kind: [
    'CBCCVC',
    'Người dân',
    'CB, CC, VC',
    'cán bộ',
    'Không phải CBCCVC',
    'Khác',
    'dân',
    'Đảng viên',
  ],
  isPublicEmployee: ['true', 'FALSE', '1', '0', 'x', 'Có', 'không', 'maybe'],
  commune: PLACES,
  communeCode: ['23377', '23378'],
  village: PLACES,
  organisation: PLACES,
  registeredAt: TIMES,
  share: [
    '80%',
    '100',
    '79,9%',
    '79',
    '0,8',
    '0',
    '101',
    '80 %',
    '1',
    '0.5%',
    '80.0',
    'nhiều',
    '0080',
  ],
  quiz: ['4', '5', '4/5', '3', '6', '4/6', '4,0', 'x', '004', '0'],
  final: ['21', '20', '30', '31', '21/30', '21/20', '21.0', 'đạt', '0'],
  certifiedAt: [...TIMES, 'Đã cấp', 'x', 'chưa', '-', '0', 'đang chờ', 'CHƯA  CẤP'],
  certificate: ['QNG-2025-0001', 'chưa', '-', '0', 'A', 'QNG/', '000', 'chưa có'],
  other: ['', 'ghi chú', '12'],
};
const FIELDS = Object.keys(POOLS).filter((it) => !['share', 'quiz', 'other'].includes(it));
const MODULE_FIELDS = [0, 1, 2, 3, 4].flatMap((i) => [`share ${i}`, `quiz ${i}`]);
const SPACES = ['', '', '', '', ' ', '  ', '\t', '\u00a0', '\u3000', '\u2003', '\ufeff', '\u200b'];

const space = fc.constantFrom(...SPACES);
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('a\nb', 'a\r\nb', 'a\rb', '"', '""', '=1+1', '\u0301', 'x'.repeat(90)),
);

const composed = fc.boolean();

const anyCell = (pool: readonly string[]) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...pool) },
        { weight: 2, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: hostile },
      ),
      ...[space, space, composed],
    )
    .map(
      ([cell, before, behind, nfd]) => `${before}${nfd ? cell.normalize('NFD') : cell}${behind}`,
    );

/** Columns of a learner table in any order, some of them missing, with others amid. */
const anyColumns = fc
  .tuple(
    fc.subarray(FIELDS, { minLength: 6 }),
    fc.subarray(MODULE_FIELDS),
    fc.boolean(),
    fc.constantFrom([], ['other'], ['other', 'other']),
  )
  .chain(([fields, some, all, others]) =>
    fc.shuffledSubarray([...fields, ...(all ? MODULE_FIELDS : some), ...others], {
      minLength: fields.length + (all ? MODULE_FIELDS : some).length + others.length,
    }),
  );

function columnsOf(fields: readonly string[]): PeopleColumns {
  const at = (field: string) => (fields.includes(field) ? fields.indexOf(field) : null);
  const single = Object.fromEntries(FIELDS.map((field) => [field, at(field)]));
  return {
    ...NONE,
    ...single,
    share: [0, 1, 2, 3, 4].map((i) => at(`share ${i}`)),
    quiz: [0, 1, 2, 3, 4].map((i) => at(`quiz ${i}`)),
  };
}

export const tableOf = (
  columns: Partial<PeopleColumns>,
  width: number,
  delimiter = ';',
): PeopleTable => ({
  ...{ file: 'hoc-vien.csv', kind: 'learners', encoding: 'utf-8', marked: false, delimiter },
  ...{
    columns: { ...NONE, ...columns },
    headings: Array.from({ length: width }, (_, i) => `${i}`),
  },
  ...{ headerLine: 1, firstLine: 1, asOf: null, asOfIssues: [] },
});

const LINE_ENDS = ['\n', '\n', '\r\n', '\r'];

interface Written {
  readonly cells: readonly string[];
  readonly quoted: readonly boolean[];
  readonly end: string;
}

function anyRow(fields: readonly string[]): fc.Arbitrary<Written> {
  const full = fc.tuple(...fields.map((it) => anyCell(POOLS[it.split(' ')[0] as string] ?? [''])));
  const cells = fc.oneof(
    { weight: 10, arbitrary: full },
    {
      weight: 1,
      arbitrary: fc.tuple(full, fc.nat(fields.length)).map(([it, n]) => it.slice(0, n)),
    },
    { weight: 1, arbitrary: fc.tuple(full, fc.array(space)).map(([it, more]) => [...it, ...more]) },
    { weight: 1, arbitrary: full.map((it) => [...it, 'thừa']) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        [''],
        ['Nơi nhận:'],
        ['Tổng cộng', '12', '3'],
        ['- Như trên;', '', 'x'],
        ...['Tổng cộng', 'TM. UBND XÃ'].map((it) =>
          fields.map((field) => (field === 'name' ? it : field === 'commune' ? 'Xã Bờ Y' : '')),
        ),
        fields.map(() => ' '),
      ),
    },
  );
  return cells.chain((it) =>
    fc.record({
      cells: fc.constant(it),
      quoted: fc.array(fc.boolean(), { minLength: it.length, maxLength: it.length }),
      end: fc.constantFrom(...LINE_ENDS),
    }),
  );
}

/** A learner table and its text, well formed as for its quotes. */
export const anyLearners = fc
  .tuple(anyColumns, fc.constantFrom(';', ',', '\t', '|'))
  .chain(([fields, delimiter]) =>
    fc.record({
      table: fc.constant(tableOf(columnsOf(fields), fields.length, delimiter)),
      text: fc
        .tuple(fc.array(anyRow(fields), { maxLength: 8 }), fc.boolean(), fc.boolean())
        .map(([rows, ended, plain]) => textOf(rows, delimiter, ended, plain)),
    }),
  );

function textOf(
  rows: readonly Written[],
  delimiter: string,
  ended: boolean,
  plain: boolean,
): string {
  const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`);
  const cellOf = (cell: string, quoted: boolean) =>
    (quoted && !plain) || special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map(({ cells, quoted, end }) => [
    cells.map((cell, i) => cellOf(cell.replaceAll('\0', ''), quoted[i] === true)).join(delimiter),
    end,
  ]);
  const text = lines.map(([line, end]) => `${line}${end}`).join('');
  return ended ? text : text.replace(/(\r\n|\n|\r)$/, '');
}
