import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { count, percent, status, text } from '../../src/document/cell.ts';
import type { Report } from '../../src/document/report.ts';
import { plainColumn, type Table, tableOf } from '../../src/document/table.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { same } from '../../src/i18n/pair.ts';
import { cellText } from '../../src/render/cell-text.ts';
import { compareReport } from '../../src/reports/compare.ts';
import type { Definition, Request } from '../../src/reports/definition.ts';
import { rankReport } from '../../src/reports/rank.ts';
import { statusReport } from '../../src/reports/status.ts';
import { type File, readAll } from '../ingest/samples.ts';
import { BEFORE, BO_Y, NOW, PEOPLE } from '../reports/bo-y.ts';
import { at, requestOf } from '../reports/samples.ts';
import { ROOT } from '../transcript.ts';
import { wideTable } from './docx/letter-sample.ts';
import { bytesOf, documentOf, readBack, reportWith, xmlOf } from './docx/read-back.ts';

const published = (name: string): File => [
  name,
  readFileSync(join(ROOT, 'fixtures/quang-ngai', name), 'utf8'),
];
const PROVINCE = [
  published('thong-ke-2025-11-11-0900.csv'),
  published('thong-ke-2025-12-04-1000.csv'),
  published('dan-so.csv'),
];

async function made(
  definition: Definition,
  files: readonly File[],
  request: Partial<Request>,
  campaign: Campaign,
): Promise<Report> {
  const { dataset } = await readAll(files, null, [], campaign);
  const input = { ...dataset, checked: () => ({ files: [], issues: [] }) };
  const attempt = await definition.build(input, campaign, requestOf(request));
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.refusal));
  return attempt.value;
}

const cellsOf = ({ headings, rows, totals }: Table, language: 'vi' | 'en') => {
  const shown = headings.flatMap(({ kind }, index) => (kind === 'bar' ? [] : [index]));
  return [
    shown.map((index) => headings[index]?.label[language]),
    ...[...rows, ...totals].map((row) =>
      shown.map((index) => {
        const cell = row[index];
        return cell && cellText(cell, language);
      }),
    ),
  ];
};

describe.each([
  ['rank', rankReport, PROVINCE, { by: 'portal-residents' }, QUANG_NGAI_2025],
  ['compare', compareReport, PROVINCE, { by: 'portal-residents' }, QUANG_NGAI_2025],
  ['status', statusReport, [BEFORE, NOW, PEOPLE], {}, BO_Y],
] as const)('a Word document of %s', (_, definition, files, request, campaign) => {
  it.each(['vi', 'en'] as const)('holds each figure and each word (%s)', async (language) => {
    const report = await made(definition, files, request, campaign);
    const read = await readBack(await bytesOf(report, language));
    const tables = report.sections.flatMap((it) => it.table ?? []);
    expect(tables.length).toBeGreaterThan(0);
    expect(read.tables).toEqual(tables.map((it) => cellsOf(it, language)));
    const said = [
      report.title[language].toUpperCase(),
      ...report.facts.map((it) => it[language]),
      ...report.sections.flatMap(({ title, lines = [] }) => [
        ...(title ? [title[language]] : []),
        ...lines.map((it) => it[language]),
      ]),
      ...report.notes.map((it) => `- ${it[language]}`),
    ];
    expect(read.paragraphs).toEqual(expect.arrayContaining(said));
  });
});

it('holds the figures of the JSON of the same run', async () => {
  const report = await made(rankReport, PROVINCE, { by: 'portal-residents' }, QUANG_NGAI_2025);
  const { rows } = report.json('vi') as {
    rows: { rank: number; unit: { name: string }; rate: { numerator: number; percent: number } }[];
  };
  expect(rows).toHaveLength(96);
  const [table] = (await readBack(await bytesOf(report))).tables;
  const dotted = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  for (const [index, { rank, unit, rate }] of rows.entries()) {
    const cells = table?.[index + 1];
    expect(cells?.slice(0, 1)).toEqual([String(rank)]);
    expect(cells).toEqual(
      expect.arrayContaining([
        unit.name,
        dotted(rate.numerator),
        `${rate.percent.toFixed(2).replace('.', ',')}%`,
      ]),
    );
  }
});

const HOSTILE = '<script>&amp;"\'\u0000\u0007\u001b[31m\ud800 x\udfff\ufffe=1+1\u000b__proto__';
const hostileTable = tableOf(
  [
    plainColumn<string>('name', same(HOSTILE), 'text', (it) => text(same(it))),
    plainColumn('people', same('Số người'), 'count', () => count(2354)),
    plainColumn('rate', same('Tỷ lệ'), 'percent', () =>
      percent({ min: 295, max: 463, estimated: true }),
    ),
    plainColumn('none', same('Chưa rõ'), 'count', () => count(null)),
    plainColumn('status', same('Mốc'), 'status', () => status('missed', false)),
  ],
  [HOSTILE, 'x'.repeat(200)],
  ['Toàn bộ'],
);

