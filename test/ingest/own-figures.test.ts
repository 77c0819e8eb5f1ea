import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { issueMessage } from '../../src/i18n/issues.ts';
import { rankCandidates } from '../../src/ingest/own-formulas.ts';
import { ROOT, run } from '../transcript.ts';
import { codes, type File, readAll } from './samples.ts';

const FOLDER = 'fixtures/quang-ngai';
const MOMENTS = ['10-21-1700', '10-26-1700', '11-11-0900', '12-04-1000'];
const shipped = (name: string): File => {
  const path = `${FOLDER}/${name}.csv`;
  return [path, readFileSync(join(ROOT, path), 'utf8')];
};

describe('the shipped files', () => {
  it('divide by the population, and rank the residents by it', async () => {
    const files = MOMENTS.map((it) => shipped(`thong-ke-2025-${it}`));
    const { dataset, issues } = await readAll([...files, shipped('dan-so')]);
    expect(issues).toEqual([]);
    const residents = { numerator: 'registered.residents', divisor: 'population' };
    const employees = { numerator: 'registered.publicEmployees', divisor: 'population' };
    const all = { compared: 96, agreeing: 96 };
    expect(dataset.ownFigures).toEqual(
      files.flatMap(([file]) => [
        { file, at: 0, kind: 'rank', formula: residents, ...all },
        { file, at: 8, kind: 'percent', formula: employees, ...all },
        { file, at: 9, kind: 'percent', formula: residents, ...all },
      ]),
    );
  });

  it.each(MOMENTS)('of %s pass --strict, with population and without', async (moment) => {
    const file = `${FOLDER}/thong-ke-2025-${moment}.csv`;
    const strict = ['--by', 'certified', '--strict'];
    expect(await run(['rank', file, `${FOLDER}/dan-so.csv`, ...strict])).toMatchObject({ code: 0 });
    expect(await run(['rank', file, ...strict])).toMatchObject({ code: 0, err: '' });
  });
});

const POPULATION = `Đơn vị,Dân số,Người trưởng thành
Xã Bờ Y,39094,26512
Xã Đăk Pék,17654,12364
Xã Sa Loong,13075,9529
Xã Ba Tô,9412,7044
Xã Dục Nông,15966,10762`;
const UNITS = [
  ['Xã Bờ Y', 2354, 1103, 1251],
  ['Xã Đăk Pék', 800, 300, 500],
  ['Xã Sa Loong', 500, 200, 300],
  ['Xã Ba Tô', 208, 144, 64],
  ['Xã Dục Nông', 25, 5, 20],
] as const;

/** A file of the five units with a column of its own, and what was found out about it. */
async function own(
  heading: string,
  cells: readonly string[],
  population: File | null = POPULATION,
) {
  const rows = cells.map((cell, at) => [...(UNITS[at] ?? []), `"${cell}"`].join(','));
  const table = [`Đơn vị,Tổng số học viên,CBCCVC,Người dân,"${heading}"`, ...rows].join('\n');
  const { dataset, issues } = await readAll(population === null ? [table] : [table, population]);
  const [finding] = dataset.ownFigures;
  const formula = finding?.formula && `${finding.formula.numerator} / ${finding.formula.divisor}`;
  const told = issues.filter((it) => !it.code.startsWith('units-'));
  return { formula, found: codes(told), issues: told };
}

const RESIDENTS = 'registered.residents / population';

