import type { Heading, Table } from '../../document/table.ts';
import { type Fit, fitColumns, type ScreenColumn } from '../columns.ts';
import { labelLines, type MeasuredColumn, measureColumns, shareRoom } from './column-widths.ts';
import type { PictureLook } from './look.ts';

/** A column at its place in a picture. */
export interface PlacedColumn {
  /** Which of the table's columns. */
  readonly at: number;
  readonly heading: Heading;
  readonly label: readonly string[];
  readonly x: number;
  readonly width: number;
}

interface PlacedColumns {
  readonly shown: readonly PlacedColumn[];
  /** Labels of the columns for which there is no room. */
  readonly dropped: readonly string[];
}

// What chooses columns for screens counts in letters: here a letter is as wide as this.
const UNIT = 14;

/** Chooses and places the columns that fit; `null` where not even the least of them do. */
export function placeColumns(table: Table, { language, width }: PictureLook): PlacedColumns | null {
  const measured = measureColumns(table, language);
  const isWordy = measured.some((it) => it.isWordy);
  const columns = measured.map(
    ({ at, heading, label, least }): ScreenColumn => ({
      at,
      heading:
        heading.kind === 'bar' && !isWordy ? { ...heading, priority: BAR_PRIORITY } : heading,
      label,
      cells: [],
      width: Math.ceil(least / UNIT),
    }),
  );
  const { shown, dropped, gap } = fitClearly(columns, [], Math.floor(width / UNIT));
  const chosen = shown.map((it) => measured[it.at] as MeasuredColumn);
  const least = chosen.reduce((sum, it) => sum + it.least, 0);
  const gaps = chosen.length - 1;
  if (chosen.length === 0 || least + gaps * UNIT > width) return null;
  const space = gapOf(chosen, gap * UNIT, width - least);
  const widths = shareRoom(chosen, width - gaps * space);
  let x = 0;
  const placed = chosen.map(({ at, heading, label }, place): PlacedColumn => {
    const wide = widths[place] as number;
    const column = { at, heading, label: labelLines(label, wide), x, width: wide };
    x += wide + space;
    return column;
  });
  return {
    shown: placed,
    // A bar says nothing that its rate does not.
    dropped: dropped.filter((it) => it.heading.kind !== 'bar').map((it) => clearLabel(it, columns)),
  };
}

/** Of two columns called "Tỷ lệ", which one: the one that stands beside another. */
function clearLabel({ at, label }: ScreenColumn, columns: readonly ScreenColumn[]): string {
  const alike = columns.filter((it) => it.label === label);
  const before = columns[at - 1];
  return alike.length < 2 || !before?.label ? label : `${label} (${before.label})`;
}

/** A picture shows its bars before figures of higher priorities than this, unless sentences need the room. */
const BAR_PRIORITY = 3.5;

/** Columns move together where that keeps words in one line. */
function gapOf(columns: readonly MeasuredColumn[], gap: number, left: number): number {
  const lacking = columns.reduce(
    (sum, it) => sum + (it.heading.kind === 'text' ? Math.max(0, it.natural - it.least) : 0),
    0,
  );
  const most = (left - lacking) / Math.max(1, columns.length - 1);
  return most >= UNIT ? Math.min(gap, most) : gap;
}

/**
 * Two columns may have one label ("Tỷ lệ") where what stands before each tells them apart. The second
 * cannot stay when that has gone; its room is then given to others.
 */
function fitClearly(
  columns: readonly ScreenColumn[],
  unclear: readonly ScreenColumn[],
  width: number,
): Fit {
  const fit = fitColumns(
    columns.filter((it) => !unclear.includes(it)),
    width,
  );
  const labels = fit.shown.map((it) => it.label);
  const next = fit.shown.find(
    ({ at, label }, place) =>
      label !== '' && labels.indexOf(label) < place && fit.shown[place - 1]?.at !== at - 1,
  );
  if (next !== undefined) return fitClearly(columns, [...unclear, next], width);
  return { ...fit, dropped: columns.filter((it) => !fit.shown.includes(it)) };
}
