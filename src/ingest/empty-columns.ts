import type { FigureName } from '../domain/figure.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { tidy } from '../text/tidy.ts';
import type { Groupings } from './column-marks.ts';
import type { Layout } from './layout.ts';
import type { Records } from './records.ts';

/** Columns of figures without a single one: formulas that nothing has computed look so. */
export function emptyColumns(
  { units }: Records,
  { figures, header }: Layout,
  groupings: Groupings,
  file: string,
): readonly Issue[] {
  // What is unknown of one unit tells nothing of its column.
  if (units.length < 2) return [];
  return [...figures].flatMap(([figure, at]) => {
    const column = tidy(header.cells[at] ?? '');
    // A column whose marks are unclear is refused as a whole, and told of as such.
    if (!groupings.has(figure) || !isEmpty(units, figure, column)) return [];
    return [issue('column-empty', { file, line: header.line, column }, {})];
  });
}

/** A cell that is refused is not empty. */
const isEmpty = (units: Records['units'], figure: FigureName, column: string): boolean =>
  units.every(
    (it) =>
      !it.figures.has(figure) &&
      !it.issues.some((fault) => fault.code === 'bad-count' && fault.column === column),
  );
