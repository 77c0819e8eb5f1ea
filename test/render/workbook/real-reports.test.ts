import type { CellObject } from '@e965/xlsx';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { countText, decimalText, percentRangeText } from '../../../src/i18n/number-text.ts';
import type { Renderer } from '../../../src/render/format.ts';
import { run, words } from '../../transcript.ts';
import { readBack, type SheetBack, shown } from './read-back.ts';

const { bytes } = vi.hoisted(() => ({ bytes: [] as (string | Uint8Array)[] }));

// What is written reaches tests as text, which an archive is not.
vi.mock(import('../../../src/render/xlsx.ts'), async (original) => {
  const { renderXlsx } = await original();
  const kept: Renderer = async (report, settings) => {
    const made = await renderXlsx(report, settings);
    bytes.push(made);
    return made;
  };
  return { renderXlsx: kept };
});

beforeEach(() => {
  bytes.length = 0;
});
afterAll(() => vi.restoreAllMocks());

const FILES =
  'fixtures/quang-ngai/thong-ke-2025-11-11-0900.csv fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv fixtures/quang-ngai/dan-so.csv';

const REPORTS = [
  `rank ${FILES}`,
  `rank ${FILES} --by residents-certified`,
  `rank ${FILES} --by portal-residents --top 10`,
  `rank fixtures/quang-ngai/thong-ke-2025-12-04-1000.csv --by certified`,
  `rank ${FILES} --adult-share 72 --by residents-registered`,
  `status ${FILES}`,
  `shortfall ${FILES}`,
  `shortfall ${FILES} --unit "Xã Bờ Y"`,
  `compare ${FILES}`,
  `trend ${FILES}`,
  `trend ${FILES} --unit "Xã Bờ Y" --by residents-certified`,
  `explain "Xã Bờ Y" ${FILES}`,
  'compare fixtures/cases/xa-2025-11-01.csv fixtures/cases/xa-2025-12-01.csv',
  'learners fixtures/hoc-vien/bo-y-2025-12-04-1000.csv',
  'awards fixtures/hoc-vien/ba-to-2025-11-11.csv --campaign fixtures/campaigns/ba-to',
  'remaining fixtures/hoc-vien/bo-y-2025-12-04-1000.csv',
  'check fixtures/hoc-vien/bo-y-2025-12-04-1000.csv fixtures/quang-ngai/dan-so.csv',
  'units',
];

/** The cells of Markdown's tables, table by table. */
function markdownTables(text: string): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) {
      if (!open) tables.push([]);
      const cells = line.slice(2, -2).split(' | ');
      if (!/^-+:?$/.test(cells[0] ?? '')) tables.at(-1)?.push(cells.map(plain));
    }
    open = line.startsWith('|');
  }
  return tables;
}

