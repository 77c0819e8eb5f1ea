import type { Place } from '../domain/issue.ts';
import { tidy } from '../text/tidy.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';

/** Where a record has its name. */
export const nameplace = (record: FileRecord, reading: Reading): Place =>
  placeAt(reading.layout.name ?? reading.layout.code ?? 0, record, reading);

/** Where it says in which commune it lies; without such a column where it has its name. */
export function parentplace(record: FileRecord, reading: Reading): Place {
  const { parent, parentCode } = reading.layout;
  const at = parent ?? parentCode;
  return at === null ? nameplace(record, reading) : placeAt(at, record, reading);
}

const placeAt = (at: number, { line }: FileRecord, { file, layout }: Reading): Place => ({
  file,
  line,
  column: tidy(layout.header.cells[at] ?? ''),
});
