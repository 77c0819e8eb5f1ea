import { renderHtml } from '../../src/render/html.ts';
import { run } from '../transcript.ts';
import { MAP, mapReport } from './map-sample.ts';

const FOLDER = 'fixtures/quang-ngai';
const FILES = [
  'thong-ke-2025-10-21-1700.csv',
  'thong-ke-2025-10-26-1700.csv',
  'thong-ke-2025-11-11-0900.csv',
  'thong-ke-2025-12-04-1000.csv',
  'dan-so.csv',
].map((it) => `${FOLDER}/${it}`);

const made = new Map<string, Promise<string>>();

/** What a command writes as a page of the four published snapshots. */
export function pageOf(command: string, ...flags: string[]): Promise<string> {
  const line = [command, ...flags].join(' ');
  const page = made.get(line) ?? makePage(command, ...flags);
  made.set(line, page);
  return page;
}

async function makePage(command: string, ...flags: string[]): Promise<string> {
  const { code, err, written } = await run([command, ...FILES, ...flags, '-o', 'x.html']);
  const html = written.get('x.html');
  if (code !== 0 || html === undefined) throw new Error(err);
  return html;
}

export async function mapPage(): Promise<string> {
  const html = await renderHtml(mapReport(MAP), {
    language: 'vi',
    color: false,
    width: null,
    toFile: true,
    warnings: () => [],
  });
  return String(html);
}

/** Pages of every kind, by name. */
export const PAGES: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ['rank', () => pageOf('rank')],
  ['status', () => pageOf('status')],
  ['trend', () => pageOf('trend')],
  ['trend of several', () => pageOf('trend', '--unit', 'Xã Bờ Y', '--unit', 'Xã Bình Sơn')],
  ['trend of bounds', () => pageOf('trend', '--unit', 'Xã Bờ Y', '--by', 'residents-certified')],
  ['shortfall', () => pageOf('shortfall')],
  ['map', () => pageOf('map')],
  ['map with gaps', mapPage],
  ['report', () => pageOf('report')],
  ['letter', () => pageOf('report', '--letter')],
];
