import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  type CellKind,
  change,
  count,
  day,
  moment,
  pace,
  percent,
  rank,
  status,
  text,
} from '../../../src/document/cell.ts';
import type { Report } from '../../../src/document/report.ts';
import { plainColumn, type Table } from '../../../src/document/table.ts';
import type { Moment } from '../../../src/domain/calendar.ts';
import { STATUSES } from '../../../src/domain/status.ts';
import { momentText } from '../../../src/i18n/number-text.ts';
import { capital, same } from '../../../src/i18n/pair.ts';
import { cellText } from '../../../src/render/cell-text.ts';
import { renderXlsx } from '../../../src/render/xlsx.ts';
import { readBack, shown } from './read-back.ts';

const LOOK = {
  language: 'vi',
  color: false,
  width: null,
  toFile: true,
  warnings: () => [],
} as const;

const reportOf = (table: Table, title = 'Bảng'): Report => ({
  title: same(title),
  facts: [],
  sections: [{ title: null, table }],
  notes: [],
  machineTable: () => table,
  json: () => ({}),
  standings: () => [],
  issues: [],
});

async function sheetOf(table: Table, title?: string) {
  const { sheets } = readBack(await renderXlsx(reportOf(table, title), LOOK));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const people = fc.nat({ max: 3_000_000 });
const known = fc.oneof(
  people,
  fc.tuple(people, people).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) + 1 })),
);
const counts = fc.option(known);
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '#N/A',
    '#REF!',
    "'",
    '_x0041_',
    '_x000D_',
    '\r\n',
  ),
  fc.constantFrom('<script>', ']]>', '&amp;', '__proto__', ' hai đầu ', 'Ấ\u0323', '1e5', 'TRUE'),
);

/** Days on which no clock was put forward or back stand for all. */
const times = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString());

const CELLS: Readonly<Record<Exclude<CellKind, 'bar'>, fc.Arbitrary<Cell>>> = {
  text: fc.option(strings).map((it) => text(it === null ? null : same(it))),
  rank: fc.option(fc.integer({ min: 1, max: 5000 })).map(rank),
  change: fc.option(fc.integer({ min: -5000, max: 5000 })).map(change),
  count: fc
    .record(
      { value: counts, estimated: fc.boolean(), status: fc.constantFrom(...STATUSES) },
      { requiredKeys: ['value'] },
    )
    .map(({ value, ...marks }) => count(value, marks)),
  pace: fc.option(fc.nat({ max: 99_999 }).map((it) => it / 10)).map(pace),
  percent: fc
    .option(fc.record({ min: fc.nat(20_000), more: fc.nat(9), estimated: fc.boolean() }))
    .map((it) => percent(it && { min: it.min, max: it.min + it.more, estimated: it.estimated })),
  status: fc
    .tuple(fc.constantFrom(...STATUSES), fc.boolean())
    .map(([it, estimated]) => status(it, estimated)),
  day: fc.option(times.map((it) => it.slice(0, 10))).map(day),
  moment: fc.tuple(times, fc.boolean()).map(([it, isEnd]) => {
    const at = `${isEnd ? `${it.slice(0, 10)}T23:59:59` : `${it.slice(0, 16)}:00`}+07:00` as Moment;
    return moment(at, capital(momentText(at)));
  }),
};

const KINDS = Object.keys(CELLS) as (keyof typeof CELLS)[];
const tables = fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1 }).chain((kinds) => {
  const row = fc.tuple(...kinds.map((it) => CELLS[it]));
  return fc
    .record({ rows: fc.array(row, { maxLength: 8 }), totals: fc.array(row, { maxLength: 2 }) })
    .map(
      ({ rows, totals }): Table => ({
        headings: kinds.map((it) => plainColumn(it, same(`Cột ${it}`), it, () => text(null))),
        rows,
        totals,
      }),
    );
});

/** XML knows neither of these, and a cell but one end of a line. */
const storable = (it: string): string =>
  it.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/\r\n?/g, '\n');

describe('any table', () => {
  it('is read back as a screen shows it', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const { rows } = await sheetOf(table);
        const back = rows.slice(2).map((row) => row.slice(0, table.headings.length).map(shown));
        const expected = [...table.rows, ...table.totals].map((row) =>
          row.map((it) => storable(cellText(it, 'vi'))),
        );
        expect(back).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
  it('has no formula but sums that are right', async () => {
    const totals = fc.constantFrom<'sum' | 'other'>('sum', 'other');
    await fc.assert(
      fc.asyncProperty(
        fc.array(people, { minLength: 1, maxLength: 9 }),
        totals,
        async (figures, kind) => {
          const sum = figures.reduce((a, b) => a + b, 0);
          const total = kind === 'sum' ? sum : sum + 1;
          const table: Table = {
            headings: [plainColumn('n', same('Số người'), 'count', () => count(0))],
            rows: figures.map((it) => [count(it)]),
            totals: [[count(total)]],
          };
          const last = (await sheetOf(table)).rows.at(-1)?.[0];
          expect(last?.v).toBe(total);
          expect(last?.f).toBe(kind === 'sum' ? `SUM(A3:A${figures.length + 2})` : undefined);
        },
      ),
      { numRuns: 20 },
    );
  });
  it.each([
    ['a row within bounds', [count({ min: 1, max: 2 }), count(3)], count(5)],
    ['a row unknown', [count(null), count(5)], count(5)],
    ['bounds in all', [count(2), count(3)], count({ min: 5, max: 6 })],
    [
      'rates',
      [percent({ min: 1, max: 1, estimated: false })],
      percent({ min: 1, max: 1, estimated: false }),
    ],
  ])('writes no formula over %s', async (_, figures, total) => {
    const table: Table = {
      headings: [plainColumn('n', same('Số'), 'count', () => count(0))],
      rows: figures.map((it) => [it]),
      totals: [[total]],
    };
    expect((await sheetOf(table)).xml).not.toContain('<f>');
  });
});

describe('hostile words', () => {
  const table: Table = {
    headings: [plainColumn('unit', same('=HYPERLINK("http://x")'), 'text', () => text(null))],
    rows: [[text(same('='.repeat(40_000)))], [text(same('\u001b[31m<b>&'))]],
    totals: [],
  };
  it('stay words, of a length that a cell holds', async () => {
    const { rows, xml } = await sheetOf(table, "'Tên' [x]: \u0000\u001b </sheet>");
    expect(rows[1]?.[0]).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect(String(rows[2]?.[0]?.v).length).toBe(32_767);
    expect(rows[3]?.[0]?.v).toBe('\u001b[31m<b>&');
    expect(xml).not.toContain('<f>');
  });
  it.each([
    ['History', 'History (2)'],
    ["'''", '-'],
    ['a/b\\c[d]*?:e', 'a-b-c-d-e'],
    ['', '-'],
    ['_x0041_', '-x0041_'],
    ['Kết quả của các thôn, tổ dân phố trên địa bàn', 'Kết quả của các thôn, tổ dân…'],
    ['Chưa đạt mốc 50% người dân có chứng nhận, 15/12', 'Chưa đạt mốc 50%…, 15-12'],
    [`${'x'.repeat(30)}😀`, `${'x'.repeat(30)}…`],
  ])('name a sheet %j so that Excel opens it', async (title, name) => {
    expect((await sheetOf(table, title)).name).toBe(name);
  });
});
