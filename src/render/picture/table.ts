import type { Table } from '../../document/table.ts';
import { countPair } from '../../i18n/number-text.ts';
import type { Pair } from '../../i18n/pair.ts';
import { FONTS, type PictureLook } from './look.ts';
import { type Block, lineHeight, linesAt, stacked } from './marks.ts';
import { wrapToWidth } from './measure.ts';
import { COLOURS } from './palette.ts';
import { cardsOf } from './table-cards.ts';
import { placeColumns } from './table-columns.ts';
import { gridOf } from './table-grid.ts';

/** More rows than these stand in lines of their own, whatever they are about. */
const MOST_CARDS = 8;

/**
 * A table as a picture shows it best: rates before thresholds as bars, all else in columns; no more than so
 * many rows of it.
 */
export function tableBlock(table: Table, most: number, look: PictureLook): Block | null {
  const { rows, totals } = table;
  if (rows.length + totals.length === 0) return null;
  const shown = rows.length > most ? { ...table, rows: rows.slice(0, most) } : table;
  const hasTargets =
    rows.length <= MOST_CARDS &&
    rows.some((row) => row.some((it) => it.kind === 'percent' && it.target !== undefined));
  const placed = hasTargets ? null : placeColumns(shown, look);
  const notes = [
    ...(placed && placed.dropped.length > 0 ? [columnsNote(placed.dropped)] : []),
    ...(shown === table ? [] : [rowsNote(most, rows.length)]),
  ];
  return stacked(
    [
      placed === null ? cardsOf(shown, look) : gridOf(shown, placed.shown, look),
      ...notes.map((it) => noteBlock(it, look)),
    ],
    10,
  );
}

// A picture must not look as if it were all there is.

function columnsNote(labels: readonly string[]): Pair {
  const names = [...new Set(labels)].filter((it) => it !== '').join('; ');
  const list = names === '' ? '' : `: ${names}`;
  const count = labels.length;
  return {
    vi: `Ảnh không đủ chỗ cho ${count} cột${list}.`,
    en: `No room in this picture for ${count === 1 ? 'a column' : `${count} columns`}${list}.`,
  };
}

const rowsNote = (most: number, count: number): Pair => ({
  vi: `Ảnh chỉ có ${most} dòng đầu trong ${countPair(count).vi} dòng.`,
  en: `The first ${most} of ${countPair(count).en} rows.`,
});

function noteBlock(note: Pair, { language, width }: PictureLook): Block {
  const lines = wrapToWidth(note[language].split(' '), FONTS.note, width);
  return {
    height: lines.length * lineHeight(FONTS.note.size),
    marks: linesAt(lines, 0, 0, { ...FONTS.note, fill: COLOURS.faint }),
  };
}
