import { type Issue, issue } from '../domain/issue.ts';
import { fold } from '../text/fold.ts';
import { readCount } from '../text/read-count.ts';
import { tidy } from '../text/tidy.ts';
import type { FileRecord } from './file-record.ts';
import { type Header, headerOf } from './header.ts';
import type { Headings } from './heading.ts';
import type { Layout } from './layout.ts';
import type { Row } from './row.ts';

// Words above a table that make its counts others than of all people so far.
const CHANGES_MEANING =
  /\b(?:tang them|moi trong|trong (?:tuan|ky|thang|ngay)|chi tieu giao|ke hoach giao|phan dau|chua (?:dang ky|tham gia|thuc hien|duoc cap)|con (?:lai|thieu))\b/;
// A glance first: titles are looked at in every report.
const MAY_CHANGE = /tu[aầ]n|k[yỳ]|th[aá]ng|ng[aà]y|giao|ph[aấ]n|ch[uư]a|c[oò]n|th[eê]m/i;
const OF_THE_TABLE = /tính đến|đvt|đơn vị tính|ngày|\d{1,2}\/\d{1,2}|^\(.*\)$/i;

/**
 * The row right above the header, where it looks like headings over those of the header and was not
 * understood with them: "Kế hoạch giao" over "Đăng ký" makes that no count of people. Titles stand in
 * the first column.
 */
export function headingAbove(
  rows: readonly Row[],
  header: Header,
  { name, figures }: Layout,
  file: string,
  headings: Headings,
): readonly Issue[] {
  const row = rows[header.at - 1];
  if (row === undefined || row.line !== header.line - 1) return [];
  const cells = row.cells.map(tidy);
  const first = name ?? 0;
  const over = cells.filter((cell, at) => at > first && cell !== '' && !OF_THE_TABLE.test(cell));
  const beside = cells.slice(0, first + 1).filter((cell) => cell !== '');
  const isTitle = beside.some((cell) => headings.meaningOf(cell) === null);
  // What is merged over all figures is a title as well.
  const isPart = ([from, to]: readonly [number, number]) =>
    from > first && to > from && [...figures.values()].some((at) => at < from || at > to);
  const merged = [...(row.spans ?? [])].some(isPart);
  const tells = over.length >= 2 || merged || over.some((it) => CHANGES_MEANING.test(fold(it)));
  if (isTitle || over.length === 0 || !tells) return [];
  return [issue('heading-unclear', { file, line: row.line }, { texts: over })];
}

/** Titles that say of the counts below that they are others than of all people so far. */
export const doubtfulTitles = (above: readonly Row[], file: string): readonly Issue[] =>
  above.flatMap(({ line, cells }) => {
    const text = tidy(cells.join(' '));
    return MAY_CHANGE.test(text) &&
      !/t[ií]nh [dđ][eế]n/i.test(text) &&
      CHANGES_MEANING.test(fold(text))
      ? [issue('title-doubtful', { file, line }, { text })]
      : [];
  });

interface BesideUnits {
  readonly remarks: readonly Row[];
  readonly units: readonly FileRecord[];
  /** The rows of the units in which nothing looks like a figure. */
  readonly rowsOf: ReadonlyMap<FileRecord, Row>;
}

/** Rows below the header that are headings themselves: more of the header, or another table's. */
export function aboutRows(
  { remarks, units, rowsOf }: BesideUnits,
  layout: Layout,
  file: string,
  headings: Headings,
): readonly Issue[] {
  const first = units.find((it) => !it.withoutFigures)?.line ?? 0;
  const lower = remarks
    .filter(({ line }) => line < first)
    .flatMap((row) => headingBelow(row, layout));
  const other = [...remarks, ...rowsOf.values()].filter(
    (row) => headerOf([row], 0, headings).score > 0,
  );
  return [
    ...lower.map(({ line, texts }) => issue('heading-unclear', { file, line }, { texts })),
    ...other.map(({ line }) =>
      issue('header-differs', { file, line }, { first: layout.header.line }),
    ),
  ];
}

/** What a row without a name writes in columns of figures, where that is words. */
function headingBelow({ line, cells }: Row, { figures }: Layout) {
  const texts = [...figures.values()].flatMap((at) => {
    const cell = cells[at] ?? '';
    const read = readCount(cell);
    return cell === '' || read.ok ? [] : [cell];
  });
  return texts.length > 0 ? [{ line, texts }] : [];
}

/** A column without a heading that holds figures: whose, nothing tells. The first cell is named. */
export function figuresWithoutHeading(
  rows: readonly Row[],
  { header, name }: Layout,
  file: string,
): readonly Issue[] {
  // Rows are numbered before their names, often without a heading.
  const first = name ?? 0;
  const blank = header.cells.flatMap((cell, at) => (tidy(cell) === '' && at > first ? [at] : []));
  return blank.flatMap((at) => {
    const row = rows.find(
      ({ cells }) => /^\d/.test(cells[at] ?? '') && (cells[first] ?? '') !== '',
    );
    if (row === undefined) return [];
    return [
      issue(
        'heading-missing',
        { file, line: row.line },
        { at: at + 1, value: row.cells[at] ?? '' },
      ),
    ];
  });
}
