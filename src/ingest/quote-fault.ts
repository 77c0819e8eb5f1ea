import { type Issue, issue } from '../domain/issue.ts';
import { DELIMITERS } from './find-table.ts';
import { splitCells } from './split-cells.ts';

/** What is wrong with the quotes of a text in which no table was found; `null` where nothing is. */
export async function quotesFault(text: string, file: string): Promise<Issue | null> {
  for (const delimiter of DELIMITERS) {
    const line = text.includes(delimiter) ? splitCells(text, delimiter).wrongFrom : null;
    if (line !== null) return quoteFault(text, delimiter, line, file);
  }
  return null;
}

/** Names the line where quotes go wrong as csv-parse sees it, else that of the record they are in. */
export async function quoteFault(
  text: string,
  delimiter: string,
  record: number,
  file: string,
): Promise<Issue> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    parse(text, { delimiter, relax_column_count: true });
    return issue('bad-quotes', { file, line: record }, {});
  } catch (error) {
    const seen = error instanceof CsvError && typeof error['lines'] === 'number';
    return issue('bad-quotes', { file, line: seen ? (error['lines'] as number) : record }, {});
  }
}
