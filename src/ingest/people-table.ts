import type { Moment } from '../domain/calendar.ts';
import type { Encoding } from '../domain/encoding.ts';
import type { FileFormat } from '../domain/file-format.ts';
import type { Issue } from '../domain/issue.ts';
import type { PeopleColumns } from '../domain/learner.ts';
import type { Source } from './source.ts';

export type PeopleKind = 'learners' | 'roster' | 'guidance';

/** A table of people whose header is understood, its rows unread: the file is named, not held. */
export interface PeopleTable {
  readonly file: string;
  readonly kind: PeopleKind;
  readonly encoding: Encoding;
  /** Whether it begins with a byte order mark. */
  readonly marked: boolean;
  readonly delimiter: string;
  readonly columns: PeopleColumns;
  /** As the file writes them; one for each column. */
  readonly headings: readonly string[];
  /** The line of the header, and the first line below it. */
  readonly headerLine: number;
  readonly firstLine: number;
  /** The moment that its titles or its name tell. */
  readonly asOf: Moment | null;
  /** What is wrong with that moment: of no weight where the user says another. */
  readonly asOfIssues: readonly Issue[];
}

/** A table of people and where its bytes are to be read: from the file's first on. */
export interface PeopleFile {
  readonly table: PeopleTable;
  readonly source: Pick<Source, 'file' | 'head' | 'rest'>;
  readonly format: FileFormat;
  /** Where it can be read once more; `null`: a sheet, a pipe, or what is in memory already. */
  readonly path: string | null;
}
