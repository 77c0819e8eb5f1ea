import type { Table } from '../../document/table.ts';
import type { Pair } from '../../i18n/pair.ts';
import { FONTS, type PictureLook } from './look.ts';
import { type Block, lineHeight, linesAt, stacked } from './marks.ts';
import { wrapToWidth } from './measure.ts';
import { COLOURS } from './palette.ts';
import { cardsOf } from './table-cards.ts';
import { placeColumns } from './table-columns.ts';
import { gridOf } from './table-grid.ts';

/** More rows than these stand in lines of their own, whatever they are about. */
const MOST_CARDS = 24;

/** A table as a picture shows it best: rates before thresholds as bars, all else in columns. */
export function tableBlock(table: Table, look: PictureLook): Block | null {
  if (table.rows.length + table.totals.length === 0) return null;
  const hasTargets =
    table.rows.length <= MOST_CARDS &&
    table.rows.some((row) => row.some((it) => it.kind === 'percent' && it.target !== undefined));
  const placed = hasTargets ? null : placeColumns(table, look);
  if (placed === null) return cardsOf(table, look);
  const grid = gridOf(table, placed.shown, look);
  return placed.dropped.length === 0
    ? grid
    : stacked([grid, droppedNote(placed.dropped, look)], 10);
}

/** A picture must not look as if it were all there is. */
function droppedNote(labels: readonly string[], { language, width }: PictureLook): Block {
  const names = [...new Set(labels)].filter((it) => it !== '').join('; ');
  const list = names === '' ? '' : `: ${names}`;
  const count = labels.length;
  const note: Pair = {
    vi: `Ảnh không đủ chỗ cho ${count} cột${list}.`,
    en: `No room in this picture for ${count === 1 ? 'a column' : `${count} columns`}${list}.`,
  };
  const lines = wrapToWidth(note[language].split(' '), FONTS.note, width);
  return {
    height: lines.length * lineHeight(FONTS.note.size),
    marks: linesAt(lines, 0, 0, { ...FONTS.note, fill: COLOURS.faint }),
  };
}
