import type { Day, Moment } from '../domain/calendar.ts';
import type { OwnCount } from '../domain/campaign.ts';
import type { FileFormat } from '../domain/file-format.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { CountBy } from '../domain/learner-counts.ts';
import type { Mark } from '../text/number-marks.ts';
import { tidy } from '../text/tidy.ts';
import { type Line, momentOfFile } from './as-of.ts';
import { decideColumns, type Groupings } from './column-marks.ts';
import { containerOf } from './container.ts';
import { emptyColumns } from './empty-columns.ts';
import { doubtfulTitles, headingAbove } from './header-context.ts';
import { type Headings, meaningWith } from './heading.ts';
import { type Layout, layoutOf } from './layout.ts';
import { namesPeople } from './lists-people.ts';
import { measureFaults } from './measure.ts';
import { openText, type Table } from './open-text.ts';
import { isNameOf, type OpenedWorkbook, openWorkbook, type ReadWorkbook } from './open-workbook.ts';
import type { PeopleFile } from './people-table.ts';
import { filledDown } from './placed.ts';
import { type Records, readRecords } from './records.ts';
import type { Row } from './row.ts';
import type { Source } from './source.ts';
import { checkSums } from './sums.ts';

/** What a file was understood to be. */
export interface Reading extends Records {
  readonly file: string;
  readonly format: FileFormat;
  readonly layout: Layout;
  readonly groupings: Groupings;
  /** Rows above the header. */
  readonly above: number;
  /** The day from which its population figures are in force; `null`: always. */
  readonly from: Day | null;
  /** The moment that the file itself tells; a population file needs none. */
  readonly asOf: Moment | null;
  /** Its figures were counted, row by row of a learner export: each stands at one record of its unit. */
  readonly counted?: CountBy;
  /** What is wrong with that moment: of no weight where the user says another. */
  readonly asOfIssues: readonly Issue[];
}

/** A file, or one of the sheets that were asked for. */
export interface Ingested {
  readonly file: string;
  /** `null` where the file could not be read as a table. */
  readonly reading: Reading | null;
  /** Where it lists people instead of units. */
  readonly people?: PeopleFile;
  /** The names of a workbook's sheets. */
  readonly sheets: readonly string[];
  /** How many rows there are, of whatever kind; `null` where the file has none to count. */
  readonly rows: number | null;
  readonly issues: readonly Issue[];
}

/** What the user says of files in general. */
export interface IngestOptions {
  /** The sheets of workbooks to read; none: the one that has a table. */
  readonly sheets: readonly string[];
  /** Which mark parts thousands in columns that can be read in two ways, if the user says. */
  readonly thousands: Mark | null;
  readonly readWorkbook: ReadWorkbook;
  /** The campaign's own counts, which are columns of its files. */
  readonly ownCounts: readonly OwnCount[];
}

/** Bytes to records and issues. Never throws for what a file holds. */
export async function ingest(source: Source, options: IngestOptions): Promise<readonly Ingested[]> {
  const meaningOf = meaningWith(options.ownCounts);
  const headings: Headings = { meaningOf, needFigures: source.asUnits !== true };
  const { sheets, opened } = await open(source, options, headings);
  return opened.map((it) => {
    if ('issue' in it) {
      return { file: source.file, reading: null, sheets, rows: it.lines, issues: [it.issue] };
    }
    if ('people' in it) {
      const { people, issues } = it;
      return { file: people.table.file, reading: null, people, sheets, rows: null, issues };
    }
    return { ...readTable(it, source, options, headings), sheets };
  });
}

async function open(
  source: Source,
  { sheets, readWorkbook }: IngestOptions,
  headings: Headings,
): Promise<OpenedWorkbook> {
  const container = containerOf(source.head);
  if (container === 'workbook') return openWorkbook(source, sheets, readWorkbook, headings);
  if (container === 'text') return { sheets: [], opened: [await openText(source, headings)] };
  const fault = issue('not-text', { file: source.file }, { kind: container });
  return { sheets: [], opened: [{ issue: fault, lines: null }] };
}

/** Sheets that were asked for and that none of the files has. */
export function unknownSheets(
  wanted: readonly string[],
  ingested: readonly Ingested[],
): readonly Issue[] {
  const sheets = [...new Set(ingested.flatMap((it) => it.sheets))];
  return wanted
    .filter((value) => !sheets.some((it) => isNameOf(value, it)))
    .map((value) => issue('sheet-unknown', {}, { value, sheets }));
}

function readTable(
  { file, format, rows, header, merges, issues: noticed }: Table,
  source: Source,
  { thousands }: IngestOptions,
  headings: Headings,
): Omit<Ingested, 'sheets'> {
  const { layout, issues } = layoutOf(header, file, saidKind(source), headings.meaningOf);
  if (layout === null) return { file, reading: null, rows: rows.length, issues };
  const above = rows.slice(0, header.at);
  const body = filledDown(rows.slice(header.at + header.rows.length), layout, merges);
  const below = body.map((row) => tidyRow(row, header.cells.length));
  const marks = decideColumns(below, layout, thousands, file);
  const records = readRecords(below, layout, marks.groupings, file, headings);
  const people = peopleBelow(records, rows, file);
  if (people !== null) return { file, reading: null, rows: rows.length, issues: [people] };
  const outside = [...above, ...records.remarks].map(
    ({ line, cells }): Line => ({ line, text: cells.join(' ') }),
  );
  const remarks = records.units.filter((it) => it.withoutFigures);
  const lines = [...outside, ...remarks.map(({ line, name }): Line => ({ line, text: name }))];
  const moment = layout.kind === 'statistics' ? momentOfFile(lines, file) : null;
  const empty =
    records.units.length === 0 ? [issue('no-rows', { file, line: header.line }, {})] : [];
  const reading: Reading = {
    ...records,
    file,
    format,
    layout,
    groupings: marks.groupings,
    above: above.length,
    from: source.from ?? null,
    asOf: moment?.asOf ?? null,
    asOfIssues: moment?.issues ?? [],
  };
  return {
    file,
    reading,
    rows: rows.length,
    issues: [
      ...noticed,
      ...issues,
      ...marks.issues,
      ...measureFaults(outside, file),
      ...headingAbove(rows, header, layout, file, headings),
      ...doubtfulTitles(above, file),
      ...records.faults,
      ...empty,
      ...emptyColumns(records, layout, marks.groupings, file),
      ...checkSums(records, layout, file),
    ],
  };
}

/** A list of people below the table: nothing that stands in it is to be repeated. */
function peopleBelow({ faults }: Records, rows: readonly Row[], file: string): Issue | null {
  const others = new Set(faults.flatMap((it) => (it.code === 'header-differs' ? [it.line] : [])));
  for (const { line, cells } of rows) {
    const heading = others.has(line) ? cells.find((cell) => namesPeople(cell)) : undefined;
    if (heading !== undefined) {
      return issue('lists-people', { file, line, column: tidy(heading) }, {});
    }
  }
  return null;
}

const saidKind = ({ asUnits, asPopulation }: Source): Layout['kind'] | null =>
  asUnits ? 'units' : asPopulation ? 'population' : null;

const MOST_BEYOND = 10;

/** Cells far beyond the header are not kept: that there are more is all there is to say of them. */
function tidyRow(row: Row, width: number): Row {
  const most = width + MOST_BEYOND;
  const cells = row.cells.length > most ? row.cells.slice(0, most) : row.cells;
  return { ...row, cells: cells.map(tidy) };
}
