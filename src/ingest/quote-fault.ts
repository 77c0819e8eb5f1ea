import { CsvError, parse } from 'csv-parse/sync';
import { type Issue, issue } from '../domain/issue.ts';

/** Names the line where the quotes of a text go wrong; `null` where csv-parse finds no fault. */
export function quoteFault(text: string, delimiter: string, file: string): Issue | null {
  try {
    parse(text, { delimiter, relax_column_count: true });
    return null;
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
    return issue('bad-quotes', { file, line }, {});
  }
}
