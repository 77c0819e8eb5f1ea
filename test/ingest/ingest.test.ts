import { describe, expect, it } from 'vitest';
import { codes, type File, readBytes, readFile } from './samples.ts';

const LETTER = `ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI;;;;
"KẾT QUẢ PHONG TRÀO ""BÌNH DÂN HỌC VỤ SỐ""";;;;
(Số liệu tính đến 10h00, ngày 04/12/2025);;;;
STT;Đơn vị;Tổng số học viên;CBCCVC;Người dân
1;Xã Bờ Y;2.354;1.103;1.251
2;Xã Ba Tô;208;144;64
;Tổng cộng;2.562;1.247;1.315
;;;;
;;;;Quảng Ngãi, ngày 05 tháng 12 năm 2025
Nơi nhận:;;;;
`;

const read = async (file: File) => {
  const { reading, issues } = await readFile(file);
  if (reading === null) throw new Error(JSON.stringify(issues));
  return { reading, issues, codes: codes(issues) };
};

describe('a table of a letter', () => {
  it('is read between its titles and its remarks, the total row apart', async () => {
    const { reading, issues } = await read(['a.csv', LETTER]);
    expect(issues).toEqual([]);
    expect(reading).toMatchObject({
      format: { delimiter: ';' },
      asOf: '2025-12-04T10:00:00+07:00',
      blank: 1,
    });
    expect(reading.units.map((it) => [it.line, it.name, ...it.figures.values()])).toEqual([
      [5, 'Xã Bờ Y', 2354, 1103, 1251],
      [6, 'Xã Ba Tô', 208, 144, 64],
    ]);
    expect([reading.total?.line, ...(reading.total?.figures.values() ?? [])]).toEqual([
      7, 2562, 1247, 1315,
    ]);
  });

  it.each([',', '\t', '|', ';'])('is found whatever parts its cells: %j', async (delimiter) => {
    // Titles hold commas of their own, and so must not decide.
    const table = LETTER.replace(', ngày', ' ngày').replace('Ngãi, ngày', 'Ngãi ngày');
    const { reading } = await read(['a.csv', table.replaceAll(';', delimiter)]);
    expect(reading.format).toMatchObject({ is: 'text', delimiter });
    expect(reading.units.map((it) => it.figures.get('registered.residents'))).toEqual([1251, 64]);
  });

  it('is the same with a byte order mark, with CRLF and in NFD', async () => {
    const plain = (await read(['a.csv', LETTER])).reading;
    for (const text of [
      `\ufeff${LETTER}`,
      LETTER.replaceAll('\n', '\r\n'),
      LETTER.normalize('NFD'),
    ]) {
      const { reading } = await read(['a.csv', text]);
      expect(reading.units).toEqual(plain.units);
      expect(reading.asOf).toBe(plain.asOf);
    }
  });
});

describe('the total row', () => {
  const table = (...rows: string[]) => ['Đơn vị,Tổng số học viên,Dân số', ...rows].join('\n');

  it('is checked against the rows, column by column', async () => {
    const it = await read(table('Xã Bờ Y,10,100', 'Xã Ba Tô,20,200', 'Tổng cộng,31,300'));
    expect(it.issues).toMatchObject([
      {
        code: 'total-mismatch',
        severity: 'warning',
        line: 4,
        column: 'Tổng số học viên',
        total: 31,
        sum: 30,
      },
    ]);
  });

  it('is not compared where a row is unknown', async () => {
    const it = await read(table('Xã Bờ Y,10,100', 'Xã Ba Tô,-,200', 'Tổng cộng,31,300'));
    expect(it.codes).toEqual([]);
  });

  it('is checked though remarks stand below it', async () => {
    const it = await read(table('Xã Bờ Y,10,100', 'Tổng cộng,11,100', ',,', 'Nơi nhận:,,'));
    expect(it.codes).toEqual(['total-mismatch:3']);
  });

  it.each(['TỔNG', 'Cộng', 'Tổng cộng:', 'tong cong', 'Tổng số', 'Toàn tỉnh', 'Total'])(
    'may be called %s',
    async (label) => {
      const { reading } = await read(table('Xã Bờ Y,10,100', `${label},10,100`));
      expect(reading.units.map((it) => it.name)).toEqual(['Xã Bờ Y']);
      expect(reading.total?.line).toBe(3);
    },
  );

  it('is kept out where the name stands after the figures', async () => {
    const { reading } = await read(
      'Tổng số học viên,Đơn vị\n10,Xã Bờ Y\n20,Xã Ba Tô\n30,Tổng cộng',
    );
    expect(reading.units.map((it) => it.name)).toEqual(['Xã Bờ Y', 'Xã Ba Tô']);
    expect(reading.total?.line).toBe(4);
  });
});

