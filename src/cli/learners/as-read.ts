import type { PeopleFile } from '../../ingest/people-table.ts';

/** What is not asked for need not be read: the course for figures of statistics, villages for those of communes. */
export function asRead(file: PeopleFile, ofCourse: boolean, within: boolean): PeopleFile {
  const { columns } = file.table;
  const course = { registeredAt: null, share: [], quiz: [], final: null };
  const hasCommunes = columns.commune !== null || columns.communeCode !== null;
  const read = {
    ...columns,
    ...(ofCourse ? {} : course),
    ...(within || !hasCommunes ? {} : { village: null, organisation: null }),
  };
  return { ...file, table: { ...file.table, columns: read } };
}