describe('percentages', () => {
  const RIGHT = ['3,20%', '2,83%', '2,29%', '0,68%', '0,13%'];

  it.each([
    ['rounded', 'Tỷ lệ % người dân', RIGHT, RESIDENTS],
    ['cut off', 'Tỷ lệ % người dân', ['3,19%', '2,83%', '2,29%', '0,67%', '0,12%'], RESIDENTS],
    ['whole', 'Tỷ lệ % người dân', ['3%', '3%', '2%', '1%', '0%'], RESIDENTS],
    ['of nobody named', 'Tỷ lệ %', RIGHT, RESIDENTS],
    ['without sign', 'Tỷ lệ người dân', ['3.2', '2.832', '2.2945', '0.68', '0.1253'], RESIDENTS],
    [
      'of the adults',
      'Tỷ lệ người dân',
      ['4,72%', '4,04%', '3,15%', '0,91%', '0,19%'],
      'registered.residents / adults',
    ],
    ['as fractions', 'Tỷ lệ % người dân', ['0,0320', '0.0283', '0,023', '0,0068', '0'], RESIDENTS],
    [
      'as fractions that a computer divided',
      'Tỷ lệ % người dân',
      [
        '0.031999795365017646',
        '0.02832219327064688',
        '0.02294455066921606',
        '0.006799830004249894',
      ],
      RESIDENTS,
    ],
    [
      'as fractions of the total',
      'Tỷ lệ CBCCVC',
      ['0,47', '0,375', '0,4', '0,69', '0,2'],
      'registered.publicEmployees / registered.total',
    ],
    [
      'as shares of all',
      'Tỷ lệ % học viên',
      ['60,56%', '20,58%', '12,86%', '5,35%', '0,64%'],
      'registered.total / all-units',
    ],
    [
      'as parts of the total',
      'Tỷ lệ CBCCVC',
      ['46,86%', '37,50%', '40,00%', '69,23%', '20,00%'],
      'registered.publicEmployees / registered.total',
    ],
  ])('%s are recognised', async (_, heading, cells, formula) => {
    expect(await own(heading, cells)).toEqual({ formula, found: [], issues: [] });
  });

  it('that differ in a row are told with both figures', async () => {
    const cells = ['3,20%', '2,83%', '2,92%', '0,68%', '0,13%'];
    const { formula, found, issues } = await own('Tỷ lệ % người dân', cells);
    expect([formula, found]).toEqual([RESIDENTS, ['percent-mismatch:4']]);
    expect(issues[0]).toMatchObject({ severity: 'warning', column: 'Tỷ lệ % người dân' });
    const message = issues[0] && issueMessage(issues[0]).vi;
    expect(message).toContain(
      'tệp ghi 2,92%, tính lại 300 / 13.075 = 2,29% (người dân đăng ký / dân số',
    );
  });

  it('of 0% tell no formula, and are compared with the one that the others tell', async () => {
    const zeros = await own('Tỷ lệ % người dân', ['0%', '0%', '0%', '0%', '0%']);
    expect(zeros).toMatchObject({ formula: null, found: [] });
    const one = await own('Tỷ lệ % người dân', ['3,20%', '2,83%', '0,00%', '0,68%', '0,13%']);
    expect(one).toMatchObject({ formula: RESIDENTS, found: ['percent-mismatch:4'] });
  });

  it('that nothing explains tell once what the denominator must have been', async () => {
    const cells = ['3,29%', '2,92%', '2,37%', '0,70%', '0,14%'];
    const { formula, found, issues } = await own('Tỷ lệ % người dân', cells);
    expect([formula, found]).toEqual([null, ['percent-unexplained:2']]);
    expect(issues[0]).toMatchObject({
      numerator: 1251,
      min: 37_966,
      max: 38_083,
      known: { name: 'population', value: 39_094 },
    });
    const one = await own('Tỷ lệ % người dân', ['3,29%']);
    expect(one.found).toEqual(['percent-unexplained:2']);
  });

  it.each([
    ['a sign', ['0,0320%', '0,0283%', '0,0229%', '0,0068%', '0,0013%']],
    ['one above 1', ['0,0320', '0,0283', '0,0229', '0,0068', '1,5']],
  ])('with %s are no fractions', async (_, cells) => {
    const { formula, found } = await own('Tỷ lệ % người dân', cells);
    expect([formula, found]).toEqual([null, ['percent-unexplained:2']]);
  });

  it('tell the row that differs among fractions', async () => {
    const cells = ['0,0320', '0,0283', '0,0292', '0,0068', '0,0013'];
    const { formula, found, issues } = await own('Tỷ lệ % người dân', cells);
    expect([formula, found]).toEqual([RESIDENTS, ['percent-mismatch:4']]);
    expect(issues[0]).toMatchObject({ written: { digits: 292, decimals: 2 } });
  });

  it('name the row that differs where one of two does', async () => {
    const { found } = await own('Tỷ lệ % người dân', ['3,20%', '9,99%']);
    expect(found).toEqual(['percent-unexplained:3']);
  });

  it('that are computed otherwise than their heading says', async () => {
    const { formula, found } = await own('Tỷ lệ người dân / người trưởng thành', RIGHT);
    expect([formula, found]).toEqual([RESIDENTS, ['percent-heading-differs:1']]);
  });

  it('cannot be compared without the denominators: nothing is said', async () => {
    const { formula, found } = await own('Tỷ lệ % người dân', RIGHT, null);
    expect([formula, found]).toEqual([null, []]);
  });

  it('that are none are told, and no figure is lost', async () => {
    const cells = ['3,20%', '283%', '-1%', 'cao', '-'];
    const { found, issues } = await own('Tỷ lệ % người dân', cells);
    expect(found).toEqual(['bad-percent:3', 'bad-percent:4', 'bad-percent:5']);
    expect(issues.map((it) => it.severity)).toEqual(['warning', 'warning', 'warning']);
    expect(issues[2] && issueMessage(issues[2]).vi).not.toContain('cao');
  });
});

