import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/domain/encoding.ts';
import { decoderOf } from '../../src/text/decoder.ts';
import { asHeldBy, ENCODINGS, encodeAs, LETTERS } from './legacy-encoders.ts';

const read = (bytes: Uint8Array, encoding: Encoding, bom = false) =>
  decoderOf({ encoding, bom }).decode(bytes, true);

/** The bytes in chunks that end at the given shares of the whole; one buffer is used for all. */
function readInChunks(
  bytes: Uint8Array,
  encoding: Encoding,
  bom: boolean,
  cuts: readonly number[],
): string {
  const decoder = decoderOf({ encoding, bom });
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  const buffer = Buffer.alloc(bytes.length);
  let start = 0;
  let text = '';
  for (const [i, end] of ends.sort((a, b) => a - b).entries()) {
    const length = Buffer.from(bytes).copy(buffer, 0, start, end);
    text += decoder.decode(buffer.subarray(0, length), i === ends.length - 1);
    buffer.fill(0xff);
    start = end;
  }
  return text;
}

describe('letters of each encoding', () => {
  it.each(ENCODINGS)('%s: each of the 134 reads back', (encoding) => {
    expect(LETTERS).toHaveLength(134);
    for (const letter of LETTERS) {
      expect(read(encodeAs(`x${letter}`, encoding), encoding)).toBe(
        asHeldBy(`x${letter}`, encoding),
      );
    }
  });

  it.each<[Encoding, string, string]>([
    ['vni', 'Tieáng Vieät raát hay, xin chaøo caùc baïn', 'Tiếng Việt rất hay, xin chào các bạn'],
    ['vni', 'ÑÖÔØNG PHOÁ, Ñöùc Lyù', 'ĐƯỜNG PHỐ, Đức Lý'],
    [
      'vni',
      'Myõ Leä, tyû leä, thò xaõ, ngaøy, ñaõ, chæ, kyõ, quyõ, caém',
      'Mỹ Lệ, tỷ lệ, thị xã, ngày, đã, chỉ, kỹ, quỹ, cắm',
    ],
    [
      'tcvn3',
      'TiÕng ViÖt rÊt hay, B¶o Th¾ng, Mêng Kh\xad¬ng, B¸t X¸t',
      'Tiếng Việt rất hay, Bảo Thắng, Mờng Khương, Bát Xát',
    ],
    ['tcvn3', 'TæNG Sè', 'TổNG Số'],
    ['windows-1258', 'Tiê\xecng Viê\xf2t râ\xect hay, \xd0a\xcc', 'Tiếng Việt rất hay, Đà'],
  ])('%s: %j as published', (encoding, bytes, text) => {
    expect(read(Buffer.from(bytes, 'latin1'), encoding)).toBe(text);
  });

  it('tells capitals with a tone of the full TCVN 5712 from the marks of Windows', () => {
    expect(
      read(Buffer.from('TH\xd9NG K\xa3 H\x96C VI\xa3N, PH\xa6\x98NG', 'latin1'), 'tcvn3'),
    ).toBe('THỄNG KÊ HỌC VIÊN, PHƯỜNG');
    expect(read(Buffer.from('n¨m 2025 \x96 \x93x·\x94', 'latin1'), 'tcvn3')).toBe(
      'năm 2025 – “xã”',
    );
  });

  it('reads a capital with the small letter that carries its tone as one letter', () => {
    expect(read(Buffer.from('Aµ, ¤è, §\xad¥êng', 'latin1'), 'tcvn3')).toBe('À, Ố, ĐưỜng');
  });

  it('keeps the punctuation of Windows', () => {
    for (const encoding of ['windows-1258', 'vni'] as const) {
      expect(read(Buffer.from('\x93a\x94 \x96 5\x80', 'latin1'), encoding)).toBe('“a” – 5€');
    }
  });
});

