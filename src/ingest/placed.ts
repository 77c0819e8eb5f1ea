import { type Issue, issue } from '../domain/issue.ts';
import type { Level } from '../domain/unit.ts';
import type { Merge } from '../domain/workbook.ts';
import { tidy } from '../text/tidy.ts';
import { levelNamed } from '../units/kinds.ts';
import type { Layout } from './layout.ts';
import type { Row } from './row.ts';

/** What a row says of where its unit stands among the others; `null` where it says nothing. */
export interface Placed {
  readonly level: Level | null;
  /** The commune that it lies in, as written, and its code. */
  readonly within: string | null;
  readonly withinCode: string | null;
}

export const UNPLACED: Placed = { level: null, within: null, withinCode: null };

/** What places a row, for a table that has such columns; `null` for all others. */
export function placingOf(rows: readonly Row[], layout: Layout, file: string) {
  const { parent, parentCode, levelOf, kind } = layout;
  if (parent === null && parentCode === null && levelOf === null) return null;
  // "Loại" may tell another thing than a level, such as the class of a commune.
  const isLevel = (cell: string) => levelNamed(cell) !== null;
  const levelAt =
    levelOf !== null &&
    (kind === 'units' || rows.some(({ cells }) => isLevel(cells[levelOf] ?? '')))
      ? levelOf
      : null;
  return ({ line, cells }: Row, issues: Issue[]): Placed => {
    const cellAt = (at: number | null) => (at === null ? null : cells[at] || null);
    const written = cellAt(levelAt);
    const level = written === null ? null : levelNamed(written);
    if (written !== null && level === null) {
      const column = tidy(layout.header.cells[levelAt ?? 0] ?? '');
      issues.push(issue('level-unknown', { file, line, column }, { value: written }));
    }
    return { level, within: cellAt(parent), withinCode: cellAt(parentCode) };
  };
}

/**
 * Rows below the first of merged cells, with its text: a commune over all of its villages. What is
 * merely left blank stays so.
 */
export function filledDown(
  rows: readonly Row[],
  { parent, parentCode, levelOf }: Layout,
  merges: readonly Merge[],
): readonly Row[] {
  const columns = [parent, parentCode, levelOf].filter((it) => it !== null);
  return columns.reduce((filled, column) => fillColumn(filled, column, merges), rows);
}

function fillColumn(
  rows: readonly Row[],
  column: number,
  merges: readonly Merge[],
): readonly Row[] {
  const down = merges
    .filter(({ top, bottom, left }) => left === column && bottom > top)
    .sort((a, b) => a.top - b.top);
  if (down.length === 0) return rows;
  const [first] = rows;
  let at = 0;
  let text = '';
  return rows.map((row) => {
    // A merge may begin above the rows, where its text is a heading.
    while ((down[at]?.bottom ?? Infinity) < row.line) at++;
    const merge = down[at];
    if (merge === undefined || row.line < merge.top) return row;
    if (row.line === merge.top) text = row.cells[column] ?? '';
    const isBelow = row.line > merge.top && merge.top >= (first?.line ?? 0);
    if (!isBelow || text === '' || (row.cells[column] ?? '') !== '') return row;
    return { ...row, cells: row.cells.map((cell, i) => (i === column ? text : cell)) };
  });
}
