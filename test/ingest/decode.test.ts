import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, recogniseEncoding } from '../../src/ingest/decode.ts';
import { decoderOf } from '../../src/text/decoder.ts';
import { asHeldBy, ENCODINGS, encodeAs } from '../text/legacy-encoders.ts';
import { ROOT } from '../transcript.ts';
import { withoutMarks } from '../units/disguise.ts';

const recognise = (bytes: Uint8Array, complete = true) => {
  const found = recogniseEncoding(bytes, 'a.csv', complete);
  if (!('code' in found)) return found.bom ? `${found.encoding} with mark` : found.encoding;
  return found.line === null ? found.code : `${found.code}:${found.line}`;
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const folder = join(ROOT, 'fixtures', 'quang-ngai');
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(join(folder, name), 'utf8').replace('\ufeff', ''));

describe('which encoding a file has', () => {
  it.each(ENCODINGS)('%s: the shipped files, whole and cut', (encoding) => {
    for (const text of shipped) {
      const bytes = encodeAs(text, encoding);
      expect(recognise(bytes)).toBe(encoding);
      expect(decode(bytes, 'a.csv')).toBe(asHeldBy(text, encoding));
      expect(recognise(bytes.subarray(0, 1001), false)).toBe(encoding);
    }
  });

  it.each(ENCODINGS)('%s: each single row below its header', (encoding) => {
    for (const text of shipped) {
      const lines = text.trim().split(/\r?\n/);
      const header = lines.findIndex((line) => line.includes('CBCCVC'));
      for (const row of lines.slice(header + 1)) {
        const bytes = encodeAs(`${lines[header]}\n${row}\n`, encoding);
        expect(recognise(bytes), row).toBe(encoding);
      }
    }
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s: by its mark', (encoding) => {
    expect(recognise(encodeAs('Xã;5', encoding, true))).toBe(`${encoding} with mark`);
    expect(decode(encodeAs('Xã;5', encoding, true), 'a.csv')).toBe('Xã;5');
  });

  it.each(['utf-16le', 'utf-16be'] as const)('%s: by its NULs', (encoding) => {
    expect(recognise(encodeAs('Đơn vị;Số người\nỞ đây;5', encoding))).toBe(encoding);
    expect(recognise(encodeAs('Xã;CBCCVC\nBa Tơ;5', encoding).subarray(0, 21), false)).toBe(
      encoding,
    );
  });

  it.each([
    'Thôn;Dân số\nKà Rầy;5\nRy Nhót;3\nKon Plông;9\nPlei Tơ Nghia;4\nGò Ôn;8\nHuy Ra Long;7',
    'Thôn;Dân số\nTà Noát;5\nCà Xên;5\nMang Bể;4\nKon Vơng;6\nTrảng;6\nXà Riêng;7\nNhót;8',
    'Xã,Dang ky\nBa To,5',
    'TỔNG SỐ;CBCCVC',
    'Mã ĐVHC;HĐND;Dân số\n1;2;3',
    'Họ và tên,Xã\nNguyễn Văn An,Ba Tơ\nPhạm Thị Thử,Sơn Hạ',
  ])('from few words: %j', (text) => {
    for (const encoding of ENCODINGS) expect(recognise(encodeAs(text, encoding))).toBe(encoding);
  });

  it('is UTF-8 where all is ASCII, and where nothing was read yet', () => {
    expect(recognise(latin1('Xa;Dang ky\nBa To;5'))).toBe('utf-8');
    expect(recognise(new Uint8Array(0), false)).toBe('utf-8');
    expect(recognise(latin1(' \n'), false)).toBe('utf-8');
  });

  it('is UTF-8 in other languages, with names in theirs', () => {
    expect(recognise(Buffer.from('Département;Élèves\nHérault;5'))).toBe('utf-8');
    expect(recognise(Buffer.from('Xã;CBCCVC\nXã Cà Đam;5\nXã Ba Tô;6'))).toBe('utf-8');
  });

  it('minds no letter cut at the end of an incomplete beginning', () => {
    const bytes = Buffer.from('Xã Bờ Y');
    for (let end = 1; end <= bytes.length; end++) {
      expect(recognise(bytes.subarray(0, end), false)).toBe('utf-8');
    }
  });
});

