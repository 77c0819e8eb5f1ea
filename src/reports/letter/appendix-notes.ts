import type { Cell } from '../../document/cell.ts';
import type { Column } from '../../document/table.ts';
import type { Row } from './appendix-columns.ts';
import type { LetterFacts } from './letter-facts.ts';
import { absentPhrase } from './subject-phrases.ts';

/** Whether a cell tells a figure. */
export const isTold = (cell: Cell): boolean => {
  if (cell.kind === 'count') return cell.count !== null;
  if (cell.kind === 'percent') return cell.percent !== null;
  if (cell.kind === 'rank') return cell.rank !== null;
  if (cell.kind === 'change') return cell.change !== null;
  return cell.kind === 'text' && cell.text !== null && cell.text.vi !== '';
};

/** What was left out of a table, and what its signs mean. */
export function notesOf(
  shown: readonly Column<Row>[],
  dropped: readonly Column<Row>[],
  rows: readonly Row[],
  facts: LetterFacts,
): readonly string[] {
  const cells = shown.flatMap((column) => rows.map((row) => column.cell(row)));
  const labels = dropped.filter((it) => it.kind !== 'change').map((it) => it.label.vi);
  const absent = absentPhrase(facts);
  return [
    ...(labels.length > 0 ? [`Chưa có số liệu nên không lập cột: ${labels.join('; ')}.`] : []),
    ...(absent === null ? [] : [`Chưa có số liệu lần này: ${absent}.`]),
    ...(cells.some((it) => it.kind !== 'text' && !isTold(it))
      ? ['“…”: chưa có số liệu để tính.']
      : []),
    ...(shown.some((column) => rows.some((row) => isVoid(column, row)))
      ? ['Ô để trống: không áp dụng cho đơn vị đó.']
      : []),
    ...(cells.some(isBounded) ? ['“a–b”: số liệu chỉ xác định được trong khoảng từ a đến b.'] : []),
    ...(cells.some(isEstimate) ? ['“≈”: số ước tính.'] : []),
    ...(shown.some((it) => it.label.vi.includes('CBCCVC'))
      ? ['CBCCVC: cán bộ, công chức, viên chức.']
      : []),
  ];
}

/** A figure is never asked of the unit: that is not one that is missing. */
const isVoid = ({ kind, key, cell }: Column<Row>, row: Row): boolean =>
  kind !== 'text' && row.at !== null && key !== 'number' && cell(row).kind === 'text';

const isBounded = (cell: Cell): boolean => {
  if (cell.kind === 'percent') return cell.percent !== null && cell.percent.min < cell.percent.max;
  return cell.kind === 'count' && cell.count !== null && typeof cell.count !== 'number';
};

const isEstimate = (cell: Cell): boolean =>
  (cell.kind === 'percent' && cell.percent?.estimated === true) ||
  (cell.kind === 'count' && cell.estimated === true);