describe('a file in chunks', () => {
  // TCVN3 writes À as one letter or as two, so that a text with A before à is not told from it.
  const word = fc.string({ unit: fc.constantFrom(...LETTERS, ...'abcxyzABCXYZ'), maxLength: 6 });
  const text = fc
    .array(fc.oneof(word, fc.constantFrom('\r\n', '\n', ';', '"', '\t', '12.345', ' ')), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  const cuts = fc.array(fc.nat(), { maxLength: 12 });

  it.each(ENCODINGS)('%s: reads the same wherever it is cut', (encoding) => {
    const check = fc.property(text, cuts, fc.boolean(), (any, places, bom) => {
      const lower = encoding === 'tcvn3' ? any.toLowerCase() : any;
      const marked = bom && encoding.startsWith('utf');
      const bytes = encodeAs(lower, encoding, marked);
      expect(readInChunks(bytes, encoding, marked, places)).toBe(lower.normalize('NFC'));
    });
    fc.assert(check, { numRuns: 300 });
  });

  it('composes what was written decomposed, letters of other scripts and emoji included', () => {
    const any = 'Đăk Cấm 😀 ế ắc 한글 ṩ'.normalize('NFD').repeat(5);
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = encodeAs(any, encoding);
      for (let at = 1; at < bytes.length; at++) {
        expect(readInChunks(bytes, encoding, false, [at])).toBe(any.normalize('NFC'));
      }
    }
  });

  it('holds back no more than what may still grow', () => {
    const decoder = decoderOf({ encoding: 'utf-8', bom: false });
    expect(decoder.decode(Buffer.from('Xã Ba To'), false)).toBe('Xã Ba T');
    expect(decoder.decode(Buffer.from('\u0302\r'), false)).toBe('ô');
    expect(decoder.decode(Buffer.from('\n'), false)).toBe('');
    expect(decoder.decode(Buffer.from('2'), false)).toBe('\r\n');
    expect(decoder.decode(Buffer.from('漢'.repeat(5000)), false)?.length).toBeGreaterThan(3000);
    expect(decoder.decode(new Uint8Array(0), true)).not.toBeNull();
  });

  it('never parts the halves of a letter beyond the first plane', () => {
    const decoder = decoderOf({ encoding: 'utf-16le', bom: false });
    for (const after of ['', '漢']) {
      const given = decoder.decode(encodeAs('😀'.repeat(1500) + after, 'utf-16le'), false);
      expect(given).not.toMatch(/[\ud800-\udfff]/u);
    }
  });

  it('has its mark at the beginning alone', () => {
    const decoder = decoderOf({ encoding: 'utf-8', bom: true });
    const [mark, more] = [Buffer.from('\ufeff'), Buffer.from('\ufeffb')];
    const texts = [mark.subarray(0, 1), mark.subarray(1), Buffer.from('a'), more];
    expect(texts.map((chunk, i) => decoder.decode(chunk, i === 3)).join('')).toBe('a\ufeffb');
  });
});

describe('bytes that are no text of the encoding', () => {
  const fault = (chunks: readonly Uint8Array[], encoding: Encoding) => {
    const decoder = decoderOf({ encoding, bom: false });
    const texts = chunks.map((chunk, i) => decoder.decode(chunk, i === chunks.length - 1));
    return [texts.at(-1) ?? null, decoder.badLine()];
  };

  it.each<[string, Encoding, readonly Uint8Array[], number]>([
    ['a stray byte', 'utf-8', [Buffer.from('a\nb\nX\xe3', 'latin1')], 3],
    [
      'a stray byte after a U+FFFD of its own',
      'utf-8',
      [Buffer.from('\ufffd\n\ufffd\n'), Buffer.from([0x61, 0xff])],
      3,
    ],
    [
      'a letter cut at the end',
      'utf-8',
      [Buffer.from('a\r\nXã\r'), Buffer.from('\nX'), Buffer.from([0xc3])],
      3,
    ],
    ['a letter of too many bytes', 'utf-8', [Buffer.from([0xc0, 0x80])], 1],
    ['a NUL', 'utf-8', [Buffer.from('a\rb\0')], 2],
    ['a NUL', 'vni', [Buffer.from('a\nb'), Buffer.from('\n\0')], 3],
    ['half a pair of bytes', 'utf-16le', [Buffer.from('a\nb', 'utf16le'), Buffer.from([0x61])], 2],
    ['half a pair of surrogates', 'utf-16be', [Buffer.from([0, 0x0a, 0xd8, 0x3d, 0, 0x61])], 2],
    [
      'half a pair of surrogates at the end',
      'utf-16le',
      [Buffer.from([0x3d, 0xd8]), new Uint8Array(0)],
      1,
    ],
  ])('%s in %s', (_, encoding, chunks, line) => {
    expect(fault(chunks, encoding)).toEqual([null, line]);
  });

  it('has no bad line where all is well', () => {
    expect(fault([Buffer.from('a\n'), Buffer.from('Xã')], 'utf-8')).toEqual(['\nXã', null]);
  });
});
