import { describe, expect, it } from 'vitest';
import type { Counts } from '../../src/domain/counts.ts';
import { codes, decisionsOf, lastCounts, readAll } from './samples.ts';

const HEADER = 'Đơn vị,Đã đăng ký';
const read = (files: readonly string[], ...pairs: readonly (readonly [string, string])[]) =>
  readAll(files, null, decisionsOf(...pairs));
const registered = (read_: Awaited<ReturnType<typeof readAll>>) =>
  Object.fromEntries(
    Object.entries(lastCounts(read_.dataset)).map(([name, counts]) => [
      name,
      (counts as Counts).registered.total,
    ]),
  );

describe('names that a decision settles', () => {
  it('are the units that it says, with one note for each writing of a file', async () => {
    const it_ = await read(
      [`${HEADER}\nBa To,7\nXã Ba Tơ,8\nBa To,7`, 'Đơn vị,Dân số\nBa To,70\nXã Ba Tơ,80'],
      ['ba to', 'Xã Ba Tô'],
    );
    expect(codes(it_.issues)).toEqual(['name-settled:2', 'name-settled:2', 'unit-twice:4']);
    expect(it_.issues[0]).toMatchObject({
      severity: 'note',
      column: 'Đơn vị',
      value: 'Ba To',
      unit: 'Xã Ba Tô',
      by: { file: 'ten-goi.csv', line: 2 },
    });
    expect(registered(it_)).toEqual({ 'Xã Ba Tô': 7, 'Xã Ba Tơ': 8 });
  });

  it('do not outrank an official code in the same row', async () => {
    const file = 'Mã,Đơn vị,Đã đăng ký\n21484,Ba To,7\n23377,Bờ Y,8';
    expect(codes((await read([file])).issues)).toEqual([]);
    const { issues } = await read([file], ['Ba To', 'Xã Ba Tô']);
    expect(issues).toMatchObject([
      { code: 'code-conflict', line: 2, named: 'Xã Ba Tô', coded: 'Xã Ba Tơ' },
    ]);
    expect(codes((await read([file], ['Ba To', 'Xã Ba Tơ'])).issues)).toEqual(['name-settled:2']);
  });

  it('may be portal codes in a file that has no names', async () => {
    const it_ = await read(['Mã,Đã đăng ký\n51005,7\n23377,8'], ['51005', 'Phường Đức Phổ']);
    expect(registered(it_)).toEqual({ 'Phường Đức Phổ': 7, 'Xã Bờ Y': 8 });
  });

  it('help to tell that a file speaks of the 96', async () => {
    const file = `${HEADER}\nThị trấn Ba Tơ,1\nThị trấn Di Lăng,2\nXã Bờ Y,3`;
    expect(codes((await read([file])).issues)).toContain('shipped-list-unused');
    const it_ = await read([file], ['thị trấn ba tơ', 'Xã Ba Tơ'], ['Thị trấn Di Lăng', '21289']);
    expect(codes(it_.issues)).toEqual(['name-settled:2', 'name-settled:3']);
    expect(registered(it_)).toEqual({ 'Xã Ba Tơ': 1, 'Xã Sơn Hà': 2, 'Xã Bờ Y': 3 });
  });

  it('are units of the population file where another province is spoken of', async () => {
    const files = [
      `${HEADER}\nTan An,1\nXã Tân Hòa,2`,
      'Mã;Đơn vị;Dân số\n1;Xã Tân An;10\n2;Xã Tân Ân;20\n3;Xã Tân Hòa;30',
    ];
    expect(codes((await read(files)).issues)).toContain('name-ambiguous:2');
    const it_ = await read(files, ['Tan An', 'Tân Ân']);
    expect(codes(it_.issues)).toEqual(['shipped-list-unused', 'name-settled:2', 'units-absent']);
    expect(registered(it_)).toEqual({ 'Xã Tân Ân': 1, 'Xã Tân Hòa': 2 });
  });

  it('are villages of the population file beside the 96', async () => {
    const files = [`${HEADER}\nT. Tà Ka,5`, 'Thôn;Dân số\nThôn Tà Ka;50'];
    const it_ = await read(files, ['T. Tà Ka', 'Thôn Tà Ka'], ['Ba To', 'Xã Ba Tô']);
    expect(codes(it_.issues)).toEqual(['name-settled:2']);
    expect(registered(it_)).toEqual({ 'Thôn Tà Ka': 5 });
  });

  it('stand as the decision writes them where no list of their level is known', async () => {
    const files = [
      'Cơ quan,Đã đăng ký\nPhòng VHXH,5\nTrường Số 1,6',
      'Cơ quan,Đã cấp chứng nhận\nPhòng Văn hóa - Xã hội,4',
    ];
    const it_ = await read(files, ['phòng vhxh', 'Phòng Văn hóa - Xã hội']);
    expect(codes(it_.issues)).toEqual(['name-settled:2']);
    expect(lastCounts(it_.dataset)['Phòng Văn hóa - Xã hội']).toMatchObject({
      registered: { total: 5 },
      certified: { total: 4 },
    });
    expect([...it_.dataset.registry.settled.values()]).toMatchObject([
      { unit: { name: 'Phòng Văn hóa - Xã hội', level: 'organisation' }, by: { line: 2 } },
    ]);
  });

  it('stay out of the figures where they are remarks or totals', async () => {
    const it_ = await read([`${HEADER}\nXã Bờ Y,5\nTổng cộng,5\n`], ['Tổng cộng', 'Xã Ba Tô']);
    expect(codes(it_.issues)).toEqual([]);
    expect(registered(it_)).toEqual({ 'Xã Bờ Y': 5 });
  });
});

describe('a decision on a unit that is not known', () => {
  const file = `${HEADER}\nBa To,7\nBa To,7\nXã Bờ Y,8`;

  it('refuses the files that need it, once', async () => {
    const { issues, dataset } = await read([file], ['Ba To', 'Xã Ba Tố'], ['BT', 'Xã Ba Tô']);
    expect(issues).toMatchObject([
      {
        code: 'settled-unit-unknown',
        severity: 'error',
        file: 'ten-goi.csv',
        line: 2,
        column: 'Đơn vị',
        value: 'Ba To',
        unit: 'Xã Ba Tố',
      },
    ]);
    expect(dataset.registry.settled.size).toBe(1);
  });

  it('is warned of where no file needs it', async () => {
    const { issues } = await read([`${HEADER}\nXã Bờ Y,8`], ['BT', 'Ba To'], ['x', '99999']);
    expect(issues).toMatchObject([
      { code: 'settled-unit-absent', severity: 'warning', line: 2, near: ['Xã Ba Tô', 'Xã Ba Tơ'] },
      { code: 'settled-unit-absent', line: 3, near: [] },
    ]);
  });

  it('passes where this run has no list of its level, and no file needs it', async () => {
    const { issues } = await read([`${HEADER}\nXã Bờ Y,8`], ['T. Tà Ka', 'Thôn Tà Ka']);
    expect(issues).toEqual([]);
  });
});
