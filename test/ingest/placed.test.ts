import { describe, expect, it } from 'vitest';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import type { Merge, Sheet } from '../../src/domain/workbook.ts';
import { joinReadings } from '../../src/ingest/dataset.ts';
import { ingest, type Reading } from '../../src/ingest/ingest.ts';
import { codes, OPTIONS, TEN } from './samples.ts';

const LINES = [
  'Xã;Thôn;Đăng ký',
  'Xã Bờ Y;Thôn 1;5',
  ';Thôn 2;6',
  'Xã Ba Tô;Thôn 1;7',
  ';Thôn 2;8',
  'Tổng cộng;;26',
];

async function read(merges: readonly Merge[]) {
  const rows = LINES.map((text, i) => ({
    line: i + 1,
    cells: text.split(';'),
    numbers: new Map(),
  }));
  const sheet: Sheet = { name: 'a', hidden: false, hiddenRows: 0, rows, merges };
  const readWorkbook = async () => ({ ok: true, format: 'xlsx', sheets: [sheet] }) as const;
  const source = {
    file: 'a.xlsx',
    asPopulation: false,
    head: Buffer.from('PK\x03\x04'),
    rest: null,
  };
  const [it] = await ingest(source, { ...OPTIONS, readWorkbook });
  const said = { asOf: TEN, decisions: [], campaign: QUANG_NGAI_2025 };
  const { issues, units } = joinReadings([it?.reading as Reading], said);
  const within = [...units.values()].map((unit) => `${unit.name}: ${unit.parent?.name}`);
  return { codes: codes([...(it?.issues ?? []), ...issues]), within };
}

const over = (top: number, bottom: number, left = 0, right = left): Merge => ({
  top,
  bottom,
  left,
  right,
});

describe('a commune over its villages', () => {
  it('stands over the rows that the sheet merges', async () => {
    expect(await read([over(2, 3), over(4, 5)])).toEqual({
      codes: [],
      within: ['Thôn 1: Xã Bờ Y', 'Thôn 2: Xã Bờ Y', 'Thôn 1: Xã Ba Tô', 'Thôn 2: Xã Ba Tô'],
    });
  });

  it('stands over no others: what is merely blank is refused', async () => {
    expect((await read([over(4, 5)])).codes).toEqual(['commune-missing:3']);
    expect((await read([])).codes).toEqual(['commune-missing:3', 'commune-missing:5']);
    // Merged is another column, or the heading.
    expect((await read([over(2, 5, 1), over(1, 2)])).codes).toHaveLength(2);
  });
});
