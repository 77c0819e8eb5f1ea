import type { FileFormat } from '../../domain/file-format.ts';
import type { PeopleFile } from '../people-table.ts';
import type { Row } from '../row.ts';
import type { FoundPeople } from './find-people.ts';

const DELIMITER = ',';

/** The rows of a sheet as the lines of a text, each at its own number, for the one reader of people. */
export function peopleFileOf(
  found: Omit<FoundPeople, 'issues'>,
  rows: readonly Row[],
  format: FileFormat,
): PeopleFile {
  const width = found.headings.length;
  const lines: string[] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1) lines.push('');
    // Sheets end each row with its last cell, which is no sign of a row cut off.
    const filled = cells.some((it) => it !== '') ? Math.max(width, cells.length) : 0;
    lines.push(Array.from({ length: filled }, (_, at) => quoted(cells[at] ?? '')).join(DELIMITER));
  }
  const head = Buffer.from(`${lines.join('\n')}\n`);
  const { file } = found;
  return {
    table: { ...found, encoding: 'utf-8', marked: false, delimiter: DELIMITER },
    source: { file, head, rest: null },
    format,
    path: null,
  };
}

/** A line end within a cell would shift the numbers of all lines below. */
const quoted = (cell: string): string => `"${cell.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`;
