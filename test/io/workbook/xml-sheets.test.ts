import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/io/workbook/read-sheets.ts';
import { onlySheet, textsOf } from './samples.ts';

const START =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
  '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="q" ss:Parent="p"/></Styles>';

const read = (table: string, options = '') =>
  readSheets(
    Buffer.from(
      `${START}<Worksheet ss:Name="Thống kê"><Table>${table}</Table>${options}</Worksheet></Workbook>`,
    ),
  );
const cell = (type: string, text: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;

describe('an XML Spreadsheet 2003', () => {
  it('has cells and rows where their indices put them', async () => {
    const { name, rows } = onlySheet(
      await read(
        `<Row><Cell ss:MergeAcross="1"/>${cell('String', 'c')}</Row>` +
          `<Row ss:Index="4">${cell('String', 'b', 'ss:Index="2"')}${cell('String', 'c')}</Row>` +
          `<Row ss:Span="2"/><Row>${cell('String', 'last')}</Row>`,
      ),
    );
    expect(name).toBe('Thống kê');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '', '', 'c'],
      [4, '', 'b', 'c'],
      [8, 'last'],
    ]);
  });

  it('goes on behind cells from above even where no index says so', async () => {
    const { rows, merges } = onlySheet(
      await read(
        `<Row>${cell('String', 'a', 'ss:MergeDown="1"')}${cell('String', 'b', 'ss:MergeAcross="1"')}</Row><Row>${cell('String', 'c')}</Row>`,
      ),
    );
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
    expect(merges).toHaveLength(2);
  });

  it('has its values by type', async () => {
    const { rows } = onlySheet(
      await read(
        `<Row>${cell('Number', '2354')}${cell('Number', '0.032', 'ss:StyleID="p"')}${cell('Number', '0.5', 'ss:StyleID="q"')}${cell('Number', '45995', 'ss:StyleID="d"')}` +
          `${cell('DateTime', '2025-12-04T10:00:00.000')}${cell('DateTime', '2025-12-04T00:00:00.000')}${cell('DateTime', '1899-12-31T07:30:00.000')}` +
          `${cell('Boolean', '1')}${cell('Error', '#REF!')}${cell('Number', '?')}<Cell ss:Formula="=1"/></Row>`,
      ),
    );
    expect(rows[0]?.cells).toEqual([
      ...['2354', '3,20%', '50,00%', '04/12/2025'],
      ...['10h00 04/12/2025', '04/12/2025', '07h30'],
      ...['TRUE', '#REF!', '?', '#CHƯA TÍNH'],
    ]);
    expect(Object.fromEntries(rows[0]?.numbers ?? [])).toEqual({ 0: 2354, 1: 0.032, 2: 0.5 });
  });

  it('has rich texts whole, and no comments', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">Tổng <Font html:Color="#FF0000">số</Font> học viên&#10;(người)</ss:Data><Comment><ss:Data>Sửa</ss:Data></Comment></Cell>';
    expect(textsOf(await read(`<Row>${rich}</Row>`))).toEqual([['Tổng số học viên\n(người)']]);
  });

  it('says where a sheet is hidden', async () => {
    const options = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>';
    const row = `<Row>${cell('String', 'a')}</Row>`;
    expect(onlySheet(await read(row, options)).hidden).toBe(true);
  });

  it('is damaged where it is cut off, and none where it is another XML', async () => {
    const whole = `${START}<Worksheet ss:Name="A"><Table><Row>${cell('Number', '2354')}`;
    expect(await readSheets(Buffer.from(whole))).toEqual({ ok: false, fault: 'damaged' });
    expect(await readSheets(Buffer.from('<?xml version="1.0"?><a/>'))).toEqual({
      ok: false,
      fault: 'not-a-workbook',
    });
  });
});
