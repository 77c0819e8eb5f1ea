import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './transcript.ts';

// The shipped campaigns, straight from their files: what letters published, and sums that agree.
export const CAMPAIGNS = join(ROOT, 'fixtures', 'campaigns');
export const PROVINCE = join(ROOT, 'fixtures', 'quang-ngai');

export type Row = readonly string[];

export function rowsOf(path: string): readonly Row[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const delimiter = ['\t', ';', ','].find((it) => lines.some((line) => line.includes(it))) ?? ',';
  return lines.map((line) => cellsOf(line, delimiter));
}

const cellsOf = (line: string, delimiter: string): Row =>
  line
    .split(/("[^"]*")/)
    .flatMap((part, i) =>
      i % 2 === 1 ? [part.slice(1, -1)] : part.split(delimiter).join('\u0000'),
    )
    .join('')
    .split('\u0000');

export const figure = (cell: string | undefined): number => {
  expect(cell).toMatch(/^\d{1,3}(?:\.\d{3})*$/);
  return Number((cell as string).replaceAll('.', ''));
};

const UNIT = /^(?:Thôn|Tổ dân phố|Trường|Đảng ủy|Văn phòng|Phòng|Trung tâm|Công an|Ban|Trạm) /;

interface Table {
  readonly units: readonly Row[];
  readonly total: Row | undefined;
}

/** A table of units, each row from the name on. */
export function tableOf(...path: readonly string[]): Table {
  const rows = rowsOf(join(CAMPAIGNS, ...path));
  const fromName = rows.flatMap((row) => {
    const at = row.findIndex((cell) => UNIT.test(cell) || cell === 'Tổng cộng');
    return at < 0 || at > 1 ? [] : [row.slice(at)];
  });
  return {
    units: fromName.filter(([name]) => name !== 'Tổng cộng'),
    total: fromName.find(([name]) => name === 'Tổng cộng'),
  };
}

/** The sum of a column, which the total row says too. */
export function sumOf({ units, total }: Table, column: number): number {
  const sum = units
    .map((row) => row[column])
    .filter((cell) => cell !== '')
    .reduce((all, cell) => all + figure(cell), 0);
  if (total !== undefined) expect(figure(total[column])).toBe(sum);
  return sum;
}

export const sumsOf = (table: Table, ...columns: readonly number[]): readonly number[] =>
  columns.map((column) => sumOf(table, column));

/** A unit's row in a table of the province. */
export const communeRow = (name: string, ...path: readonly string[]): Row =>
  rowsOf(join(ROOT, 'fixtures', ...path)).find((row) => row.includes(name)) as Row;

export const statistics = (campaign: string): readonly string[] =>
  readdirSync(join(CAMPAIGNS, campaign, 'so-lieu'));

export const names = (table: Table): readonly string[] =>
  table.units.map((row) => row[0] as string);
