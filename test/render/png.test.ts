import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { describe, expect, it } from 'vitest';
import { readShipped } from '../../src/io/shipped-file.ts';
import { widthOf } from '../../src/render/picture/measure.ts';
import { pictureOf } from '../../src/render/picture/picture.ts';
import { renderPng } from '../../src/render/png.ts';
import { ROOT, run } from '../transcript.ts';
import { HOSTILE, namesTable, reportWith, tileMap } from './picture-samples.ts';

const shipped = async (name: string) => readShipped(ROOT, name);
const LOOK = {
  language: 'vi',
  color: false,
  width: null,
  toFile: true,
  warnings: () => [],
  shipped,
} as const;

const REPORT = reportWith([{ table: namesTable(HOSTILE) }, { map: tileMap }]);

describe('a PNG', () => {
  it('is 1080 wide, as high as its drawing, and the same every time', async () => {
    const bytes = Buffer.from(await renderPng(REPORT, LOOK));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1080);
    const height = Number(/height="(\d+)"/.exec(pictureOf(REPORT, 'vi'))?.[1]);
    expect(bytes.readUInt32BE(20)).toBe(height);
    expect(Buffer.from(await renderPng(REPORT, LOOK)).equals(bytes)).toBe(true);
  });
  it('of twenty rows goes into a chat', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `Phường Trương Quang Trọng ${at}`);
    const bytes = await renderPng(reportWith([{ table: namesTable(rows) }]), LOOK);
    expect(bytes.length).toBeLessThan(500_000);
  });
  it('is written by the command line, and goes to no screen', async () => {
    const file = join('fixtures', 'quang-ngai', 'thong-ke-2025-12-04-1000.csv');
    const args = ['rank', '--by', 'certified', '--top', '3', file];
    const { written, code } = await run([...args, '-o', 'a.png']);
    expect([code, written.get('a.png')?.slice(1, 4)]).toEqual([0, 'PNG']);
    expect((await run([...args, '--format', 'png'])).code).toBe(2);
  });
  it('has letters as wide as they are measured', async () => {
    await renderPng(REPORT, LOOK);
    const fontBuffers = await Promise.all(
      ['Regular', 'SemiBold'].map((it) => shipped(`fonts/BeVietnamPro-${it}.ttf`)),
    );
    for (const [bold, weight] of [
      [false, 400],
      [true, 600],
    ] as const) {
      for (const text of [
        'Xã Đăk Tờ Kan',
        'HỖ TRỢ NGƯỜI DÂN',
        '0123456789,%–',
        'Mỗi ngày cần: 57.475',
      ]) {
        const drawing = new Resvg(
          `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text x="9" y="99" font-size="50" font-family="Be Vietnam Pro" font-weight="${weight}">${text}</text></svg>`,
          { font: { fontBuffers, defaultFontFamily: 'Be Vietnam Pro' } },
        );
        const drawn = drawing.getBBox()?.width ?? 0;
        drawing.free();
        const measured = widthOf(text, { size: 50, bold });
        // Letters stand a little closer where they fit, and never further apart.
        expect(drawn).toBeLessThan(measured + 1);
        expect(drawn).toBeGreaterThan(measured * 0.95);
      }
    }
  });
});
