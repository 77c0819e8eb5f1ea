import { issue } from '../../domain/issue.ts';
import type { RowsRead } from '../../ingest/learners/rows-read.ts';
import type { PeopleFile } from '../../ingest/people-table.ts';

/** Learner files that hold nobody. */
export const emptyIssues = (files: readonly PeopleFile[], rows: ReadonlyMap<string, RowsRead>) =>
  files
    .filter(({ table }) => {
      const read = rows.get(table.file);
      return read !== undefined && read.read + read.rejected === 0;
    })
    .map(({ table: { file, headerLine } }) => issue('no-rows', { file, line: headerLine }, {}));

/** Lists of people that a command takes nothing from. */
export const unusedIssues = (files: readonly PeopleFile[], isUsed: (it: PeopleFile) => boolean) =>
  files
    .filter((it) => !isUsed(it))
    .map(({ table }) => issue('people-unused', { file: table.file }, {}));
