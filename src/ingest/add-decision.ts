import { type Issue, issue } from '../domain/issue.ts';
import { NAMES_DELIMITER, NAMES_HEADINGS, type NamesFile } from './read-names.ts';

const BOM = '\ufeff';
// What Excel on Windows writes.
const LINE_END = '\r\n';
const LINE_ENDS = /\r\n|\n|\r/;

/**
 * A file of settled names with one line more, and which line that is. All that stood in the file
 * stays as it is, byte by byte; the new line is made like it. `bytes` is `null` for a file that is
 * not there yet.
 */
export function addDecision(
  bytes: Uint8Array | null,
  { table }: NamesFile,
  decision: { readonly written: string; readonly unit: string },
  file: string,
): { readonly text: string; readonly line: number } | Issue {
  const { written, unit } = decision;
  if (bytes === null || table === null) {
    const lines = [NAMES_HEADINGS, [written, unit]].map((it) => lineOf(it, NAMES_DELIMITER));
    return { text: BOM + lines.map((it) => it + LINE_END).join(''), line: 2 };
  }
  const before = Buffer.from(bytes).toString('utf8');
  // What is written is UTF-8: behind bytes of another encoding it would be rubbish.
  if (before.includes('\0') || !Buffer.from(before).equals(bytes)) {
    return issue('names-not-csv', { file }, {});
  }
  const lineEnd = LINE_ENDS.exec(before)?.[0] ?? LINE_END;
  const whole = /[\r\n]$/.test(before) ? before : before + lineEnd;
  const header = table.rows[table.header]?.cells ?? [];
  const cells = header.map((_, at) =>
    at === table.written ? written : at === table.unit ? unit : '',
  );
  return {
    text: whole + lineOf(cells, table.delimiter) + lineEnd,
    line: whole.split(LINE_ENDS).length,
  };
}

const lineOf = (cells: readonly string[], delimiter: string): string =>
  cells
    .map((cell) =>
      cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter);
