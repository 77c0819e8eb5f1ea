import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/io/workbook/read-sheets.ts';
import { ROOT } from '../../transcript.ts';
import {
  type BookType,
  onlySheet,
  saved,
  sheetOf,
  textsOf,
  xlsxOf,
  xlsxParts,
  zipOf,
} from './samples.ts';

const FORMATS: readonly (readonly [BookType, string])[] = [
  ['xlsx', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['biff8', 'xls'],
  ['ods', 'ods'],
  ['xlml', 'xml'],
];

function table(): XLSX.WorkSheet {
  const sheet = sheetOf([
    ['THỐNG KÊ HỌC VIÊN'],
    [],
    ['Đơn vị', 'Người dân', 'Tỷ lệ'],
    ['Xã Ba Tơ', 2354, 0.5],
    ['007', 2.354, 1],
    ['a\nb', true],
  ]);
  sheet['B4'].z = '#,##0';
  sheet['!merges'] = [XLSX.utils.decode_range('A1:C1'), XLSX.utils.decode_range('A5:A6')];
  return sheet;
}

describe.each(FORMATS)('a workbook saved as %s', (bookType, format) => {
  it('has its texts, its exact numbers, its lines and its merges', async () => {
    const sheet = table();
    sheet['!merges']?.pop();
    const reading = await readSheets(saved(sheet, bookType));
    expect(reading).toMatchObject({ ok: true, format });
    const { name, hidden, rows, merges } = onlySheet(reading);
    expect([name, hidden]).toEqual(['Thống kê', false]);
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'THỐNG KÊ HỌC VIÊN'],
      [3, 'Đơn vị', 'Người dân', 'Tỷ lệ'],
      [4, 'Xã Ba Tơ', '2354', '0,5'],
      [5, '007', '2,354', '1'],
      [6, 'a\nb', 'TRUE'],
    ]);
    expect(rows.map(({ numbers }) => Object.fromEntries(numbers))).toEqual([
      {},
      {},
      { 1: 2354, 2: 0.5 },
      { 1: 2.354, 2: 1 },
      {},
    ]);
    expect(merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
  });

  it('shows what its merges show, and no values under them', async () => {
    const { rows } = onlySheet(await readSheets(saved(table(), bookType)));
    expect(rows.at(-2)?.cells).toEqual(['007', '2,354', '1']);
    expect(rows.at(-1)?.cells).toEqual(['', 'TRUE']);
  });

  it('has hidden rows among the others', async () => {
    const sheet = sheetOf([['a'], ['b']]);
    sheet['!rows'] = [{ hidden: true }];
    expect(textsOf(await readSheets(saved(sheet, bookType)))).toEqual([['a'], ['b']]);
  });
});

// SheetJS writes no hidden rows into XLS and ODS: those have tests of their own.
describe.each(['xlsx', 'xlsb', 'xlml'] as const)('a workbook saved as %s', (bookType) => {
  it('counts the rows that are hidden', async () => {
    const sheet = sheetOf([['a'], [], ['b'], ['c'], ['d']]);
    sheet['!rows'] = [];
    for (const row of [1, 2, 4]) sheet['!rows'][row] = { hidden: true };
    expect(onlySheet(await readSheets(saved(sheet, bookType))).hiddenRows).toBe(2);
    expect(onlySheet(await readSheets(saved(table(), bookType))).hiddenRows).toBe(0);
  });
});

// SheetJS writes no formats into ODS: dates there have a test of their own.
describe.each(['xlsx', 'xlsb', 'biff8', 'xlml'] as const)('a workbook saved as %s', (bookType) => {
  it('has its dates as offices write them', async () => {
    const serial = 45995;
    const sheet = sheetOf([[serial, serial + 10 / 24, serial + 17.5 / 24, 10 / 24]]);
    sheet['A1'].z = 'm/d/yy';
    sheet['B1'].z = 'dd/mm/yyyy hh:mm';
    sheet['C1'].z = 'yyyy-mm-dd';
    sheet['D1'].z = 'h:mm';
    const { rows } = onlySheet(await readSheets(saved(sheet, bookType)));
    expect(rows[0]?.cells).toEqual(['04/12/2025', '10h00 04/12/2025', '17h30 04/12/2025', '10h00']);
    expect(rows[0]?.numbers.size).toBe(0);
  });
});

