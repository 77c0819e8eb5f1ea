import { afterEach, describe, expect, it, vi } from 'vitest';
import { count, day, percent, status, text } from '../../src/document/cell.ts';
import type { Report } from '../../src/document/report.ts';
import { plainColumn, tableOf } from '../../src/document/table.ts';
import { same } from '../../src/i18n/pair.ts';
import { workbookReader } from '../../src/io/read-workbook.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { ROOT, run } from '../transcript.ts';

const LOOK = {
  language: 'vi',
  color: false,
  width: null,
  toFile: true,
  warnings: () => [],
} as const;

const table = tableOf(
  [
    plainColumn<string>('name', same('Đơn vị'), 'text', (it) => text(same(it))),
    plainColumn('have', same('Số người'), 'count', () => count(2354)),
    plainColumn('between', same('Khoảng'), 'count', () => count({ min: 798, max: 1251 })),
    plainColumn('unknown', same('Chưa rõ'), 'count', () => count(null)),
    plainColumn('rate', same('Tỷ lệ'), 'percent', () =>
      percent({ min: 7999, max: 7999, estimated: false }),
    ),
    plainColumn('status', same('Mốc'), 'status', () => status('at-risk', false)),
    plainColumn('day', same('Ngày'), 'day', () => day('2025-12-15')),
  ],
  ['Xã Bờ Y', '=1+1', '@SUM(A1)', '-5'],
  ['Toàn bộ'],
);

const report = (titles: readonly string[]): Report => ({
  title: same('Báo cáo'),
  facts: [same('Số liệu')],
  sections: titles.map((title) => ({ title: same(title), lines: [same('Dòng')], table })),
  notes: [same('=Lưu ý')],
  machineTable: () => table,
  json: () => ({}),
  standings: () => [],
  issues: [],
});

async function sheetsOf(bytes: string | Uint8Array) {
  const reading = await workbookReader(ROOT)(bytes as Uint8Array);
  if (!('sheets' in reading)) throw new Error(JSON.stringify(reading));
  return reading.sheets;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a workbook', () => {
  it('holds a sheet for each table, and what is said of them', async () => {
    const names = (
      await sheetsOf(await renderXlsx(report(['Xã: a/b', 'xã- a-b', 'x'.repeat(40)]), LOOK))
    ).map((it) => it.name);
    expect(names).toEqual(['Xã- a-b', 'xã- a-b (2)', `${'x'.repeat(30)}…`, 'Ghi chú']);
  });
  it('tells first what stands alone', async () => {
    const alone = { title: same('Biến động'), lines: [same('Tăng 03 bậc')], table: null };
    const { sections, ...rest } = report(['A']);
    const sheets = await sheetsOf(
      await renderXlsx({ ...rest, sections: [alone, ...sections] }, LOOK),
    );
    expect(sheets.map((it) => it.name)).toEqual(['Tóm tắt', 'A', 'Ghi chú']);
    expect(sheets[0]?.rows.map((it) => it.cells)).toEqual([
      ['BÁO CÁO'],
      ['Số liệu'],
      ['Biến động'],
      ['Tăng 03 bậc'],
    ]);
  });
  it('says many lines of a table below it, so that its rows stay in sight', async () => {
    const lines = ['1', '2', '3', '4'].map((it) => same(`Dòng ${it}`));
    const [sheet] = await sheetsOf(
      await renderXlsx({ ...report([]), sections: [{ title: null, lines, table }] }, LOOK),
    );
    const said = sheet?.rows.map((it) => it.cells[0]) ?? [];
    expect(said.indexOf('Đơn vị')).toBe(2);
    expect(said.slice(-5)).toEqual(['Toàn bộ', 'Dòng 1', 'Dòng 2', 'Dòng 3', 'Dòng 4']);
  });
  it('holds figures as numbers, and text as text whatever it begins with', async () => {
    const sheets = await sheetsOf(await renderXlsx(report(['A']), LOOK));
    const figures = ['2354', '798–1\u00a0251', '…', '79,99%', '! nguy cơ', '15/12/2025'];
    const [first, notes] = sheets;
    expect(first?.rows.map((it) => it.cells)).toEqual([
      ['BÁO CÁO'],
      ['A'],
      ['Số liệu'],
      ['Dòng'],
      ['Đơn vị', 'Số người', 'Khoảng', 'Chưa rõ', 'Tỷ lệ', 'Mốc', 'Ngày'],
      ...['Xã Bờ Y', '=1+1', '@SUM(A1)', '-5', 'Toàn bộ'].map((it) => [it, ...figures]),
    ]);
    expect([...(first?.rows[5]?.numbers ?? [])]).toEqual([
      [1, 2354],
      [4, 0.7999],
    ]);
    expect(notes?.rows.map((it) => it.cells[0])).toEqual(['Ghi chú', '=Lưu ý']);
  });
  it('is the same on any day', async () => {
    vi.useFakeTimers({ now: new Date('2025-12-04T03:00:00Z'), toFake: ['Date'] });
    const first = await renderXlsx(report(['A']), LOOK);
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    expect(Buffer.from(await renderXlsx(report(['A']), LOOK)).equals(Buffer.from(first))).toBe(
      true,
    );
  });
  it('of many rows is whole', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => `Thôn số ${at}, ${at * 7919}`);
    const long = {
      ...report(['A']),
      sections: [
        {
          title: null,
          table: {
            ...table,
            rows: rows.map((it) => [text(same(it)), ...(table.rows[0] ?? []).slice(1)]),
          },
        },
      ],
    };
    const bytes = await renderXlsx(long, LOOK);
    expect(bytes.length).toBeGreaterThan(100_000);
    const [sheet] = await sheetsOf(bytes);
    expect(JSON.stringify(sheet)).toContain(`${5_999 * 7919}`);
  }, 20_000);
});

it('goes to a file only', async () => {
  const { code, out, err } = await run(['rank', 'a.csv', '--format', 'xlsx']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('--format xlsx chỉ ghi được ra tệp. Thêm: -o bao-cao.xlsx');
});

it('is written by the ending of its name', async () => {
  const { code, written } = await run([
    'rank',
    'fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv',
    'fixtures/quang-ngai/dan-so.csv',
    '--by',
    'certified',
    '-o',
    'x.xlsx',
  ]);
  expect(code).toBe(0);
  expect(written.get('x.xlsx')?.startsWith('PK')).toBe(true);
});
