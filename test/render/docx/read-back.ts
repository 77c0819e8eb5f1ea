import mammoth from 'mammoth';
import type { Letter } from '../../../src/document/letter.ts';
import type { Report } from '../../../src/document/report.ts';
import type { Language } from '../../../src/i18n/pair.ts';
import { same } from '../../../src/i18n/pair.ts';
import { unzip } from '../../../src/io/workbook/unzip.ts';
import { renderDocx } from '../../../src/render/docx.ts';

export async function bytesOf(report: Report, language: Language = 'vi'): Promise<Uint8Array> {
  const look = { color: false, width: null, toFile: true, warnings: () => [] };
  return (await renderDocx(report, { ...look, language })) as Uint8Array;
}

/** Each part of the file as text; bytes that are no UTF-8 are an error. */
export async function xmlOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = await unzip(bytes, (name) => /\.(xml|rels)$/.test(name));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map([...parts].map(([name, part]) => [name, decoder.decode(part)]));
}

export const documentOf = async (bytes: Uint8Array): Promise<string> =>
  (await xmlOf(bytes)).get('word/document.xml') ?? '';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
};
const textOf = (html: string): string =>
  html
    .replace(/<br \/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (it) => ENTITIES[it] as string);

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, inner = '']) => inner);

/** What another library reads: the texts of the paragraphs outside tables, and the cells of all tables. */
export async function readBack(bytes: Uint8Array) {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const html = value.replace(/<p \/>|<p><\/p>/g, '');
  const tables = all(html, /<table>(.*?)<\/table>/gs).map((table) =>
    all(table, /<tr>(.*?)<\/tr>/gs).map((row) =>
      all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs).map(textOf),
    ),
  );
  const paragraphs = all(html.replace(/<table>.*?<\/table>/gs, ''), /<p>(.*?)<\/p>/gs).map(textOf);
  return { paragraphs, tables };
}

export const reportWith = (some: Partial<Report>): Report => ({
  title: same('Báo cáo'),
  facts: [],
  sections: [],
  notes: [],
  machineTable: () => {
    throw new Error('documents are for people');
  },
  json: () => ({}),
  standings: () => [],
  issues: [],
  ...some,
});

export const withLetter = (letter: Letter): Report => reportWith({ letter });
