import type { FigureName } from '../domain/figure.ts';
import type { FileRecord } from './file-record.ts';
import type { Layout } from './layout.ts';

// As most units are written; the others are looked at closer.
const COMMUNE = /^(?:xã|phường|đặc khu|thị trấn|[xp]\.)\s/i;
const VILLAGE = /^(?:thôn|tổ dân phố|tdp|tổ|khu phố|khu dân cư|ấp|bản|làng|buôn|trường)\s/i;

/** So few rows may add up by chance. */
const FEWEST = 3;

/**
 * Rows that sum up others and whose names do not begin as units of the file do: "Khu vực I" above its
 * communes, "Tỉnh Quảng Ngãi" or a commune among its own villages. All figures of such a row are the
 * sums of the rows that stand together right above or below it, or of all others.
 */
export function sumRows(units: readonly FileRecord[], { level }: Layout): ReadonlySet<FileRecord> {
  const usual = level === 'village' || level === 'organisation' ? VILLAGE : COMMUNE;
  const isUsual = (it: FileRecord): boolean => usual.test(it.name);
  const found = new Set<FileRecord>();
  // Where no name begins so, none stands out.
  const named = units.filter(isUsual);
  if (named.length === units.length || named.length * 2 < units.length) return found;
  const whole = sumsOf(named);
  units.forEach((row, at) => {
    if (isUsual(row) || row.figures.size === 0) return;
    const sums = [
      whole,
      sumsOf(runFrom(units, at, 1, isUsual)),
      sumsOf(runFrom(units, at, -1, isUsual)),
    ];
    if (sums.some((it) => equals(row, it))) found.add(row);
  });
  return found;
}

/** The rows that follow each other from a place on, up to the next of another kind. */
function runFrom(
  units: readonly FileRecord[],
  from: number,
  step: 1 | -1,
  isUsual: (it: FileRecord) => boolean,
): readonly FileRecord[] {
  const run: FileRecord[] = [];
  for (let at = from + step; ; at += step) {
    const row = units[at];
    if (row === undefined || !isUsual(row)) return run;
    run.push(row);
  }
}

interface Sums {
  readonly rows: number;
  readonly figures: ReadonlyMap<FigureName, number>;
}

/** The sum of each figure; one that a row lacks counts as nothing, as a spreadsheet has it. */
function sumsOf(rows: readonly FileRecord[]): Sums {
  const figures = new Map<FigureName, number>();
  for (const row of rows) {
    for (const [figure, value] of row.figures)
      figures.set(figure, (figures.get(figure) ?? 0) + value);
  }
  return { rows: rows.length, figures };
}

function equals(row: FileRecord, { rows, figures }: Sums): boolean {
  const telling = [...row.figures.values()].filter((it) => it > 0).length;
  const enough = rows >= FEWEST || (rows >= 2 && telling >= 2);
  return (
    enough &&
    telling > 0 &&
    [...row.figures].every(([figure, value]) => (figures.get(figure) ?? 0) === value)
  );
}
