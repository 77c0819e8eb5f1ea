import type { Sheet, WorkbookFormat, WorkbookReading } from '../../domain/workbook.ts';
import { checkBiff } from './biff.ts';
import { sheetsOfHtml } from './html-sheet.ts';
import { markupText } from './markup-text.ts';
import { sheetsOfOds } from './ods-sheets.ts';
import { Refusal } from './refusal.ts';
import { openCompound, sheetsOfParts } from './sheetjs.ts';
import { markUncomputed } from './uncomputed.ts';
import { MOST_BYTES, unzip } from './unzip.ts';
import { sheetsOfXml } from './xml-sheets.ts';

interface Opened {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
}

/** Turns the bytes of a workbook into its sheets, or says why not; throws for none. */
export async function readSheets(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    if (bytes.length > MOST_BYTES) throw new Refusal('too-large');
    return { ok: true, ...(await opened(bytes)) };
  } catch (error) {
    // What the packages throw is about the file too: they check what they read as they go.
    return { ok: false, fault: error instanceof Refusal ? error.fault : 'damaged' };
  }
}

async function opened(bytes: Uint8Array): Promise<Opened> {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (signature === '504b0304') return openZip(bytes);
  if (signature === 'd0cf11e0') return openXls(bytes);
  const text = markupText(bytes);
  if (/^\ufeff?\s*<\?(?:xml|mso-application)/.test(text) && !/<html[\s>]/i.test(text)) {
    return { format: 'xml', sheets: sheetsOfXml(text) };
  }
  return { format: 'html', sheets: sheetsOfHtml(text) };
}

const CONTENT_TYPES = '[Content_Types].xml';
const ODS_CONTENT = 'content.xml';
const ODS_MANIFEST = 'META-INF/manifest.xml';
const OOXML_PART = /\.(?:xml|rels|bin)$/i;
/** Parts that hold no cells, and may be larger than those that do. */
const NO_CELLS =
  /(?:^|\/)(?:charts|chartEx|comments|customXml|diagrams|docProps|drawings|embeddings|externalLinks|media|pivotCache|pivotTables|printerSettings|queryTables|threadedComments)\/|\/comments\d*\.|\/vbaProject\.|\/calcChain\.|^META-INF\/(?!manifest)/i;
const WORKSHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const XLSX =
  /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/i;
const XLSB = /ms-excel\.sheet\.binary\.macroEnabled\.main/i;

async function openZip(bytes: Uint8Array): Promise<Opened> {
  const parts = await unzip(bytes, (name) => OOXML_PART.test(name) && !NO_CELLS.test(name));
  const types = parts.get(CONTENT_TYPES)?.toString('utf8');
  if (types === undefined) return openOds(parts);
  // An XLSX too may give the type of an XLSB, for parts that it does not have.
  const format = XLSX.test(types) ? 'xlsx' : 'xlsb';
  if (format === 'xlsb' && !XLSB.test(types)) throw new Refusal('not-a-workbook');
  // With a manifest in it, SheetJS would take it for an OpenDocument.
  return {
    format,
    sheets: sheetsOfParts(new Map([...parts].filter(([it]) => it !== ODS_MANIFEST).map(prepared))),
  };
}

const prepared = ([name, content]: readonly [string, Buffer]): readonly [string, Buffer] => [
  name,
  WORKSHEET.test(name) ? markUncomputed(content) : content,
];

function openOds(parts: ReadonlyMap<string, Buffer>): Opened {
  if (parts.get(ODS_MANIFEST)?.includes('encryption-data')) throw new Refusal('protected');
  const content = parts.get(ODS_CONTENT)?.toString('utf8');
  if (!content?.includes('<office:spreadsheet')) throw new Refusal('not-a-workbook');
  return { format: 'ods', sheets: sheetsOfOds(content) };
}

function openXls(bytes: Uint8Array): Opened {
  const file = openCompound(bytes);
  if (file.stream('EncryptedPackage')) throw new Refusal('protected');
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Refusal('not-a-workbook');
  checkBiff(stream);
  return { format: 'xls', sheets: file.sheets() };
}