describe('hostile text', () => {
  const report = reportWith({
    title: same(HOSTILE),
    facts: [same(HOSTILE)],
    office: { superior: HOSTILE, body: HOSTILE, place: null, recipients: [], deadlines: [] },
    sections: [{ title: same(HOSTILE), lines: [same(HOSTILE)], table: hostileTable }],
    notes: [same(HOSTILE)],
  });
  it('is text, without what XML may not hold', async () => {
    const bytes = await bytesOf(report);
    const shown = '<script>&amp;"\' [31m\ufffd x\ufffd\ufffd=1+1 __proto__';
    const { paragraphs, tables } = await readBack(bytes);
    expect(tables.at(-1)).toEqual([
      [shown, 'Số người', 'Tỷ lệ', 'Chưa rõ', 'Mốc'],
      [shown, '2.354', '≈2,95–4,63%', '…', '× không đạt'],
      ['x'.repeat(200), '2.354', '≈2,95–4,63%', '…', '× không đạt'],
      ['Toàn bộ', '2.354', '≈2,95–4,63%', '…', '× không đạt'],
    ]);
    expect(paragraphs.filter((it) => it === shown)).toHaveLength(3);
    expect(paragraphs).toContain(`- ${shown}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<script>/;
    for (const [name, xml] of await xmlOf(bytes))
      expect([name, illegal.exec(xml)]).toEqual([name, null]);
  });
});

describe('pages', () => {
  const section = (table: Table) => ({ title: same('Phần'), table });
  const pagesOf = async (report: Report) =>
    [...(await documentOf(await bytesOf(report))).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(
      ([it]) => ({
        size: /<w:pgSz[^>]*>/.exec(it)?.[0],
        firstIsApart: it.includes('<w:titlePg/>'),
        start: /<w:pgNumType[^>]*>/.exec(it)?.[0],
      }),
    );
  const UPRIGHT = '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>';
  const ACROSS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
  it('are upright up to the first table that needs them wide', async () => {
    const all = [section(hostileTable), section(wideTable), section(hostileTable)];
    expect(await pagesOf(reportWith({ sections: all }))).toEqual([
      { size: UPRIGHT, firstIsApart: true, start: expect.stringContaining('w:start="1"') },
      { size: ACROSS, firstIsApart: false, start: expect.not.stringContaining('w:start') },
    ]);
    const sizes = async (some: typeof all) =>
      (await pagesOf(reportWith({ sections: some }))).map((it) => it.size);
    expect(await sizes(all.slice(1))).toEqual([ACROSS]);
    expect(await sizes(all.slice(2))).toEqual([UPRIGHT]);
    expect(await sizes([])).toEqual([UPRIGHT]);
  });
  it('repeat the head of a table, and split no row', async () => {
    const xml = await documentOf(await bytesOf(reportWith({ sections: [section(hostileTable)] })));
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((it) => it.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.every((it) => it.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.map((it) => it.includes('<w:b/>'))).toEqual([false, false, false, true]);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

it('is the same on any day', async () => {
  const report = await made(statusReport, [BEFORE, NOW, PEOPLE], {}, BO_Y);
  vi.useFakeTimers({ now: new Date('2025-12-04T03:00:00Z'), toFake: ['Date'] });
  const first = await bytesOf(report);
  vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
  expect(Buffer.from(await bytesOf(report)).equals(Buffer.from(first))).toBe(true);
});

it('tells of whom and of when it is', async () => {
  const office = { superior: null, body: 'UBND <xã>', place: null, recipients: [], deadlines: [] };
  const coreOf = async (report: Report) =>
    (await xmlOf(await bytesOf(report))).get('docProps/core.xml') ?? '';
  const core = await coreOf(reportWith({ office, asOf: at('2025-12-04T10:00') }));
  expect(core).toContain('<dc:title>Báo cáo</dc:title><dc:creator>UBND &lt;xã&gt;</dc:creator>');
  for (const name of ['created', 'modified']) {
    expect(core).toContain(
      `<dcterms:${name} xsi:type="dcterms:W3CDTF">2025-12-04T03:00:00Z</dcterms:${name}>`,
    );
  }
  const bare = await coreOf(reportWith({}));
  expect(bare).toContain('<dc:creator>tiendo</dc:creator>');
  expect(bare).not.toContain('dcterms:created');
});