describe.each(['xlsx', 'xlsb', 'biff8'] as const)('a workbook saved as %s', (bookType) => {
  it('counts its dates from 1904 where it says so', async () => {
    const sheet = sheetOf([[45995 - 1462]]);
    sheet['A1'].z = 'd/m/yyyy';
    const bytes = saved(sheet, bookType, { WBProps: { date1904: true } });
    expect(textsOf(await readSheets(bytes))).toEqual([['04/12/2025']]);
  });

  it('says which sheets are hidden', async () => {
    const book = XLSX.utils.book_new(sheetOf([['a']]), 'Bìa');
    XLSX.utils.book_append_sheet(book, sheetOf([['b']]), 'Tạm');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const bytes = XLSX.write(book, { type: 'buffer', bookType });
    expect(await readSheets(bytes)).toMatchObject({
      sheets: [
        { name: 'Bìa', hidden: false },
        { name: 'Tạm', hidden: true },
      ],
    });
  });

  it('reads formulas by their stored values', async () => {
    const sheet = sheetOf([['x', 0]]);
    sheet['B1'] = { t: 'n', v: 2354, f: '1+1' };
    expect(onlySheet(await readSheets(saved(sheet, bookType))).rows[0]?.numbers.get(1)).toBe(2354);
  });

  it('shows errors by their names', async () => {
    const sheet = sheetOf([['x', 0]]);
    sheet['B1'] = { t: 'e', v: 0x17, w: '#REF!' };
    expect(textsOf(await readSheets(saved(sheet, bookType)))).toEqual([['x', '#REF!']]);
  });
});

describe('an XLSX', () => {
  const row = (cells: string) => xlsxOf(`<sheetData><row r="1">${cells}</row></sheetData>`);

  it('says where a formula has no stored value', async () => {
    const bytes = row(
      '<c r="A1" s="0"><f>1+1</f></c><c r="B1" t="n"><f t="shared" si="0"/><v></v></c><c r="C1"><f>X1</f><v/></c>' +
        '<c r="D1"/><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f>X1</f><v>0</v></c><c r="G1" t="inlineStr"><is><t>ư</t></is></c>',
    );
    const none = '#CHƯA TÍNH';
    expect(textsOf(await readSheets(bytes))).toEqual([[none, none, none, '', '', '0', 'ư']]);
  });

  it('says so too where its elements have a prefix', async () => {
    const [, ...parts] = xlsxParts('');
    const content =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>X1</x:f></x:c></x:row></x:sheetData></x:worksheet>';
    const sheet = { name: 'xl/worksheets/sheet1.xml', content };
    const bytes = zipOf([...xlsxParts('').slice(0, 1), ...parts.slice(0, 2), sheet]);
    expect(textsOf(await readSheets(bytes))).toEqual([['#CHƯA TÍNH']]);
  });

  it('has its rich texts whole, and spaces as they are', async () => {
    const bytes = row(
      '<c r="A1" t="inlineStr"><is><r><t>Tổng </t></r><r><rPr><b/></rPr><t xml:space="preserve">số  học viên </t></r></is></c>',
    );
    expect(textsOf(await readSheets(bytes))).toEqual([['Tổng số  học viên ']]);
  });

  it('has dates stored as text of ISO 8601', async () => {
    const styles = {
      name: 'xl/styles.xml',
      content:
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    };
    const parts = xlsxParts(
      '<sheetData><row r="1"><c r="A1" s="1" t="d"><v>2025-12-04T10:00:00</v></c></row></sheetData>',
    ).map((part) => ({
      ...part,
      content: String(part.content).replace(
        '</Types>',
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      ),
    }));
    expect(textsOf(await readSheets(zipOf([...parts, styles])))).toEqual([['10h00 04/12/2025']]);
  });

  it('keeps what its number formats say in words or in zeros', async () => {
    const sheet = sheetOf([[5, 7, 1251, 2354, 0.032, 2.6]]);
    const formats = ['"Thôn "0', '000', '#,##0" người"', '#,##0,', '[$-42A]0.00%', '0'];
    formats.forEach((z, column) => {
      sheet[XLSX.utils.encode_cell({ r: 0, c: column })].z = z;
    });
    expect(textsOf(await readSheets(saved(sheet, 'xlsx')))).toEqual([
      ['Thôn 5', '007', '1.251 người', '2354', '3,20%', '2,6'],
    ]);
  });

  it('may say that it has a sheet of all cells there are', async () => {
    const bytes = xlsxOf(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="B1048576"><v>7</v></c></row></sheetData>',
    );
    const { rows } = onlySheet(await readSheets(bytes));
    expect(rows).toEqual([{ line: 1_048_576, cells: ['', '7'], numbers: new Map([[1, 7]]) }]);
  });

  it('is damaged where a sheet that it names is missing or cannot be read', async () => {
    const parts = xlsxParts('<sheetData/>');
    expect(await readSheets(zipOf(parts.slice(0, 3)))).toEqual({ ok: false, fault: 'damaged' });
    const withoutStrings = row('<c r="A1" t="s"><v>3</v></c>');
    expect(await readSheets(withoutStrings)).toEqual({ ok: false, fault: 'damaged' });
  });
});

