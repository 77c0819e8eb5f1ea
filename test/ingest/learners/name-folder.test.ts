import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameFolder } from '../../../src/ingest/learners/name-folder.ts';
import { fold, losesLetters } from '../../../src/text/fold.ts';

const folder = new NameFolder();

function folded(name: string) {
  const around = Buffer.from(`Đ${name}ế`);
  folder.fold(around, 2, around.length - 3);
  return folder.bytes.toString('latin1', 0, folder.length);
}

const LATIN = 0x250;
const letters = fc.oneof(
  fc.integer({ min: 0x20, max: LATIN }),
  fc.integer({ min: 0x300, max: 0x36f }),
  fc.integer({ min: 0x1e00, max: 0x1eff }),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(letters, { maxLength: 20 }).map((codes) => String.fromCodePoint(...codes)),
  fc
    .array(
      fc.constantFrom('Nguyễn', 'ĐÀO', 'ð', 'A1', ' ', '-', 'İ', 'ß', 'Å', 'Σς', '\u200b', '%'),
    )
    .map((it) => it.join('')),
);

describe('NameFolder', () => {
  it('folds any text from its bytes as fold does, composed or not', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('NFC', 'NFD', 'none'), (written, form) => {
        const name = form === 'none' ? written : written.normalize(form);
        expect(folded(name)).toBe(fold(Buffer.from(name).toString()));
      }),
      { numRuns: 5000 },
    );
  });

  it('folds every single letter as fold does, alone and with a mark behind it', () => {
    const differing: string[] = [];
    for (let code = 1; code < 0x1_1000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      for (const name of [String.fromCodePoint(code), `a${String.fromCodePoint(code)}\u0301B`]) {
        if (folded(name) !== fold(name)) differing.push(name);
      }
    }
    expect(differing).toEqual([]);
  });

  it('takes a name longer than its room', () => {
    expect(folded('Ằ'.repeat(1000))).toBe('a'.repeat(1000));
    expect(folded('李'.repeat(1000) + 'Ằ'.repeat(1000))).toBe('a'.repeat(1000));
  });

  it('knows Bahnar letters, and says where letters are dropped', () => {
    expect(folded('Ya Ƀôt ƀơk')).toBe('ya bot bok');
    const lossy = (name: string) => {
      folded(name);
      return folder.lossy;
    };
    const names = ['Ya Ƀôt', 'Đỗ-Văn 2', "K'Pă", 'Y 李a', 'Straße', 'Σοφία', 'Ｎguyễn'];
    expect(names.map(lossy)).toEqual([false, false, false, true, true, true, true]);
    expect(names.map(losesLetters)).toEqual(names.map(lossy));
  });

  it('has one hash for one folded name, and hashes that fill their 32 bits evenly', () => {
    folded('NGUYỄN  văn Án');
    const one = folder.hash;
    folded('nguyen van an');
    expect(folder.hash).toBe(one);
    const low = new Set<number>();
    const high = new Set<number>();
    for (let i = 0; i < 4096; i++) {
      folded(`nguyen van ${i}`);
      low.add(folder.hash & 0xfff);
      high.add(folder.hash >>> 20);
    }
    // Of 4096 drawn at random from 4096, 63% differ.
    expect(low.size).toBeGreaterThan(2400);
    expect(high.size).toBeGreaterThan(2400);
  });

  it.each([
    ['Nguyễn Văn A1', true],
    ['Nguyễn Văn B', true],
    ['7', true],
    ['Y Blút', false],
    ['Nguyễn Văn An', false],
    ['100%', true],
    ['An %%', false],
    ['', false],
  ])('tells whether %j is numbered', (name, numbered) => {
    folded(name);
    expect(folder.numbered).toBe(numbered);
  });
});
