import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/io/workbook/read-sheets.ts';
import { odsOf, onlySheet, textsOf, zipOf } from './samples.ts';

const read = (rows: string) =>
  readSheets(odsOf(`<table:table table:name="A">${rows}</table:table>`));
const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, text: string | null = null) =>
  text === null
    ? `<table:table-cell ${attributes}/>`
    : `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe('an ODS', () => {
  it('has its values by type, whatever the text shows, or where there is none', async () => {
    const { rows } = onlySheet(
      await read(
        row(
          cell('office:value-type="float" office:value="2354"', '###') +
            cell('office:value-type="float" office:value="7"') +
            cell('office:value-type="percentage" office:value="0.032"', '3.20%') +
            cell('office:value-type="date" office:date-value="2025-12-04"', '12/04/25') +
            cell('office:value-type="date" office:date-value="2025-12-04T10:00:00"', '12/04/25') +
            cell('office:value-type="time" office:time-value="PT07H30M00S"', '7:30 AM') +
            cell('office:value-type="boolean" office:boolean-value="true"', 'ĐÚNG') +
            cell('office:value-type="string" calcext:value-type="error"', '#REF!') +
            cell('office:value-type="float" office:value="5"', 'Thôn 5'),
        ),
      ),
    );
    expect(rows[0]?.cells).toEqual([
      ...['2354', '7', '3,20%', '04/12/2025', '10h00 04/12/2025', '07h30'],
      ...['TRUE', '#REF!', 'Thôn 5'],
    ]);
    expect(Object.fromEntries(rows[0]?.numbers ?? [])).toEqual({ 0: 2354, 1: 7, 2: 0.032, 8: 5 });
  });

  it('has its texts as shown: paragraphs, breaks, spaces, without notes', async () => {
    const note = '<office:annotation><text:p>ghi chú</text:p></office:annotation>';
    const text = `${note}<text:p>Tổng<text:s text:c="2"/>số</text:p><text:p><text:span>học</text:span> viên<text:line-break/>x</text:p>`;
    expect(textsOf(await read(row(`<table:table-cell>${text}</table:table-cell>`)))).toEqual([
      ['Tổng  số\nhọc viên\nx'],
    ]);
  });

  it('repeats cells and rows, and counts those that are empty', async () => {
    const { rows } = onlySheet(
      await read(
        row(cell(''), 'table:number-rows-repeated="3"') +
          row(
            cell('table:number-columns-repeated="2"') +
              cell('table:number-columns-repeated="2"', 'a'),
            'table:number-rows-repeated="2"',
          ) +
          row(
            cell('table:number-columns-repeated="16384"'),
            'table:number-rows-repeated="1048570"',
          ),
      ),
    );
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [4, '', '', 'a', 'a'],
      [5, '', '', 'a', 'a'],
    ]);
  });

  it('says where a formula has no stored value', async () => {
    const formula = 'table:formula="of:=[.X1]"';
    const cells =
      cell(formula) +
      cell(`${formula} office:value-type="float"`) +
      cell(`${formula} office:value-type="string" office:string-value=""`) +
      cell(`${formula} office:value-type="float" office:value="0"`) +
      cell(`${formula} office:value-type="string"`, 'x');
    const none = '#CHƯA TÍNH';
    expect(textsOf(await read(row(cells)))).toEqual([[none, none, '', '0', 'x']]);
  });

  it('counts the rows that are hidden', async () => {
    const rows = [
      row(cell('', 'a'), 'table:visibility="visible"'),
      row(cell('', 'b'), 'table:visibility="collapse" table:number-rows-repeated="2"'),
      row(cell('', 'c'), 'table:visibility="filter"'),
      row(cell(''), 'table:visibility="collapse" table:number-rows-repeated="1000000"'),
      row(cell('', 'd')),
    ];
    expect(onlySheet(await read(rows.join(''))).hiddenRows).toBe(3);
  });

  it('is protected where its content is encrypted', async () => {
    const bytes = zipOf([
      { name: 'content.xml', content: '\u0001' },
      { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' },
    ]);
    expect(await readSheets(bytes)).toEqual({ ok: false, fault: 'protected' });
  });
});
