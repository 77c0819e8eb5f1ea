import type {
  CheckedColumn,
  CheckedFile,
  CheckedTable,
  ColumnUse,
  FoundFormula,
} from '../domain/checked-file.ts';
import type { Issue } from '../domain/issue.ts';
import { tidy } from '../text/tidy.ts';
import { accountOf, readLines } from './account.ts';
import type { Dataset } from './dataset.ts';
import type { FileRecord } from './file-record.ts';
import type { Ingested, Reading } from './ingest.ts';
import type { Layout } from './layout.ts';
import type { Outcome } from './name-units.ts';
import type { OwnFinding } from './own-finding.ts';

/**
 * What each file was understood as, and what became of its rows. `issues`: all that were found;
 * `people`: what is known of the files that list people.
 */
export function checkFiles(
  ingested: readonly Ingested[],
  dataset: Dataset,
  issues: readonly Issue[],
  people: readonly CheckedFile[],
): readonly CheckedFile[] {
  return ingested.map((it) => {
    const listing = people.find(({ file }) => file === it.file);
    if (it.people && listing) return listing;
    const outcomes = dataset.outcomes.filter(({ reading }) => reading === it.reading);
    return {
      file: it.file,
      table: it.reading && checkTable(it.reading, outcomes, dataset, issues),
      rows: accountOf(it, outcomes, issues),
    };
  });
}

function checkTable(
  reading: Reading,
  outcomes: readonly Outcome[],
  { moments, ownFigures }: Dataset,
  issues: readonly Issue[],
): CheckedTable {
  const { format, layout } = reading;
  const lines = readLines(reading, outcomes, issues);
  const read = outcomes.map((it) => it.record).filter((it) => lines.has(it.line));
  const { kind, level, header } = layout;
  return {
    kind,
    level,
    format,
    header: { first: header.line, last: header.rows.at(-1)?.line ?? header.line },
    asOf: moments.get(reading) ?? reading.asOf,
    columns: checkColumns(
      reading,
      ownFigures.filter((it) => it.file === reading.file),
      read,
    ),
    names: outcomes.flatMap(({ record, unit, how }) =>
      how === null ? [] : [{ line: record.line, written: record.name, unit, how }],
    ),
    lacking: [],
  };
}

function checkColumns(
  { layout, groupings }: Reading,
  findings: readonly OwnFinding[],
  read: readonly FileRecord[],
): readonly CheckedColumn[] {
  const uses = usesIn(layout);
  const figures = new Map([...layout.figures].map(([figure, at]) => [at, figure]));
  return layout.header.cells.flatMap((cell, at): readonly CheckedColumn[] => {
    const heading = tidy(cell);
    if (heading === '') return [];
    const figure = figures.get(at);
    const grouping = figure && groupings.get(figure);
    const finding = findings.find((it) => it.at === at);
    return [
      {
        column: at + 1,
        heading,
        use: uses.get(at) ?? (layout.understood.has(at) ? 'unread' : 'unknown'),
        thousands: grouping === '.' || grouping === ',' ? grouping : null,
        formula: finding ? foundFormula(finding) : null,
        compared: finding?.compared ?? null,
        unknown: figure ? read.filter((it) => !it.figures.has(figure)).length : null,
      },
    ];
  });
}

/** The use of each column that has one, by its number from 0. */
function usesIn({
  name,
  code,
  parent,
  parentCode,
  levelOf,
  figures,
  own,
}: Layout): ReadonlyMap<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>();
  for (const [figure, at] of figures) uses.set(at, figure);
  for (const { at, kind } of own) uses.set(at, kind);
  if (code !== null) uses.set(code, 'code');
  if (parent !== null) uses.set(parent, 'parent');
  if (parentCode !== null) uses.set(parentCode, 'parent-code');
  if (levelOf !== null) uses.set(levelOf, 'level');
  if (name !== null) uses.set(name, 'name');
  return uses;
}

const foundFormula = ({ formula, agreeing, compared }: OwnFinding): FoundFormula | null =>
  formula && { formula, agreeing, compared };