describe('a file whose letters cannot be told', () => {
  it.each([
    'Département;Élèves inscrits;Diplômés\nAriège;12;3\nHérault;5;4',
    'Región;Número\nMálaga;5\nCórdoba;4',
    'Größe;Männer\nKöln;3\nMünchen;5',
    'Município;População\nSão Paulo;5\nBelém;3',
    'Caf\xe9;5',
    'Thôn;h÷c viên;dân t±c',
  ])('is no Vietnamese: %j', (text) => {
    expect(recognise(latin1(text))).toBe('encoding-unclear');
  });

  it('is Vietnamese written with what letters Western Europe has', () => {
    const western = (shipped[1] as string).replace(/[^\0-\xff]/g, withoutMarks);
    expect(recognise(latin1(western))).toBe('encoding-unclear');
  });

  it.each<[string, Uint8Array, string]>([
    [
      'a stray byte',
      Buffer.concat([Buffer.from('Đơn vị\nBờ Y\nX'), latin1('\xe3;5\n')]),
      'bad-bytes:3',
    ],
    ['a letter cut at the end', Buffer.from('Đơn vị;Số\nXã').subarray(0, -1), 'bad-bytes:2'],
    ['a mark and no UTF-8', latin1('\xef\xbb\xbfXa\nX\xe3'), 'bad-bytes:2'],
    ['a pair of bytes cut', encodeAs('Xã;5\nB', 'utf-16le', true).subarray(0, -1), 'bad-bytes:2'],
    ['the same without a mark', encodeAs('Xã;5\nB', 'utf-16be').subarray(0, -1), 'bad-bytes:2'],
    ['half a surrogate pair', encodeAs('Xã\n\ud83d;5', 'utf-16le', true), 'bad-bytes:2'],
  ])('was damaged: %s', (_, bytes, expected) => {
    expect(recognise(bytes)).toBe(expected);
  });

  it.each<[string, Uint8Array]>([
    ['a workbook', latin1('PK\x03\x04\x14\0\0\0\x08\0')],
    ['a NUL in a text', latin1('Xa;5\0\nBa;6')],
    ['a NUL in few letters', latin1('a\0b,c')],
    ['a NUL in UTF-16', encodeAs('Xa;5\0\nBa;6', 'utf-16le', true)],
    ['UTF-32', latin1('\xff\xfe\0\0X\0\0\0a\0\0\0')],
    ['small numbers', Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 1 + (i % 30) : 0))],
  ])('is no text: %s', (_, bytes) => {
    expect(recognise(bytes)).toBe('not-text');
  });

  it.each(ENCODINGS)('is empty: %s', (encoding) => {
    expect(recognise(encodeAs('\r\n  \t', encoding, true))).toBe('file-empty');
  });
});

