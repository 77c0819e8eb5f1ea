import { describe, expect, it } from 'vitest';
import type { Sheet, WorkbookFault, WorkbookReading } from '../../src/domain/workbook.ts';
import { ingest, unknownSheets } from '../../src/ingest/ingest.ts';
import { codes, OPTIONS } from './samples.ts';

// What makes a file a workbook to begin with; the sheets are handed in.
const BYTES = Buffer.from('PK\x03\x04');
const TABLE = ['Xã;Đăng ký;', ';CBCCVC;Người dân', 'Xã Bờ Y;1.103;1.251', 'Xã Ba Tô;144;64'];

const sheet = (
  name: string,
  lines: readonly string[] = TABLE,
  more: Partial<Sheet> = {},
): Sheet => ({
  name,
  hidden: false,
  merges: [],
  hiddenRows: 0,
  rows: lines.map((text, i) => ({ line: i + 1, cells: text.split(';'), numbers: new Map() })),
  ...more,
});

async function read(sheets: readonly Sheet[] | WorkbookFault, wanted: readonly string[] = []) {
  const answer: WorkbookReading =
    typeof sheets === 'string'
      ? { ok: false, fault: sheets }
      : { ok: true, format: 'xlsx', sheets };
  const source = { file: 'bang.xlsx', asPopulation: false, head: BYTES, rest: null };
  const options = { ...OPTIONS, sheets: wanted, readWorkbook: async () => answer };
  const opened = await ingest(source, options);
  return {
    opened,
    tables: opened.flatMap(({ reading }) =>
      reading?.format.is === 'xlsx' ? reading.format.sheet : [],
    ),
    issues: opened.flatMap((it) => it.issues),
    codes: codes(opened.flatMap((it) => it.issues)),
  };
}

const COVER = sheet('Bìa', ['BÁO CÁO']);
const HIDDEN = sheet('Cũ', TABLE, { hidden: true });

describe('the sheet that is read', () => {
  it('is the visible one that holds a table', async () => {
    const it = await read([COVER, HIDDEN, sheet('Tháng 12')]);
    expect([it.tables, it.codes]).toEqual([['Tháng 12'], []]);
    expect(it.opened[0]?.file).toBe('bang.xlsx[Tháng 12]');
  });

  it('gives the file its plain name where there is no other', async () => {
    expect((await read([sheet('Sheet1')])).opened[0]?.file).toBe('bang.xlsx');
  });

  it('is asked for where several hold a table, or only a hidden one', async () => {
    const several = await read([sheet('Một'), sheet('Hai')]);
    expect(several.issues).toMatchObject([{ code: 'sheet-unclear', sheets: ['Một', 'Hai'] }]);
    expect((await read([COVER, HIDDEN])).issues).toMatchObject([{ sheets: ['Cũ'] }]);
  });

  it('is the one named, in any case, spacing and Unicode form, hidden or not', async () => {
    const wanted = [' tháng  12 '.normalize('NFD'), 'CŨ'];
    const it = await read([sheet('Tháng 12'), HIDDEN, sheet('Khác')], wanted);
    expect([it.tables, it.codes]).toEqual([['Tháng 12', 'Cũ'], []]);
  });

  it('is found as ever in a workbook that has none of that name', async () => {
    const it = await read([COVER, sheet('Dân số')], ['Tháng 12']);
    expect([it.tables, it.codes]).toEqual([['Dân số'], []]);
    expect(unknownSheets(['Tháng 12', 'dân số'], it.opened)).toMatchObject([
      { code: 'sheet-unknown', value: 'Tháng 12', sheets: ['Bìa', 'Dân số'] },
    ]);
  });

  it('must hold a table', async () => {
    expect((await read([COVER, sheet('Khác')], ['Bìa'])).codes).toEqual(['header-missing']);
    expect((await read([COVER])).codes).toEqual(['header-missing']);
    expect((await read([])).codes).toEqual(['header-missing']);
  });

  it('has a name that steers nothing', async () => {
    const it = await read([COVER, sheet('Tháng\u202e 12\u001b[31m')]);
    expect(it.tables).toEqual(['Tháng 12 [31m']);
  });
});

it('a sheet of as many rows as no province has units is refused, as in a text', async () => {
  const rows = Array.from({ length: 100_001 }, () => 'Thôn Một;1;2');
  const it = await read([sheet('Bảng', [...TABLE.slice(0, 2), ...rows])]);
  expect([it.tables, it.codes]).toEqual([[], ['rows-too-many']]);
});

it.each(['damaged', 'too-large', 'protected', 'too-slow', 'not-a-workbook'] as const)(
  'a workbook that is %s is refused as such',
  async (fault) => {
    expect((await read(fault)).issues).toMatchObject([{ code: 'workbook-unreadable', fault }]);
  },
);

describe('cells', () => {
  it('that hold numbers count as stored, whatever they show', async () => {
    const [top, parts, first, second] = sheet('Bảng').rows as [never, never, never, never];
    const stored = (row: Sheet['rows'][number], ...numbers: [number, number][]) => ({
      ...row,
      numbers: new Map(numbers),
    });
    const rows = [top, parts, stored(first, [1, 1103], [2, 2.354]), stored(second, [1, 144])];
    const it = await read([{ ...sheet('Bảng'), rows }]);
    const units = it.opened[0]?.reading?.units ?? [];
    expect(units[0]?.issues).toMatchObject([
      { code: 'bad-count', fault: 'fraction', line: 3, column: 'Đăng ký / Người dân' },
    ]);
    expect(units.map((row) => [...row.figures.values()])).toEqual([[1103], [144, 64]]);
  });

  it('that are missing at the end of a row are unknown, and no sign of a file cut off', async () => {
    const it = await read([sheet('Bảng', [...TABLE, 'Xã Sa Loong;5'])]);
    expect(it.codes).toEqual([]);
    expect(it.opened[0]?.reading?.units.at(-1)?.figures.size).toBe(1);
  });

  it('give a heading only over the columns that they are merged over', async () => {
    const lines = ['Xã;Đăng ký;;', ';CBCCVC;Người dân;Dân số', 'Xã Bờ Y;1;2;9'];
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    const merged = await read([sheet('Bảng', lines, { merges })]);
    expect([...(merged.opened[0]?.reading?.layout.figures.keys() ?? [])]).toEqual([
      'registered.publicEmployees',
      'registered.residents',
      'population',
    ]);
  });
});
