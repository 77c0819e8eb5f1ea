import type { Moment } from '../../src/domain/calendar.ts';
import type { OwnCount } from '../../src/domain/campaign.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { QUANG_NGAI_2025 } from '../../src/domain/quang-ngai-2025.ts';
import { type Dataset, joinReadings, type Said } from '../../src/ingest/dataset.ts';
import {
  type Ingested,
  type IngestOptions,
  ingest,
  type Reading,
} from '../../src/ingest/ingest.ts';
import type { Source } from '../../src/ingest/source.ts';
import { readSheets } from '../../src/io/workbook/read-sheets.ts';
import type { Decision } from '../../src/units/settle-names.ts';

/** A file: its text, and its name where that matters. */
export type File = string | readonly [name: string, text: string, said?: FileSaid];

/** What a campaign says of a file. */
type FileSaid = Pick<Source, 'asUnits' | 'from'>;

const NAME = 'thong-ke-2025-12-04-1000.csv';
export const TEN = '2025-12-04T10:00:00+07:00' as Moment;

export const OPTIONS: IngestOptions = {
  sheets: [],
  thousands: null,
  readWorkbook: readSheets,
  ownCounts: [],
};

export const readFile = (
  file: File,
  asPopulation = false,
  ownCounts: readonly OwnCount[] = [],
): Promise<Ingested> => {
  const [name, text, said] = typeof file === 'string' ? ([NAME, file] as const) : file;
  return readBytes(name, Buffer.from(text), asPopulation, ownCounts, said);
};

export async function readBytes(
  file: string,
  bytes: Uint8Array,
  asPopulation = false,
  ownCounts: readonly OwnCount[] = [],
  said: FileSaid = {},
): Promise<Ingested> {
  const source: Source = { file, head: bytes, rest: null, asPopulation, ...said };
  const [only] = await ingest(source, { ...OPTIONS, ownCounts });
  if (only === undefined) throw new Error('nothing was read');
  return only;
}

/** Files read and joined; all must be readable as tables. */
export async function readAll(
  files: readonly File[],
  asOf: Moment | null = null,
  decisions: readonly Decision[] = [],
  campaign: Said['campaign'] = QUANG_NGAI_2025,
) {
  const read = await Promise.all(files.map((file) => readFile(file, false, campaign.ownCounts)));
  const readings = read.map((it) => it.reading).filter((it): it is Reading => it !== null);
  if (readings.length < read.length) throw new Error(JSON.stringify(read.map((it) => it.issues)));
  const dataset = joinReadings(readings, { asOf, decisions, campaign });
  return { dataset, issues: [...read.flatMap((it) => it.issues), ...dataset.issues] };
}

/** Issues as `code:line`, or `code` where they have no line. */
export const codes = (issues: readonly Issue[]): readonly string[] =>
  issues.map((it) => (it.line === null ? it.code : `${it.code}:${it.line}`));

/** The counts of each unit in the last snapshot, by its name. */
export const lastCounts = (dataset: Dataset) =>
  Object.fromEntries(
    [...(dataset.snapshots.at(-1)?.counts ?? [])].map(([key, it]) => [
      dataset.units.get(key)?.name,
      it,
    ]),
  );

/** Decisions as the lines of a file, from line 2. */
export const decisionsOf = (...pairs: readonly (readonly [string, string])[]): Decision[] =>
  pairs.map(([written, unit], at) => {
    const place = { file: 'ten-goi.csv', line: at + 2 };
    const by = { ...place, column: 'Viết trong tệp' };
    return { written, unit, by, unitAt: { ...place, column: 'Đơn vị' } };
  });
