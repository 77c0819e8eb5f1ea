import { describe, expect, it } from 'vitest';
import { decideColumns } from '../../src/ingest/column-marks.ts';
import { headerOf } from '../../src/ingest/header.ts';
import { layoutOf } from '../../src/ingest/layout.ts';
import { splitCells } from '../../src/ingest/split-cells.ts';
import type { Mark } from '../../src/text/number-marks.ts';
import { readFile } from './samples.ts';

const HEADER = 'Đơn vị;Tổng số học viên;CBCCVC;Đã cấp chứng nhận';
const table = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');

function decide(text: string, told: Mark | null = null) {
  const [header, ...rows] = splitCells(text, ';').rows;
  if (header === undefined) throw new Error('no header');
  const { layout } = layoutOf(headerOf([header]), 'a.csv', null);
  if (layout === null) throw new Error('no layout');
  const { groupings, issues } = decideColumns(rows, layout, told, 'a.csv');
  return { marks: Object.fromEntries(groupings), issues };
}

describe('which mark parts thousands', () => {
  it('is decided for each column by itself', () => {
    const { marks, issues } = decide(table('Xã Bờ Y;2.354;1103;1,901', 'Xã Ba Tô;208;64;201.0'));
    expect(marks).toEqual({
      'registered.total': '.',
      'registered.publicEmployees': 'either',
      'certified.total': ',',
    });
    expect(issues).toEqual([]);
  });

  it('in a column that can be read in two ways is that of the other columns', () => {
    const { marks, issues } = decide(table('Xã Bờ Y;2.354;1.000;2.000'));
    expect(Object.values(marks)).toEqual(['.', '.', '.']);
    expect(issues).toEqual([]);
  });

  it.each([
    ['no other column tells', table('Xã Bờ Y;500;;2.000', 'Xã Ba Tô;7;;3.000')],
    ['the others disagree', table('Xã Bờ Y;2.354;1,103;2.000')],
    ['the others would make decimals of its thousands', table('Xã Bờ Y;2,354;;2.000')],
  ])('is asked for where %s', (_, text) => {
    const { marks, issues } = decide(text);
    expect(marks).not.toHaveProperty('certified.total');
    expect(issues).toMatchObject([
      {
        code: 'marks-unclear',
        severity: 'error',
        file: 'a.csv',
        line: 1,
        column: 'Đã cấp chứng nhận',
        why: 'both',
        examples: ['2.000'],
      },
    ]);
    expect(decide(text, '.').marks).toHaveProperty('certified.total', '.');
    expect(decide(text, ',').marks).toHaveProperty('certified.total', ',');
  });

  it('is no one’s where cells contradict each other, whatever the user says', () => {
    const text = table('Xã Bờ Y;2.354;1;1', 'Xã Ba Tô;2,000;1;1');
    const expected = [{ code: 'marks-unclear', why: 'neither', examples: ['2.354', '2,000'] }];
    expect(decide(text).issues).toMatchObject(expected);
    expect(decide(text, '.').issues).toMatchObject(expected);
  });
});

describe('a file', () => {
  it('of which a column is refused is told of once, not once a row', async () => {
    const { reading, issues } = await readFile(
      table('Xã Bờ Y;2.000;64;64', 'Xã Ba Tô;3.000;64;64', 'Nơi nhận:;;;'),
    );
    expect(issues.map((it) => it.code)).toEqual(['marks-unclear']);
    expect(reading?.units.map((it) => [it.figures.size, it.withoutFigures])).toEqual([
      [2, false],
      [2, false],
      [0, true],
    ]);
    expect(reading?.units.flatMap((it) => it.issues)).toEqual([]);
  });

  it('is read as its columns decided', async () => {
    const { reading } = await readFile(
      table('Xã Bờ Y;2354,0;1103.000;1.901', 'Xã Ba Tô;1.103;64.000;201'),
    );
    const [boY, baTo] = reading?.units ?? [];
    expect([...(boY?.figures.values() ?? [])]).toEqual([2354, 1103, 1901]);
    expect([...(baTo?.figures.values() ?? [])]).toEqual([1103, 64, 201]);
  });
});
