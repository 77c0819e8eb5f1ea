import { describe, expect, it } from 'vitest';
import { headerOf } from '../../src/ingest/header.ts';
import { layoutOf } from '../../src/ingest/layout.ts';

const header = (text: string) => headerOf([{ line: 3, cells: text.split('; ') }]);
const read = (text: string, asPopulation = false) => {
  const { layout, issues } = layoutOf(header(text), 'f.csv', asPopulation ? 'population' : null);
  return {
    kind: layout?.kind ?? null,
    figures: layout && Object.fromEntries(layout.figures),
    layout,
    issues: issues.map((it) => [it.code, it.severity, it.column]),
    all: issues,
  };
};

describe('a bare CBCCVC', () => {
  it('counts the registered in statistics, as a bare Người dân does', () => {
    const it = read('STT; Đơn vị; Tổng số học viên; CBCCVC; Người dân');
    expect(it).toMatchObject({ kind: 'statistics', issues: [] });
    expect(it.figures).toEqual({
      'registered.total': 2,
      'registered.publicEmployees': 3,
      'registered.residents': 4,
    });
    expect(it.layout).toMatchObject({ name: 1, code: null, level: null });
  });

  it('is the headcount in a population file', () => {
    const it = read('Mã; Đơn vị; Dân số; CBCCVC');
    expect(it).toMatchObject({ kind: 'population', issues: [] });
    expect(it.figures).toEqual({ population: 2, headcount: 3 });
    expect(it.layout).toMatchObject({ name: 1, code: 0 });
  });

  it('is the headcount beside the registered CBCCVC, wherever it stands', () => {
    const after = read('Đơn vị; CBCCVC đã đăng ký; CBCCVC');
    expect(after.figures).toEqual({ 'registered.publicEmployees': 1, headcount: 2 });
    const before = read('Đơn vị; Số CBCCVC; CBCCVC đã đăng ký');
    expect(before.figures).toEqual({ 'registered.publicEmployees': 2, headcount: 1 });
  });

  it('may mean either where nothing else tells: the file is refused', () => {
    for (const text of ['Đơn vị; CBCCVC', 'Đơn vị; CBCCVC; Người dân']) {
      const it = read(text);
      expect(it.layout).toBeNull();
      expect(it.issues).toEqual([['kind-unclear', 'error', null]]);
    }
    expect(read('Đơn vị; CBCCVC', true).figures).toEqual({ headcount: 1 });
  });
});

describe('a bare Người dân', () => {
  it('is refused beside denominators alone, for it may be either', () => {
    const it = read('Đơn vị; Dân số; CBCCVC; Người dân');
    expect(it.all).toMatchObject([{ code: 'kind-unclear', headings: ['CBCCVC', 'Người dân'] }]);
  });

  it('is not read beside the registered residents', () => {
    const it = read('Đơn vị; Người dân đăng ký; Người dân');
    expect(it.figures).toEqual({ 'registered.residents': 1 });
    expect(it.issues).toEqual([['column-not-understood', 'note', 'Người dân']]);
  });
});

describe('columns', () => {
  it('of one meaning twice are refused, in the words of the file', () => {
    const it = read('Đơn vị; Tổng số học viên; Tổng số  đăng ký; Người dân');
    expect(it.issues).toEqual([['column-twice', 'error', 'Tổng số đăng ký']]);
    expect(it.all).toMatchObject([{ line: 3, file: 'f.csv', other: 'Tổng số học viên' }]);
  });

  it('that none understands are named, those left aside are not', () => {
    const it = read('STT; Đơn vị; Tổng số học viên; Người phụ trách; ; Tỷ lệ (%)');
    expect(it.issues).toEqual([['column-not-understood', 'note', 'Người phụ trách']]);
  });

  it('of counts are not read from what is said to be a population file', () => {
    const it = read('Đơn vị; Tổng số học viên; Dân số', true);
    expect(it).toMatchObject({ kind: 'population', figures: { population: 2 } });
    expect(read('Đơn vị; Tổng số học viên', true).issues).toEqual([
      ['denominators-missing', 'error', null],
    ]);
  });

  it('name the level of the rows where they tell it', () => {
    expect(read('Xã, phường; Người dân đăng ký').layout?.level).toBe('commune');
    expect(read('Thôn, tổ dân phố; Người dân đăng ký').layout?.level).toBe('village');
    expect(read('Cơ quan; CBCCVC đăng ký').layout?.level).toBe('organisation');
  });
});

describe('a header', () => {
  it('has a unit and a figure', () => {
    for (const text of ['Đơn vị; Dân số', 'Mã; CBCCVC; Người dân', 'STT; Thôn; Đã đăng ký']) {
      expect(header(text).score, text).toBeGreaterThan(0);
    }
    for (const text of [
      'Đơn vị',
      'Đơn vị; Người phụ trách',
      'Dân số; CBCCVC',
      'ỦY BAN NHÂN DÂN; CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Xã Ba Tô; 188; 130',
      'Đơn vị: xã; Số liệu tính đến 10h00',
    ]) {
      expect(header(text).score, text).toBe(0);
    }
  });

  it('scores more, the more of it is understood', () => {
    const few = header('Đơn vị; Dân số; Người phụ trách').score;
    expect(header('Đơn vị; Dân số; Biên chế').score).toBeGreaterThan(few);
  });
});

describe('“Tổng số CBCCVC”', () => {
  const keysOf = (header: string) => {
    const { layout } = layoutOf(headerOf([{ line: 1, cells: header.split(',') }]), 'a.csv', null);
    return [...(layout?.figures.keys() ?? [])];
  };

  it('is the headcount in a population file, and beside a column of registered CBCCVC', () => {
    expect(keysOf('Xã,Dân số,Tổng số CBCCVC')).toContain('headcount');
    expect(keysOf('Xã,CBCCVC đã đăng ký,Tổng số CBCCVC')).toContain('headcount');
  });

  it('is neither where it may be both', () => {
    expect(keysOf('Xã,Tổng số học viên,Tổng số CBCCVC')).toEqual(['registered.total']);
  });
});

describe('“Tổng số” alone', () => {
  const keysOf = (...cells: string[]) => [
    ...(layoutOf(headerOf([{ line: 1, cells }]), 'a.csv', null).layout?.figures.keys() ?? []),
  ];

  it('counts the registered beside CBCCVC and Người dân', () => {
    const cells = ['Xã', 'Tổng số', 'CBCCVC', 'Người dân', 'Đã cấp chứng nhận'];
    expect(keysOf(...cells)).toContain('registered.total');
  });

  it('is left alone where nothing tells of what it is the total', () => {
    expect(keysOf('Xã', 'Tổng số', 'Đã cấp chứng nhận')).toEqual(['certified.total']);
    expect(keysOf('Xã', 'Tổng số', 'Dân số')).toEqual(['population']);
  });
});