describe('files that LibreOffice saved', () => {
  it.each(['xlsx', 'xls', 'ods'])('%s', async (ending) => {
    const bytes = readFileSync(join(ROOT, 'fixtures', 'cases', `bang-thong-ke.${ending}`));
    const reading = await readSheets(bytes);
    if (!reading.ok) throw new Error(reading.fault);
    expect(reading.format).toBe(ending);
    expect(reading.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Bìa', false],
      ['Thống kê', false],
      ['Tạm', true],
    ]);
    const [, sheet] = reading.sheets;
    expect(sheet?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'THỐNG KÊ HỌC VIÊN THEO XÃ, PHƯỜNG, ĐẶC KHU'],
      [2, 'Số liệu tính đến', '10h00 04/12/2025'],
      [
        4,
        'Xếp hạng',
        'Xã, phường, đặc khu',
        'Tổng số học viên',
        'Trong đó',
        '',
        'Đã cấp chứng nhận',
        'Tỷ lệ % người dân',
      ],
      [5, '', '', '', 'CBCCVC', 'Người dân'],
      [6, '1', 'Xã Bình Sơn', '27843', '1497', '26346', '17425', '29,24%'],
      [7, '2', 'Phường Đức Phổ', '12193', '1165', '11028', '9151', '26,75%'],
      [8, '3', 'Phường Nghĩa Lộ', '20589', '1802', '18787', '17292', '25,24%'],
      [9, '', 'Tổng cộng', '60625', '4464', '56161', '43868'],
    ]);
    expect(sheet?.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 6 });
    expect(sheet?.merges).toContainEqual({ top: 4, left: 3, bottom: 4, right: 4 });
    expect(sheet?.rows[4]?.numbers.get(6)).toBe(0.2924);
  });
});

describe('an XLS from before Excel 97', () => {
  const record = (type: number, ...bytes: readonly number[]) =>
    Buffer.from([type & 0xff, type >> 8, bytes.length & 0xff, bytes.length >> 8, ...bytes]);
  const begin = (kind: number) => record(0x0809, 0, 5, kind, 0, 0, 0, 0, 0);
  const end = record(0x000a);
  const codePage1258 = record(0x0042, 1258 & 0xff, 1258 >> 8);
  const label = (text: readonly number[]) =>
    record(0x0204, 0, 0, 0, 0, 0, 0, text.length, 0, ...text);
  const ANNOUNCED = 11;

  const hiddenRow = record(0x0208, 0, 0, 0, 0, 1, 0, 255, 0, 0, 0, 0, 0, 0x20, 0, 0, 0);

  function xls(sheetAt: number): Uint8Array {
    const name = [...Buffer.from('A')];
    const announced = record(0x0085, sheetAt, 0, 0, 0, 0, 0, name.length, ...name);
    const file = XLSX.CFB.utils.cfb_new();
    // The dot of ợ is a letter of its own there.
    const stream = Buffer.concat([
      ...[begin(5), codePage1258, announced, end],
      ...[begin(0x10), hiddenRow, label([0x58, 0xe3, 0x20, 0x54, 0xf5, 0xf2]), end],
    ]);
    XLSX.CFB.utils.cfb_add(file, '/Book', stream);
    return XLSX.CFB.write(file, { type: 'buffer' });
  }
  const sheetAt = begin(5).length + codePage1258.length + ANNOUNCED + 1 + end.length;

  it('has text in the code page of its machine', async () => {
    expect(textsOf(await readSheets(xls(sheetAt)))).toEqual([['X\u0103 T\u01a1\u0323']]);
  });

  it('counts the rows that are hidden', async () => {
    expect(onlySheet(await readSheets(xls(sheetAt))).hiddenRows).toBe(1);
  });

  it('is damaged where a sheet that it announces is missing', async () => {
    expect(await readSheets(xls(sheetAt + 1))).toEqual({ ok: false, fault: 'damaged' });
  });
});
