import { isUtf8 } from 'node:buffer';
import type { Moment } from '../../domain/calendar.ts';
import { accountReader } from '../../ingest/learners/make-reader.ts';
import type { AccountReader, TallyPart } from '../../ingest/learners/part.ts';
import { type PeopleSet, type PeopleShare, peopleSet } from '../../ingest/learners/people-set.ts';
import type { PeopleTable } from '../../ingest/people-table.ts';
import type { FileRange } from './read-range.ts';

/** A part of a file that a thread is to read. */
export interface PartTask {
  readonly table: PeopleTable;
  readonly asOf: Moment;
  /** About how many people to expect; `null` where they are not to be told apart. */
  readonly people: number | null;
  readonly range: FileRange;
  /** Where the thread says how many bytes and rows it has read. */
  readonly state: Float64Array;
}

/** What a thread found, and where its reading ended. */
export interface PartAnswer {
  readonly tally: TallyPart;
  readonly people: PeopleShare | null;
  readonly end: number;
}

export const BYTES_READ = 0;
export const ROWS_READ = 1;

/** A reader for the beginning of a table, or for a part amid it. */
export function readerFor(
  { table, asOf, people }: Pick<PartTask, 'table' | 'asOf' | 'people'>,
  isBeginning: boolean,
): { readonly reader: AccountReader; readonly answer: (end: number) => PartAnswer } {
  const set: PeopleSet | null = people === null ? null : peopleSet(people);
  const firstLine = isBeginning ? table.firstLine : 1;
  const reader = accountReader(table, { asOf, people: set, firstLine, isUtf8 });
  return {
    reader,
    answer: (end) => {
      const tally = reader.part();
      return { tally, people: set?.share(tally.groups.length) ?? null, end };
    },
  };
}
