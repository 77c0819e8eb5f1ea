import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../document/cell.ts';
import type { Heading } from '../document/table.ts';
import { type Count, high, low } from '../domain/count.ts';
import type { Language } from '../i18n/pair.ts';
import type { Renderer } from './format.ts';

const BOM = '\ufeff';
const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;

/**
 * The report's machine table: keys that no language changes, plain numbers, ISO dates, nothing for
 * unknown. A figure known within bounds leaves its own column empty and fills `…Min` and `…Max`.
 */
export const renderCsv: Renderer = async (report, { language, toFile }) => {
  const { headings, rows } = report.machineTable();
  const keys = headings.flatMap(({ key, bounded }) =>
    bounded ? [key, `${key}Min`, `${key}Max`] : [key],
  );
  const records = rows.map((row) =>
    row.flatMap((cell, at) => fields(cell, headings[at] as Heading, language)),
  );
  // Excel takes a file for UTF-8 by its mark; a program that reads a stream would stumble over it.
  return (toFile ? BOM : '') + stringify([keys, ...records]);
};

function fields(cell: Cell, { bounded }: Heading, language: Language): readonly string[] {
  const bounds = boundsOf(cell);
  if (bounds === undefined) return [plainField(cell, language)];
  const exact = bounds !== null && bounds[0] === bounds[1] ? String(bounds[0]) : '';
  return bounded ? [exact, ...(bounds?.map(String) ?? ['', ''])] : [exact];
}

/** The least and the most of a figure, `null` for unknown, `undefined` for what is no figure. */
function boundsOf(cell: Cell): readonly [number, number] | null | undefined {
  const of = (count: Count) => (count === null ? null : ([low(count), high(count)] as const));
  if (cell.kind === 'count') return of(cell.count);
  if (cell.kind === 'change') return of(cell.change);
  if (cell.kind === 'pace') return of(cell.pace);
  if (cell.kind !== 'percent') return undefined;
  return cell.percent && [cell.percent.min / 100, cell.percent.max / 100];
}

function plainField(cell: Cell, language: Language): string {
  if (cell.kind === 'rank') return cell.rank === null ? '' : String(cell.rank);
  if (cell.kind === 'status') return cell.status;
  if (cell.kind === 'day') return cell.day ?? '';
  const text = cell.kind === 'text' ? (cell.text?.[language] ?? '') : '';
  // Text from a file must not run as a formula where a spreadsheet opens it.
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}
