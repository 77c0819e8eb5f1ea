import type { Letter } from '../../src/document/letter.ts';
import type { Report } from '../../src/document/report.ts';
import { renderHtml } from '../../src/render/html.ts';
import { hostileTable, reportWith } from '../render/hostile-report.ts';
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

const pageOfReport = async (report: Report): Promise<string> => {
  const look = { language: 'vi', color: false, width: null, toFile: true } as const;
  return String(await renderHtml(report, { ...look, warnings: () => [] }));
};

/** No space, and no place where a word may be broken. */
const ENDLESS = 'Ộ'.repeat(3000);

const endlessLetter: Letter = {
  superior: ENDLESS,
  body: ENDLESS,
  place: 'Bờ Y',
  subject: ENDLESS,
  to: [ENDLESS, ENDLESS],
  blocks: (['heading', 'paragraph', 'item'] as const).map((kind) => ({ kind, text: ENDLESS })),
  recipients: [ENDLESS],
  signature: { authority: ENDLESS, title: ENDLESS, name: ENDLESS },
  appendices: [{ title: ENDLESS, facts: [ENDLESS], table: hostileTable, notes: [ENDLESS] }],
};

export const mapPage = (): Promise<string> => pageOfReport(mapReport(MAP));

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
  [
    'letter of endless words',
    () => pageOfReport(reportWith(hostileTable, { letter: endlessLetter })),
  ],
  ['hostile names', () => pageOfReport(reportWith(hostileTable))],
];
