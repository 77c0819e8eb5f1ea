import { describe, expect, it } from 'vitest';
import { count, percent, status, text } from '../../../src/document/cell.ts';
import type { Report } from '../../../src/document/report.ts';
import { plainColumn, tableOf } from '../../../src/document/table.ts';
import type { Moment } from '../../../src/domain/calendar.ts';
import { same } from '../../../src/i18n/pair.ts';
import { renderXlsx } from '../../../src/render/xlsx.ts';
import { readBack } from './read-back.ts';

const LOOK = {
  language: 'vi',
  color: false,
  width: null,
  toFile: true,
  warnings: () => [],
} as const;

interface Row {
  readonly name: string;
  readonly people: number;
  readonly rate: number;
}

const table = tableOf<Row>(
  [
    plainColumn('rank', same('Hạng'), 'rank', () => ({ kind: 'rank', rank: 1 })),
    plainColumn('unit', same('Đơn vị'), 'text', ({ name }) => text(same(name))),
    plainColumn('people', same('Số người'), 'count', ({ people }) => count(people)),
    plainColumn('rate', same('Tỷ lệ'), 'percent', ({ rate }) =>
      percent({ min: rate, max: rate, estimated: false }),
    ),
    plainColumn('status', same('Kết quả'), 'status', () => status('missed', false)),
  ],
  [
    { name: 'Xã Bờ Y', people: 2354, rate: 320 },
    { name: `Thôn ${'rất dài '.repeat(20)}`, people: 12, rate: 7999 },
  ],
  [{ name: 'Toàn bộ', people: 2366, rate: 410 }],
);

const report: Report = {
  title: same('Xếp hạng'),
  facts: [same('Số liệu tính đến 10h00 ngày 04/12/2025'), same('Mẫu số: dân số')],
  asOf: '2025-12-04T10:00:00+07:00' as Moment,
  office: {
    superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    body: 'Ủy ban nhân dân xã Bờ Y',
    place: null,
    recipients: [],
    deadlines: [],
  },
  sections: [{ title: same("Thôn 'A' 1"), table }],
  notes: [],
  machineTable: () => table,
  json: () => ({}),
  standings: () => [],
  issues: [],
};

const opened = async (of: Report = report) => {
  const { sheets, part } = readBack(await renderXlsx(of, LOOK));
  return { xml: sheets[0]?.xml ?? '', rows: sheets[0]?.rows ?? [], part };
};

describe('a sheet', () => {
  it('says above its table who issues it, what it is, as of when', async () => {
    const { rows } = await opened();
    expect(rows.slice(0, 5).map((it) => it[0]?.v)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
      'ỦY BAN NHÂN DÂN XÃ BỜ Y',
      'XẾP HẠNG',
      "Thôn 'A' 1",
      'Số liệu tính đến 10h00 ngày 04/12/2025. Mẫu số: dân số',
    ]);
  });
  it('keeps its labels and the names of units in sight', async () => {
    const { xml } = await opened({
      ...report,
      sections: [{ title: null, table: { ...table, rows: table.rows.slice(0, 1) } }],
    });
    expect(xml).toContain('<pane xSplit="2" ySplit="5" topLeftCell="C6" state="frozen"');
  });
  it('leaves room for the rest beside very long names', async () => {
    const { xml } = await opened();
    expect(xml).toContain('<pane ySplit="6" topLeftCell="A7" state="frozen"');
  });
  it('filters its rows, not its totals', async () => {
    const { xml, part } = await opened();
    expect(xml).toContain('<autoFilter ref="A6:E8"/>');
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'Thôn ''A'' 1'!$A$6:$E$8</definedName>`,
    );
  });
  it.each([
    [6, 'portrait'],
    [12, 'landscape'],
  ])('of %i columns is printed on A4 in %s', async (columns, orientation) => {
    const wide = tableOf(
      Array.from({ length: columns }, (_, at) =>
        plainColumn<null>(`c${at}`, same('Người dân'), 'count', () => count(1_234_567)),
      ),
      [null],
    );
    const { xml } = await opened({ ...report, sections: [{ title: same('Bảng'), table: wide }] });
    expect(xml).toContain(`orientation="${orientation}"`);
  });
  it('is printed one page wide, its labels on every page, its pages numbered', async () => {
    const rows = Array.from({ length: 60 }, () => table.rows[0] ?? []);
    const sections = [{ title: same("Thôn 'A' 1"), table: { ...table, rows } }];
    const { xml, part } = await opened({ ...report, sections });
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('Trang &amp;P/&amp;N');
    expect(part('xl/workbook.xml')).toMatch(
      /_xlnm\.Print_Titles" localSheetId="0">'[^<]*'!\$6:\$6</,
    );
  });
  it('leaves no totals alone on a second page', async () => {
    const { xml } = await opened();
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="1"/>');
  });
  it('has bars in proportion behind the rates of its rows', async () => {
    const { xml } = await opened();
    expect(xml).toContain('<conditionalFormatting sqref="D7:D8">');
    expect(xml).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="0.7999"/>',
    );
    const [, id] = /<x14:id>([^<]+)</.exec(xml) ?? [];
    expect(xml).toContain(
      `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">`,
    );
    expect(xml).toContain('<xm:sqref>D7:D8</xm:sqref>');
  });
  it('makes room for what does not fit on one line', async () => {
    const { xml } = await opened();
    const [short, long] = [7, 8].map((row) =>
      Number(new RegExp(`<row r="${row}" ht="(\\d+)"`).exec(xml)?.[1]),
    );
    expect(long).toBeGreaterThan(2 * (short ?? 0));
  });
  it('is in Times New Roman throughout', async () => {
    const { part } = await opened();
    const fonts = [...part('xl/styles.xml').matchAll(/<(?:name|rFont) val="([^"]+)"/g)];
    expect(new Set(fonts.map((it) => it[1]))).toEqual(new Set(['Times New Roman']));
  });
  it('shows a status in words and in colour', async () => {
    const { rows, part } = await opened();
    expect(rows[6]?.[4]?.v).toBe('× không đạt');
    expect(part('xl/styles.xml')).toContain('<fgColor rgb="FFF8CFCB"/>');
  });
});

describe('a workbook', () => {
  it('says what it is, by whom, as of when and in which language', async () => {
    const { part } = await opened();
    const core = part('docProps/core.xml');
    for (const property of [
      '<dc:title>Xếp hạng</dc:title>',
      '<dc:subject>Số liệu tính đến 10h00 ngày 04/12/2025</dc:subject>',
      '<dc:creator>Ủy ban nhân dân xã Bờ Y</dc:creator>',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2025-12-04T03:00:00Z</dcterms:created>',
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-12-04T03:00:00Z</dcterms:modified>',
      '<dc:language>vi-VN</dc:language>',
    ]) {
      expect(core).toContain(property);
    }
  });
  it('of no moment and nobody is of a moment all the same', async () => {
    const { asOf: _, office: __, ...rest } = report;
    const core = (await opened(rest)).part('docProps/core.xml');
    expect(core).toContain('<dc:creator>tiendo</dc:creator>');
    expect(core).toContain('2024-12-31T17:00:00Z</dcterms:modified>');
  });
  it('is not recalculated when it is opened, so that closing it asks nothing', async () => {
    const { part } = await opened();
    expect(part('xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
  });
});
