import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/io/workbook/read-sheets.ts';
import { onlySheet, textsOf } from './samples.ts';

const read = (html: string | Uint8Array) => readSheets(Buffer.from(html as string));
const texts = async (html: string) => textsOf(await read(html));

describe('a page of HTML', () => {
  it('is one sheet, text outside of its table included', async () => {
    const reading = await read(
      '<html><head><title>x</title><style>td {}</style></head><body><h3>THỐNG KÊ</h3><p>Số liệu tính đến<br>10h00</p>' +
        '<table><caption>Bảng 1</caption><tr><th>Đơn vị</th><th>Số</th></tr><tr><td>Ba Tơ</td><td>2.354</td></tr></table>Nơi nhận:</body></html>',
    );
    expect(reading).toMatchObject({ ok: true, format: 'html' });
    expect(onlySheet(reading).rows).toEqual([
      { line: 1, cells: ['THỐNG KÊ'], numbers: new Map() },
      { line: 2, cells: ['Số liệu tính đến\n10h00'], numbers: new Map() },
      { line: 3, cells: ['Bảng 1'], numbers: new Map() },
      { line: 4, cells: ['Đơn vị', 'Số'], numbers: new Map() },
      { line: 5, cells: ['Ba Tơ', '2.354'], numbers: new Map() },
      { line: 6, cells: ['Nơi nhận:'], numbers: new Map() },
    ]);
  });

  it('may leave out the ends of cells and rows', async () => {
    expect(await texts('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('puts cells beside those that reach down from above', async () => {
    const { rows, merges } = onlySheet(
      await read(
        '<table><tr><td rowspan=2>a<td colspan="2">b<td rowspan=2>e<tr><td>c<td>d<tr><td>f</table>',
      ),
    );
    expect(rows.map((row) => row.cells)).toEqual([['a', 'b', '', 'e'], ['', 'c', 'd'], ['f']]);
    expect(merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ]);
  });

  it('has entities, line breaks and paragraphs as a browser shows them', async () => {
    const cell = '<p>T&#7893;ng&nbsp;s&ocirc;</p>\n  <p> &lt;b&gt; &amp;  x </p>';
    expect(await texts(`<table><tr><td>\n ${cell}<br/><b>y</b> z</td></tr></table>`)).toEqual([
      ['Tổng\u00a0sô\n<b> & x\n\ny z'],
    ]);
  });

  it('loses nothing of a table inside of a table', async () => {
    const inner = '<table><tr><td>1<td>2</table>';
    const all = (await texts(`<table><tr><td>a ${inner} b<td>c</table>`)).flat();
    expect([...all].sort()).toEqual(['1', '2', 'a', 'b', 'c']);
  });

  it('leaves out what is not displayed, but keeps and counts the hidden rows', async () => {
    const none = 'style="color:red; Display : none"';
    const { rows, hiddenRows } = onlySheet(
      await read(
        `<div ${none}>x<p>y</p></div><table><tr><td>Xã Bờ Y<span ${none}>9<b>9<br></b></span></td><td ${none}>5<td>7</tr>` +
          `<tr style='display:none'><td>Xã Ba Tơ</tr><tr ${none}><td></tr></table><table ${none}><tr><td>z</table><p style="no-display:none">w`,
      ),
    );
    expect(rows.map((row) => row.cells)).toEqual([['Xã Bờ Y', '', '7'], ['Xã Ba Tơ'], ['w']]);
    expect(hiddenRows).toBe(1);
  });

  it('is read in a moment however many lines a cell has', async () => {
    const start = performance.now();
    const [[cell]] = (await texts(`<table><tr><td>a${'<br>'.repeat(300_000)}b</table>`)) as [
      [string],
    ];
    expect(cell).toHaveLength(300_002);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('has no cells of scripts and comments', async () => {
    expect(
      await texts('<table><!--<tr><td>no--><tr><td><script>"<td>no"</script>yes</table>'),
    ).toEqual([['yes']]);
  });

  it('is no workbook without a table, and damaged where the table is cut off', async () => {
    expect(await read('<!DOCTYPE html><form>Đăng nhập</form>')).toEqual({
      ok: false,
      fault: 'not-a-workbook',
    });
    expect(await read('<html><table><tr><td>a</td></tr><tr><td>2.3')).toEqual({
      ok: false,
      fault: 'damaged',
    });
  });

  it('is read in the encoding that it has', async () => {
    const page = '<meta charset="windows-1258"><table><tr><td>Xă Đơn</table>';
    expect(textsOf(await read(page))).toEqual([['Xă Đơn']]);
    const bytes = Buffer.from(page.replace('ă', '\u00e3').replace('Đơ', '\u00d0\u00f5'), 'latin1');
    expect(textsOf(await read(bytes))).toEqual([['Xă Đơn']]);
    const utf16 = Buffer.from(`\ufeff${page}`, 'utf16le');
    expect(textsOf(await read(utf16))).toEqual([['Xă Đơn']]);
    expect(textsOf(await read(utf16.subarray(2)))).toEqual([['Xă Đơn']]);
    expect(textsOf(await read(Buffer.from(utf16).swap16()))).toEqual([['Xă Đơn']]);
    const unknown = Buffer.from([...Buffer.from('<table><tr><td>'), 0xe3, 0xff]);
    expect(await read(unknown)).toEqual({ ok: false, fault: 'damaged' });
  });
});
