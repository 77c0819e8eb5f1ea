import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../src/ingest/container.ts';
import { ROOT } from '../transcript.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is by its first bytes', () => {
  it.each([
    ['PK\x03\x04\x14\0\0\0', 'workbook'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'workbook'],
    ['<table><tr>', 'workbook'],
    ['\r\n  <HTML xmlns:x="urn">', 'workbook'],
    ['\xef\xbb\xbf<!DOCTYPE html>', 'workbook'],
    ['<!-- xuất từ cổng --><table>', 'workbook'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>', 'workbook'],
    [
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'workbook',
    ],
    ['<?xml version="1.0"?><!DOCTYPE html><html lang="vi">', 'workbook'],
    ['<?xml version="1.0"?><rss/>', 'XML'],
    ['PK\x03\x04 [Content_Types].xml word/document.xml', 'Word'],
    ['PK\x03\x04 [Content_Types].xml ppt/presentation.xml', 'PowerPoint'],
    ['PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text', 'ODT'],
    ['{\\rtf1\\ansi', 'RTF'],
    ['%PDF-1.7', 'PDF'],
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['\xff\xd8\xff\xe0', 'JPEG'],
    ['GIF89a', 'GIF'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'WebP'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['II*\0', 'TIFF'],
    ['Rar!\x1a\x07', 'RAR'],
    ["7z\xbc\xaf'\x1c", '7-Zip'],
    ['\x1f\x8b\x08', 'Gzip'],
    ['', 'text'],
    ['   ', 'text'],
    ['Xếp hạng;Xã', 'text'],
    ['<5 người;3', 'text'],
    ['PDF;2', 'text'],
    ['\xff\xfeX\0', 'text'],
  ])('%j is %s', (begins, container) => {
    expect(containerOf(latin1(begins))).toBe(container);
  });

  it('is seen in UTF-16 too', () => {
    const page = Buffer.from('\ufeff<html><table>', 'utf16le');
    expect(containerOf(page)).toBe('workbook');
    expect(containerOf(Buffer.from(page).swap16())).toBe('workbook');
  });

  it.each(['xlsx', 'xls', 'ods'])('is seen in a file of LibreOffice: %s', (ending) => {
    const file = join(ROOT, 'fixtures', 'cases', `bang-thong-ke.${ending}`);
    expect(containerOf(readFileSync(file))).toBe('workbook');
  });

  it('takes no longer for a long file', () => {
    const spaces = Buffer.alloc(50_000_000, 0x20);
    const start = performance.now();
    expect(containerOf(spaces)).toBe('text');
    expect(performance.now() - start).toBeLessThan(100);
  });
});
