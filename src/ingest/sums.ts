import type { FigureName } from '../domain/figure.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { tidy } from '../text/tidy.ts';
import type { FileRecord } from './file-record.ts';
import type { Layout } from './layout.ts';
import type { Records } from './records.ts';
import { isSubtotal } from './row-labels.ts';

/** Compares the sums that a file gives with the figures that they sum up. */
export function checkSums(records: Records, layout: Layout, file: string): readonly Issue[] {
  const heading = (figure: FigureName) =>
    tidy(layout.header.cells[layout.figures.get(figure) ?? -1] ?? '');
  const { units, total, unlabelled } = records;
  // A spreadsheet's sum takes what is unknown for nothing: such sums do not add up, and need not.
  const whole = units.every((row) => row.figures.size === layout.figures.size);
  const rows = [...units, ...(total === null ? [] : [total])];
  const checked = whole ? rows : units.filter((row) => !isSubtotal(row.name));
  const parts = checked.flatMap((row) => checkParts(row, file, heading));
  const left = unlabelled.map(({ line, name }) =>
    issue('sum-row-left-out', { file, line }, { value: name }),
  );
  if (total === null) return [...left, ...parts];
  return [...left, ...parts, ...unreadIn(total), ...checkTotal(total, records, file, heading)];
}

type HeadingOf = (figure: FigureName) => string;

const SUMS = [
  {
    whole: 'registered.total',
    employeesPart: 'registered.publicEmployees',
    residentsPart: 'registered.residents',
  },
  {
    whole: 'certified.total',
    employeesPart: 'certified.publicEmployees',
    residentsPart: 'certified.residents',
  },
] as const;

function checkParts(row: FileRecord, file: string, heading: HeadingOf): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { whole, employeesPart, residentsPart } of SUMS) {
    const total = row.figures.get(whole);
    const employees = row.figures.get(employeesPart);
    const residents = row.figures.get(residentsPart);
    if (total === undefined) continue;
    const unit = row.name;
    const place = () => ({ file, line: row.line, column: heading(whole) });
    const part = Math.max(employees ?? 0, residents ?? 0);
    if (employees !== undefined && residents !== undefined) {
      const parts = employees + residents;
      if (total !== parts) issues.push(issue('sum-mismatch', place(), { unit, total, parts }));
    } else if (part > total) issues.push(issue('part-above-total', place(), { unit, total, part }));
  }
  return issues;
}

/** What cannot be read in the total row is not compared; it is no reason to refuse the file. */
const unreadIn = ({ issues }: FileRecord): readonly Issue[] =>
  issues.flatMap((it) => {
    if (it.code !== 'bad-count') return [];
    const { file, line, column, value } = it;
    return [issue('bad-total', { file, line, column }, { value })];
  });

function checkTotal(total: FileRecord, records: Records, file: string, heading: HeadingOf) {
  // Lines without figures below the total are remarks, not units of which all is unknown.
  const summed = records.units.filter(
    (it) => !isSubtotal(it.name) && (!it.withoutFigures || it.line < total.line),
  );
  return [...total.figures].flatMap(([figure, value]) => {
    if (sumOf(summed, figure) === value) return [];
    const sum = sumOf(onceEach(summed), figure);
    if (sum === null || sum === value) return [];
    const place = { file, line: total.line, column: heading(figure) };
    return [issue('total-mismatch', place, { total: value, sum })];
  });
}

/** `null` where a row has no such figure: a sum over unknown figures cannot be compared. */
function sumOf(rows: readonly FileRecord[], figure: FigureName): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = row.figures.get(figure);
    if (value === undefined) return null;
    sum += value;
  }
  return rows.length > 0 ? sum : null;
}

/** A row that is written twice counts once, here as elsewhere. */
function onceEach(rows: readonly FileRecord[]): readonly FileRecord[] {
  const rowOf = ({ name, code, figures }: FileRecord) => JSON.stringify([name, code, ...figures]);
  return [...new Map(rows.map((row) => [rowOf(row), row])).values()];
}
