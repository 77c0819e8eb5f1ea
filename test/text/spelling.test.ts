import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate } from '../../src/text/collate.ts';
import { bareKey, exactKey, isBare, leavesOutMarksOf, spell } from '../../src/text/spelling.ts';

const exact = (text: string) => exactKey(spell(text));
const bare = (text: string) => bareKey(spell(text));

const SYLLABLES = 'hoà thuỷ Quế ngãi Đăk đường Tơ tô nghĩa Mỏ cày Ry khuỷu bờ y trưởng Ơ'.split(
  ' ',
);
const name = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 });

describe('the key of a name', () => {
  it('does not hang on case, spaces, hyphens or the form of Unicode', () => {
    const spaces = fc.constantFrom(' ', '  ', '\t', '\u00a0', '-', ' – ', '. ');
    const forms = fc.constantFrom('NFC' as const, 'NFD' as const);
    fc.assert(
      fc.property(name, spaces, forms, fc.boolean(), (words, space, form, upper) => {
        const plain = words.join(' ');
        const written = ` ${upper ? words.join(space).toUpperCase() : words.join(space)} `;
        expect(exact(written.normalize(form))).toBe(exact(plain));
        expect(bare(written.normalize(form))).toBe(bare(plain));
      }),
    );
  });

  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['Thuỳ Trâm', 'Thùy Trâm'],
    ['Đức', 'Ðức'],
  ])('is one for %s and %s', (a, b) => {
    expect(exact(a)).toBe(exact(b));
  });

  it.each([
    ['Ba Tô', 'Ba Tơ'],
    ['Sơn Hà', 'Sơn Hạ'],
    ['Tân An', 'Tân Ân'],
    ['Dục', 'Đục'],
    ['ban', 'bân'],
    ['mưa', 'mứa'],
    ['uơ', 'ưo'],
  ])('tells %s from %s, which are alike without diacritics', (a, b) => {
    expect(exact(a)).not.toBe(exact(b));
    expect(bare(a)).toBe(bare(b));
  });

  it('keeps words and letters apart', () => {
    expect(bare('Ba Tô')).not.toBe(bare('Bat Ô'));
    expect(bare('Ngọk')).not.toBe(bare('Ngọc'));
  });
});

describe('names with diacritics left out', () => {
  it('are bare where none is left, stroke included', () => {
    expect(isBare(spell('Ba To'))).toBe(true);
    for (const text of ['Ba Tô', 'Đak To', 'Hà', 'Xã Ia Chim']) {
      expect(isBare(spell(text)), text).toBe(false);
    }
  });

  it.each([
    ['Son Ha', 'Sơn Hà', true],
    ['Sơn Ha', 'Sơn Hạ', true],
    ['Son Hà', 'Sơn Hà', true],
    ['Son Hà', 'Sơn Hạ', false],
    ['Dak Ha', 'Đăk Hà', true],
    ['Đak Ha', 'Đăk Hà', true],
    ['Đăk Hà', 'Dak Ha', false],
    ['Ba Tô', 'Ba Tơ', false],
    ['Ba Tó', 'Ba Tô', false],
    ['Mo Đưc', 'Mộ Đức', true],
  ])('%s fits %s: %s', (written, full, fits) => {
    expect(leavesOutMarksOf(spell(written), spell(full))).toBe(fits);
  });
});

describe('collate', () => {
  it('has the order of the Vietnamese alphabet', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect([...letters].reverse().sort(collate)).toEqual(letters);
  });

  it('orders tones after letters, and numbers by value', () => {
    const names = ['Ba Tô', 'Ba Tơ', 'Bờ Y', 'Dục Nông', 'Đăk Hà', 'Đức Phổ', 'Sơn Hà', 'Sơn Hạ'];
    expect([...names].reverse().sort(collate)).toEqual(names);
    expect(['Thôn 10', 'Thôn 2'].sort(collate)).toEqual(['Thôn 2', 'Thôn 10']);
  });
});