describe('a file that was damaged before it was written', () => {
  const text = shipped[1] as string;
  const twice = (any: string, decoder: string) =>
    Buffer.from(new TextDecoder(decoder).decode(Buffer.from(any)));

  it('is refused where it was encoded twice', () => {
    expect(recognise(twice(text, 'windows-1258'))).toBe('encoded-twice');
    expect(recognise(Buffer.from(Buffer.from(text).toString('latin1')))).toBe('encoded-twice');
    expect(recognise(Buffer.from('XÃ£,CBCCVC\nXÃ£ Bá»\u009d Y,5\n'))).toBe('encoded-twice');
    expect(recognise(encodeAs('Tá»•ng sá»‘;5', 'utf-16le', true))).toBe('encoded-twice');
  });

  it('is refused where an old font makes its letters', () => {
    for (const encoding of ['tcvn3', 'vni'] as const) {
      const shown = Buffer.from(encodeAs(text, encoding)).toString('latin1');
      expect(recogniseEncoding(Buffer.from(shown), 'a.csv', true)).toMatchObject({
        code: 'old-font',
        encoding,
      });
    }
  });

  it('is refused where letters became “?”, with the line of the first', () => {
    expect(recognise(latin1('Bao cao\nT?ng s? h?c vi?n;S?\nT?ng\n'))).toBe('letters-lost:2');
    expect(recognise(latin1('Xa;T?ng s? h?c viên;Dã c?p\n'))).toBe('letters-lost:1');
    expect(recognise(Buffer.from('Xã;Số\nXã B\ufffd Y;5'))).toBe('letters-lost:2');
  });

  it('is not refused for a question', () => {
    expect(recognise(latin1('Who?;a.aspx?id=5;?;??\nwhy?;5'))).toBe('utf-8');
    expect(recognise(latin1('Xa;So\nBa;?\nBo;??'))).toBe('utf-8');
    expect(recognise(latin1('s?;h?c;a?b;c?d;e?f;g?h;k?l'))).toBe('utf-8');
    expect(recognise(Buffer.from('Có phải Xã Bờ Y? Số nào?;\ufffd\n'))).toBe('utf-8');
  });
});

describe('rows appended to a file that is otherwise right', () => {
  const header = 'Xã;CBCCVC\nXã Bờ Y;5\nXã Ba Tô;6\nXã Ba Tơ;7\n';

  it.each(['utf-16le', 'utf-16be'] as const)('in UTF-8 below %s are bad bytes', (encoding) => {
    const tail = Buffer.from('Xa Son Ha;12;13\nXa Son Tay;21\n');
    const bytes = Buffer.concat([encodeAs(header, encoding, true), tail]);
    expect(recognise(bytes)).toBe('bad-bytes:5');
    expect(recognise(Buffer.concat([encodeAs(header, encoding), tail]))).toBe('bad-bytes:5');
  });

  it('in letters of East Asia or of nobody are no Vietnamese, and a short remark is none', () => {
    // Two bytes that belong to two letters are taken for one in UTF-16 alone.
    const wide = (text: string) => Buffer.from(`\ufeff${header}${text}`, 'utf16le');
    expect(recognise(wide('한국어;5'))).toBe('bad-bytes:5');
    expect(recognise(wide('\ue001\ue002\ue003;5'))).toBe('bad-bytes:5');
    expect(recognise(wide('Xã Sơn Hà 山河;２．３５４'))).toBe('utf-16le with mark');
  });

  it.each([
    'PhÆ°á»\u009dng Kon Tum',
    'XÃ£ Ba Vinh',
    'Ä‘áº¡t',
    'Thá»‹ tráº¥n',
    'XĂ£ Ba',
    'SÆ¡n Mai',
  ])('are refused where they were encoded twice: %j', (row) => {
    expect(recognise(Buffer.from(`${header}${row};5\n`))).toBe('encoded-twice:5');
  });

  it.each(['«Xã lá»;5', '«lá»…', '“XÃ”', 'XÃ;5', 'Ä;«XÃ»'])(
    'are not where they are written so: %j',
    (row) => {
      expect(recognise(Buffer.from(header + row))).toBe('utf-8');
    },
  );
});

it('whatever a file holds is decoded or refused, and long rubbish in a moment', () => {
  const check = fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, complete) => {
    const found = recogniseEncoding(bytes, 'a.csv', complete);
    if (!('code' in found)) decoderOf(found).decode(bytes, true);
  });
  fc.assert(check, { numRuns: 2000 });
  for (const rubbish of ['\xe1', 'a\xe1', 'aaaa', 'a?', '\xc3\xa3', 'Xã?\xa0']) {
    const start = performance.now();
    recogniseEncoding(latin1(rubbish.repeat(2 ** 20)), 'a.csv', false);
    expect(performance.now() - start).toBeLessThan(3000);
  }
}, 60_000);
