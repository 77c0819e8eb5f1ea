import type { FigureName } from '../domain/figure.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { readCount, readStoredCount } from '../text/read-count.ts';
import { tidy } from '../text/tidy.ts';
import { LONGEST_NAME } from '../units/settle-names.ts';
import type { Groupings } from './column-marks.ts';
import type { FileRecord } from './file-record.ts';
import { numbersColumns } from './header.ts';
import { aboutRows, figuresWithoutHeading } from './header-context.ts';
import type { Headings } from './heading.ts';
import type { Layout } from './layout.ts';
import { placingOf, UNPLACED } from './placed.ts';
import type { Row } from './row.ts';
import { isSubtotal, isTotalLabel, type LabelledTotal, labels, totalOf } from './row-labels.ts';
import { sumRows } from './sum-rows.ts';

/** Every row below a header is a unit, or left out for one of these reasons. */
export interface Records {
  readonly units: readonly FileRecord[];
  /** "Tổng cộng", where the file has it. */
  readonly total: FileRecord | null;
  /** How many rows sum up others: "Tổng cộng", and "Cộng" below each group. */
  readonly totals: number;
  /** Those of them that only their figures tell, such as "Khu vực I". */
  readonly unlabelled: readonly FileRecord[];
  readonly blank: number;
  /** The header again, as at the top of each page, and rows that number the columns. */
  readonly headings: number;
  readonly remarks: readonly Row[];
  /** What stands beside the table and may change what it says. */
  readonly faults: readonly Issue[];
}

const LONGEST_FIGURE = 30;

/** Sorts the rows below a header into units, totals and what is left out, and reads their figures. */
export function readRecords(
  rows: readonly Row[],
  layout: Layout,
  groupings: Groupings,
  file: string,
  understood: Headings,
): Records {
  const units: FileRecord[] = [];
  const remarks: Row[] = [];
  const totals: LabelledTotal[] = [];
  let blank = 0;
  let headings = 0;
  const header = layout.header.rows.map((row) => trimmed(row.cells.map(tidy)));
  const placing = placingOf(rows, layout, file);
  const rowsOf = new Map<FileRecord, Row>();
  let below = true;
  for (const [at, row] of rows.entries()) {
    const { cells } = row;
    const filled = trimmed(cells);
    if (filled.length === 0) {
      blank++;
      continue;
    }
    // Only what stands right below a header can number its columns.
    const heading: boolean =
      header.some((it) => isSame(it, filled)) ||
      (below && numbersColumns(cells, rows[at + 1]?.cells ?? [], layout.name));
    below = heading;
    if (heading) {
      headings++;
      continue;
    }
    const record = readRecord(row, layout, groupings, placing, file);
    const label = labels(cells, layout).find(isTotalLabel);
    if (record.name === '' && record.withoutFigures) remarks.push(row);
    else if (label !== undefined) totals.push({ label, record });
    else {
      units.push(record);
      if (record.withoutFigures) rowsOf.set(record, row);
    }
  }
  const sums = sumRows(units, layout);
  const lastFigures = units.findLast((it) => !it.withoutFigures)?.line ?? 0;
  return {
    units: units
      .filter((it) => !sums.has(it))
      .map((it) => (isUnread(it, lastFigures) ? { ...it, withoutFigures: false } : it)),
    total: totalOf(totals),
    totals: totals.length + sums.size,
    unlabelled: [...sums].filter((it) => !isSubtotal(it.name)),
    blank,
    headings,
    remarks,
    faults: [
      ...aboutRows({ remarks, units, rowsOf }, layout, file, understood),
      ...figuresWithoutHeading(rows, layout, file),
    ],
  };
}

/**
 * Whether a row has something in place of figures that somebody meant as one: "~500", or words amid
 * the other rows. Below them all it is a signature or a note.
 */
const isUnread = ({ issues, withoutFigures, line }: FileRecord, lastFigures: number): boolean =>
  withoutFigures &&
  issues.some((it) => it.code === 'bad-count' && (line < lastFigures || isMeantAsFigure(it.value)));

const isMeantAsFigure = (value: string): boolean =>
  value.length <= LONGEST_FIGURE && /\d/.test(value) && !/ngày|tháng|năm/i.test(value);

/** A whole row of another delimiter, pasted into one cell: "65;Xã Bờ Y;2.354;1.103". */
function isRowInOneCell(cells: readonly string[], { figures }: Layout): boolean {
  const [only, ...others] = cells.filter((cell) => cell !== '');
  if (only === undefined || others.length > 0) return false;
  return [';', ',', '\t', '|'].some((mark) => {
    const numbers = only.split(mark).filter((part) => /^\s*\d[\d.,]*\s*$/.test(part));
    return numbers.length >= 2 && numbers.length >= figures.size - 1;
  });
}

/** Without the empty cells at its end. */
const trimmed = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, at) => cell === b[at]);

function readRecord(
  row: Row,
  layout: Layout,
  groupings: Groupings,
  placing: ReturnType<typeof placingOf>,
  file: string,
): FileRecord {
  const { line, cells } = row;
  const place = { file, line };
  const { figures, issues, numeric } = readFigures(row, layout, groupings, place);
  const expected = layout.header.cells.length;
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > expected) issues.push(issue('row-too-long', place, { cells: filled, expected }));
  if (cells.length < expected) {
    issues.push(issue('row-too-short', place, { cells: cells.length, expected }));
  }
  if (figures.size === 0 && isRowInOneCell(cells, layout)) {
    const fault = issue('row-in-one-cell', place, {});
    const nothing = { name: '', code: null, placed: UNPLACED, own: [] };
    return { line, ...nothing, figures, issues: [fault], withoutFigures: false };
  }
  const code = (layout.code === null ? undefined : cells[layout.code]) || null;
  const written = (layout.name === null ? undefined : cells[layout.name]) || code || '';
  if (written === '') issues.push(issue('name-missing', place, {}));
  const tooLong = written.length > LONGEST_NAME;
  if (tooLong) issues.push(issue('name-too-long', place, { letters: written.length }));
  const name = tooLong ? written.slice(0, LONGEST_NAME) : written;
  const own = layout.own.map(({ at }) => cells[at] ?? '');
  const placed = placing?.(row, issues) ?? UNPLACED;
  return { line, name, code, placed, figures, own, issues, withoutFigures: !numeric };
}

function readFigures(
  { cells, numbers }: Row,
  layout: Layout,
  groupings: Groupings,
  place: { readonly file: string; readonly line: number },
) {
  const figures = new Map<FigureName, number>();
  const issues: Issue[] = [];
  let numeric = false;
  // `forEach`, as a loop over a map makes two objects for each of its entries.
  layout.figures.forEach((at, figure) => {
    const value = cells[at] ?? '';
    const grouping = groupings.get(figure);
    const stored = numbers?.get(at);
    // A cell that shows a percentage is one, whatever number it stores.
    const asText = stored === undefined || value.endsWith('%');
    const read = asText ? readCount(value, grouping) : readStoredCount(stored);
    if (read.ok && read.count === null) return;
    numeric ||= read.ok || read.fault !== 'not-a-count' || /^\d/.test(value);
    // The column is refused as a whole.
    if (grouping === undefined) return;
    if (read.ok) figures.set(figure, read.count as number);
    else {
      const column = tidy(layout.header.cells[at] ?? '');
      issues.push(issue('bad-count', { ...place, column }, { value, fault: read.fault }));
    }
  });
  return { figures, issues, numeric };
}