describe('rows', () => {
  const HEADER = 'Đơn vị,Tổng số học viên,CBCCVC,Người dân';
  const table = (...rows: string[]) => [HEADER, ...rows].join('\n');

  it('have unknown cells, which are not 0', async () => {
    const { reading, codes: found } = await read(table('Xã Bờ Y,,-,0', 'Xã Ba Tô,n/a,…,'));
    expect(found).toEqual(['column-empty:1', 'column-empty:1']);
    expect(reading.units.map((it) => [...it.figures])).toEqual([[['registered.residents', 0]], []]);
    expect((await read(table('Xã Bờ Y,,-,0'))).codes).toEqual([]);
  });

  it('with more or fewer cells than the header are refused by their line', async () => {
    const { reading } = await read(
      table('Xã Bờ Y,5,2,3,9', 'Xã Ba Tô,5,2', 'Xã Ba Vì,5,2,3,,', 'Xã Xốp,5,2,3'),
    );
    expect(reading.units.map((it) => codes(it.issues))).toEqual([
      ['row-too-long:2'],
      ['row-too-short:3'],
      [],
      [],
    ]);
    expect(reading.units[0]?.issues).toMatchObject([{ cells: 5, expected: 4, severity: 'error' }]);
    expect(reading.units[1]?.issues).toMatchObject([{ cells: 3, expected: 4, severity: 'error' }]);
  });

  it('with a bad count say where it stands and what is wrong', async () => {
    const { reading } = await read(table('Xã Bờ Y,"3,20%",-5,"1,5"', ',5,2,3'));
    expect(reading.units[0]?.issues).toMatchObject([
      {
        code: 'bad-count',
        line: 2,
        column: 'Tổng số học viên',
        value: '3,20%',
        fault: 'percent',
      },
      { code: 'bad-count', line: 2, column: 'CBCCVC', value: '-5', fault: 'negative' },
      { code: 'bad-count', line: 2, column: 'Người dân', value: '1,5', fault: 'fraction' },
    ]);
    expect(reading.units[0]?.figures.size).toBe(0);
    expect(codes(reading.units[1]?.issues ?? [])).toEqual(['name-missing:3']);
  });

  it('whose parts do not make the total are warned of', async () => {
    const it = await read(table('Xã Bờ Y,6,2,3', 'Xã Ba Tô,5,2,3', 'Xã Xốp,7,,3'));
    expect(it.issues).toMatchObject([
      { code: 'sum-mismatch', line: 2, column: 'Tổng số học viên', total: 6, parts: 5 },
    ]);
  });

  it('that repeat the header, as on a new page, are passed over', async () => {
    const { reading } = await read(table('Xã Bờ Y,5,2,3', HEADER, 'Xã Ba Tô,5,2,3'));
    expect(reading.units.map((it) => it.line)).toEqual([2, 4]);
  });

  it('are told by the line on which they begin', async () => {
    const { reading } = await read('"Đơn\nvị","Tổng số học viên"\n"Xã Bờ Y","5"\n"Xã Ba Tô","6"');
    expect(reading.units.map((it) => it.line)).toEqual([3, 4]);
  });
});

