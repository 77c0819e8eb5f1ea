import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/document/report.ts';
import { integerText } from '../../src/i18n/number-text.ts';
import { LANGUAGES, same } from '../../src/i18n/pair.ts';
import { statusSigns } from '../../src/i18n/words.ts';
import { hasGlyph } from '../../src/render/picture/measure.ts';
import { COLOURS, STATUS_COLOURS, stepColours } from '../../src/render/picture/palette.ts';
import { pictureOf } from '../../src/render/picture/picture.ts';
import { isDrawn } from '../../src/render/picture/signs.ts';
import { ROOT, run, words } from '../transcript.ts';
import {
  HOSTILE,
  milestones,
  namesTable,
  nearThreshold,
  reportWith,
  tileMap,
} from './picture-samples.ts';
import { misplaced, readPicture } from './read-picture.ts';

const read = (report: Report) => readPicture(pictureOf(report, 'vi'));

const FILES = [
  'dan-so.csv',
  'thong-ke-2025-10-21-1700.csv',
  'thong-ke-2025-10-26-1700.csv',
  'thong-ke-2025-11-11-0900.csv',
  'thong-ke-2025-12-04-1000.csv',
].map((it) => join('fixtures', 'quang-ngai', it));

async function svgOf(args: readonly string[], language = 'vi'): Promise<string> {
  const { out, code, err } = await run([...args, ...FILES, '--format', 'svg', '--lang', language]);
  expect(code, err).toBe(0);
  return out;
}

const HOSTILE_REPORT = reportWith(
  [{ title: same(HOSTILE[0] as string), lines: HOSTILE.map(same), table: namesTable(HOSTILE) }],
  { title: same(HOSTILE[1] as string), facts: HOSTILE.map(same), notes: HOSTILE.map(same) },
);

