import { type Issue, issue } from '../domain/issue.ts';

/** Names the line where the quotes of a text go wrong; `null` where csv-parse finds no fault. */
export async function quoteFault(
  text: string,
  delimiter: string,
  file: string,
): Promise<Issue | null> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    parse(text, { delimiter, relax_column_count: true });
    return null;
  } catch (error) {
    const line =
      error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
    return issue('bad-quotes', { file, line }, {});
  }
}
