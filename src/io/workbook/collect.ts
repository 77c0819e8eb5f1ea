import type { Merge, Sheet, SheetRow } from '../../domain/workbook.ts';
import { Refusal } from './refusal.ts';

/** What is handed over at most, of all sheets together: a province's learners fit several times over. */
const MOST_ROWS = 300_000;
export const MOST_COLUMNS = 500;
const MOST_CELLS = 6_000_000;
const MOST_SHEETS = 2_000;

/** A sheet being read. Lines count from 1, columns from 0; cells may come in any order. */
export interface SheetDraft {
  /** `number` is the exact value of a cell that holds one. Throws a refusal beyond the limits. */
  readonly put: (line: number, column: number, text: string, number?: number) => void;
  readonly merge: (merge: Merge) => void;
  readonly hide: () => void;
  /** From one line to another, both included. */
  readonly hideRows: (first: number, last: number) => void;
}

export interface Collection {
  readonly sheet: (name: string, hidden: boolean) => SheetDraft;
  /** Throws a refusal where two sheets bear one name: which of them was read cannot be told. */
  readonly sheets: () => readonly Sheet[];
}

interface RowDraft {
  readonly cells: string[];
  readonly numbers: Map<number, number>;
}

interface Draft {
  readonly name: string;
  hidden: boolean;
  readonly rows: Map<number, RowDraft>;
  readonly merges: Merge[];
  readonly hiddenLines: Lines[];
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Gathers the cells of a workbook's sheets and refuses it as soon as they are too many. */
export function collect(): Collection {
  const drafts: Draft[] = [];
  let rowCount = 0;
  let cellCount = 0;

  const addRow = (rows: Map<number, RowDraft>, line: number): RowDraft => {
    rowCount += 1;
    if (rowCount > MOST_ROWS) throw new Refusal('too-large');
    const row: RowDraft = { cells: [], numbers: new Map() };
    rows.set(line, row);
    return row;
  };

  return {
    sheet: (name, hidden) => {
      if (drafts.length === MOST_SHEETS) throw new Refusal('too-large');
      const rows = new Map<number, RowDraft>();
      const merges: Merge[] = [];
      const hiddenLines: Lines[] = [];
      const draft: Draft = { name, hidden, rows, merges, hiddenLines };
      drafts.push(draft);
      return {
        hide: () => {
          draft.hidden = true;
        },
        hideRows: (first, last) => void hiddenLines.push({ first, last }),
        merge: (it) => void merges.push(it),
        put: (line, column, text, number) => {
          if (text.trim() === '' && number === undefined) return;
          cellCount += 1;
          if (column >= MOST_COLUMNS || cellCount > MOST_CELLS) throw new Refusal('too-large');
          const row = rows.get(line) ?? addRow(rows, line);
          while (row.cells.length < column) row.cells.push('');
          row.cells[column] = text;
          if (number !== undefined) row.numbers.set(column, number);
        },
      };
    },
    sheets: () => {
      if (new Set(drafts.map((it) => it.name)).size < drafts.length) throw new Refusal('damaged');
      for (const { rows, merges } of drafts) for (const merge of merges) dropUnseen(rows, merge);
      return drafts.map(({ name, hidden, merges, hiddenLines, ...draft }) => {
        const rows = inOrder(draft.rows);
        return { name, hidden, rows, hiddenRows: countWithin(rows, hiddenLines), merges };
      });
    },
  };
}

/** Values under a merge, other than its first, are kept in some files, but nobody sees them. */
function dropUnseen(
  rows: ReadonlyMap<number, RowDraft>,
  { top, left, bottom, right }: Merge,
): void {
  const lines = bottom - top < rows.size ? range(top, bottom) : [...rows.keys()];
  for (const line of lines) {
    const row = line < top || line > bottom ? undefined : rows.get(line);
    if (!row) continue;
    const last = Math.min(right, row.cells.length - 1);
    for (let column = line === top ? left + 1 : left; column <= last; column += 1) {
      row.cells[column] = '';
      row.numbers.delete(column);
    }
  }
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Both are in order once the lines are sorted: one walk through both. */
function countWithin(rows: readonly SheetRow[], hidden: readonly Lines[]): number {
  const ranges = [...hidden].sort((a, b) => a.first - b.first);
  let at = 0;
  return rows.filter(({ line }) => {
    while ((ranges[at]?.last ?? line) < line) at += 1;
    return (ranges[at]?.first ?? line + 1) <= line;
  }).length;
}

const inOrder = (rows: ReadonlyMap<number, RowDraft>): readonly SheetRow[] =>
  [...rows]
    .map(([line, { cells, numbers }]) => ({
      line,
      cells: cells.slice(0, cells.findLastIndex((text) => text !== '') + 1),
      numbers,
    }))
    .filter((row) => row.cells.length > 0)
    .sort((a, b) => a.line - b.line);