describe('ranks', () => {
  it.each([
    ['by the portal', ['1', '2', '3', '4', '5'], RESIDENTS],
    ['of so many', ['1/5', '2/5', '3/5', '4/5', '5/5'], RESIDENTS],
  ])('%s are recognised', async (_, cells, formula) => {
    expect(await own('Xếp hạng', cells)).toEqual({ formula, found: [], issues: [] });
  });

  it('go by what their heading names', async () => {
    const employees = await own('Xếp hạng CBCCVC', ['1', '2', '4', '3', '5']);
    expect(employees).toMatchObject({
      formula: 'registered.publicEmployees / population',
      found: [],
    });
    const count = await own('Xếp hạng CBCCVC', ['1', '2', '3', '4', '5']);
    expect(count).toMatchObject({ formula: 'registered.publicEmployees / null', found: [] });
  });

  it('may go by every indicator of the campaign', () => {
    const meaning = { kind: 'rank', part: null, measure: null, denominator: null } as const;
    const formulas = [...rankCandidates(meaning).told()];
    for (const { numerator, denominator: divisor } of QUANG_NGAI_2025.indicators) {
      expect(formulas).toContainEqual({ numerator, divisor });
    }
  });

  it('that differ are told with both', async () => {
    const { formula, found, issues } = await own('Thứ hạng', ['1', '2', '3', '5', '4']);
    expect([formula, found]).toEqual([RESIDENTS, ['rank-mismatch:5', 'rank-mismatch:6']]);
    expect(issues[0]).toMatchObject({ unit: 'Xã Ba Tô', rank: 5, recomputed: 4, agreeing: 3 });
  });

  describe('of the shipped file with one count changed', () => {
    const path = `${FOLDER}/thong-ke-2025-12-04-1000.csv`;
    const dataLines = readFileSync(join(ROOT, path), 'utf8').split(/\r?\n/);
    /** The line of a rank with another count of residents. */
    const changeRank = (line: string, rank: number, residents: (count: number) => number) => {
      const cells = line.split(',');
      if (cells[0] !== String(rank)) return line;
      const count = residents(Number(cells[4]?.replaceAll('.', '')));
      const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, '.');
      return cells.with(4, grouped).join(',');
    };
    const changed = async (rank: number, residents: (count: number) => number) => {
      const lines = dataLines.map((line) => changeRank(line, rank, residents));
      expect(lines).not.toEqual(dataLines);
      const { dataset, issues } = await readAll([[path, lines.join('\n')], shipped('dan-so')]);
      const found = issues.filter((it) => it.code.startsWith('rank-'));
      return { found, finding: dataset.ownFigures.find((it) => it.kind === 'rank') };
    };

    it('tell the one that moved, and how many it passed', async () => {
      const { found } = await changed(40, (it) => it * 2);
      expect(found).toMatchObject([{ code: 'rank-mismatch', rank: 40 }]);
      const [moved] = found;
      const passed = moved?.code === 'rank-mismatch' ? moved.rank - moved.recomputed : 0;
      expect(passed).toBeGreaterThan(5);
      expect(moved).toMatchObject({ others: passed, agreeing: 96 - passed - 1 });
      const message = moved && issueMessage(moved);
      expect(message?.vi).toContain(`, và ${passed} đơn vị khác lệch theo. `);
      expect(message?.en).toContain(`, and ${passed} other units differ with it. `);
    });

    it.each([
      ['to the first', 90, (it: number) => it * 100, 1],
      ['to the last', 3, () => 0, 96],
    ])('are explained where a unit moved from far %s', async (_, rank, to, recomputed) => {
      const { found, finding } = await changed(rank, to);
      expect(found).toMatchObject([{ code: 'rank-mismatch', rank, recomputed }]);
      expect(finding?.formula).toEqual({
        numerator: 'registered.residents',
        divisor: 'population',
      });
    });
  });

  it('that nothing explains are told once', async () => {
    const { formula, found } = await own('Hạng', ['5', '4', '3', '2', '1']);
    expect([formula, found]).toEqual([null, ['rank-unexplained:1']]);
  });

  it('of a part of a longer list are not compared', async () => {
    const { found } = await own('Xếp hạng', ['65', '70', '72', '90', '96']);
    expect(found).toEqual([]);
  });

  it('without the denominators are recognised only where all agree', async () => {
    const all = await own('Xếp hạng', ['1', '2', '3', '4', '5'], null);
    expect(all).toMatchObject({ formula: 'registered.residents / null', found: [] });
    const most = await own('Xếp hạng', ['1', '2', '3', '5', '4'], null);
    expect(most).toMatchObject({ formula: null, found: [] });
  });

  it('of units that tie may stand in any order', async () => {
    const table =
      'Đơn vị,Người dân đăng ký,Xếp hạng\nXã Bờ Y,9,1\nXã Ba Tô,5,3\nXã Ba Tơ,5,2\nXã Sơn Hà,1,4';
    const { dataset, issues } = await readAll([table]);
    expect(issues).toEqual([]);
    expect(dataset.ownFigures[0]).toMatchObject({ compared: 4, agreeing: 4 });
  });
});
