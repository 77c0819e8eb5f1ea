import { tidy } from '../text/tidy.ts';
import { type Headings, PLAIN_HEADINGS } from './heading.ts';
import type { Row } from './row.ts';

/** The rows that name the columns: one, or up to three that stand above each other. */
export interface Header {
  /** Where it stands among the rows given. */
  readonly at: number;
  readonly rows: readonly Row[];
  /** The line of its first row. */
  readonly line: number;
  /** The heading of each column as the file writes it, over however many rows. */
  readonly cells: readonly string[];
  /** How many headings are understood, of those that a table needs. */
  readonly score: number;
}

const DEEPEST = 3;
const BETWEEN = ' / ';

/**
 * The first rows that make a header. A title above it makes none with it that is better, and so the
 * lowest row from which as many headings are understood is where it begins.
 */
export function findHeader(
  rows: readonly Row[],
  headings: Headings = PLAIN_HEADINGS,
): Header | null {
  let best: Header | null = null;
  for (let at = 0; at < rows.length; at++) {
    if (best !== null && at >= best.at + best.rows.length) return best;
    const found = bestHeaderAt(rows, at, headings);
    if (found !== null && found.score >= (best?.score ?? 0)) best = found;
  }
  return best;
}

/**
 * Of headers that begin at a row the one that is understood best, and of those the one of most rows:
 * "Chứng nhận" above "Người dân" does not count all who are certified.
 */
function bestHeaderAt(rows: readonly Row[], at: number, headings: Headings): Header | null {
  let best: Header | null = null;
  // A title stands alone.
  if ((rows[at] as Row).cells.length < 2) return null;
  for (let end = at + 1; end <= Math.min(at + DEEPEST, rows.length); end++) {
    const { cells } = rows[end - 1] as Row;
    if (cells.some(isFigure) || cells.every((cell) => tidy(cell) === '')) break;
    const found = headerOf(rows.slice(at, end), at, headings);
    if (found.score > 0 && found.score >= (best?.score ?? 0)) best = found;
  }
  return best;
}

/** Figures stand in no header. */
const isFigure = (cell: string): boolean => /^[\s\d.,%]*\d[\s.,%]*$/.test(cell);

export function headerOf(
  rows: readonly Row[],
  at = 0,
  headings: Headings = PLAIN_HEADINGS,
): Header {
  const cells = joinHeadings(rows);
  const line = rows[0]?.line ?? 1;
  return { at, rows, line, cells, score: headerScore(cells, headings) };
}

/** How many headings are understood: 0 where they cannot be a header. */
function headerScore(texts: readonly string[], { meaningOf, needFigures }: Headings): number {
  if (texts.length < 2) return 0;
  const meanings = texts.map((cell) => meaningOf(cell));
  const is = (...kinds: string[]) => meanings.filter((it) => it && kinds.includes(it.is)).length;
  const figures = is('count', 'denominator', 'bare');
  const others = is('name', 'code', 'own', 'left-aside', 'parent', 'level');
  if (!needFigures) return is('name') > 0 && others > 1 ? figures + others : 0;
  return is('name', 'code') > 0 && figures > 0 ? figures + others : 0;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Headings over several rows: "Đăng ký" above "CBCCVC" and "Người dân" stands over both. `begun`: the
 * columns where a row above has a heading of its own, over which none of these rows' goes on.
 */
function joinHeadings(rows: readonly Row[], begun: ReadonlySet<number> = NONE): readonly string[] {
  const [first, ...below] = rows;
  if (first === undefined) return [];
  if (below.length === 0) return first.cells;
  const own = first.cells.flatMap((cell, at) => (tidy(cell) === '' ? [] : [at]));
  const lower = joinHeadings(below, new Set([...begun, ...own]));
  const width = Math.max(first.cells.length, lower.length);
  const upper = spread(first, lower, width, begun);
  return Array.from({ length: width }, (_, column) =>
    [tidy(upper[column] ?? ''), tidy(lower[column] ?? '')].filter((it) => it !== '').join(BETWEEN),
  );
}

/**
 * The upper headings, each also over the columns that it spans: as the sheet merges cells, or in
 * text, where nothing tells, over the empty cells behind it that have a heading below.
 */
function spread(
  row: Row,
  lower: readonly string[],
  width: number,
  begun: ReadonlySet<number>,
): readonly string[] {
  let heading = '';
  let last = -1;
  return Array.from({ length: width }, (_, column) => {
    const own = row.cells[column] ?? '';
    if (tidy(own) !== '') {
      heading = own;
      last = row.spans === undefined ? width : (row.spans.get(column) ?? column);
    } else if (begun.has(column)) last = -1;
    const spanned = column <= last && tidy(lower[column] ?? '') !== '';
    return tidy(own) === '' && !spanned ? '' : heading;
  });
}

const COLUMN_NUMBER = /^(\(?)([a-zđ]|\d{1,2})\)?( ?[=:(].*)?$/i;

/**
 * A row such as "A, B, (1), (2), 3=1+2" that numbers the columns below a header: from 1 on, each the
 * next. Villages that are called by bare numbers have rows like it; then the next row is called so too.
 */
export function numbersColumns(
  cells: readonly string[],
  next: readonly string[],
  name: number | null,
): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const marks = filled.map((cell) => COLUMN_NUMBER.exec(cell)?.[2]);
  if (filled.length < 3 || marks.includes(undefined)) return false;
  const numbers = marks.filter((it) => /^\d/.test(it as string)).map(Number);
  const first = /^\d/.test(marks[0] as string) ? numbers[0] === 1 : /^a$/i.test(marks[0] as string);
  const called = [cells, next].map((row) => (name === null ? '' : (row[name] ?? '')));
  if (!first || numbers.length < 2 || called.every((it) => /^\d+$/.test(it))) return false;
  return numbers.every((it, i) => i === 0 || it === (numbers[i - 1] as number) + 1);
}
