import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issueMessage } from '../../src/i18n/issues.ts';
import { ROOT } from '../transcript.ts';
import { codes, type File, readAll } from './samples.ts';

const HEADER = 'Đơn vị,CBCCVC đăng ký,Người dân đăng ký,Đã cấp chứng nhận';
type Row = string;

/** What is found where one file follows another, a week later. */
async function step(before: readonly Row[], after: readonly Row[]) {
  const files: readonly File[] = [
    ['a-2025-11-27.csv', [HEADER, ...before].join('\n')],
    ['b-2025-12-04.csv', [HEADER, ...after].join('\n')],
  ];
  const { issues } = await readAll(files);
  return issues;
}

const OTHERS = ['Xã Ba Tô,100,1000,300', 'Xã Sơn Hà,100,2000,400'];
const GROWN = ['Xã Ba Tô,110,1300,400', 'Xã Sơn Hà,110,2600,500'];

describe('counts that fall', () => {
  it('are told once a unit, by the deepest fall, with both moments', async () => {
    const issues = await step([...OTHERS, 'Xã Bờ Y,200,300,90'], [...GROWN, 'Xã Bờ Y,190,260,90']);
    expect(codes(issues)).toEqual(['count-fell:4']);
    expect(issues[0]).toMatchObject({
      severity: 'warning',
      file: 'b-2025-12-04.csv',
      unit: 'Xã Bờ Y',
      figure: 'registered.total',
      before: 500,
      after: 450,
    });
    const message = issues[0] && issueMessage(issues[0]).vi;
    expect(message).toContain('giảm từ 500 (hết ngày 27/11/2025) xuống 450 (hết ngày 04/12/2025)');
  });

  it('name the column where one count alone falls', async () => {
    const issues = await step(['Xã Bờ Y,200,300,90'], ['Xã Bờ Y,200,300,80']);
    expect(issues).toMatchObject([
      { code: 'count-fell', column: 'Đã cấp chứng nhận', line: 2, before: 90, after: 80 },
    ]);
  });

  it('are no matter where people passed from one part to the other', async () => {
    expect(await step(['Xã Bờ Y,1103,1251,90'], ['Xã Bờ Y,1113,1241,90'])).toEqual([]);
    const less = await step(['Xã Bờ Y,1103,1251,90'], ['Xã Bờ Y,1113,1240,90']);
    expect(less).toMatchObject([{ code: 'count-fell', figure: 'registered.residents' }]);
  });

  it('are a note where a marked part of one kind is gone and the total has risen', async () => {
    expect(await step(['Xã Bờ Y,70,300,90'], ['Xã Bờ Y,50,400,90'])).toMatchObject([
      { code: 'part-fell', severity: 'note', figure: 'registered.publicEmployees', after: 50 },
    ]);
    // Too few people, too small a share.
    expect(await step(['Xã Bờ Y,19,300,90'], ['Xã Bờ Y,10,400,90'])).toEqual([]);
    expect(await step(['Xã Bờ Y,300,300,90'], ['Xã Bờ Y,286,400,90'])).toEqual([]);
  });

  it('are told of a part where the total is not known', async () => {
    const at = (day: string, count: number): File => [
      `x-2025-12-${day}.csv`,
      `Đơn vị,Người dân đăng ký\nXã Bờ Y,${count}`,
    ];
    const { issues } = await readAll([at('01', 20), at('02', 19)]);
    expect(issues.map((it) => it.code)).toEqual(['count-fell']);
  });

  it('are compared with the snapshot before, whatever order the files stand in', async () => {
    const at = (day: string, count: number): File => [
      `x-2025-12-${day}.csv`,
      `Đơn vị,Đã đăng ký\nXã Bờ Y,${count}`,
    ];
    const { issues } = await readAll([at('04', 30), at('01', 20), at('02', 40), at('03', 10)]);
    expect(issues.map((it) => [it.code, it.file])).toEqual([['count-fell', 'x-2025-12-03.csv']]);
  });

  it('are no matter where a count is unknown, or a unit new', async () => {
    const issues = await step(['Xã Bờ Y,200,300,-'], ['Xã Bờ Y,200,300,5', 'Xã Ba Tô,1,1,1']);
    expect(codes(issues)).toEqual([]);
  });
});

describe('counts that leap', () => {
  it('are told by the steepest, with the growth of the others', async () => {
    const issues = await step([...OTHERS, 'Xã Bờ Y,130,64,90'], [...GROWN, 'Xã Bờ Y,140,1251,100']);
    expect(codes(issues)).toEqual(['count-leapt:4']);
    expect(issues[0]).toMatchObject({
      figure: 'registered.residents',
      column: 'Người dân đăng ký',
    });
    const message = issues[0] && issueMessage(issues[0]).vi;
    expect(message).toMatch(/tăng từ 64 .* lên 1\.251 .*, gấp 19,5 lần, trong khi .* gấp 1,3 lần/);
  });

  it.each([
    ['five times the growth of the others', 'Xã Bờ Y,130,100,90', 'Xã Bờ Y,140,650,100', 1],
    ['less than that', 'Xã Bờ Y,130,100,90', 'Xã Bờ Y,140,649,100', 0],
    ['from next to nobody', 'Xã Bờ Y,130,1,90', 'Xã Bờ Y,140,120,100', 0],
    ['from nobody to very many', 'Xã Bờ Y,130,0,90', 'Xã Bờ Y,140,1251,100', 1],
  ])('%s', async (_, before, after, found) => {
    const issues = await step([...OTHERS, before], [...GROWN, after]);
    expect(codes(issues)).toHaveLength(found);
    expect(issues.every((it) => it.code === 'count-leapt')).toBe(true);
  });

  it('are a hundred people more, and three times as many', async () => {
    const still = (row: Row) => [...OTHERS, row];
    expect(await step(still('Xã Bờ Y,130,10,90'), still('Xã Bờ Y,140,109,100'))).toEqual([]);
    const more = await step(still('Xã Bờ Y,130,10,90'), still('Xã Bờ Y,140,110,100'));
    expect(codes(more)).toEqual(['count-leapt:4']);
    const halved = ['Xã Ba Tô,100,500,300', 'Xã Sơn Hà,100,1000,400'];
    const less = await step(still('Xã Bờ Y,130,100,90'), [...halved, 'Xã Bờ Y,140,299,100']);
    expect(codes(less)).toEqual(['count-fell:2', 'count-fell:3']);
  });

  it('no longer than the others do are growth', async () => {
    const grown = ['Xã Ba Tô,1000,9000,3000', 'Xã Sơn Hà,1000,20000,4000'];
    expect(
      await step([...OTHERS, 'Xã Bờ Y,130,100,90'], [...grown, 'Xã Bờ Y,900,900,900']),
    ).toEqual([]);
    expect(await step(['Xã Bờ Y,130,100,90'], ['Xã Bờ Y,9000,9000,9000'])).toEqual([]);
  });
});

it('between any two of the shipped files all growth is growth', async () => {
  const all = ['10-21-1700', '10-26-1700', '11-11-0900', '12-04-1000'].map((it): File => {
    const path = `fixtures/quang-ngai/thong-ke-2025-${it}.csv`;
    return [path, readFileSync(join(ROOT, path), 'utf8')];
  });
  for (const [index, before] of all.entries()) {
    for (const after of all.slice(index + 1)) {
      expect((await readAll([before, after])).issues).toEqual([]);
    }
  }
});
