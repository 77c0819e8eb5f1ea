import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecision } from '../../src/ingest/add-decision.ts';
import { type NamesFile, readNames } from '../../src/ingest/read-names.ts';
import { codes } from './samples.ts';

const FILE = 'ten-goi.csv';
const HEADER = 'Viết trong tệp;Đơn vị';
const read = (text: string | Uint8Array) =>
  readNames(typeof text === 'string' ? Buffer.from(text) : text, FILE);
const pairs = ({ decisions }: NamesFile) => decisions.map(({ written, unit }) => [written, unit]);
const BA_TO = [['Ba To', 'Xã Ba Tô']];

describe('a file of settled names', () => {
  it.each([
    ['as tiendo writes it', `\ufeff${HEADER}\r\nBa To;Xã Ba Tô\r\n`],
    ['with commas', 'Viết trong tệp,Đơn vị\nBa To,Xã Ba Tô\n'],
    ['with tabs, without diacritics', 'VIET TRONG TEP\tDON VI\nBa To\tXã Ba Tô'],
    ['with bars and lone CR', 'written|unit\rBa To|Xã Ba Tô\r'],
    ['decomposed', `${HEADER}\nBa To;Xã Ba Tô\n`.normalize('NFD')],
    ['in another order, with remarks', 'STT;Đơn vị;Tên trong tệp;Ghi chú\n1;Xã Ba Tô;Ba To;x\n'],
    [
      'with a title, blank lines and a quoted cell',
      `sep=;\nTÊN GỌI\n\n${HEADER}\n;\n"Ba To";Xã Ba Tô`,
    ],
    ['with a line that holds a remark alone', `${HEADER};Ghi chú\n;;cần hỏi\nBa To;Xã Ba Tô;\n`],
    ['with spaces and marks that nobody sees', `${HEADER}\n\u202e Ba\u00a0\tTo ;Xã\u200b Ba Tô\n`],
  ])('is read %s', async (_, text) => {
    const names = await read(text);
    expect(names.issues).toEqual([]);
    expect(pairs(names)).toEqual(BA_TO);
  });

  it('says where each decision stands', async () => {
    const { decisions } = await read(`${HEADER}\n\n"Ba\nTo";Xã Ba Tô\nTB;Xã Ba Tơ\n`);
    expect(decisions.map(({ written, by }) => [written, by.line])).toEqual([
      ['Ba To', 3],
      ['TB', 5],
    ]);
    expect(decisions[0]).toMatchObject({
      by: { file: FILE, column: 'Viết trong tệp' },
      unitAt: { line: 3, column: 'Đơn vị' },
    });
  });

  it.each(['', '\ufeff', ' \r\n\r\n'])('decides nothing where it is empty: %j', async (text) => {
    expect(await read(text)).toEqual({ decisions: [], table: null, issues: [] });
  });

  it.each([
    ['no header', 'Ba To;Xã Ba Tô\n', ['names-header-missing:1']],
    ['one heading', 'Viết trong tệp;Ghi chú\nBa To;x\n', ['names-header-missing:1']],
    [
      'an empty cell',
      `${HEADER}\nBa To;\n;Xã Ba Tô\nBa To\n`,
      [2, 3, 4].map((n) => `settled-cell-empty:${n}`),
    ],
    ['a dash for a name', `${HEADER}\n-;Xã Ba Tô\n`, ['settled-cell-empty:2']],
    ['a heading twice', `${HEADER};unit\nBa To;Xã Ba Tô;\n`, ['column-twice:1']],
    ['a quote left open', `${HEADER}\n"Ba To;Xã Ba Tô\n`, ['bad-quotes:2']],
    ['a name without end', `${HEADER}\n${'Ba '.repeat(1_000_000)};Xã Ba Tô\n`, ['name-too-long:2']],
    ['NULs', `${HEADER}\nBa\0To;Xã Ba Tô\n`, ['names-not-csv']],
    ['a workbook’s bytes', 'PK\u0003\u0004xl/workbook.xml', ['names-not-csv']],
    ['a page of HTML', '<html><table><tr><td>written</td></tr></table>', ['names-not-csv']],
  ])('is refused with %s', async (_, text, expected) => {
    expect(codes((await read(text)).issues)).toEqual(expected);
  });

  it('names the column of an empty cell, and what stands beside it', async () => {
    const { issues } = await read(`${HEADER}\nBa To;\n`);
    expect(issues).toMatchObject([{ file: FILE, column: 'Đơn vị', value: 'Ba To' }]);
  });

  it('may hold anything without harm', async () => {
    const names = ['__proto__', 'constructor', '=cmd|x', '<b>', '\u001b[31mĐỏ'];
    const read_ = await read(`${HEADER}\n${names.map((it) => `"${it}";Xã Ba Tô`).join('\n')}\n`);
    expect(read_.issues).toEqual([]);
    expect(pairs(read_).map(([written]) => written)).toEqual([...names.slice(0, 4), '[31mĐỏ']);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await read(Buffer.concat([Buffer.from(`${HEADER}\n`), bytes]));
      }),
    );
  });
});

