import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/calendar.ts';
import { badByteAt, wholeEnd } from '../../../src/ingest/learners/bad-byte.ts';
import { trimmedEnd, trimmedStart } from '../../../src/ingest/learners/cell-bounds.ts';
import { accountReader } from '../../../src/ingest/learners/make-reader.ts';
import { tableOf } from './any-learners.ts';
import { plainTally } from './plain-tally.ts';
import { readBytes } from './read-bytes.ts';

const ASOF = '2025-12-04T10:00:00+07:00' as Moment;
const MIB = 1 << 20;

const table = tableOf({ name: 0, commune: 1, kind: 2 }, 3);
const ROW = 'Nguyễn Văn An;Xã Bờ Y;CBCCVC\n';
const readAll = (text: string | Buffer, pieces: readonly number[] = [MIB * 4]) =>
  readBytes(Buffer.from(text), table, ASOF, 1, pieces);
const faultOf = (text: string | Buffer, pieces?: readonly number[]) => readAll(text, pieces).fault;

describe('a table that cannot be read', () => {
  it.each([
    [
      'an open quote',
      `${ROW}"An;Xã Bờ Y;CBCCVC\n${ROW}`,
      { code: 'bad-quotes', line: 2, unclosed: true },
    ],
    [
      'a quote amid a cell',
      `${ROW}A"n;Xã Bờ Y;x\n`,
      { code: 'bad-quotes', line: 2, unclosed: false },
    ],
    [
      'letters behind a quote',
      `${ROW}"An" ;Xã Bờ Y;x\n`,
      { code: 'bad-quotes', line: 2, unclosed: false },
    ],
    ['a last row that breaks off', `${ROW}An;Xã B`, { code: 'cut', line: 2 }],
    ['NUL', `${ROW}An;Xã\0B;x\n`, { code: 'bad-bytes', line: 2 }],
    [
      'a line end in quotes before it',
      `"A\r\nn";Xã B;x\n\r${ROW}An;X\0;x`,
      { code: 'bad-bytes', line: 5 },
    ],
  ])('says where: %s', (_, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
    expect(faultOf(text, [7])).toEqual(fault);
  });

  it.each(['\n', '\r\n', '\r'])('has swallowed rows where quotes happen to meet', (end) => {
    const opened = [
      'A;Xã Bờ Y;x',
      '"An;Xã Bờ Y;x',
      ...Array(5).fill('B;Xã Ba Tô;x'),
      'x";Xã Bờ Y;x',
    ];
    const text = [...opened, 'C;Xã Ba Tô;x', ''].join(end);
    const fault = { code: 'bad-quotes', line: 2, unclosed: true };
    for (const pieces of [[MIB], [7]]) expect(faultOf(text, pieces)).toEqual(fault);
    expect(plainTally(Buffer.from(text), table, ASOF, 1).fault).toEqual(fault);
  });

  it.each([
    ['a remark of several lines', '"An\ncó thẻ;\nở xa;\nhọc ở nhà;\n";Xã Bờ Y;x\n'],
    ['two lines that look like rows', '"An\nB;Xã Bờ Y;x\nC;Xã Bờ Y";x;y\n'],
  ])('has not: %s', (_, text) => {
    expect(faultOf(text)).toBeNull();
    expect(plainTally(Buffer.from(text), table, ASOF, 1).fault).toBeNull();
  });

  it('is cut where a letter is, and of bytes that are none where its rows are whole', () => {
    expect(faultOf(Buffer.from(`${ROW}An;Xã`).subarray(0, -1))).toEqual({ code: 'cut', line: 2 });
    const whole = Buffer.from(`${ROW}An;Xã Bờ Y;Khác à`).subarray(0, -1);
    expect(faultOf(whole)).toEqual({ code: 'bad-bytes', line: 2 });
  });

  it('is not cut where only its last line end is missing', () => {
    expect(readAll(ROW.repeat(2).trimEnd())).toMatchObject({ fault: null, rows: 2 });
  });

  it('says where a quote was opened before a million rows, and reads no further than a record may be', () => {
    const opened = Buffer.from(`${ROW}"${ROW}${ROW.repeat((2 * MIB) / ROW.length)}`);
    const fault = { code: 'bad-quotes', line: 2, unclosed: true };
    expect(faultOf(opened)).toEqual(fault);
    expect(faultOf(opened, [300_000])).toEqual(fault);
  });

  it.each([
    [MIB, null],
    [MIB + 1, 'a fault'],
  ])('takes a record of %i bytes so', (length, fault) => {
    for (const quote of ['', '"']) {
      for (const end of ['\n', '\r\n', '']) {
        const tail = `;Xã Bờ Y;CBCCVC`;
        const size = length - Buffer.byteLength(tail) - quote.length * 2;
        const text = `${ROW}${quote}${'x'.repeat(size)}${quote}${tail}${end}`;
        const tooLong = { code: 'record-too-long', line: 2 };
        const open = { code: 'bad-quotes', line: 2, unclosed: true };
        const found = fault && (quote === '' ? tooLong : open);
        expect(faultOf(text)).toEqual(found);
        expect(faultOf(text, [65_536])).toEqual(found);
      }
    }
  });

  it('names too many places', () => {
    const rows = Array.from(
      { length: 200_001 },
      (_, i) => `An;Thôn ${i % 1000} x${Math.floor(i / 1000)};x\n`,
    );
    const reader = accountReader(table, { asOf: ASOF, people: null, firstLine: 1, isUtf8 });
    const bytes = Buffer.from(rows.join(''));
    const most = bytes.length - Buffer.byteLength(rows.at(-1) as string);
    reader.read(bytes, 0, most, false);
    expect(reader.part()).toMatchObject({ fault: null, rows: 200_000 });
    reader.read(bytes, most, bytes.length, true);
    expect(reader.part().fault).toEqual({ code: 'places-too-many', most: 200_000 });
  }, 30_000);
});

