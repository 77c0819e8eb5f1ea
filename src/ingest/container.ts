/** Kinds of files that are neither text nor a workbook, named as people name them. */
type ForeignKind =
  | '7-Zip'
  | 'GIF'
  | 'Gzip'
  | 'HEIC'
  | 'JPEG'
  | 'ODT'
  | 'PDF'
  | 'PNG'
  | 'PowerPoint'
  | 'RAR'
  | 'RTF'
  | 'TIFF'
  | 'WebP'
  | 'Word'
  | 'XML';

export type Container = 'workbook' | 'text' | ForeignKind;

/** Bytes that a kind begins with, as Latin-1; from the place given, else from the first. */
const SIGNATURES: readonly (readonly [begins: string, kind: Container, from?: number])[] = [
  ['\xd0\xcf\x11\xe0', 'workbook'],
  ['%PDF-', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['Rar!\x1a', 'RAR'],
  ["7z\xbc\xaf'\x1c", '7-Zip'],
  ['\x1f\x8b', 'Gzip'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['{\\rtf', 'RTF'],
  ['WEBP', 'WebP', 8],
  ['ftyphei', 'HEIC', 4],
  ['ftypmif1', 'HEIC', 4],
];
const ZIP = 'PK\x03\x04';
/** So much of a file tells what it is. */
const HEAD = 4096;
const LESS_THAN = 0x3c;

/**
 * What a file is by its first bytes (all of them may be given). 'workbook' is what a spreadsheet program
 * saves, or may be: a zip, an OLE2 file, a page of HTML, an "XML Spreadsheet 2003"; only reading it
 * shows whether it holds a table. All that is not known is 'text'.
 */
export function containerOf(bytes: Uint8Array): Container {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith(ZIP)) return zipKind(headOf(bytes));
  const signature = SIGNATURES.find(([begins, , from = 0]) => start.startsWith(begins, from));
  if (signature) return signature[1];
  return beginsAsMarkup(bytes) ? markupKind(headOf(bytes)) : 'text';
}

/** Without NULs, UTF-16 reads as Latin-1 does, as far as names of elements go. */
const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '');

/** Other documents are zips too; their parts are named near the beginning. */
function zipKind(head: string): Container {
  if (head.includes('application/vnd.oasis.opendocument.text')) return 'ODT';
  if (head.includes('word/')) return 'Word';
  return head.includes('ppt/') ? 'PowerPoint' : 'workbook';
}

/** Byte order marks, white space and the NULs of UTF-16 may stand before the first element. */
function beginsAsMarkup(bytes: Uint8Array): boolean {
  const passed = [0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d];
  let at = 0;
  while (at < HEAD && passed.includes(bytes[at] ?? -1)) at += 1;
  return bytes[at] === LESS_THAN;
}

function markupKind(head: string): Container {
  const first = head.slice(head.indexOf('<'));
  if (/^<\?(?:xml|mso-application)\b/.test(first)) {
    const ofExcel = /urn:schemas-microsoft-com:office:spreadsheet|Excel\.Sheet/.test(first);
    return ofExcel || /<html[\s>]/i.test(first) ? 'workbook' : 'XML';
  }
  return /^<(?:!--|!doctype\s+html|(?:html|head|meta|title|style|script|body|table|div|center|font|p|h[1-6])[\s/>])/i.test(
    first,
  )
    ? 'workbook'
    : 'text';
}
