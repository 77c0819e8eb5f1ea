import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';
import { shortNames } from '../../src/reports/short-names.ts';
import { quangNgaiRegistry } from '../../src/units/registry.ts';

const short = (...names: readonly string[]) => shortNames(names, 5);

describe('a short name', () => {
  it('is the whole name without its kind where that fits', () => {
    expect(short('Xã Bờ Y', 'Phường Xốp', 'Đặc khu An')).toEqual(['Bờ Y', 'Xốp', 'An']);
    expect(shortNames(['Xã Đăk Rơ Wa'], 10)).toEqual(['Đăk Rơ Wa']);
  });

  it('shrinks syllables to initials from the left', () => {
    expect(short('Xã Bình Sơn', 'Phường Nghĩa Lộ', 'Xã Đông Trà Bồng')).toEqual([
      'B.Sơn',
      'N.Lộ',
      'ĐTBồn',
    ]);
    expect(shortNames(['Xã Đông Trà Bồng', 'Phường Trương Quang Trọng'], 10)).toEqual([
      'Đ.Trà Bồng',
      'T.Q.Trọng',
    ]);
    expect(shortNames(['Xã Trường Giang', 'Xã Nghĩa Giang'], 10)).toEqual([
      'Tr.Giang',
      'Ngh.Giang',
    ]);
  });

  it('keeps diacritics, which alone tell some apart', () => {
    expect(short('Xã Ba Tô', 'Xã Ba Tơ', 'Xã Sơn Hà', 'Xã Sơn Hạ')).toEqual([
      'Ba Tô',
      'Ba Tơ',
      'S.Hà',
      'S.Hạ',
    ]);
    expect(short('Xã Bờ Y'.normalize('NFD'))).toEqual(['Bờ Y']);
  });

  it('of two that would be alike neither takes what both could be', () => {
    expect(short('Xã Trà Giang', 'Xã Trường Giang')).toEqual(['TràGi', 'TrưGi']);
  });

  it('is numbered where names are alike to the end, or leave nothing', () => {
    expect(short('Xã Bờ Y', 'Phường Bờ Y')).toEqual(['BờY1', 'BờY2']);
    expect(short('东京', '\u0000', 'Xã')).toEqual(['1', '2', 'Xã']);
  });

  it('holds nothing that a terminal or a page would act upon', () => {
    const hostile = ['=1+1', '\u001b[31mA', '<b>x</b>', '\u202eabc', '__proto__', 'ａｂ'];
    for (const it of short(...hostile)) expect(it).toMatch(/^[\w À-ỹ.]+$/);
  });

  it('no two are alike, and each fits, whatever the names', () => {
    const syllable = fc.constantFrom('Ba', 'Tô', 'Tơ', 'Sơn', 'Hà', 'Hạ', 'Trà', 'Trường', 'Giang');
    const name = fc.oneof(
      fc.array(syllable, { minLength: 1, maxLength: 4 }).map((it) => `Xã ${it.join(' ')}`),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 120 }),
        fc.integer({ min: 5, max: 10 }),
        (names, columns) => {
          const all = shortNames(names, columns);
          expect(new Set(all).size).toBe(names.length);
          for (const it of all) {
            expect(displayWidth(it)).toBeLessThanOrEqual(columns);
            expect(it.length).toBeLessThanOrEqual(columns);
            expect(it.trim()).not.toBe('');
          }
          expect(shortNames(names, columns)).toEqual(all);
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('the 96 units, for the eyes of somebody who knows the province', async () => {
  const names = quangNgaiRegistry().units.map((it) => it.name);
  const [five, ten] = [shortNames(names, 5), shortNames(names, 10)];
  const lines = names.map((name, at) => `${five[at]?.padEnd(7)}${ten[at]?.padEnd(12)}${name}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('map/short-names.txt');
});
