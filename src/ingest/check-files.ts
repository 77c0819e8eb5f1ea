import type {
  CheckedColumn,
  CheckedFile,
  CheckedTable,
  ColumnUse,
} from '../domain/checked-file.ts';
import type { Issue } from '../domain/issue.ts';
import { tidy } from '../text/tidy.ts';
import { accountOf } from './account.ts';
import type { Dataset } from './dataset.ts';
import { meaningOf } from './heading.ts';
import type { Ingested, Reading } from './ingest.ts';
import type { Layout } from './layout.ts';
import type { Outcome } from './name-units.ts';

/** What each file was understood as, and what became of its rows. `issues`: all that were found. */
export function checkFiles(
  ingested: readonly Ingested[],
  dataset: Dataset,
  issues: readonly Issue[],
): readonly CheckedFile[] {
  return ingested.map((it) => {
    const outcomes = dataset.outcomes.filter(({ reading }) => reading === it.reading);
    return {
      file: it.file,
      table: it.reading && checkTable(it.reading, outcomes, dataset),
      rows: accountOf(it, outcomes, issues),
    };
  });
}

function checkTable(
  reading: Reading,
  outcomes: readonly Outcome[],
  { moments }: Dataset,
): CheckedTable {
  const { format, layout } = reading;
  const { kind, level, header } = layout;
  return {
    kind,
    level,
    format,
    header: { first: header.line, last: header.rows.at(-1)?.line ?? header.line },
    asOf: moments.get(reading) ?? reading.asOf,
    columns: checkColumns(layout),
    names: outcomes.flatMap(({ record, unit, how }) =>
      how === null ? [] : [{ line: record.line, written: record.name, unit, how }],
    ),
  };
}

function checkColumns({ header, name, code, figures }: Layout): readonly CheckedColumn[] {
  const uses = new Map<number | null, ColumnUse>([...figures].map(([figure, at]) => [at, figure]));
  uses.set(name, 'name').set(code, 'code');
  return header.cells.flatMap((cell, at): readonly CheckedColumn[] => {
    const heading = tidy(cell);
    if (heading === '') return [];
    const understood = meaningOf(cell) === null ? 'unknown' : 'unread';
    return [{ column: at + 1, heading, use: uses.get(at) ?? understood }];
  });
}
