import type { Report } from '../document/report.ts';
import type { Table } from '../document/table.ts';
import { type Issue, isOfHistory, issue } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import type { Renderer } from '../render/format.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { notice, refuse, type Telling } from './tell.ts';
import { writePrivate } from './write-text.ts';

/** Writes the list of people in the place of the report: nothing of it goes anywhere else. */
export async function printNames(
  report: Report,
  issues: readonly Issue[],
  { output }: Invocation,
  render: Renderer,
  telling: Telling,
): Promise<number> {
  const { people } = report;
  // Both were asked for before anything was read.
  if (people === undefined || output === null) throw new Error('nobody to be named');
  const table = readable(people(), telling.language);
  const content = await render(
    { ...report, notes: [], sections: [{ title: null, table }], machineTable: () => table },
    {
      language: telling.language,
      color: false,
      width: null,
      toFile: true,
      warnings: () => [],
    },
  );
  const written = await writePrivate(content, output, telling.world);
  if ('code' in written) return refuse([written], telling);
  const facts = { rows: table.rows.length, isPrivate: written.isPrivate };
  const all = [...issues, issue('names-written', { file: output }, facts)];
  const damage = all.filter(isOfHistory);
  await notice(telling.quiet ? damage : all, { ...telling, quiet: false });
  return damage.length > 0 ? EXIT.history : EXIT.done;
}

/** Nobody but people reads the list: its columns are headed in their language, in a CSV file too. */
const readable = (table: Table, language: Language): Table => ({
  ...table,
  headings: table.headings.map((it) => ({ ...it, key: it.label[language] })),
});
