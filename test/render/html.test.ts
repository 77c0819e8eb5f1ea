import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  bar,
  type Cell,
  type CellKind,
  change,
  count,
  day,
  moment,
  percent,
  rank,
  status,
  text,
} from '../../src/document/cell.ts';
import type { Letter } from '../../src/document/letter.ts';
import type { Report } from '../../src/document/report.ts';
import { plainColumn, type Table, tableOf } from '../../src/document/table.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { type Language, same } from '../../src/i18n/pair.ts';
import { cellText } from '../../src/render/cell-text.ts';
import { printClass } from '../../src/render/html/printed-width.ts';
import { renderHtml } from '../../src/render/html.ts';
import type { Definition } from '../../src/reports/definition.ts';
import { rankReport } from '../../src/reports/rank.ts';
import { statusReport } from '../../src/reports/status.ts';
import { trendReport } from '../../src/reports/trend.ts';
import { MAP, mapReport } from '../browser/map-sample.ts';
import { moment as momentAt } from '../compute/samples.ts';
import { reportOf, snapshotOf } from '../reports/samples.ts';
import { run } from '../transcript.ts';
import { HOSTILE, hostileTable, reportWith } from './hostile-report.ts';

const page = async (report: Report, language: Language = 'vi'): Promise<string> =>
  String(
    await renderHtml(report, {
      language,
      color: false,
      width: null,
      toFile: true,
      warnings: () => [],
    }),
  );

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a page with what is to be seen in it, in the order in which they end. */
function elementsOf(html: string): readonly Element[] {
  const all: Element[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => open.push({ name, attributes, text: '' }),
    ontext: (data) => {
      if (open.some((it) => it.attributes['class'] === 'hidden' && it.name === 'span')) return;
      for (const it of open) it.text += data;
    },
    onclosetag: () => all.push(open.pop() as Element),
  });
  parser.end(html);
  return all;
}

const named = (html: string, ...names: string[]) =>
  elementsOf(html).filter((it) => names.includes(it.name));

