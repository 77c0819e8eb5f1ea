import type { Place } from '../domain/issue.ts';
import { tidy } from '../text/tidy.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';

/** Where a record has its name. */
export function nameplace({ line }: FileRecord, { file, layout }: Reading): Place {
  const { header, name, code } = layout;
  return { file, line, column: tidy(header.cells[name ?? code ?? 0] ?? '') };
}
