import { type Issue, issue } from '../domain/issue.ts';
import { fold } from '../text/fold.ts';
import { readCount } from '../text/read-count.ts';
import { tidy } from '../text/tidy.ts';
import type { FigureName, Layout } from './layout.ts';
import type { Row } from './split-cells.ts';

/** One unit's row as its file has it, before its name is understood. */
export interface FileRecord {
  readonly line: number;
  readonly name: string;
  readonly code: string | null;
  /** The figures that the row gives; what is unknown is left out. */
  readonly figures: ReadonlyMap<FigureName, number>;
  /** What stands in each of the layout's own columns. */
  readonly own: readonly string[];
  readonly issues: readonly Issue[];
  /**
   * Nothing in it looks like a figure. It is a unit of which all is unknown where its name is known,
   * and otherwise a line such as "Nơi nhận:".
   */
  readonly withoutFigures: boolean;
}

/** Every row below a header is a unit, the total, a remark or blank. */
export interface Records {
  readonly units: readonly FileRecord[];
  /** "Tổng cộng", where the file has it. */
  readonly total: FileRecord | null;
  readonly blank: number;
  readonly remarks: readonly Row[];
}

// "Tổng cộng", "Cộng:", "Tổng cộng toàn tỉnh", "Tổng số (96 xã)"; Cộng Hòa is a commune.
const TOTAL =
  /^(?:(?:tong|cong|tong cong|tong so)(?: toan (?:tinh|xa|phuong|dac khu|thanh pho))?(?: \d.*)?|toan (?:tinh|xa|phuong|dac khu|thanh pho)|total)$/;

const LONGEST_NAME = 200;

export function readRecords(rows: readonly Row[], layout: Layout, file: string): Records {
  const units: FileRecord[] = [];
  const remarks: Row[] = [];
  const totals: LabelledTotal[] = [];
  let blank = 0;
  const header = layout.header.cells.map(tidy);
  for (const row of rows) {
    const cells = row.cells.map(tidy);
    const record = readRecord(row.line, cells, layout, file);
    if (cells.every((cell) => cell === '')) blank++;
    else if (isSame(cells, header) || (record.name === '' && record.withoutFigures)) {
      remarks.push(row);
    } else {
      const label = labels(cells, layout).find(isTotalLabel);
      if (label === undefined) units.push(record);
      else totals.push({ label, record });
    }
  }
  return { units, total: totalOf(totals), blank, remarks };
}

interface LabelledTotal {
  readonly label: string;
  readonly record: FileRecord;
}

/** "Cộng" closes a group, "Tổng cộng" all of them; of several "Cộng" none is the total. */
function totalOf(totals: readonly LabelledTotal[]): FileRecord | null {
  const whole = totals.findLast(({ label }) => /^t/i.test(label));
  if (whole) return whole.record;
  return totals.length === 1 ? (totals[0]?.record ?? null) : null;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, at) => cell === b[at]);

/** What a row calls itself: its name, or where that is empty any cell that holds no figure. */
function labels(cells: readonly string[], layout: Layout): readonly string[] {
  const name = layout.name === null ? '' : (cells[layout.name] ?? '');
  if (name !== '') return [name];
  const figures = new Set(layout.figures.values());
  return cells.filter((_, at) => !figures.has(at));
}

// "Cộng khu vực I", "Tổng các xã miền núi": a row of sums, unless a unit is known by that name.
// Three communes of the country begin so without their kind.
const SUBTOTAL = /^(?:tong|total|sum|cong(?! (?:hoa|hien|lac)\b))\b/;

export const isSubtotal = (name: string): boolean =>
  /^\W*[tcs]/i.test(name) && SUBTOTAL.test(fold(name));

const isTotalLabel = (cell: string): boolean => /^[tc]/i.test(cell) && TOTAL.test(fold(cell));

function readRecord(
  line: number,
  cells: readonly string[],
  layout: Layout,
  file: string,
): FileRecord {
  const place = { file, line };
  const { figures, issues, numeric } = readFigures(cells, layout, place);
  const expected = layout.header.cells.length;
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > expected) issues.push(issue('row-too-long', place, { cells: filled, expected }));
  if (cells.length < expected) {
    issues.push(issue('row-too-short', place, { cells: cells.length, expected }));
  }
  const code = (layout.code === null ? undefined : cells[layout.code]) || null;
  const written = (layout.name === null ? undefined : cells[layout.name]) || code || '';
  if (written === '') issues.push(issue('name-missing', place, {}));
  const tooLong = written.length > LONGEST_NAME;
  if (tooLong) issues.push(issue('name-too-long', place, { letters: written.length }));
  const name = tooLong ? written.slice(0, LONGEST_NAME) : written;
  const own = layout.own.map(({ at }) => cells[at] ?? '');
  return { line, name, code, figures, own, issues, withoutFigures: !numeric };
}

function readFigures(
  cells: readonly string[],
  layout: Layout,
  place: { readonly file: string; readonly line: number },
) {
  const figures = new Map<FigureName, number>();
  const issues: Issue[] = [];
  let numeric = false;
  // `forEach`, as a loop over a map makes two objects for each of its entries.
  layout.figures.forEach((at, figure) => {
    const value = cells[at] ?? '';
    const read = readCount(value);
    if (read.ok && read.count === null) return;
    numeric ||= read.ok || /^[-−(]?\d/.test(value);
    if (read.ok) figures.set(figure, read.count as number);
    else {
      const column = tidy(layout.header.cells[at] ?? '');
      issues.push(issue('bad-count', { ...place, column }, { value, fault: read.fault }));
    }
  });
  return { figures, issues, numeric };
}
