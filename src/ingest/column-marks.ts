import type { FigureName } from '../domain/figure.ts';
import { type Issue, issue } from '../domain/issue.ts';
import {
  decideGrouping,
  type Grouping,
  type GroupingDecision,
  type Mark,
} from '../text/number-marks.ts';
import { tidy } from '../text/tidy.ts';
import type { Layout } from './layout.ts';
import type { Row } from './row.ts';

/** Which mark parts thousands in each column of figures. A column that is not here is not to be read. */
export type Groupings = ReadonlyMap<FigureName, Grouping>;

/**
 * Decides for each column of figures, from all its cells, which mark parts thousands, and refuses by
 * name the columns that cannot be told. A column that may be read in two ways is read as the file's
 * other columns are, where those agree. `told` is what the user says of the file, if anything.
 */
export function decideColumns(
  rows: readonly Row[],
  layout: Layout,
  told: Mark | null,
  file: string,
): { readonly groupings: Groupings; readonly issues: readonly Issue[] } {
  const decisions = [...layout.figures].map(
    ([figure, at]) => [figure, at, decisionOf(rows, at, told)] as const,
  );
  const common = commonMark(decisions.map(([, , decision]) => decision));
  const groupings = new Map<FigureName, Grouping>();
  const issues: Issue[] = [];
  for (const [figure, at, decision] of decisions) {
    const column = { file, line: layout.header.line, column: tidy(layout.header.cells[at] ?? '') };
    const decimals = storedDecimals(rows, at);
    if (decimals.length > 1) {
      issues.push(issue('decimals-stored', column, { examples: decimals.slice(0, 2) }));
    } else if (decision.decided) groupings.set(figure, decision.grouping);
    // Only as thousands: the decimals of other columns do not tell that this one has three.
    else if (decision.why === 'both' && decision.mark === common) groupings.set(figure, common);
    else {
      issues.push(
        issue('marks-unclear', column, { why: decision.why, examples: decision.examples }),
      );
    }
  }
  return { groupings, issues };
}

/** What the user says settles a column that can be read in two ways, and no other. */
function decisionOf(rows: readonly Row[], at: number, told: Mark | null): GroupingDecision {
  const decision = decideGrouping(cellsOf(rows, at));
  if (told === null || decision.decided || decision.why === 'neither') return decision;
  return decideGrouping(cellsOf(rows, at), told);
}

/** What a sheet shows of numbers that are not whole: a spreadsheet took dots of thousands for decimals. */
const storedDecimals = (rows: readonly Row[], at: number): readonly string[] =>
  rows.flatMap(({ cells, numbers }) => {
    const stored = numbers?.get(at);
    const isDecimal = stored !== undefined && !Number.isInteger(stored);
    return isDecimal && !cells[at]?.endsWith('%') ? [cells[at] ?? ''] : [];
  });

function* cellsOf(rows: readonly Row[], at: number): Generator<string> {
  for (const { cells, numbers } of rows) {
    const cell = cells[at];
    // What a sheet stores as a number needs no mark.
    if (cell && !numbers?.has(at)) yield cell;
  }
}

/** The one mark that parts thousands in all columns that tell. */
function commonMark(decisions: readonly GroupingDecision[]): Mark | null {
  const marks = new Set<Mark>();
  for (const it of decisions) {
    if (it.decided && it.grouping !== 'either') marks.add(it.grouping);
  }
  const [mark] = marks;
  return marks.size === 1 ? (mark ?? null) : null;
}
