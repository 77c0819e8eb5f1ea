import { crc32, deflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import type { Sheet, WorkbookReading } from '../../../src/domain/workbook.ts';

export type BookType = 'xlsx' | 'xlsb' | 'biff8' | 'ods' | 'html' | 'xlml';

/** A workbook with one sheet of the given cells, as SheetJS saves it. */
export function saved(
  sheet: XLSX.WorkSheet,
  bookType: BookType,
  properties?: XLSX.WorkBook['Workbook'],
): Uint8Array {
  const book = XLSX.utils.book_new(sheet, 'Thống kê');
  if (properties) book.Workbook = properties;
  return XLSX.write(book, { type: 'buffer', bookType, compression: true, bookSST: true });
}

export const sheetOf = (rows: readonly (readonly unknown[])[]): XLSX.WorkSheet =>
  XLSX.utils.aoa_to_sheet(rows as unknown[][]);

/** The only sheet of a reading that must have succeeded. */
export function onlySheet(reading: WorkbookReading): Sheet {
  if (!reading.ok) throw new Error(reading.fault);
  const [sheet, ...others] = reading.sheets;
  if (!sheet || others.length > 0) throw new Error(`${reading.sheets.length} sheets`);
  return sheet;
}

export const textsOf = (reading: WorkbookReading): readonly (readonly string[])[] =>
  onlySheet(reading).rows.map((row) => row.cells);

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The size that the zip claims it has. */
  readonly claimed?: number;
  readonly encrypted?: boolean;
  readonly checksum?: number;
}

/** A zip of the given parts, which may lie about them. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(part.checksum ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.claimed ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), fields, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, tail, name);
    at += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of an XLSX with one sheet, given what stands in its `worksheet` element. */
export const xlsxParts = (worksheet: string): readonly Part[] => [
  {
    name: '[Content_Types].xml',
    content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<?xml version="1.0"?><workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    content: `<?xml version="1.0"?><worksheet xmlns="${SHEETS}">${worksheet}</worksheet>`,
  },
];

export const xlsxOf = (worksheet: string): Uint8Array => zipOf(xlsxParts(worksheet));

/** An ODS with the given tables. */
export const odsOf = (tables: string): Uint8Array =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
