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

/** Names the line of the record in which quotes go wrong, and what csv-parse finds wrong with them. */
export async function quoteFault(
  text: string,
  delimiter: string,
  line: number,
  file: string,
): Promise<Issue> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const fault = (unclosed: boolean) => issue('bad-quotes', { file, line }, { unclosed });
  try {
    parse(text, { delimiter, relax_column_count: true });
    return fault(false);
  } catch (error) {
    return fault(error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED');
  }
}
