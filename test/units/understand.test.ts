import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quangNgaiRegistry } from '../../src/units/registry.ts';
import { type Understanding, understandName } from '../../src/units/understand.ts';
import {
  type KindForm,
  otherTonePlace,
  someKindForm,
  someLook,
  someUnit,
  UNITS,
  withKind,
  withoutMarks,
} from './disguise.ts';

const understand = (written: string) => understandName(written, quangNgaiRegistry());
const unitIn = (it: Understanding) => ('unit' in it ? it.unit.name : it.as);

describe('a name with its diacritics', () => {
  it('is understood for each of the 96, with its kind in full, abbreviated or left out', () => {
    const misread = UNITS.flatMap(({ name }) =>
      (['full', 'short', 'none'] as const).flatMap((form) => {
        const written = withKind(name, form);
        const it = understand(written);
        return it.as === 'exact' && it.unit.name === name ? [] : [`${written}: ${unitIn(it)}`];
      }),
    );
    expect(UNITS).toHaveLength(96);
    expect(misread).toEqual([]);
  });

  it('is understood in any case, spaces, Unicode form and tone placement', () => {
    const sure = fc.constantFrom<KindForm>('full', 'short');
    fc.assert(
      fc.property(someUnit, sure, someLook, fc.boolean(), (unit, form, look, moved) => {
        const name = withKind(unit.name, form);
        const it = understand(look(moved ? otherTonePlace(name) : name));
        expect(it).toEqual({ as: 'exact', unit });
      }),
      { numRuns: 1000 },
    );
  });

  it('has its tone in the old or the new place', () => {
    expect(otherTonePlace('Xã Sơn Thủy')).toBe('Xã Sơn Thuỷ');
    expect(unitIn(understand('Xã Sơn Thuỷ'))).toBe('Xã Sơn Thủy');
    expect(unitIn(understand('Đặng Thuỳ Trâm'))).toBe('Xã Đặng Thùy Trâm');
  });

  it('may write Đăk as Đắk or Đak, and is no less sure', () => {
    const highland = UNITS.filter((unit) => unit.name.includes('Đăk'));
    expect(highland.length).toBeGreaterThan(10);
    for (const unit of highland) {
      for (const word of ['Đắk', 'Đak', 'ĐẮK']) {
        expect(understand(unit.name.replace('Đăk', word))).toEqual({ as: 'exact', unit });
      }
    }
  });

  it('is not taken for a unit of another kind', () => {
    for (const name of ['Phường Ba Tô', 'Xã Kon Tum', 'Đặc khu Ba Tơ', 'Thôn Ba Tô']) {
      expect(understand(name).as, name).toBe('unknown');
    }
  });
});

describe('a name without diacritics', () => {
  it('is understood for each of the 96, or refused where two fit', () => {
    const misread = UNITS.flatMap(({ name }) =>
      (['full', 'short', 'none'] as const).flatMap((form) => {
        const written = withoutMarks(withKind(name, form));
        const it = understand(written);
        const twin = /^(Xã Ba T[ôơ]|Xã Sơn H[àạ])$/.test(name);
        const expected = twin ? 'ambiguous' : name;
        return unitIn(it) === expected ? [] : [`${written}: ${unitIn(it)}`];
      }),
    );
    expect(misread).toEqual([]);
  });

  it.each([
    ['Ba To', ['Xã Ba Tô', 'Xã Ba Tơ']],
    ['XA BA TO', ['Xã Ba Tô', 'Xã Ba Tơ']],
    ['Xã Ba To', ['Xã Ba Tô', 'Xã Ba Tơ']],
    ['Son Ha', ['Xã Sơn Hà', 'Xã Sơn Hạ']],
    ['Sơn Ha', ['Xã Sơn Hà', 'Xã Sơn Hạ']],
    ['x. son ha', ['Xã Sơn Hà', 'Xã Sơn Hạ']],
  ])('%s is refused, with both that fit', (written, names) => {
    const it = understand(written);
    expect(it.as).toBe('ambiguous');
    expect('candidates' in it && it.candidates.map((unit) => unit.name)).toEqual(names);
  });

  it('may keep some of them, and is understood with a note where one alone fits', () => {
    expect(understand('Son Hà')).toMatchObject({
      as: 'marks-left-out',
      unit: { name: 'Xã Sơn Hà' },
    });
    expect(understand('Phuong Dak Cam')).toMatchObject({
      as: 'marks-left-out',
      unit: { name: 'Phường Đăk Cấm' },
    });
    expect(understand('Ba Vi')).toMatchObject({ as: 'marks-left-out', unit: { name: 'Xã Ba Vì' } });
  });

  it('is exact where the unit itself has none', () => {
    expect(understand('kon tum')).toMatchObject({ as: 'exact', unit: { name: 'Phường Kon Tum' } });
  });
});

describe('a name that none has', () => {
  it('is never matched by its distance', () => {
    const bare = (name: string) => withoutMarks(name).toLowerCase();
    const names = new Set(UNITS.map((unit) => bare(withKind(unit.name, 'none'))));
    const letter = fc.constantFrom(...'bcdghklmnpqrstvxaeiouy');
    const commune = someUnit.filter((unit) => !unit.name.startsWith('Đặc khu'));
    fc.assert(
      fc.property(commune, fc.nat(), letter, fc.boolean(), (unit, at, replacement, marked) => {
        const [kind, ...words] = unit.name.split(' ');
        const own = [...(marked ? words.join(' ') : bare(words.join(' ')))];
        fc.pre(own[at % own.length] !== ' ');
        own[at % own.length] = replacement;
        fc.pre(!names.has(bare(own.join(''))));
        const it = understand(`${kind} ${own.join('')}`);
        expect(it.as).toBe('unknown');
        expect('suggestions' in it && it.suggestions.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });

  it('has other diacritics: they are never taken off', () => {
    for (const name of ['Ba Tó', 'Xã Bà Tô', 'Sơn Há', 'Bờ Ý', 'Xã Mộ Đực']) {
      expect(understand(name).as, name).toBe('unknown');
    }
  });

  it('is answered with names like it, nearest first', () => {
    const it = understand('Xã Bờ I');
    expect('suggestions' in it && it.suggestions[0]?.name).toBe('Xã Bờ Y');
    expect(understand('Xã Hoàn Toàn Khác')).toEqual({
      as: 'unknown',
      suggestions: [],
      conflict: null,
    });
    expect(understand('').as).toBe('unknown');
  });
});

it('a name never becomes another unit, whatever is left out of it', () => {
  fc.assert(
    fc.property(someUnit, someKindForm, someLook, fc.nat(0xffff), (unit, form, look, mask) => {
      const kept = [...withKind(unit.name, form)].map((letter, i) =>
        (mask >> (i % 16)) & 1 ? letter : withoutMarks(letter),
      );
      const it = understand(look(kept.join('')));
      if ('unit' in it) expect(it.unit.name).toBe(unit.name);
      else if (it.as === 'ambiguous') expect(it.candidates).toContainEqual(unit);
    }),
    { numRuns: 1000 },
  );
});
