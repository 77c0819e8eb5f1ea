import { expect, it } from 'vitest';
import { count, percent, text } from '../../../src/document/cell.ts';
import type { Report } from '../../../src/document/report.ts';
import { plainColumn, tableOf } from '../../../src/document/table.ts';
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

const table = tableOf(
  [
    plainColumn<string>('code', same('Mã'), 'text', (it) => text(same(it))),
    plainColumn('have', same('Số người'), 'count', () => count(2354)),
    plainColumn('rate', same('Tỷ lệ'), 'percent', () =>
      percent({ min: 7999, max: 7999, estimated: false }),
    ),
  ],
  ['21000', '21001'],
);

const report: Report = {
  title: same('Báo cáo'),
  facts: [],
  sections: [
    { title: same('Một'), table },
    { title: same('Hai'), table },
  ],
  notes: [same('Lưu ý')],
  machineTable: () => table,
  json: () => ({}),
  standings: () => [],
  issues: [],
};

it('no cell of any sheet is marked as a number written as text', async () => {
  const { sheets } = readBack(await renderXlsx(report, LOOK));
  expect(sheets.length).toBe(3);
  for (const { xml } of sheets) {
    const [, cells] = /<dimension ref="([^"]+)"/.exec(xml) ?? [];
    expect(cells).toMatch(/^A1:/);
    expect(xml).toContain(`<ignoredError sqref="${cells}" numberStoredAsText="1"/>`);
  }
});

it('what is amended stands where the schema has it', async () => {
  const { sheets } = readBack(await renderXlsx(report, LOOK));
  const order = [
    'sheetData',
    'autoFilter',
    'mergeCells',
    'conditionalFormatting',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'ignoredErrors',
    'drawing',
    'extLst',
  ];
  for (const { xml } of sheets) {
    const top = xml.replace(
      /<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g,
      '<conditionalFormatting>',
    );
    const places = order.map((it) => top.search(new RegExp(`<${it}\\b`))).filter((it) => it >= 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});
