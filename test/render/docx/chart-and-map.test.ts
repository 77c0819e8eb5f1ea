import { afterEach, describe, expect, it, vi } from 'vitest';
import { percent } from '../../../src/document/cell.ts';
import type { Chart, ChartPoint, ChartValue } from '../../../src/document/chart.ts';
import type { Report } from '../../../src/document/report.ts';
import type { Tile, TileMap } from '../../../src/document/tile-map.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import { same } from '../../../src/i18n/pair.ts';
import { unzip } from '../../../src/io/workbook/unzip.ts';
import { at } from '../../reports/samples.ts';
import { bytesOf, documentOf, readBack, reportWith, xmlOf } from './read-back.ts';

const exact = (value: number): ChartValue => ({ min: value, max: value });
const point = (day: string, value: ChartValue | null): ChartPoint => ({
  asOf: at(`2025-${day}T12:00`),
  value,
});

const EXACT: Chart = {
  series: [
    {
      name: same('Xã Bờ Y'),
      points: [point('11-01', exact(100)), point('11-11', exact(250)), point('11-21', exact(320))],
      projected: [point('12-15', exact(507))],
    },
  ],
  thresholds: [
    { value: 500, label: same('5%'), by: '2025-12-15' as Day },
    { value: 8000, label: same('80%'), by: '2025-12-31' as Day },
  ],
};

const reportOf = (chart: Chart): Report =>
  reportWith({ sections: [{ title: same('Diễn biến'), chart, table: null }] });

/** Each line's name and its points as "day rate", days counted from 01/11/2025. */
async function linesOf(chart: Chart) {
  const xml = (await xmlOf(await bytesOf(reportOf(chart)))).get('word/charts/chart1.xml') ?? '';
  const values = (text: string) => [...text.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, it]) => it);
  const first = Date.UTC(2025, 10, 1) / 86_400_000 - Date.UTC(1899, 11, 30) / 86_400_000;
  const lines = (xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? []).map((it) => {
    const xs = values(/<c:xVal>.*?<\/c:xVal>/s.exec(it)?.[0] ?? '');
    const ys = values(/<c:yVal>.*?<\/c:yVal>/s.exec(it)?.[0] ?? '');
    const points = xs.map((x, index) => `${(Number(x) - first).toFixed(2)} ${ys[index]}`);
    return [values(/<c:tx>.*?<\/c:tx>/s.exec(it)?.[0] ?? '')[0], points.join('; ')];
  });
  return Object.fromEntries(lines);
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a chart', () => {
  it('holds the figures, the milestones within its frame, and words for those beyond', async () => {
    expect(await linesOf(EXACT)).toEqual({
      'Xã Bờ Y': '0.50 0.01; 10.50 0.025; 20.50 0.032',
      'Xã Bờ Y: dự báo theo tốc độ hiện nay': '20.50 0.032; 44.50 0.0507',
      'mốc 5% (15/12)': '0.50 0.05; 45.00 0.05',
    });
    const { paragraphs } = await readBack(await bytesOf(reportOf(EXACT)));
    expect(paragraphs).toContain('Cao hơn khung: mốc 80% (31/12)');
    for (const [language, locale] of [
      ['vi', 'vi-VN'],
      ['en', 'en-GB'],
    ] as const) {
      const parts = await xmlOf(await bytesOf(reportOf(EXACT), language));
      expect(parts.get('word/charts/chart1.xml')).toContain(`<c:lang val="${locale}"/>`);
      expect(parts.get('word/styles.xml')).toContain(`<w:lang w:val="${locale}"/>`);
    }
  });
  it('shows bounds as two lines, and draws nothing across a gap', async () => {
    const chart: Chart = {
      series: [
        {
          name: same('A'),
          points: [
            point('11-01', { min: 100, max: 200 }),
            point('11-02', null),
            point('11-03', null),
            point('11-04', exact(300)),
            point('11-05', { min: 310, max: 320 }),
          ],
          projected: [],
        },
      ],
      thresholds: [],
    };
    expect(await linesOf(chart)).toEqual({
      'A: ít nhất': '0.50 0.01',
      'A: ít nhất (2)': '3.50 0.03; 4.50 0.031',
      'A: nhiều nhất': '0.50 0.02',
      'A: nhiều nhất (2)': '3.50 0.03; 4.50 0.032',
    });
  });
  it('is the same on any day and however often, its workbook too', async () => {
    vi.useFakeTimers({ now: new Date('2025-12-04T03:00:00Z'), toFake: ['Date'] });
    const [series] = EXACT.series;
    const hostile = {
      ...EXACT,
      series: [{ ...series, name: same('rIdabcdefghijklmnopqrstu <&"') }],
    };
    const report = reportWith({
      sections: [EXACT, hostile as Chart].map((chart) => ({ title: null, chart, table: null })),
    });
    const first = await bytesOf(report);
    vi.setSystemTime(new Date('2031-01-01T00:00:00Z'));
    expect(Buffer.from(await bytesOf(report)).equals(Buffer.from(first))).toBe(true);
    const parts = await unzip(first, () => true);
    const books = [...parts.keys()].filter((it) => it.endsWith('.xlsx'));
    expect(books).toHaveLength(2);
    for (const book of books) {
      const sheets = await unzip(parts.get(book) as Buffer, () => true);
      expect(sheets.get('xl/worksheets/sheet1.xml')?.toString()).toContain('0.0507');
    }
    const xml = await documentOf(first);
    const relations = parts.get('word/_rels/document.xml.rels')?.toString() ?? '';
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, it]) => it)).toEqual(['1', '2']);
    const used = [...xml.matchAll(/<c:chart [^>]*r:id="(\w+)"/g)].map(([, it]) => it);
    expect(used).toHaveLength(2);
    for (const id of used) expect(relations).toContain(`Id="${id}"`);
    expect(parts.get('word/charts/chart2.xml')?.toString()).toContain(
      'rIdabcdefghijklmnopqrstu &lt;&amp;',
    );
  });
});

