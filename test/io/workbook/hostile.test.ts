import * as XLSX from '@e965/xlsx';
import { describe, expect, it, vi } from 'vitest';
import type { WorkbookReading } from '../../../src/domain/workbook.ts';
import { workbookReader } from '../../../src/io/read-workbook.ts';
import { readSheets } from '../../../src/io/workbook/read-sheets.ts';
import { MOST_BYTES } from '../../../src/io/workbook/unzip.ts';
import { ROOT } from '../../transcript.ts';
import {
  type BookType,
  odsOf,
  saved,
  sheetOf,
  textsOf,
  xlsxOf,
  xlsxParts,
  zipOf,
} from './samples.ts';

// As the program reads them: in a process, with less memory and time than it has.
const read = workbookReader(ROOT, { megabytes: 256, seconds: 20 });
// SheetJS tells the console of records that it does not know.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const TIMEOUT = 60_000;

const faultOf = (reading: WorkbookReading): string =>
  reading.ok ? `${reading.sheets.length} sheets` : reading.fault;

describe('a zip', () => {
  const bomb = Buffer.alloc(MOST_BYTES + 1, 0x20);
  const [types, ...others] = xlsxParts('<sheetData/>');

  it(
    'that unfolds beyond the limit is too large, whatever size it claims',
    async () => {
      for (const claimed of [bomb.length, 10]) {
        const bytes = zipOf([
          ...xlsxParts(''),
          { name: 'xl/sharedStrings.xml', content: bomb, claimed },
        ]);
        expect(bytes.length).toBeLessThan(200_000);
        expect(['too-large', 'damaged']).toContain(faultOf(await read(bytes)));
      }
    },
    TIMEOUT,
  );

  it(
    'is too large by all of its parts together',
    async () => {
      const half = bomb.subarray(0, MOST_BYTES / 2 + 1);
      const parts = ['a', 'b'].map((it) => ({ name: `xl/${it}.xml`, content: half }));
      expect(faultOf(await read(zipOf([...xlsxParts(''), ...parts])))).toBe('too-large');
    },
    TIMEOUT,
  );

  it(
    'is not unfolded where no cells are: pictures, caches, other zips',
    async () => {
      const parts = ['xl/media/a.png', 'xl/pivotCache/a.xml', 'xl/embeddings/a.zip'];
      const bytes = zipOf([
        ...xlsxParts('<sheetData/>'),
        ...parts.map((name) => ({ name, content: bomb })),
      ]);
      expect(faultOf(await read(bytes))).toBe('1 sheets');
    },
    TIMEOUT,
  );

  it('with a wrong checksum, or two parts of one name, is damaged', async () => {
    if (!types) throw new Error();
    expect(faultOf(await read(zipOf([{ ...types, checksum: 1 }, ...others])))).toBe('damaged');
    expect(faultOf(await read(zipOf([types, types, ...others])))).toBe('damaged');
  });

  it('with a password is protected', async () => {
    if (!types) throw new Error();
    expect(faultOf(await read(zipOf([{ ...types, encrypted: true }, ...others])))).toBe(
      'protected',
    );
  });

  it('of too many parts is too large', async () => {
    const parts = Array.from({ length: 10_001 }, (_, it) => ({ name: `${it}.xml`, content: '' }));
    expect(faultOf(await read(zipOf(parts)))).toBe('too-large');
  });

  it('of something else is no workbook', async () => {
    for (const name of ['word/document.xml', 'so-lieu.xlsx', 'Index/Document.iwa']) {
      expect(faultOf(await read(zipOf([{ name, content: 'x' }])))).toBe('not-a-workbook');
    }
    const word = {
      name: '[Content_Types].xml',
      content:
        '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>',
    };
    expect(faultOf(await read(zipOf([word])))).toBe('not-a-workbook');
  });
});

describe('sheets without end', () => {
  const text = '<text:p>x</text:p>';
  const repeated = (columns: number, rows: number) =>
    odsOf(
      `<table:table table:name="A"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}">${text}</table:table-cell></table:table-row></table:table>`,
    );

  it(
    'are too large: columns and rows repeated',
    async () => {
      expect(faultOf(await read(repeated(1_000_000_000, 1)))).toBe('too-large');
      expect(faultOf(await read(repeated(1, 1_000_000_000)))).toBe('too-large');
      expect(faultOf(await read(repeated(499, 299_999)))).toBe('too-large');
      expect(faultOf(await read(repeated(499, 100)))).toBe('1 sheets');
    },
    TIMEOUT,
  );

  it('are too large: a cell in the last column', async () => {
    const bytes = xlsxOf('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>');
    expect(faultOf(await read(bytes))).toBe('too-large');
  });

  it(
    'are too large: rows that the memory does not hold',
    async () => {
      const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(2_500_000);
      expect(faultOf(await read(xlsxOf(`<sheetData>${rows}</sheetData>`)))).toBe('too-large');
    },
    TIMEOUT,
  );

  it('are too large: thousands of them', async () => {
    const tables = Array.from({ length: 5000 }, (_, it) => `<table:table table:name="${it}"/>`);
    expect(faultOf(await read(odsOf(tables.join(''))))).toBe('too-large');
  });

  it('are damaged where two have one name', async () => {
    const table = '<table:table table:name="A"/>';
    expect(faultOf(await read(odsOf(table + table)))).toBe('damaged');
  });
});

