import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from '../../src/document/cell.ts';
import type { Tile, TileMap } from '../../src/document/tile-map.ts';
import { colourPaint } from '../../src/render/colours.ts';
import { displayWidth } from '../../src/render/display-width.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { tileLines } from '../../src/render/tile-lines.ts';
import { tilePlaces } from '../../src/units/tiles.ts';
import { SAMPLE_MAP } from '../reports/map-sample.ts';

const draw = (map: TileMap, width: number | null) => tileLines(map, 'vi', width, plainPaint);

/** All 96 places, with names and figures as wide as they come. */
const provinceOf = (tileAt: (index: number) => Partial<Tile> = () => ({})): TileMap => ({
  ...SAMPLE_MAP,
  rows: 11,
  columns: 14,
  tiles: [...tilePlaces.values()].map((place, index) => ({
    ...place,
    name: `Xã ${index}`,
    short: `T${String(index).padStart(4, '0')}`,
    medium: `Ten${String(index).padStart(7, '0')}`,
    percent: percent({ min: 4999, max: 4999, estimated: true }),
    rank: null,
    step: index % 5,
    ...tileAt(index),
  })),
});

describe('a map of tiles', () => {
  it('has a name above each figure, and says what signs mean', () => {
    expect(`\n${draw(SAMPLE_MAP, 26).join('\n')}`).toMatchInlineSnapshot(`
      "
            B.Sơn       L.Sơn
            41,0█       7,26▓

      Bờ Y◄ Ba Tô►Ba Tơ
      2,9+░ ≈5,9▒ …

      11b         S.Hạ
      0,00·       ≈10+█

      ··· dưới 2%: 1 đơn vị
      ░░░ từ 2% đến dưới 4%: 1 đơn vị
      ▒▒▒ từ 4% đến dưới 6%: 1 đơn vị
      ▓▓▓ từ 6% đến dưới 8%: 1 đơn vị
      ███ từ 8%: 2 đơn vị
      Trong ô: tên viết tắt và
      tỷ lệ, tính bằng %; nơi
      không đủ chỗ thì cắt bớt
      số lẻ, không làm tròn lên.
      n+: chỉ biết từ n trở lên.
      …: chưa có tỷ lệ (1 đơn
      vị). ►, ◄: đơn vị đang
      xem."
    `);
  });

  it('has more of names and figures where there is room', () => {
    expect(`\n${draw(SAMPLE_MAP, 60).slice(0, 9).join('\n')}`).toMatchInlineSnapshot(`
      "
                 Bình Sơn              Lý Sơn
                 41,06█████            7,26▓▓▓▓▓▓

      Bờ Y◄      Ba Tô     ►Ba Tơ
      2,95–4,63░ ≈5,99▒▒▒▒▒ …

      11b                   Sơn Hạ
      0,00······            ≈10,00+███
      "
    `);
  });

  it.each([76, 80, 97, 120, 160, 240])('of the province fits %i columns', (width) => {
    const lines = draw(
      provinceOf(() => ({ marked: true })),
      width,
    );
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    const names = lines.join('\n').match(/(?:T|Ten0*)\d{4}(?!\d)/g);
    expect(names).toHaveLength(96);
  });

  it('no two tiles touch, at 80 columns too', () => {
    const lines = draw(provinceOf(), 80);
    const drawn = lines.flatMap((line) => line.match(/\S+/g)?.filter((it) => it.startsWith('T')));
    expect(drawn.filter((it) => /^T\d{4}$/.test(it ?? ''))).toHaveLength(96);
  });

  it('is left out where it does not fit, and says so', () => {
    expect(draw(provinceOf(), 60).join(' ')).toContain('--width 80');
    expect(draw(provinceOf(), 60)).toHaveLength(2);
  });

  it('colours add nothing to the text', () => {
    const sign = String.fromCharCode(27);
    const colour = new RegExp(`${sign}\\[[\\d;]*m`, 'g');
    const bare = (line: string) => line.replace(colour, '').trimEnd();
    for (const width of [26, 60]) {
      const coloured = tileLines(SAMPLE_MAP, 'vi', width, colourPaint);
      expect(coloured.map(bare)).toEqual(draw(SAMPLE_MAP, width));
      expect(coloured.join('')).toContain(`${sign}[43m`);
    }
  });

  it('a figure never says more than its rate', () => {
    const figures = fc.tuple(fc.nat(12_000), fc.nat(3000), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 26, max: 80 }),
        ([min, more, bounded, estimated], width) => {
          const value = { min, max: bounded ? min + more : min, estimated };
          const [first] = SAMPLE_MAP.tiles;
          const map = { ...SAMPLE_MAP, tiles: [{ ...(first as Tile), percent: percent(value) }] };
          const [, line = ''] = draw(map, width);
          const [, sign, low, high, from] =
            /^ *(≈?)([\d.,]+)(?:–([\d.,]+))?(\+?)█+$/.exec(line) ?? expect.fail(line);
          const number = (text: string) => Number(text.replace('.', '').replace(',', '.'));
          expect(sign).toBe(estimated ? '≈' : '');
          expect(number(low as string)).toBeLessThanOrEqual(min / 100);
          if (high !== undefined) expect(number(high)).toBe(value.max / 100);
          // Cut by less than one percent, unless it says that it is more.
          if (from === '') expect(number(low as string)).toBeGreaterThan(min / 100 - 1);
          expect(from === '+' || high !== undefined).toBe(value.max > min);
        },
      ),
    );
  });

  it('keeps to characters that every console has', () => {
    for (const width of [26, 60]) {
      expect(draw(SAMPLE_MAP, width).join('')).toMatch(/^[ -~À-ỹ·░▒▓█≈–…►◄]*$/);
    }
  });
});
