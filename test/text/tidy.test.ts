import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { tidy } from '../../src/text/tidy.ts';

/** Text with what files hold by accident or malice: controls, escapes, direction marks, odd spaces. */
const dirty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aBđĐễ \t\n\r\u0000\u001b\u007f\u0085\u009b\u00a0\u00ad\u202f\u3000'),
    fc.constantFrom('\u200b', '\u200e', '\u202e', '\u2066', '\ufeff', '\u0302', '\u0323', '\u031b'),
    fc.constantFrom('\u{e0041}', '\ud800', '\u1e9b', '\u2000', '\u212b'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

describe('tidy', () => {
  it.each([
    ['  Xã   Ba Tô ', 'Xã Ba Tô'],
    ['Xã\u00a0Ba\tTô\r\n', 'Xã Ba Tô'],
    ['Xã Ba Tô'.normalize('NFD'), 'Xã Ba Tô'],
    ['\ufeffĐơn vị', 'Đơn vị'],
    ['Xã\u200b Bờ\u00ad Y', 'Xã Bờ Y'],
    ['abc\u202egnp.exe', 'abcgnp.exe'],
    ['\u001b[31mđỏ', '[31mđỏ'],
    ['a\u0000b', 'a b'],
    ['To\u200b\u0302', 'Tô'],
    ['', ''],
    [' ', ''],
    ['a ', 'a'],
    ['2.354 – 3,20%…', '2.354 – 3,20%…'],
  ])('makes %j one clean line', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it('is idempotent, composed, and free of control and direction characters', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        const clean = tidy(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]|\s\s|^\s|\s$|[^\S ]/u);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(tidy(clean)).toBe(clean);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['a ', 'a\u0301  '])('takes a cell of megabytes of %j', (part) => {
    const clean = tidy(part.repeat(8e6 / part.length));
    expect(clean.slice(0, 2)).toBe(tidy(part.repeat(2)).slice(0, 2));
    expect(clean === tidy(clean)).toBe(true);
  });

  it('leaves clean text as it is', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêoôơuưyẠẲẤẸỀỊỎỘỚŨỰỶ0459.,%()/-"'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        expect(tidy(text)).toBe(text);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Xã, phường', 'xa phuong'],
    ['Đăk Rơ Wa', 'dak ro wa'],
    ['TỶ LỆ (%)', 'ty le %'],
    ['Ð\u0110\u0189', 'ddd'],
    ['Người trong độ tuổi trưởng thành', 'nguoi trong do tuoi truong thanh'],
    ['Số\r\nngười', 'so nguoi'],
    ['– : –', ''],
  ])('makes %j %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text.normalize('NFD'))).toBe(expected);
  });

  it('leaves letters, digits and % with single spaces, and is idempotent', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        expect(fold(text)).toMatch(/^(?:[a-z0-9%]+(?: [a-z0-9%]+)*)?$/);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