describe('markup', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, it) => `<!ENTITY l${it + 1} "${`&l${it};`.repeat(10)}">`,
  ).join('');
  const doctype = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`;

  it('with entities of its own does not grow', async () => {
    const ods = zipOf([
      {
        name: 'content.xml',
        content: `<?xml version="1.0"?>${doctype}<office:document-content><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell><text:p>&l9;</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:document-content>`,
      },
    ]);
    expect(textsOf(await read(ods))).toEqual([['&l9;']]);
    const xml = `<?xml version="1.0"?>${doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">&l9;</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(textsOf(await read(Buffer.from(xml)))).toEqual([['&l9;']]);
  });

  it(
    'of many open elements ends',
    async () => {
      const names = ['<table>', '<table><tr><td>', '<td rowspan=65534 colspan=500>', '<!--', '<x '];
      for (const name of names) {
        const reading = await read(Buffer.from(`<table><tr>${name.repeat(200_000)}`));
        expect(reading.ok).toBe(false);
      }
    },
    TIMEOUT,
  );
});

describe('a number format', () => {
  const brackets = '['.repeat(200_000);
  const styled = (code: string) =>
    zipOf([
      ...xlsxParts('<sheetData><row r="1"><c r="A1" s="1"><v>45995</v></c></row></sheetData>').map(
        (part) => ({
          ...part,
          content: String(part.content).replace(
            '</Types>',
            '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
          ),
        }),
      ),
      {
        name: 'xl/styles.xml',
        content: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
      },
    ]);

  it('of any length is read in a moment', async () => {
    for (const code of [`d${brackets}`, brackets, `[$-${brackets}`, `d"${brackets}`]) {
      const start = performance.now();
      const readings = [
        await readSheets(styled(code.replaceAll('"', '&quot;'))),
        await readSheets(
          Buffer.from(
            `<?xml version="1.0"?><Workbook><Styles><Style ss:ID="d"><NumberFormat ss:Format="${code.replaceAll('"', '&quot;')}"/></Style></Styles><Worksheet ss:Name="A"><Table><Row><Cell ss:StyleID="d"><Data ss:Type="Number">45995</Data></Cell></Row></Table></Worksheet></Workbook>`,
          ),
        ),
      ];
      expect(readings.map(faultOf)).toEqual(['1 sheets', '1 sheets']);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('an XLS', () => {
  const bytes = Buffer.from(saved(sheetOf([['Xã Ba Tơ', 2354]]), 'biff8'));
  const compound = (names: readonly string[]): Uint8Array => {
    const file = XLSX.CFB.utils.cfb_new();
    for (const name of names) XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, 1));
    return XLSX.CFB.write(file, { type: 'buffer' });
  };

  it('of which a part is missing is damaged', async () => {
    const whole = textsOf(await readSheets(bytes));
    const faults: string[] = [];
    for (let length = 512; length < bytes.length; length += 64) {
      const reading = await readSheets(bytes.subarray(0, length));
      // Behind the last record nothing of the table is lost.
      if (reading.ok) expect(textsOf(reading)).toEqual(whole);
      else faults.push(reading.fault);
    }
    expect(faults.length).toBeGreaterThan(40);
    // Where the list of its parts is lost too, it cannot be told from another file.
    expect(faults.filter((it) => it !== 'damaged').length).toBeLessThan(3);
  });

  it('with a password is protected', async () => {
    expect(faultOf(await readSheets(compound(['EncryptionInfo', 'EncryptedPackage'])))).toBe(
      'protected',
    );
    // FILEPASS in the place of a record that says nothing about cells.
    const locked = Buffer.from(bytes);
    const at = locked.indexOf(Buffer.from([0xe1, 0, 2, 0]));
    expect(at).toBeGreaterThan(0);
    locked[at] = 0x2f;
    expect(faultOf(await readSheets(locked))).toBe('protected');
  });

  it('of Word is no workbook', async () => {
    expect(faultOf(await readSheets(compound(['WordDocument'])))).toBe('not-a-workbook');
  });
});

describe('files cut off or altered', () => {
  const TYPES: readonly BookType[] = ['xlsx', 'xlsb', 'biff8', 'ods', 'xlml', 'html'];
  const samples = TYPES.map((type) =>
    saved(
      sheetOf([
        ['Đơn vị', 'Số'],
        ['Xã Ba Tơ', 2354],
      ]),
      type,
    ),
  );

  it.each(TYPES.map((type, index) => [type, index] as const))(
    '%s: never an exception',
    async (_, index) => {
      const sample = samples[index] as Uint8Array;
      let seed = 7 + index;
      const below = (most: number) => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        return Math.floor((seed / 2 ** 32) * most);
      };
      const faults = new Set<string>();
      for (let round = 0; round < 150; round += 1) {
        const bytes = Uint8Array.from(sample);
        for (let flips = below(4); flips >= 0; flips -= 1) bytes[below(bytes.length)] = below(256);
        const cut = round % 3 === 0 ? bytes.subarray(0, below(bytes.length)) : bytes;
        faults.add(faultOf(await readSheets(cut)));
      }
      expect(faults.has('1 sheets') || faults.has('damaged')).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'an XLSX or ODS whose cells were altered is refused, not read otherwise',
    async () => {
      for (const type of ['xlsx', 'ods'] as const) {
        const bytes = saved(sheetOf([['Số', 2354]]), type);
        const expected = textsOf(await readSheets(bytes));
        for (let at = 0; at < bytes.length; at += 7) {
          const altered = Uint8Array.from(bytes);
          altered[at] = (altered[at] ?? 0) ^ 4;
          const reading = await readSheets(altered);
          if (reading.ok) expect(textsOf(reading)).toEqual(expected);
        }
      }
    },
    TIMEOUT,
  );
});
