import type { Cell } from '../../document/cell.ts';
import type { Column } from '../../document/table.ts';
import { partsBoundsNotes } from '../parts-bounds.ts';
import { lackingKey, type Row } from './appendix-columns.ts';
import type { LetterFacts } from './letter-facts.ts';
import { absentPhrase } from './subject-phrases.ts';
import { unitCountPhrase } from './unit-phrases.ts';

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
    ...(shown.some((it) => it.key === 'rank') && shown.some((it) => isOpenRate(it, rows))
      ? ['Hạng: số liệu trong khoảng thì xếp theo mức thấp của khoảng.']
      : []),
    ...scopeNotes(shown, rows, facts),
    ...boundsNotes(shown, rows, facts),
    ...(cells.some(isEstimate) ? ['“≈”: số ước tính.'] : []),
    ...(shown.some((it) => it.label.vi.includes('CBCCVC'))
      ? ['CBCCVC: cán bộ, công chức, viên chức.']
      : []),
  ];
}

/** What all together lack of a milestone that judges only some of them. */
const scopeNotes = (
  shown: readonly Column<Row>[],
  rows: readonly Row[],
  { milestones }: LetterFacts,
): readonly string[] =>
  milestones.flatMap(({ status, units, isScoped }) => {
    const column = shown.find((it) => it.key === lackingKey(status));
    const total = rows.find((row) => row.at === null);
    if (!isScoped || column === undefined || total === undefined) return [];
    const phrase = unitCountPhrase(units.map((it) => it.figures.unit));
    return isTold(column.cell(total)) ? [`${column.label.vi}: tính riêng ${phrase}.`] : [];
  });

/** Why the rows add up to narrower bounds than those of all together. */
function boundsNotes(
  shown: readonly Column<Row>[],
  rows: readonly Row[],
  { selection }: LetterFacts,
): readonly string[] {
  const total = rows.find((row) => row.at === null);
  const isOpen = shown.some((it) => total !== undefined && isBounded(it.cell(total)));
  return total !== undefined && isOpen
    ? partsBoundsNotes(selection, total.name).map((it) => it.vi)
    : [];
}

/** A figure is never asked of the unit: that is not one that is missing. */
const isVoid = ({ kind, key, cell }: Column<Row>, row: Row): boolean =>
  kind !== 'text' && row.at !== null && key !== 'number' && cell(row).kind === 'text';

const isOpenRate = ({ key, cell }: Column<Row>, rows: readonly Row[]): boolean =>
  key === 'rate' && rows.some((row) => row.at !== null && isBounded(cell(row)));

const isBounded = (cell: Cell): boolean => {
  if (cell.kind === 'percent') return cell.percent !== null && cell.percent.min < cell.percent.max;
  return cell.kind === 'count' && cell.count !== null && typeof cell.count !== 'number';
};

const isEstimate = (cell: Cell): boolean =>
  (cell.kind === 'percent' && cell.percent?.estimated === true) ||
  (cell.kind === 'count' && cell.estimated === true);
