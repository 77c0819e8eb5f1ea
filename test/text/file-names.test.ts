import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../src/text/file-names.ts';

const named = (...names: readonly string[]) => fileNames(names, '.txt', 'tin-nhan');

describe('names for files', () => {
  it.each([
    ['Xã Bờ Y', 'Xã Bờ Y.txt'],
    ['../x', '-x.txt'],
    ['..', 'tin-nhan.txt'],
    ['C:\\Windows\\a', 'C-Windows-a.txt'],
    ['Trường "A" / B?', 'Trường -A- - B-.txt'],
    ['con', '_con.txt'],
    ['LPT1.abc', '_LPT1.abc.txt'],
    ['Com', 'Com.txt'],
    ['Thôn 1. . .', 'Thôn 1.txt'],
    ['Thôn\u202e1\n', 'Thôn1.txt'],
    ['\ud800', 'tin-nhan.txt'],
    ['', 'tin-nhan.txt'],
  ])('%s', (name, file) => {
    expect(named(name)).toEqual([file]);
  });

  it('no two are alike, in whatever case, composed or not', () => {
    expect(named('Thôn 1', 'THÔN 1', 'Tho\u0302n 1', 'Thôn 1 (2)')).toEqual([
      'Thôn 1.txt',
      'THÔN 1 (2).txt',
      'Thôn 1 (3).txt',
      'Thôn 1 (2) (2).txt',
    ]);
  });

  it('are no longer than systems allow, in letters and in bytes', () => {
    expect(named('a'.repeat(300))).toEqual([`${'a'.repeat(96)}.txt`]);
    expect(named('Ặ'.repeat(300), 'Ặ'.repeat(300))).toEqual([
      `${'Ặ'.repeat(65)}.txt`,
      `${'Ặ'.repeat(64)} (2).txt`,
    ]);
  });

  it('are allowed everywhere, whatever the names', () => {
    const piece = fc.oneof(
      fc.array(fc.nat(0x10ffff), { maxLength: 60 }).map((it) => String.fromCodePoint(...it)),
      fc.constantFrom('CON', 'nul.', '../', '..\\', ':', ' ', '.', 'Ặ', 'ặ', 'Thôn 1', '\u0000'),
    );
    const name = fc.array(piece, { maxLength: 8 }).map((it) => it.join(''));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const files = named(...names);
        expect(files).toHaveLength(names.length);
        for (const file of files) {
          expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+\.txt$/u);
          expect(file).not.toMatch(/^[. ]|[. ]\.txt$|^(?:con|nul)\./i);
          expect(file.length).toBeLessThanOrEqual(100);
          expect(Buffer.byteLength(file)).toBeLessThanOrEqual(200);
        }
        const keys = files.map((it) => it.normalize('NFC').toLowerCase());
        expect(new Set(keys).size).toBe(files.length);
      }),
      { numRuns: 50 },
    );
  });
});
