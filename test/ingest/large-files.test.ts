import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { lineCount } from '../../src/ingest/line-count.ts';
import type { Source } from '../../src/ingest/source.ts';
import { codes, OPTIONS } from './samples.ts';

const MB = 2 ** 20;

/** A file that comes in pieces, of which the first is its beginning. */
function inPieces(pieces: readonly Uint8Array[]): Source {
  const [head = Buffer.alloc(0), ...rest] = pieces;
  async function* more(): AsyncGenerator<Uint8Array, undefined> {
    yield* rest;
  }
  return { file: 'a.csv', asPopulation: false, head, rest: rest.length > 0 ? more() : null };
}

const read = async (pieces: readonly Uint8Array[]) => {
  const [only] = await ingest(inPieces(pieces), OPTIONS);
  if (only === undefined) throw new Error('nothing was read');
  return { ...only, codes: codes(only.issues) };
};

const HEADER = 'Đơn vị,Đã đăng ký\n';

describe('a file that comes in pieces', () => {
  const text = `${HEADER}${Array.from({ length: 60 }, (_, i) => `Thôn ${i} Đắk\r\nLắk,${i}`).join('\n')}`;

  it('is read as the same file whole, wherever it is cut', async () => {
    const bytes = Buffer.from(text.replaceAll('\r\n', ' '));
    const whole = await read([bytes]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 40),
        fc.integer({ min: 1, max: 40 }),
        async (at, by) => {
          // The beginning holds the header and what stands below it, as it does of any file cut after
          // megabytes: “Thôn” alone would be one heading more.
          const cut = Math.max(at, Buffer.byteLength(`${HEADER}Thôn 0 Đắk`));
          const it = await read([
            bytes.subarray(0, cut),
            bytes.subarray(cut, cut + by),
            bytes.subarray(cut + by),
          ]);
          expect(it.reading?.units).toEqual(whole.reading?.units);
          expect(it.rows).toBe(whole.rows);
        },
      ),
    );
  });

  it('is refused with the line where its later bytes are no text', async () => {
    const it = await read([Buffer.from(`${HEADER}Xã Bờ Y,5\n`), Buffer.from([0x58, 0xe3, 0x2c])]);
    expect([it.reading, ...it.codes, it.rows]).toEqual([null, 'bad-bytes:3', 3]);
  });

  it('is refused with the line where its later rows were encoded twice', async () => {
    const twice = Buffer.from('XÃ£ Ba Vinh,5\n');
    const it = await read([Buffer.from(`${HEADER}Xã Bờ Y,5\n`), twice]);
    expect([it.reading, ...it.codes, it.rows]).toEqual([null, 'encoded-twice:3', 3]);
  });

  it('may hold a field of ten megabytes', async () => {
    const long = Buffer.from(`${HEADER}"${'ghi chú '.repeat(1_200_000)}",\nXã Bờ Y,5\n`);
    const it = await read([long.subarray(0, 4 * MB), long.subarray(4 * MB)]);
    expect(it.reading?.units.map((row) => row.name.slice(0, 10))).toEqual([
      'ghi chú gh',
      'Xã Bờ Y',
    ]);
  });
});

describe('a file that is too much for statistics', () => {
  it('is refused for its size, its lines counted as they pass', async () => {
    const piece = Buffer.from('Xã Bờ Y,5\n'.repeat(MB / 2));
    const it = await read([Buffer.from(HEADER), ...Array.from({ length: 15 }, () => piece)]);
    expect([it.reading, ...it.codes]).toEqual([null, 'file-too-large']);
    expect(it.rows).toBe(1 + (15 * MB) / 2);
  });

  it('is refused for its columns', async () => {
    const wide = `Đơn vị,Đã đăng ký${',x'.repeat(499)}\nXã Bờ Y,5\n`;
    const it = await read([Buffer.from(wide)]);
    expect([it.reading, ...it.codes, it.rows]).toEqual([null, 'columns-too-many:1', 2]);
  });

  it('is refused for its rows', async () => {
    const it = await read([Buffer.from(HEADER + 'x,1\n'.repeat(100_000))]);
    expect([it.reading, ...it.codes, it.rows]).toEqual([null, 'rows-too-many', 100_001]);
  });

  it('is refused at once where its beginning holds no header', async () => {
    let asked = 0;
    async function* rubbish(): AsyncGenerator<Uint8Array, undefined> {
      for (; asked < 3; asked++) yield Buffer.from('rubbish;\n');
    }
    const source = {
      file: 'a.csv',
      asPopulation: false,
      head: Buffer.from('x;y\n1;2\n'),
      rest: rubbish(),
    };
    const [it] = await ingest(source, OPTIONS);
    expect([it?.issues[0]?.code, it?.rows]).toEqual(['header-missing', 5]);
  });
});

it('lines are counted whatever ends them and wherever a file is cut', async () => {
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const lines = fc.array(fc.tuple(fc.constantFrom('', 'a', 'bc'), ends), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom('', 'z'), fc.nat(30), async (all, last, at) => {
      const text = all.map(([line, end]) => line + end).join('') + last;
      const bytes = Buffer.from(text);
      const count = lineCount(inPieces([bytes.subarray(0, at), bytes.subarray(at)]));
      // A carriage return and the line feed of the next line make one line end.
      const parts = text.split(/\r\n|\r|\n/);
      expect(await count.all()).toBe(parts.at(-1) === '' ? parts.length - 1 : parts.length);
    }),
  );
});