describe('large tables', () => {
  it('are counted as small ones are, wherever a block or a piece ends', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => {
      const village = i % 7 === 0 ? `"Thôn ""${i % 50}""; mới"` : `Thôn ${i % 900}`;
      const end = i % 11 === 0 ? '\r\n' : i % 13 === 0 ? '\r' : '\n';
      return `Đinh Văn ${i % 40};${(i % 28) + 1}/3/1990;Xã Ba Tơ;${village};${i % 2 ? 'x' : ''}${end}`;
    });
    const wide = tableOf({ name: 0, birth: 1, commune: 2, village: 3, certifiedAt: 4 }, 5);
    const bytes = Buffer.from(rows.join(''));
    const plain = plainTally(bytes, wide, ASOF, 1);
    expect(plain.rows).toBe(4000);
    for (const size of [1 << 22, 65_536, 32_768, 10_007]) {
      expect(readBytes(bytes, wide, ASOF, 1, [size])).toEqual(plain);
    }
  });
});

describe('what is shown of a fault', () => {
  it('is no birth date, and nothing so long that it may be somebody', () => {
    const all = tableOf({ name: 0, commune: 1, kind: 2, birth: 3 }, 4);
    const long = `"Nguyễn Văn An;Xã Bờ Y;Khác;05/03/1985\nTrần Thị Bình"`;
    const text = `An;Xã Bờ Y;${long};05/13/1985\nAn;Xã Bờ Y;Khác;x\n`;
    const { faults } = readBytes(Buffer.from(text), all, ASOF, 1, [MIB]);
    expect(faults).toEqual([
      { key: 'kind-unclear 2', rows: 2, lines: [1, 3], example: null },
      { key: 'birth-unclear 3', rows: 2, lines: [1, 3], example: null },
    ]);
  });
});

describe('bytes', () => {
  const near = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }).map((it) => new Uint8Array(Buffer.from(it))),
    fc
      .array(fc.constantFrom(0xe0, 0xa0, 0x80, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xc2, 0x41), {
        maxLength: 8,
      })
      .map((it) => Uint8Array.from(it)),
  );

  it('are text up to the first that is none', () => {
    fc.assert(
      fc.property(near, (bytes) => {
        const bad = badByteAt(bytes, 0, bytes.length);
        const nul = bytes.indexOf(0);
        expect(isUtf8(bytes.subarray(0, bad))).toBe(true);
        expect(bad === bytes.length).toBe(isUtf8(bytes) && nul < 0);
        if (nul >= 0) expect(bad).toBeLessThanOrEqual(nul);
      }),
      { numRuns: 5000 },
    );
  });

  it('end with whole letters where a letter is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const all = Buffer.from(text);
        const end = at % (all.length + 1);
        const whole = wholeEnd(all, 0, end);
        expect(isUtf8(all.subarray(0, whole))).toBe(true);
        expect(end - whole).toBeLessThan(4);
        if (isUtf8(all.subarray(0, end))) expect(whole).toBe(end);
      }),
      { numRuns: 2000 },
    );
  });

  it('are trimmed as text is', () => {
    const space = fc.constantFrom(
      ' ',
      '\t',
      '\u00a0',
      '\u2003',
      '\u3000',
      '\ufeff',
      '\u1680',
      '\u2028',
      '\u205f',
    );
    const amid = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('ế', 'ễ', 'Ấ', '\u200b', '\u0085'),
    );
    const text = fc.array(fc.oneof(space, amid), { maxLength: 8 }).map((it) => it.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const bytes = Buffer.from(` ${written}\u00a0`);
        const end = bytes.length - 2;
        const start = trimmedStart(bytes, 1, end);
        const trimmed = bytes.toString('utf8', start, trimmedEnd(bytes, start, end));
        expect(trimmed).toBe(bytes.toString('utf8', 1, end).trim());
      }),
      { numRuns: 3000 },
    );
  });
});