const plain = (cell: string): string =>
  cell.replace(/^\*\*(.*)\*\*$/, '$1').replace(/\\([\\`*_[\]<>|#])/g, '$1');

async function written(line: string) {
  const { args } = words(`tiendo ${line}`);
  const { code, written: files } = await run([
    ...args,
    '-o',
    'a.xlsx',
    '-o',
    'a.md',
    '-o',
    'a.json',
  ]);
  expect(code).toBe(0);
  return {
    workbook: readBack(bytes[0] as Uint8Array),
    tables: markdownTables(files.get('a.md') ?? ''),
    json: JSON.parse(files.get('a.json') ?? '') as never,
  };
}

/** From the row of labels on, without the spare columns and what is said below. */
const tableIn = (
  { rows }: { readonly rows: readonly (readonly CellObject[])[] },
  table: readonly (readonly string[])[],
): readonly (readonly CellObject[])[] => {
  const [labels = []] = table;
  const at = rows.findIndex((row) =>
    labels.every((it, column) => shown(row[column] as CellObject) === it),
  );
  expect(at).toBeGreaterThan(0);
  return rows.slice(at, at + table.length).map((row) => row.slice(0, labels.length));
};

describe.each(REPORTS)('%s', (line) => {
  it('says in every cell of the workbook what it says elsewhere', async () => {
    const { workbook, tables } = await written(line);
    const sheets = workbook.sheets.filter((it) => it.xml.includes('<autoFilter'));
    expect(sheets.length).toBe(tables.length);
    for (const [at, table] of tables.entries()) {
      const cells = tableIn(sheets[at] as (typeof sheets)[number], table);
      expect(cells.map((row) => row.map(shown))).toEqual(table);
    }
    sheets.forEach(expectRightSums);
  });
});

describe.each([REPORTS[0] as string, REPORTS[5] as string])('%s', (line) => {
  it('is the same file twice', async () => {
    await written(line);
    await written(line);
    const [first, second] = bytes.map((it) => Buffer.from(it as Uint8Array));
    expect(first?.equals(second as Buffer)).toBe(true);
  });
});

/** Every formula is a sum, and what it carries is what Excel makes of it. */
function expectRightSums({ rows }: SheetBack): void {
  for (const { f, v } of rows.flat()) {
    if (f === undefined) continue;
    const [, letters = '', from, to] = /^SUM\(([A-Z])(\d+):\1(\d+)\)$/.exec(f) ?? [];
    const column = letters.charCodeAt(0) - 'A'.charCodeAt(0);
    const summed = rows.slice(Number(from) - 1, Number(to)).map((row) => row[column]?.v);
    expect(summed.reduce((a: number, b) => a + (b as number), 0)).toBe(v);
  }
}

/** The values below some labels, row by row; nothing for empty cells. Of labels that stand twice the first. */
function valuesBelow(rows: readonly (readonly CellObject[])[], labels: readonly string[]) {
  const header = rows.findIndex((row) => labels.every((it) => row.some(({ v }) => v === it)));
  expect(header).toBeGreaterThan(0);
  const columns = labels.map((it) => rows[header]?.findIndex(({ v }) => v === it) ?? -1);
  return rows.slice(header + 1).map((row) => columns.map((it) => row[it]?.v ?? null));
}

type Figure = number | null | { readonly min: number; readonly max: number };

/** As cells hold a figure of the JSON: a number; what is known within bounds is words. */
const cellOf = (figure: Figure, write?: Parameters<typeof countText>[2]) =>
  typeof figure === 'number'
    ? figure
    : (countText(figure, 'vi', write)?.replaceAll('.', '\u00a0') ?? null);
const rateOf = (percent: Figure) => {
  const hundredths = (it: number) => Math.round(it * 100);
  if (percent === null) return '…';
  if (typeof percent === 'number') return hundredths(percent) / 10_000;
  return percentRangeText(hundredths(percent.min), hundredths(percent.max), 'vi');
};

/** JSON as it comes: what of it is looked at stands in the test. */
// biome-ignore lint/suspicious/noExplicitAny: the promised shapes have tests of their own
type Json = any;

const firstSheet = ({ workbook }: Awaited<ReturnType<typeof written>>) =>
  workbook.sheets[0]?.rows ?? [];

describe('holds the very figures of its JSON as numbers:', () => {
  it('a ranking', async () => {
    const made = await written(`rank ${FILES}`);
    const { rows, totals } = made.json as Json;
    const labels = ['Hạng', 'Tăng giảm', 'Đơn vị', 'Người dân đăng ký', 'Tỷ lệ', 'Đến hạng trên'];
    const counts = ['Tổng số đăng ký', 'Tổng số có chứng nhận'];
    const cells = valuesBelow(firstSheet(made), [...labels, ...counts]);
    expect(cells.slice(0, 96)).toEqual(
      rows.map((it: Json) => [
        it.rank,
        it.rankChange,
        it.unit.name,
        it.rate.numerator,
        rateOf(it.rate.percent),
        it.toNextRank,
        it.counts.registered.total,
        it.counts.certified.total,
      ]),
    );
    expect(
      firstSheet(made)
        .at(-1)
        ?.filter((it) => it.f?.startsWith('SUM(')).length,
    ).toBe(3);
    expect(cells[96]?.slice(-2)).toEqual([
      totals.counts.registered.total,
      totals.counts.certified.total,
    ]);
  });
  it('a shortfall', async () => {
    const made = await written(`shortfall ${FILES} --milestone residents-certified-50`);
    const { rows } = made.json as Json;
    const labels = ['Đơn vị', 'Tỷ lệ', 'Còn thiếu', 'Mỗi ngày cần'];
    const cells = new Map(valuesBelow(firstSheet(made), labels).map((it) => [it[0], it.slice(1)]));
    for (const { unit, rate, shortfall, perDay } of rows as Json[]) {
      expect(cells.get(unit.name)).toEqual([
        rateOf(rate.percent),
        cellOf(shortfall),
        cellOf(perDay),
      ]);
    }
    expect(rows.length).toBe(96);
  });
  it('a comparison', async () => {
    const made = await written(`compare ${FILES}`);
    const labels = ['Hạng trước', 'Hạng nay', 'Đơn vị', 'Đăng ký trước', 'Đăng ký nay'];
    const changes = ['Tổng đăng ký', 'Người dân đăng ký', 'Tổng chứng nhận', 'CBCCVC chứng nhận'];
    const cells = valuesBelow(firstSheet(made), [...labels, ...changes]);
    expect(cells.slice(0, 96)).toEqual(
      (made.json as Json).rows.map(({ unit, before, after, change }: Json) => [
        before.rank,
        after.rank,
        unit.name,
        before.counts.registered.total,
        after.counts.registered.total,
        change.registered.total,
        change.registered.residents,
        change.certified.total,
        cellOf(change.certified.publicEmployees),
      ]),
    );
  });
  it('milestones', async () => {
    const made = await written(`status ${FILES}`);
    const rows = made.workbook.sheets.find((it) => it.name === 'Mốc chỉ tiêu')?.rows ?? [];
    const cells = valuesBelow(rows, ['Tỷ lệ', 'Cần có', 'Còn thiếu', 'Đang tăng mỗi ngày']);
    const expected = (made.json as Json).rows.map((it: Json) => [
      rateOf(it.rate.percent),
      it.needed,
      cellOf(it.shortfall),
      cellOf(it.pacePerDay, decimalText),
    ]);
    expect(cells.slice(0, expected.length)).toEqual(expected);
    expect(expected.length).toBe(10);
  });
});