describe('the moment', () => {
  const table = 'Đơn vị,Dân số,Đã đăng ký\nXã Bờ Y,9,5';
  const asOf = async (file: File) => {
    const { reading, codes: found } = await read(file);
    expect(found).toEqual([]);
    return [reading.asOf?.slice(0, 16) ?? null, ...codes(reading.asOfIssues)];
  };

  it.each([
    ['thong-ke.csv', table, [null]],
    ['thong-ke-2025-12-04-1000.csv', table, ['2025-12-04T10:00']],
    ['2025-12-04/thong-ke.csv', table, [null]],
    ['C:\\2025-12-01\\tk-2025-12-04.csv', table, ['2025-12-04T23:59']],
    ['a.csv', `Tính đến 10h00, ngày 04/12/2025\n${table}`, ['2025-12-04T10:00']],
    ['a.csv', `${table}\n,,Số liệu tính đến 10h00 ngày 04/12/2025`, ['2025-12-04T10:00']],
    ['a.csv', `${table}\nSố liệu tính đến 10h00 ngày 04/12/2025,,`, ['2025-12-04T10:00']],
    ['tk-2025-12-04.csv', `Tính đến 10h00 ngày 04/12/2025\n${table}`, ['2025-12-04T10:00']],
    [
      'tk-2025-12-05.csv',
      `Tính đến 10h00 ngày 04/12/2025\n${table}`,
      ['2025-12-04T10:00', 'as-of-differs'],
    ],
    ['a.csv', `Tính đến 31/11/2025\n${table}`, [null, 'as-of-impossible:1']],
    ['a.csv', `Tính đến 04/12/2025\n${table}\n,,tính đến 05/12/2025`, [null, 'as-of-unclear:1']],
  ])('of %s, %j is its words, else its name', async (name, text, expected) => {
    expect(await asOf([name, text])).toEqual(expected);
  });

  it('is none of a population file', async () => {
    const { reading } = await read(['dan-so-2025-07-01.csv', 'Đơn vị,Dân số\nXã Bờ Y,39094']);
    expect(reading).toMatchObject({ asOf: null, layout: { kind: 'population' } });
  });
});

describe('what is no table', () => {
  it.each([
    ['', ['file-empty']],
    [' \n\t\n', ['file-empty']],
    ['a\u0000b,c', ['not-text']],
    ['Kính gửi: các xã, phường\nĐề nghị báo cáo.', ['header-missing']],
    ['Đơn vị,"Đã đăng ký\nXã Bờ Y,5', ['bad-quotes:1']],
    ['Đơn vị,CBCCVC\nXã Bờ Y,5', ['kind-unclear:1']],
  ])('is refused: %j', async (text, expected) => {
    const { reading, issues } = await readFile(text);
    expect(reading).toBeNull();
    expect(issues.map((it) => it.code)).toEqual(expected.map((it) => it.replace(/:.*/, '')));
    expect(issues.every((it) => it.severity === 'error')).toBe(true);
  });

  it('is refused where some of its bytes are no UTF-8, rather than read with letters lost', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Đơn vị,Đã đăng ký\nXã Ba T'),
      Buffer.from([0xf4]),
      Buffer.from(',5\n'),
    ]);
    const { reading, issues } = await readBytes('a.csv', bytes);
    expect([reading, ...codes(issues)]).toEqual([null, 'bad-bytes:2']);
  });

  it('has a header and no rows', async () => {
    expect((await read('Đơn vị,Đã đăng ký\n')).codes).toEqual(['no-rows:1']);
  });
});

describe('quotes', () => {
  const HEAD = 'Đơn vị,Đã đăng ký\r\nXã Ba Tô,4\r\n';

  it.each([
    ['is never closed', '"Xã Bờ Y,5\r\nXã Sơn Hà,6\r\n', true],
    ['closes in the wrong place', 'Xã Sa "Loong",5\r\nXã Sơn Hà,6\r\n', false],
    ['closes where another opens', '"Xã Bờ Y,5\r\nXã Sơn "Hà",6\r\n', false],
  ])('are told by the line of their record: one %s', async (_, rows, unclosed) => {
    const { issues } = await readFile(['a.csv', HEAD + rows]);
    expect(issues).toMatchObject([{ code: 'bad-quotes', line: 3, unclosed }]);
  });

  it('may stand behind marks of byte order, at the beginning and where files were joined', async () => {
    const quoted = '\ufeff\ufeff"Đơn vị","Đã đăng ký"\n"Xã Bờ Y",5\n\ufeff"Xã Ba Tô",4\n';
    const it = await read(['a.csv', quoted]);
    expect(it.codes).toEqual([]);
    expect(it.reading.units.map((row) => row.name)).toEqual(['Xã Bờ Y', 'Xã Ba Tô']);
  });

  it.each([
    '[{"Đơn vị": "Xã Bờ Y", "Đã đăng ký": 5}]',
    '{\n  "rows": [["Xã Bờ Y", 5]]\n}',
    '["Đơn vị", "Đã đăng ký"]',
  ])('of JSON are none of a table: %j', async (text) => {
    const { issues } = await readFile(['a.csv', text]);
    expect(issues).toMatchObject([{ code: 'not-text', kind: 'JSON' }]);
  });
});