describe('a picture', () => {
  it.each([
    'rank',
    'rank --by residents-certified --top 7 --bottom 7',
    'status',
    'status --unit "Xã Bờ Y"',
    'shortfall --top 20',
    'compare --top 12',
    'trend',
    'trend --by residents-certified --unit "Xã Bờ Y" --unit "Phường Kon Tum"',
    'map',
    'report --unit "Xã Bờ Y"',
    'explain "Xã Bờ Y"',
    'check',
  ])('of %s holds all its texts, none upon another', async (line) => {
    const { args } = words(`tiendo ${line}`);
    for (const language of LANGUAGES) {
      const picture = readPicture(await svgOf(args, language));
      expect(picture.faults).toEqual([]);
      expect(misplaced(picture)).toEqual([]);
      expect(picture.width).toBe(1080);
      // A phone shows a third of it.
      expect(Math.min(...picture.inks.map((it) => it.size))).toBeGreaterThanOrEqual(26);
    }
  });
  it('shows the figures that JSON has', async () => {
    const { texts } = readPicture(await svgOf(['rank']));
    const { out } = await run(['rank', ...FILES, '--format', 'json']);
    const { rows } = JSON.parse(out);
    expect(rows.length).toBe(96);
    for (const { rank, rankChange, unit, rate } of rows) {
      const change =
        rankChange === 0 ? '=' : `${rankChange > 0 ? '▲' : '▼'} ${Math.abs(rankChange)}`;
      const percent = `${rate.percent.toFixed(2).replace('.', ',')}%`;
      const row = [String(rank), change, unit.name, integerText(rate.numerator, 'vi'), percent];
      const at = texts.findIndex((it, place) => it === unit.name && texts[place - 2] === row[0]);
      expect(texts.slice(at - 2, at + 3)).toEqual(row);
    }
  });
  it('says as of when, where no fact does', () => {
    const moment = 'Số liệu tính đến 10h00 ngày 04/12/2025';
    expect(read(reportWith([])).texts).toContain(moment);
    const told = reportWith([], { facts: [same(`${moment}; so với hôm qua`)] });
    expect(read(told).texts).not.toContain(moment);
  });
  it('names the issuing body below', () => {
    const office = {
      superior: null,
      body: 'UBND XÃ BỜ Y',
      place: null,
      recipients: [],
      deadlines: [],
    };
    expect(read(reportWith([], { office })).texts.at(-1)).toBe('UBND XÃ BỜ Y');
    expect(read(reportWith([])).texts.at(-1)).toBe('tiendo');
  });
  it('takes names for text, whatever stands in them', () => {
    const svg = pictureOf(HOSTILE_REPORT, 'vi');
    const { tags, attributes, faults, texts } = readPicture(svg);
    expect(faults).toEqual([]);
    expect(misplaced(readPicture(svg))).toEqual([]);
    expect([...tags].sort()).toEqual(['desc', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title']);
    expect([...attributes].filter((it) => /^on|href|style|src/.test(it))).toEqual([]);
    expect(svg).not.toMatch(/[^\P{C}\n]/u);
    expect(texts).toContain(HOSTILE[0]);
    expect(texts).toContain('[31mđỏđảo');
  });
  it('cuts a long name at the end of its fourth line', () => {
    const { texts } = read(
      reportWith([{ table: namesTable([HOSTILE[5] as string, 'Ẫ'.repeat(199)]) }]),
    );
    expect(texts.filter((it) => it.endsWith('…'))).toEqual([
      expect.stringMatching(/^dài rất dài .*…$/),
      expect.stringMatching(/^Ẫ+…$/),
    ]);
  });
  it('never cuts what a rate is divided by', async () => {
    expect((await svgOf(['status'])).includes('…</text>')).toBe(false);
  });
  it('says which columns it has no room for', () => {
    const { texts } = read(reportWith([{ table: namesTable(['Xã Bờ Y']) }]));
    expect(texts).toContain('Ảnh không đủ chỗ cho 3 cột: Mỗi ngày; Hạn; Lý do.');
    expect(texts).not.toContain('41,5');
  });
  it('is no higher than phones can show, and says so', () => {
    const names = Array.from({ length: 3321 }, (_, at) => `Thôn ${at + 1}`);
    const { texts, height } = read(reportWith([{ table: namesTable(names) }]));
    expect(height).toBeLessThan(6_500);
    expect(texts).toContain('Thôn 100');
    expect(texts).not.toContain('Thôn 101');
    expect(texts).toContain('Toàn bộ 96 đơn vị');
    expect(texts).toContain('Ảnh chỉ có 100 dòng đầu trong 3.321 dòng.');
  });
  it('of many tables has the first rows of each, and says which parts have no room', () => {
    const names = Array.from({ length: 96 }, (_, at) => `Thôn ${at + 1}`);
    const section = (_: unknown, at: number) => ({
      title: same(`Phần ${at + 1}`),
      table: namesTable(names),
    });
    const few = read(reportWith(Array.from({ length: 3 }, section)));
    expect(few.height).toBeLessThan(6_500);
    expect(few.texts.filter((it) => it === 'Ảnh chỉ có 20 dòng đầu trong 96 dòng.')).toHaveLength(
      3,
    );
    const many = read(
      reportWith([{ title: null, table: null }, ...Array.from({ length: 40 }, section)]),
    );
    expect(many.height).toBeLessThan(6_500);
    const shown = many.texts.filter((it) => /^Phần \d+$/.test(it)).length;
    expect(shown).toBeGreaterThan(5);
    const named = [1, 2, 3, 4].map((it) => `Phần ${shown + it}`).join('; ');
    expect(many.texts.join(' ')).toContain(
      `Ảnh không đủ chỗ cho ${40 - shown} phần nữa: ${named}; ….`,
    );
    const long = Array.from({ length: 300 }, () => same('Một câu dài vừa đủ một dòng của ảnh.'));
    expect(read(reportWith([{ title: same('Dài'), lines: long, table: null }])).texts).toContain(
      'Dài',
    );
  });
  it('shows no second “Tỷ lệ” when what it is a rate of has no room', async () => {
    const { texts } = readPicture(await svgOf(['rank', '--top', '5']));
    expect(texts.filter((it) => it === 'Tỷ lệ')).toEqual(['Tỷ lệ']);
    expect(/Ảnh .* Tỷ lệ \(Người dân có chứng nhận\)/.test(texts.join(' '))).toBe(true);
  });
  it('puts no point on a threshold that it is below', () => {
    const svg = pictureOf(reportWith([{ chart: nearThreshold }]), 'vi');
    const [line = 0] = [...svg.matchAll(/y1="([\d.]+)" x2="[\d.]+" y2="\1" stroke="#8a1c10"/g)].map(
      (it) => Number(it[1]),
    );
    const [below = 0, reached = 0] = [...svg.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map((it) =>
      Number(it[1]),
    );
    expect(line).toBeGreaterThan(0);
    expect(below - line).toBeGreaterThan(4);
    expect(reached).toBe(line);
  });
  it('shows every column of milestones, and what is short of a threshold before its mark', () => {
    const svg = pictureOf(reportWith([{ table: milestones }]), 'vi');
    const { texts } = readPicture(svg);
    expect(texts).toEqual(
      expect.arrayContaining(['79,99%', '2,95–4,63%', 'Còn thiếu: 632.223', '► kịp tiến độ']),
    );
    const ends = [...svg.matchAll(/<rect x="0" y="10" width="([\d.]+)" [^>]+ fill="#(?!e3e9ee)/g)];
    const marks = [...svg.matchAll(/<line x1="([\d.]+)" y1="2"/g)].map((it) => Number(it[1]));
    const [below, reached] = ends.map((it) => Number(it[1])) as [number, number];
    expect(marks[0]).toBe(marks[1]);
    expect((marks[0] as number) - below).toBeGreaterThan(4);
    expect(reached).toBeCloseTo(marks[0] as number);
  });
  it('of a map holds a figure in every tile, and what colours mean', () => {
    const picture = read(reportWith([{ map: tileMap }]));
    expect(misplaced(picture)).toEqual([]);
    const figures = tileMap.tiles.flatMap((it) => it.percent.percent?.min ?? []);
    for (const it of figures) {
      const text = (it / 100).toFixed(2).replace('.', ',');
      expect(picture.texts.some((shown) => shown.replace(/^≈|–$/g, '') === text)).toBe(true);
    }
    expect(picture.texts).toContain('từ 10% đến dưới 20%');
    expect(picture.texts).toContain('chưa có tỷ lệ');
    expect(picture.texts).toContain('đơn vị đang xem');
    expect(picture.texts).toEqual(expect.arrayContaining(['S.T.', 'Thượng', 'Đăk Tờ', 'Kan']));
  });
  it('of a map says nothing twice, but what all come to', async () => {
    const { texts } = readPicture(await svgOf(['map']));
    expect(texts.filter((it) => it.includes('Bình Sơn'))).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining(['Toàn bộ 96 đơn vị', '143.860', '9,27%']));
    const one = readPicture(await svgOf(['map', '--unit', 'Xã Bờ Y']));
    expect(one.texts).toEqual(expect.arrayContaining(['Xã Bờ Y', '1.251']));
  });
});

describe('the letters of a picture', () => {
  it('have shapes for all wordings, names and signs', () => {
    const wordings = readFileSync(join(ROOT, 'test', 'wordings.txt'), 'utf8');
    const names = readFileSync(join(ROOT, 'fixtures', 'quang-ngai', 'dan-so.csv'), 'utf8');
    const signs = `${Object.values(statusSigns).join('')}▲▼=≈–−…`;
    const missing = [...new Set(wordings + names + signs)].filter(
      (it) => !/\p{Cc}|\p{Cf}/u.test(it) && !hasGlyph(it) && !isDrawn(it),
    );
    expect(missing).toEqual([]);
  });
  it('can be read on what they stand on', () => {
    const pairs = [
      [COLOURS.headInk, COLOURS.head],
      [COLOURS.headFaint, COLOURS.head],
      ...[COLOURS.ink, COLOURS.faint, COLOURS.head, COLOURS.gained, COLOURS.lost].flatMap((ink) =>
        [COLOURS.page, COLOURS.stripe].map((ground) => [ink, ground] as const),
      ),
      [COLOURS.threshold, COLOURS.page],
      ...Object.values(STATUS_COLOURS).flatMap(({ ink, ground }) => [
        [ink, ground],
        [ink, COLOURS.stripe],
      ]),
      ...stepColours(5).map(({ ink, ground }) => [ink, ground]),
    ] as readonly (readonly [string, string])[];
    const dull = pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5);
    expect(dull).toEqual([]);
  });
});

/** As the Web Content Accessibility Guidelines define it. */
function contrast(a: string, b: string): number {
  const light = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const part = Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + weight * (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}
