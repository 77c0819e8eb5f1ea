import type { Report } from '../document/report.ts';
import type { Table } from '../document/table.ts';
import { type Issue, isOfHistory, issue } from '../domain/issue.ts';
import type { Language } from '../i18n/pair.ts';
import { renderers } from '../render/index.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { notice, refuse, type Telling } from './tell.ts';
import { writePrivate } from './write-text.ts';

/** Writes the list of people in the place of the report: nothing of it goes anywhere else. */
export async function printNames(
  report: Report,
  issues: readonly Issue[],
  { outputs }: Invocation,
  telling: Telling,
): Promise<number> {
  const { people } = report;
  // That there is somebody to name, and a file for it, was asked before anything was read.
  if (people === undefined) throw new Error('nobody to be named');
  const table = readable(people(), telling.language);
  const list = {
    ...report,
    notes: [],
    sections: [{ title: null, table }],
    machineTable: () => table,
  };
  const settings = {
    language: telling.language,
    color: false,
    width: null,
    toFile: true,
    warnings: () => [],
  };
  const all = [...issues];
  for (const { file, format } of outputs) {
    if (file === null) throw new Error('no file for names');
    const content = await (await renderers[format]())(list, settings);
    const written = await writePrivate(content, file, telling.world);
    if ('code' in written) return refuse([written], telling);
    const facts = { rows: table.rows.length, isPrivate: written.isPrivate };
    all.push(issue('names-written', { file }, facts));
  }
  const damage = all.filter(isOfHistory);
  await notice(telling.quiet ? damage : all, { ...telling, quiet: false });
  return damage.length > 0 ? EXIT.history : EXIT.done;
}

/** Nobody but people reads the list: its columns are headed in their language, in a CSV file too. */
const readable = (table: Table, language: Language): Table => ({
  ...table,
  headings: table.headings.map((it) => ({ ...it, key: it.label[language] })),
});