/** A name as a person may type it: a letter at least, no white space at its ends. */
const someName = fc
  .tuple(fc.constantFrom('Ba To', 'Tà Ka', 'Ngọc', 'x'), fc.string({ maxLength: 30 }))
  .map(([a, b]) => `${a}${b.replaceAll(/\p{Cc}|\p{Cf}|\s+$/gu, '').replaceAll(/\s+/g, ' ')}`);

const someFile = fc
  .record({
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
    bom: fc.constantFrom('\ufeff', ''),
    order: fc.shuffledSubarray(['Viết trong tệp', 'Đơn vị', 'Ghi chú'], { minLength: 3 }),
    rows: fc.array(
      fc.array(fc.constantFrom('A b', '"c;,|d"', 'Xã Ba Tô'), { minLength: 3, maxLength: 3 }),
    ),
    last: fc.boolean(),
    form: fc.constantFrom('NFC' as const, 'NFD' as const),
  })
  .map(({ delimiter, lineEnd, bom, order, rows, last, form }) => {
    const lines = [order, ...rows].map((cells) => cells.join(delimiter).normalize(form));
    return bom + lines.join(lineEnd) + (last ? lineEnd : '');
  });

describe('adding a decision', () => {
  const add = async (text: string | null, written: string, unit: string) => {
    const bytes = text === null ? null : Buffer.from(text);
    const names = await read(bytes ?? '');
    expect(names.issues).toEqual([]);
    const added = addDecision(bytes, names, { written, unit }, FILE);
    if ('code' in added) throw new Error(added.code);
    return { ...added, before: names };
  };

  it('makes a file for Excel where there is none', async () => {
    const expected = { text: `\ufeff${HEADER}\r\nBa To;Xã Ba Tô\r\n`, line: 2 };
    expect(await add(null, 'Ba To', 'Xã Ba Tô')).toMatchObject(expected);
    expect(await add('', 'Ba To', 'Xã Ba Tô')).toMatchObject(expected);
  });

  it('is read back, and leaves all other bytes as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(someFile), someName, someName, async (file, written, unit) => {
        const { text, line, before } = await add(file, written, unit);
        const after = await read(text);
        expect(after.issues).toEqual([]);
        expect(pairs(after).slice(0, -1)).toEqual(pairs(before));
        expect(after.decisions.at(-1)).toMatchObject({
          written: written.normalize('NFC'),
          unit: unit.normalize('NFC'),
          by: { line },
        });
        if (file === null) return;
        expect(text.startsWith(file)).toBe(true);
        const rest = text.slice(file.length).replace(/^[\r\n]+/, '');
        expect(rest.match(/\r\n|\n|\r/g)).toHaveLength(1);
      }),
    );
  });

  it('ends a last line that has no end, as the others end', async () => {
    const { text, line } = await add('unit,written,remark\nXã Ba Tô,"Ba,\nTo",x', 'BT', 'Xã Ba Tô');
    expect(text).toBe('unit,written,remark\nXã Ba Tô,"Ba,\nTo",x\nXã Ba Tô,BT,\n');
    expect(line).toBe(4);
  });

  it('puts nothing behind bytes of another encoding', async () => {
    const names = await read(`${HEADER}\nBa To;Xã Ba Tô\n`);
    for (const bytes of [
      Buffer.from(`\ufeff${HEADER}\n`, 'utf16le'),
      Buffer.from('written;unit\n', 'utf16le'),
      Buffer.from([0x77, 0xfd, 0x3b, 0x75]),
    ]) {
      const added = addDecision(bytes, names, { written: 'BT', unit: 'Xã Ba Tô' }, FILE);
      expect(added).toMatchObject({ code: 'names-not-csv', file: FILE });
    }
  });
});
