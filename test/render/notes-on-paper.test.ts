import { expect, it } from 'vitest';
import { same } from '../../src/i18n/pair.ts';
import type { Renderer } from '../../src/render/format.ts';
import { renderHtml } from '../../src/render/html.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { renderTable } from '../../src/render/terminal.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { hostileTable, reportWith } from './hostile-report.ts';
import { readBack } from './workbook/read-back.ts';

const NOTES = [{ ...same('Có 14 cơ quan.'), onScreen: same('Có 14 cơ quan: thêm --level.') }];

const written = (render: Renderer) =>
  render(reportWith(hostileTable, { notes: NOTES }), {
    language: 'vi',
    color: false,
    width: null,
    toFile: true,
    warnings: () => [],
  });

it.each([
  ['terminal', renderTable],
  ['Markdown', renderMarkdown],
])('a %s says what to type', async (_, render) => {
  expect(String(await written(render))).toContain('Có 14 cơ quan: thêm --level.');
});

it.each([
  ['page', renderHtml],
  ['picture', renderSvg],
])('a %s for others does not say what to type', async (_, render) => {
  const text = String(await written(render));
  expect(text).toContain('Có 14 cơ quan.');
  expect(text).not.toContain('--level');
});

it('nor does a workbook', async () => {
  const { sheets } = readBack(await written(renderXlsx));
  const said = sheets.at(-1)?.rows.flatMap((row) => row.map((it) => it.v));
  expect(said).toEqual(['Ghi chú', 'Có 14 cơ quan.']);
});
