import fc from 'fast-check';
import { quangNgaiRegistry } from '../../src/units/registry.ts';

/** A table as its author means it: units, columns, and figures of which some are unknown. */
export interface MeantTable {
  readonly units: readonly string[];
  readonly columns: readonly MeantColumn[];
  /** By row and column. */
  readonly figures: readonly (readonly (number | null)[])[];
}

interface MeantColumn {
  readonly figure: string;
  /** The heading over one row, and over two. */
  readonly heading: string;
  readonly group: string;
  readonly part: string;
}

const COLUMNS: readonly MeantColumn[] = [
  { figure: 'registered.total', heading: 'Tổng số học viên', group: 'Đăng ký', part: 'Tổng số' },
  {
    figure: 'registered.publicEmployees',
    heading: 'CBCCVC đã đăng ký',
    group: 'Đăng ký',
    part: 'CBCCVC',
  },
  {
    figure: 'registered.residents',
    heading: 'Người dân đã đăng ký',
    group: 'Đăng ký',
    part: 'Người dân',
  },
  { figure: 'certified.total', heading: 'Đã cấp chứng nhận', group: 'Chứng nhận', part: 'Tổng số' },
  {
    figure: 'certified.residents',
    heading: 'Người dân được cấp chứng nhận',
    group: 'Chứng nhận',
    part: 'Người dân',
  },
];

const names = quangNgaiRegistry().units.map((it) => it.name);
const figure = fc.oneof(fc.nat({ max: 999 }), fc.nat({ max: 2_000_000 }), fc.constant(null));

export const meantTable: fc.Arbitrary<MeantTable> = fc
  .record({
    units: fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 12 }),
    columns: fc.shuffledSubarray([...COLUMNS], { minLength: 1 }),
  })
  .chain(({ units, columns }) =>
    fc
      .array(fc.array(figure, { minLength: columns.length, maxLength: columns.length }), {
        minLength: units.length,
        maxLength: units.length,
      })
      .map((figures) => ({ units, columns, figures })),
  );

/** The ways in which files differ that hold the same table. */
export interface Manner {
  readonly delimiter: string;
  readonly lineEnds: readonly string[];
  readonly separatorLine: boolean;
  readonly titles: readonly string[];
  readonly twoRows: boolean;
  readonly numbered: boolean;
  /** What is counted stands below each heading. */
  readonly measured: boolean;
  /** After how many rows the header stands again; 0: never. */
  readonly pageBreak: number;
  readonly total: boolean;
  readonly remarks: readonly string[];
  readonly quoteAll: boolean;
  readonly group: '' | '.' | ',' | ' ' | '\u00a0';
  readonly unknown: string;
  readonly nameFirst: boolean;
  readonly capitals: boolean;
  readonly decomposed: boolean;
}

export const manner: fc.Arbitrary<Manner> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnds: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }),
  separatorLine: fc.boolean(),
  titles: fc.subarray(['ỦY BAN NHÂN DÂN TỈNH', '', 'BÁO CÁO KẾT QUẢ, ngày 5 tháng 12; lần 2']),
  twoRows: fc.boolean(),
  numbered: fc.boolean(),
  measured: fc.boolean(),
  pageBreak: fc.constantFrom(0, 2, 5),
  total: fc.boolean(),
  remarks: fc.subarray(['', 'Nơi nhận:', '- Như trên; lưu: VT.', 'NGƯỜI LẬP BIỂU'], {}),
  quoteAll: fc.boolean(),
  group: fc.constantFrom('', '.', ',', ' ', '\u00a0'),
  unknown: fc.constantFrom('', '-', '…', 'x', 'n/a'),
  nameFirst: fc.boolean(),
  capitals: fc.boolean(),
  decomposed: fc.boolean(),
});

/** Writes a table in a manner, as somebody's program or hand would. */
export function writeTable(table: MeantTable, how: Manner): string {
  const { columns, units, figures } = table;
  const line = (name: string, cells: readonly string[], first = '') =>
    (how.nameFirst ? [first, name, ...cells] : [first, ...cells, name]).map((it) =>
      quoted(it, how),
    );
  const headings = how.twoRows
    ? [
        line('Xã, phường', groupCells(columns), 'STT'),
        line(
          '',
          columns.map((it) => it.part),
        ),
      ]
    : [
        line(
          'Xã, phường',
          columns.map((it) => it.heading),
          'STT',
        ),
      ];
  const measures = columns.map(() => '(người)');
  const header = how.measured ? [...headings, line('', measures)] : headings;
  const body = units.flatMap((unit, row) => {
    const name = how.capitals ? unit.toUpperCase() : unit;
    const cells = (figures[row] ?? []).map((it) => figureText(it, how));
    const again = how.pageBreak > 0 && row > 0 && row % how.pageBreak === 0;
    return [...(again ? header : []), line(name, cells, `${row + 1}`)];
  });
  const numbers = how.numbered
    ? [
        line(
          '2',
          columns.map((_, i) => `${i + 3}`),
          '1',
        ),
      ]
    : [];
  const lone = (text: string) => [quoted(text, how)];
  const lines = [
    ...how.titles.map(lone),
    ...header,
    // Columns are numbered from left to right.
    ...(how.nameFirst ? numbers : []),
    ...body,
    ...(how.total ? [line('Tổng cộng', totals(table, how))] : []),
    ...how.remarks.map(lone),
  ].map((cells) => cells.join(how.delimiter));
  const all = how.separatorLine ? [`sep=${how.delimiter}`, ...lines] : lines;
  const text = all.map((it, i) => it + how.lineEnds[i % how.lineEnds.length]).join('');
  return how.decomposed ? text.normalize('NFD') : text;
}

/** Each group over the columns that follow each other in it, as a spreadsheet writes merged cells. */
const groupCells = (columns: readonly MeantColumn[]): readonly string[] =>
  columns.map((it, i) => (it.group === columns[i - 1]?.group ? '' : it.group));

const totals = ({ columns, figures }: MeantTable, how: Manner): readonly string[] =>
  columns.map((_, at) => {
    const values = figures.map((row) => row[at] ?? null);
    const known = values.every((it) => it !== null);
    return figureText(known ? values.reduce((a, b) => a + (b ?? 0), 0) : null, how);
  });

const figureText = (value: number | null, { group, unknown }: Manner): string =>
  value === null ? unknown : String(value).replace(/\B(?=(\d{3})+$)/g, group);

const quoted = (cell: string, { delimiter, quoteAll }: Manner): string =>
  quoteAll || cell.includes(delimiter) || cell.includes('"')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** The table as a sheet holds it: figures as numbers, groups of headings as merged cells. */
export function sheetOf({ columns, units, figures }: MeantTable, how: Manner) {
  const title = ['Số liệu tính đến 10h00, ngày 04/12/2025'];
  const groups = ['Xã, phường', ...groupCells(columns)];
  const header = how.twoRows
    ? [groups, ['', ...columns.map((it) => it.part)]]
    : [['Xã, phường', ...columns.map((it) => it.heading)]];
  const body = units.map((unit, row) => [unit, ...(figures[row] ?? [])]);
  const starts = groups.flatMap((it, at) => (it === '' ? [] : [at]));
  const merges = starts.map((c, i) => ({
    s: { r: 1, c },
    e: { r: c === 0 ? 2 : 1, c: (starts[i + 1] ?? groups.length) - 1 },
  }));
  return { rows: [title, ...header, ...body], merges: how.twoRows ? merges : [] };
}