describe('a map', () => {
  const tile = (
    row: number,
    column: number,
    short: string,
    rate: number | null,
    step: number | null,
  ) => ({
    row,
    column,
    name: `Xã ${short}`,
    short,
    percent: percent(rate === null ? null : { min: rate, max: rate, estimated: false }),
    rank: null,
    step,
  });
  const map: TileMap = {
    label: same('Người dân đã đăng ký / dân số'),
    rows: 2,
    columns: 3,
    tiles: [
      tile(0, 1, 'Bờ Y', 320, 0),
      tile(1, 0, 'Ba Tô', null, null),
      tile(1, 2, 'Sa Bình', 799, 1),
    ],
    steps: [{ label: same('dưới 5%') }, { label: same('từ 5%') }],
  };
  const report = reportWith({ sections: [{ title: same('Bản đồ'), map, table: null }] });
  it('is a table of short names and figures, with its steps in words', async () => {
    const { paragraphs, tables } = await readBack(await bytesOf(report));
    expect(paragraphs).toContain('Người dân đã đăng ký / dân số');
    expect(tables).toEqual([
      [
        ['', 'Bờ Y3,20%', ''],
        ['Ba Tô…', '', 'Sa Bình7,99%'],
      ],
      [['Chú giải', 'dưới 5%', 'từ 5%', 'chưa có tỷ lệ']],
    ]);
  });
  it('has the longer name where that stands on two lines, never cut', async () => {
    const [first, second, third] = map.tiles as [Tile, Tile, Tile];
    const tiles = [
      { ...first, short: 'BChươ', medium: 'B.Chương' },
      { ...second, short: 'ĐCươn', medium: 'Đình Cương' },
      { ...third, short: 'TQTrọ', medium: 'Trương-Quang-Trọng' },
    ];
    const narrow = { ...map, tiles, columns: 14 };
    const bytes = await bytesOf(
      reportWith({ sections: [{ title: null, map: narrow, table: null }] }),
    );
    const cells = (await readBack(bytes)).tables[0]?.flat().filter((it) => it !== '');
    expect(cells).toEqual(['B. Chương3,20%', 'Đình Cương…', 'TQTrọ7,99%']);
  });
  it('points at the unit looked at', async () => {
    const [first, ...others] = map.tiles;
    const marked = { ...map, tiles: [{ ...(first as Tile), marked: true } as const, ...others] };
    const bytes = await bytesOf(
      reportWith({ sections: [{ title: null, map: marked, table: null }] }),
    );
    const { tables } = await readBack(bytes);
    expect(tables[0]?.[0]).toEqual(['', '► Bờ Y3,20%', '']);
    expect(tables[1]?.[0]?.at(-1)).toBe('► đơn vị đang xem');
    expect((await documentOf(bytes)).match(/<w:tcBorders><w:top [^>]*w:sz="18"/g)).toHaveLength(2);
  });
  it('has the ground of its step under each tile, as in its legend', async () => {
    const xml = await documentOf(await bytesOf(report));
    const fills = (xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).flatMap((cell) => {
      const fill = /w:fill="(\w+)"/.exec(cell)?.[1];
      return fill ? [[cell.replace(/<[^>]*>/g, ''), fill]] : [];
    });
    const [low, none, high, ...legend] = fills.map(([, it]) => it);
    expect(fills.map(([it]) => it).slice(0, 3)).toEqual(['Bờ Y3,20%', 'Ba Tô…', 'Sa Bình7,99%']);
    expect(legend).toEqual([low, high, none]);
    expect(new Set(legend).size).toBe(3);
  });
});
