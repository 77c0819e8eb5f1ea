import type { Cell } from '../../document/cell.ts';
import type { Table } from '../../document/table.ts';
import { cellAt, figureAt, isLeft, writtenCell } from './cell-marks.ts';
import { isBreakable } from './column-widths.ts';
import { FONTS, type PictureLook } from './look.ts';
import { type Block, baseline, boxAt, lineHeight, ruleAt, stacked, textAt } from './marks.ts';
import { type Font, fewLines } from './measure.ts';
import { COLOURS } from './palette.ts';
import type { PlacedColumn } from './table-columns.ts';

const PADDING = 8;
const LINE = lineHeight(FONTS.cell.size);
const MOST_LINES = 4;
/** Sentences stand at the end of rows. */
const MOST_LAST_LINES = 8;

/** A table in rows and columns, totals below a rule. */
export function gridOf(table: Table, columns: readonly PlacedColumn[], look: PictureLook): Block {
  const rows = table.rows.map((row, at) => rowOf(row, columns, FONTS.cell, at % 2 === 1, look));
  const totals = table.totals.map((row) => rowOf(row, columns, FONTS.strong, false, look));
  const rule: Block = {
    height: 3,
    marks: ruleAt([0, 1.5], [look.width, 1.5], COLOURS.rule, 3),
  };
  const head = headOf(columns);
  return stacked(
    [
      ...(head ? [head, rule] : []),
      ...rows,
      ...(rows.length > 0 && totals.length > 0 ? [rule] : []),
      ...totals,
    ],
    0,
  );
}

/** Labels with their last lines at one height. */
function headOf(columns: readonly PlacedColumn[]): Block | null {
  if (columns.every(({ label }) => label.join('') === '')) return null;
  const most = Math.max(...columns.map((it) => it.label.length));
  const marks = columns.flatMap(({ label, heading, x, width }) =>
    label.map((line, at) => {
      const y = baseline((most - label.length + at) * LINE, FONTS.strong.size);
      const font = { ...FONTS.strong, fill: COLOURS.faint };
      return isLeft(heading.kind)
        ? textAt(line, x, y, font)
        : textAt(line, x + width, y, { ...font, anchor: 'end' });
    }),
  );
  return { height: most * LINE + PADDING, marks: marks.join('') };
}

function rowOf(
  row: readonly Cell[],
  columns: readonly PlacedColumn[],
  font: Font,
  isStriped: boolean,
  { language, width: whole }: PictureLook,
): Block {
  const cells = columns.map(({ at, width, heading }, place) => {
    const cell = row[at] as Cell;
    const text = writtenCell(cell, language);
    const most = place === columns.length - 1 ? MOST_LAST_LINES : MOST_LINES;
    const lines = isBreakable(heading.kind, cell) ? fewLines(text, font, width, most) : [text];
    return { cell, lines };
  });
  const height = Math.max(...cells.map((it) => it.lines.length)) * LINE + 2 * PADDING;
  const marks = columns.map(({ x, width, heading }, at) => {
    const { cell, lines } = cells[at] as (typeof cells)[number];
    const place = { x, width, top: 0, height, lines, font };
    return isLeft(heading.kind) ? cellAt(cell, place) : figureAt(cell, place);
  });
  const stripe = isStriped ? boxAt(-12, 0, whole + 24, height, COLOURS.stripe, 6) : '';
  return { height, marks: stripe + marks.join('') };
}
