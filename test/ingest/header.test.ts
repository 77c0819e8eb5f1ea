import { describe, expect, it } from 'vitest';
import { findHeader, numbersColumns } from '../../src/ingest/header.ts';
import type { Row } from '../../src/ingest/row.ts';

const rows = (...lines: readonly string[]): readonly Row[] =>
  lines.map((text, i) => ({ line: i + 1, cells: text.split(';') }));
const found = (...lines: readonly string[]) => {
  const header = findHeader(rows(...lines));
  return header && { at: header.at, rows: header.rows.length, cells: header.cells };
};

describe('a header over several rows', () => {
  it('stands over the columns that have a heading below', () => {
    expect(
      found(
        'Xã;Đăng ký;;Chứng nhận;;Ghi chú',
        ';CBCCVC;Người dân;CBCCVC;Người dân;',
        'Xã Bờ Y;1;2;3;4;',
      ),
    ).toEqual({
      at: 0,
      rows: 2,
      cells: [
        'Xã',
        'Đăng ký / CBCCVC',
        'Đăng ký / Người dân',
        'Chứng nhận / CBCCVC',
        'Chứng nhận / Người dân',
        'Ghi chú',
      ],
    });
  });

  it('may have three rows', () => {
    const it = found('Xã;Đăng ký;;', ';Tổng số;Trong đó;', ';;CBCCVC;Người dân', 'Xã Bờ Y;3;1;2');
    expect(it?.cells).toEqual([
      'Xã',
      'Đăng ký / Tổng số',
      'Đăng ký / Trong đó / CBCCVC',
      'Đăng ký / Trong đó / Người dân',
    ]);
  });

  it('ends where a row above begins another', () => {
    const it = found(
      'STT;Đơn vị;Số học viên;;Đã cấp chứng nhận;Tỷ lệ',
      ';;Tổng số;Trong đó CBCCVC;;',
      ';;(người);(người);(người);(%)',
      '1;Xã Bờ Y;20;5;10;50,0',
    );
    expect(it?.cells.slice(2)).toEqual([
      'Số học viên / Tổng số / (người)',
      'Số học viên / Trong đó CBCCVC / (người)',
      'Đã cấp chứng nhận / (người)',
      'Tỷ lệ / (%)',
    ]);
  });

  it('has nothing of the titles and blank rows above it, nor of the data below', () => {
    for (const title of ['KẾT QUẢ ĐĂNG KÝ;;', ';;', ';Đăng ký học;', 'Xã;;']) {
      const it = found(title, 'Xã;Đăng ký;CBCCVC', 'Xã Bờ Y;2;1', 'Xã Ba Tô;;');
      expect(it, title).toMatchObject({ at: 1, rows: 1, cells: ['Xã', 'Đăng ký', 'CBCCVC'] });
    }
  });

  it('is found under titles of several cells and of one', () => {
    const it = found(
      'THỐNG KÊ THEO XÃ;PHƯỜNG;ĐẶC KHU',
      'Số liệu tính đến 04/12/2025',
      'Xã;Đăng ký;CBCCVC;Ghi chú',
      'Xã Bờ Y;2;1;',
    );
    expect(it).toMatchObject({ at: 2, rows: 1 });
  });

  it('is not understood without the row above: what is not registered is not registered', () => {
    const it = found('Xã;Chưa đăng ký;;Đăng ký', ';CBCCVC;Người dân;', 'Xã Bờ Y;1;2;3');
    expect(it?.cells.slice(1)).toEqual([
      'Chưa đăng ký / CBCCVC',
      'Chưa đăng ký / Người dân',
      'Đăng ký',
    ]);
  });

  it('follows the merged cells of a sheet', () => {
    const upper: Row = {
      line: 4,
      cells: ['Xã', 'Đăng ký', '', ''],
      spans: new Map([[1, 2]]),
    };
    const lower: Row = { line: 5, cells: ['', 'CBCCVC', 'Người dân', 'Dân số'], spans: new Map() };
    expect(findHeader([upper, lower])?.cells).toEqual([
      'Xã',
      'Đăng ký / CBCCVC',
      'Đăng ký / Người dân',
      'Dân số',
    ]);
  });
});

describe('a row that numbers the columns', () => {
  const numbers = (row: string, next = '1;Xã Bờ Y;5;3', name = 1) =>
    numbersColumns(row.split(';'), next.split(';'), name);

  it.each(['A;B;1;2;3', '(1);(2);(3);(4)', 'A;B;(1);(2)=(3)+(4);(3)', '1;2;3=4+5;4;5', '1;2;3;4'])(
    'is %s',
    (text) => expect(numbers(text)).toBe(true),
  );

  it.each(['1;Xã Bờ Y;2;3', '1;2', '5;7;9', 'A;B;C', '1;;;', '120;121;122', '2;1;3', '3;4;5'])(
    'is not %s',
    (text) => expect(numbers(text)).toBe(false),
  );

  it('is none where villages are called by numbers', () => {
    expect(numbers('1;2;3;4', '2;5;40;3', 0)).toBe(false);
    expect(numbers('1;2;3;4', 'Thôn 1;5;40;3', 0)).toBe(true);
  });
});