describe('a page', () => {
  it('shows hostile names as they are written, and lets nothing in them act', async () => {
    const html = await page(reportWith(hostileTable));
    const cells = named(html, 'th').filter((it) => it.attributes['scope'] === 'row');
    const shown = HOSTILE.map((it) => it.replace('\u001b', '\ufffd').replace('\u202e', '\ufffd'));
    expect(cells.map((it) => it.text)).toEqual(shown);
    expect(named(html, 'script', 'style', 'img').map((it) => it.name)).toEqual(['style', 'script']);
    expect(named(html, 'title')[0]?.text).toBe('Báo cáo <b>');
    for (const sign of ['\u001b', '\u202e']) expect(html).not.toContain(sign);
  });

  it('allows its own style and script by their hashes, and nothing else', async () => {
    for (const report of [reportWith(hostileTable), mapReport(MAP)]) {
      const html = await page(report);
      const policy = named(html, 'meta').find((it) => it.attributes['http-equiv'])?.attributes;
      const hash = (name: string) =>
        createHash('sha256')
          .update(named(html, name)[0]?.text ?? '')
          .digest('base64');
      expect(policy?.['content']).toBe(
        `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; img-src data:; base-uri 'none'; form-action 'none'`,
      );
    }
  });

  it('has no style or handler on an element, and loads nothing', async () => {
    for (const html of [await page(reportWith(hostileTable)), await page(mapReport(MAP))]) {
      for (const { attributes } of elementsOf(html)) {
        for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^(style|on|src$)/);
        expect(attributes['href'] ?? '#').toMatch(/^#/);
      }
      expect(html).not.toMatch(/https?:|url\(|@import/);
    }
  });

  it('begins as every browser wants it', async () => {
    const html = await page(reportWith(hostileTable), 'en');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en"><head>\n<meta charset="utf-8">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).toContain('<meta name="generator" content="tiendo">');
  });

  it('has one main part and headings in order', async () => {
    const html = await page(reportWith(hostileTable));
    expect(named(html, 'main')).toHaveLength(1);
    expect(named(html, 'h1', 'h2', 'h3').map((it) => it.name)).toEqual(['h1', 'h2', 'h2']);
  });

  it('says the rates of a summary aloud, but not its thresholds', async () => {
    const summary = {
      title: same('Tóm tắt'),
      lines: [same('Mốc 50%: đạt 3,20% <i>'), same('từ 2,95–4,63%')],
      table: null,
    };
    const report = { ...reportWith(hostileTable), sections: [summary, summary] };
    const html = await page(report);
    expect(named(html, 'strong').map((it) => it.text)).toEqual(['3,20%', '2,95–4,63%']);
    expect(html).toContain('Mốc 50%: đạt <strong>3,20%</strong> &lt;i&gt;');
    const texts = [{ name: same('Xã Bờ Y'), text: same('Tin') }];
    expect(await page({ ...report, texts })).not.toContain('<strong>');
    expect(await page(reportWith(hostileTable))).toContain('<p class="lines">Đạt 3,20%');
  });

  it('is the same twice', async () => {
    expect(await page(mapReport(MAP))).toBe(await page(mapReport(MAP)));
  });
});

const figures = (unit: number) => ({
  'registered.total': 2354 + unit,
  'registered.publicEmployees': 1103,
  'registered.residents': 1251 + unit,
  'certified.total': 1901,
});
const names = Array.from({ length: 12 }, (_, at) => `Xã Số ${at + 1}`);
const sampleAt = (moment: string, more: number): Snapshot =>
  snapshotOf(moment, {
    figures: Object.fromEntries(names.map((name, at) => [name, figures(at * 97 + more)])),
    denominators: Object.fromEntries(
      names.slice(1).map((name) => [name, { population: 39_094, adults: 27_001, headcount: 1200 }]),
    ),
  });

/** What stands in the cells of each table of a page. */
const shownCells = (html: string): readonly string[] =>
  named(html, 'td', 'th')
    .filter((it) => it.name === 'td' || it.attributes['scope'] === 'row')
    .map((it) => it.text);

const cellsIn = ({ sections }: Report): readonly Cell[] =>
  sections.flatMap(({ table }) => [...(table?.rows ?? []), ...(table?.totals ?? [])].flat());

describe('figures', () => {
  it.each<readonly [string, Definition]>([
    ['rank', rankReport],
    ['status', statusReport],
    ['trend', trendReport],
  ])('of %s stand in the page as they stand everywhere', async (_, definition) => {
    const report = await reportOf(
      definition,
      [sampleAt('2025-11-27T10:00', 0), sampleAt('2025-12-04T10:00', 40)],
      { adultShare: null },
    );
    for (const language of ['vi', 'en'] as const) {
      const expected = cellsIn(report).map((it) => cellText(it, language));
      expect(expected.length).toBeGreaterThan(20);
      const html = await page(report, language);
      // Empty headings are cells as well.
      const empty = named(html, 'thead').length > 0 ? headless(report, language) : 0;
      expect(shownCells(html).filter((it) => it !== '')).toEqual(
        expected.filter((it) => it !== ''),
      );
      expect(shownCells(html)).toHaveLength(expected.length + empty);
    }
  });

  it('are sorted by their values: bounds by the lower one, unknown and words without one', async () => {
    const cells: readonly Cell[] = [
      rank(null),
      change(-4),
      count({ min: 798, max: 1251 }),
      count(null),
      percent({ min: 320, max: 320, estimated: true }),
      bar(0.5),
      status('at-risk', false),
      day('2025-12-15'),
      text(same('hết hạn')),
      moment(momentAt('2025-12-04T10:00'), same('10h00 ngày 04/12/2025')),
    ];
    const table = tableOf(
      cells.map((cell, at) =>
        plainColumn<null>(`k${at}`, same(`c${at}`), columnKind(cell, at), () => cell),
      ),
      [null],
    );
    const html = await page(reportWith(table));
    const values = named(html, 'td', 'th')
      .filter((it) => it.attributes['scope'] !== 'col')
      .map((it) => it.attributes['data-v']);
    expect(values).toEqual([
      '',
      '-4',
      '798',
      '',
      undefined,
      undefined,
      '3',
      '20251215',
      '',
      '202512041000',
    ]);
  });

  it('stand beside the unit that they are about, or else the first words', async () => {
    const heads = async (...keys: string[]) => {
      const columns = keys.map((it) =>
        plainColumn<null>(it, same(it), 'text', () => text(same(it))),
      );
      const html = await page(reportWith(tableOf(columns, [null])));
      return named(html, 'th').flatMap((it) => (it.attributes['scope'] === 'row' ? it.text : []));
    };
    expect(await heads('tile', 'unit')).toEqual(['unit']);
    expect(await heads('step', 'reason')).toEqual(['step']);
  });

  it('of bars are lengths beside a rate', async () => {
    const lengths = async (part: number | null) => {
      const table = tableOf([plainColumn<null>('bar', same('B'), 'bar', () => bar(part))], [null]);
      const html = await page(reportWith(table));
      return named(html, 'td').map((it) => it.attributes['class']);
    };
    expect(await lengths(null)).toEqual(['bars']);
    expect(await lengths(0.9999)).toEqual(['bars bar b99']);
    expect(await lengths(0.0001)).toEqual(['bars bar b1']);
    expect(await lengths(1.4)).toEqual(['bars bar b100']);
  });
});

describe('sheets of paper', () => {
  const tableWith = (columns: number, cells: string) =>
    tableOf(
      Array.from({ length: columns }, (_, at) =>
        plainColumn<null>(`c${at}`, same(`C${at}`), 'percent', () =>
          cells === 'bounds'
            ? percent({ min: 295, max: 10_000, estimated: false })
            : percent({ min: 463, max: 463, estimated: false }),
        ),
      ),
      [null],
    );
  it.each([
    [11, 'exact', null],
    [11, 'bounds', 'wide'],
    [13, 'bounds', 'wide widest'],
  ])('%i columns of %s figures: %s', (columns, cells, expected) => {
    expect(printClass(tableWith(columns, cells), 'vi')).toBe(expected);
  });
  it('are all turned where one has to be', async () => {
    const across = async (table: Table) => (await page(reportWith(table))).includes('"across"');
    expect(await across(tableWith(11, 'bounds'))).toBe(true);
    expect(await across(tableWith(11, 'exact'))).toBe(false);
  });
});

const columnKind = ({ kind }: Cell, at: number): CellKind =>
  at === 8 ? 'count' : kind === 'moment' ? 'text' : kind;

const headless = ({ sections }: Report, language: Language): number =>
  sections.flatMap(({ table }) => table?.headings ?? []).filter((it) => it.label[language] === '')
    .length;

describe('a map', () => {
  it('names every tile with its figure and its rank', async () => {
    const html = await page(mapReport(MAP));
    const said = named(html, 'li').flatMap((it) => it.attributes['title'] ?? []);
    expect(said).toHaveLength(96);
    expect(said.slice(6, 11)).toEqual([
      'Xã Số 7: 1,04%, hạng 90',
      'Xã Số 8: chưa có tỷ lệ',
      'Xã Số 9: 1,32–4,63%, hạng 88',
      'Xã Số 10: ≈1,46%, hạng 87',
      'Xã Số 11: 1,60%, hạng 86',
    ]);
    expect(html.match(/class="y\d+ x\d+ (s[0-4]|no-step)( marked)?"/g)).toHaveLength(96);
    for (const place of ['.y6{grid-row:7}', '.x13{grid-column:14}']) expect(html).toContain(place);
  });
  it('has longer names for where there is room, and shows who was asked about', async () => {
    const html = await page(mapReport(MAP));
    expect(html).toContain('<i>Xã S. 21</i>');
    expect(html.match(/ marked" title="([^"]*)"/)?.[1]).toBe(
      'Xã Số 21: 3,00%, hạng 76 (đơn vị đang xem)',
    );
    expect(html.match(/ marked"/g)).toHaveLength(1);
  });
  it('says what its colours mean', async () => {
    const html = await page(mapReport(MAP));
    const legend = named(html, 'ul').find((it) => it.attributes['class'] === 'legend');
    expect(legend?.text).toBe(
      ' dưới 3% từ 3% đến dưới 6% từ 6% đến dưới 9% từ 9% đến dưới 12% từ 12% chưa có tỷ lệ đơn vị đang xem',
    );
  });
});

const LETTER: Letter = {
  superior: 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
  body: 'ỦY BAN NHÂN DÂN XÃ BỜ Y',
  place: 'Bờ Y',
  subject: 'đẩy mạnh <phong trào>',
  to: ['Các thôn', 'Các trường học'],
  blocks: [
    { kind: 'heading', text: '1. Kết quả' },
    { kind: 'paragraph', text: 'Tỷ lệ 3,20%.' },
    { kind: 'item', text: 'một' },
    { kind: 'item', text: 'hai' },
    { kind: 'paragraph', text: 'Hết.' },
  ],
  recipients: ['Như trên;', 'Lưu: VT.'],
  signature: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: null },
  appendices: [
    { title: 'KẾT QUẢ', facts: ['Tính đến hết ngày'], table: hostileTable, notes: ['Hết'] },
    { title: 'CHỨNG NHẬN', facts: [], table: hostileTable, notes: [] },
  ],
};

describe('a letter', () => {
  it('stands in the page with its head, its words and its appendices, in Vietnamese', async () => {
    const html = await page(reportWith(hostileTable, { letter: LETTER }), 'en');
    const article = named(html, 'article')[0];
    expect(article?.attributes['lang']).toBe('vi');
    expect(named(html, 'h1', 'h2').map((it) => it.text)).toEqual([
      'V/v đẩy mạnh <phong trào>',
      '1. Kết quả',
      'Phụ lục IKẾT QUẢ',
      'Phụ lục IICHỨNG NHẬN',
      'Notes',
    ]);
    expect(html).toContain('<ul><li>một</li><li>hai</li></ul><p>Hết.</p>');
    expect(article?.text).toContain('CHỦ TỊCH…………');
    expect(named(html, 'table')).toHaveLength(2);
    expect(html).not.toMatch(/class="scroll (sortable|long)/);
  });
  it('has the forms of the decree: capitals, ends of lists, what an appendix goes with', async () => {
    const letter: Letter = {
      ...LETTER,
      superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      body: 'Ủy ban nhân dân xã Bờ Y',
      recipients: ['Như trên', 'Đảng ủy xã'],
      signature: { authority: null, title: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', name: 'Y' },
    };
    const html = await page(reportWith(hostileTable, { letter }));
    const texts = named(html, 'p', 'li').map((it) => it.text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
        'ỦY BAN NHÂN DÂN XÃ BỜ Y',
        'Các thôn;',
        'Các trường học.',
        'Như trên;',
        'Đảng ủy xã;',
        'Lưu: VT, ….',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        '(Kèm theo Công văn số ……/…… ngày …… tháng …… năm …… của Ủy ban nhân dân xã Bờ Y)',
      ]),
    );
    expect(texts).not.toContain('…………');
  });
});

it.each(['rank', 'report', 'map'])(
  '%s of 96 units is one file of less than 150 kB',
  async (command) => {
    const folder = 'fixtures/quang-ngai';
    const files = ['thong-ke-2025-11-11-0900.csv', 'thong-ke-2025-12-04-1000.csv', 'dan-so.csv'];
    const args = [command, ...files.map((it) => `${folder}/${it}`), '-o', 'x.html'];
    const { code, out, written } = await run(args);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const html = written.get('x.html') as string;
    expect(Buffer.byteLength(html)).toBeLessThan(150_000);
    const rows = named(html, 'tbody').map((it) => it.text.match(/(Xã|Phường|Đặc khu) /g)?.length);
    expect(rows).toContain(96);
  },
);
