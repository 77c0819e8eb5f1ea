import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import type { Dataset } from '../../src/ingest/dataset.ts';
import { codes, type File, readAll } from './samples.ts';

const BO_Y: Campaign = { ...QUANG_NGAI_2025, unit: 'Xã Bờ Y' };

/** Each unit of the last snapshot: level, name, commune. */
const placed = ({ snapshots }: Dataset) =>
  [...(snapshots.at(-1)?.units.values() ?? [])].map((it) =>
    [it.level, it.name, it.parent?.name].filter((part) => part !== undefined).join(' | '),
  );

describe('villages with their communes', () => {
  const two = `Xã,Thôn,Tổng số học viên
Xã Bờ Y,Thôn 1,120
xã  bờ y,Thôn 2,75
Xã Ba Tô,Thôn 1,90`;

  it('are as many units as there are pairs of names', async () => {
    const { dataset, issues } = await readAll([two]);
    expect(codes(issues)).toEqual([]);
    expect(placed(dataset)).toEqual([
      'village | Thôn 1 | Xã Bờ Y',
      'village | Thôn 2 | Xã Bờ Y',
      'village | Thôn 1 | Xã Ba Tô',
    ]);
    expect([...dataset.units.values()][0]?.parent?.code).toBe('23377');
  });

  it('may have the codes of their communes beside them', async () => {
    const text = 'Mã xã,Xã,Thôn,Tổng số học viên\n23377,Xã Bờ Y,Thôn 1,120\n23377,Xã Bờ Y,Thôn 2,7';
    const { dataset, issues } = await readAll([text]);
    expect(codes(issues)).toEqual([]);
    expect(placed(dataset)).toHaveLength(2);
    const wrong = await readAll([text.replace('23377,Xã Bờ Y,Thôn 2', '21523,Xã Bờ Y,Thôn 2')]);
    expect(codes(wrong.issues)).toEqual(['code-conflict:3']);
  });

  it('whose commune is blank, ambiguous or unknown are told so once for each writing', async () => {
    const text = `Xã,Thôn,Tổng số học viên
,Thôn 1,1
Ba To,Thôn 2,2
Ba To,Thôn 3,2
Xã Bờ X,Thôn 4,2
Xã Bờ X,Thôn 5,2
Xã Bờ Y,Thôn 6,2
Xã Ba Tô,Thôn 6,2`;
    const { dataset, issues } = await readAll([text]);
    expect(codes(issues)).toEqual(['commune-missing:2', 'name-ambiguous:3', 'name-unknown:5']);
    expect(issues[0]).toMatchObject({ column: 'Xã', severity: 'error', value: 'Thôn 1' });
    expect(issues[1]).toMatchObject({ column: 'Xã' });
    expect(placed(dataset).filter((it) => it.includes('Thôn 6'))).toHaveLength(2);
  });

  it('complete each other over several files, and are compared from moment to moment', async () => {
    const names: File = ['ten.csv', 'Xã,Thôn,Dân số\nXã Bờ Y,Thôn 1,620\nXã Ba Tô,Thôn 1,300'];
    const certified = `Xã,Thôn,Đã cấp chứng nhận\nBờ Y,Thôn 1,50\nBa Tô,thon 1,40\nBờ Y,Thôn 2,5`;
    const { dataset, issues } = await readAll([two, certified, names]);
    expect(codes(issues)).toEqual(['name-unknown:3', 'name-unknown:4', 'denominators-absent']);
    const counts = [...(dataset.snapshots[0]?.counts.values() ?? [])];
    expect(counts.map((it) => it.certified.total)).toEqual([50, 5, 40]);
    expect(dataset.listed.map((it) => it.parent?.name)).toEqual(['Xã Bờ Y', 'Xã Ba Tô']);
  });

  it('of one name cannot be told apart without a column of communes', async () => {
    const names: File = ['ten.csv', 'Xã,Thôn,Dân số\nXã Bờ Y,Thôn 1,620\nXã Ba Tô,Thôn 1,300'];
    const { issues } = await readAll(['Thôn,Đã đăng ký\nThôn 1,5', names]);
    expect(issues[0]).toMatchObject({
      code: 'name-ambiguous',
      placed: true,
      candidates: ['Thôn 1 (Xã Bờ Y)', 'Thôn 1 (Xã Ba Tô)'],
    });
  });

  it('of another province lie in its communes', async () => {
    const { dataset, issues } = await readAll([
      'Xã,Thôn,Đã đăng ký\nXã Tân An,Thôn 1,5\nXã Tân Ân,Thôn 1,6',
      ['ten.csv', 'Xã,Thôn,Dân số\nXã Tân An,Thôn 1,620\nXã Tân Ân,Thôn 1,300'],
    ]);
    expect(codes(issues)).toEqual(['shipped-list-unused']);
    expect(placed(dataset)).toEqual([
      'village | Thôn 1 | Xã Tân An',
      'village | Thôn 1 | Xã Tân Ân',
    ]);
  });
});

describe("a commune's campaign", () => {
  const mixed = `Đơn vị,Tổng số học viên
Xã Bờ Y,400
Thôn 1,120
TDP 2,75
Trường THCS Bờ Y,90
Công an xã Bờ Y,15`;

  it('has rows of several levels, told by their names', async () => {
    const { dataset, issues } = await readAll([mixed], null, [], BO_Y);
    expect(codes(issues)).toEqual([]);
    expect(placed(dataset)).toEqual([
      'commune | Xã Bờ Y',
      'village | Thôn 1 | Xã Bờ Y',
      'village | TDP 2 | Xã Bờ Y',
      'organisation | Trường THCS Bờ Y | Xã Bờ Y',
      'organisation | Công an xã Bờ Y | Xã Bờ Y',
    ]);
    expect(dataset.home?.code).toBe('23377');
  });

  it('leaves them nowhere without a campaign', async () => {
    const { dataset } = await readAll([mixed]);
    expect(placed(dataset)[1]).toBe('village | Thôn 1');
  });

  it('may have their level in a column, which outranks a doubtful word', async () => {
    const text = `Đơn vị,Loại,Tổng số học viên
Đăk Mế,thôn,5
Trường Thọ,Thôn,6
Trường Thọ,Trường học,7`;
    const { dataset, issues } = await readAll([text], null, [], BO_Y);
    expect(codes(issues)).toEqual(['unit-conflict:4']);
    expect(placed(dataset)[0]).toBe('village | Đăk Mế | Xã Bờ Y');
    const classes = 'Xã,Loại,Tổng số học viên\nXã Bờ Y,I,5\nXã Ba Tô,2,6';
    expect(codes((await readAll([classes])).issues)).toEqual([]);
  });

  it('must say which unit it is of', async () => {
    const { issues } = await readAll([mixed], null, [], { ...BO_Y, unit: 'Ba To' });
    expect(issues[0]).toMatchObject({ code: 'campaign-unit-ambiguous', severity: 'error' });
  });
});
