import type { Moment } from '../../domain/calendar.ts';
import type { RowFaultCode, TableFault, WrittenPlace } from '../../domain/learner-tally.ts';
import type { PeopleTable } from '../people-table.ts';

/** Takes people one account at a time; who is who is its own affair. */
export interface PeopleSink {
  /**
   * One account of somebody. The folded name is `bytes[from..to)`, `hash` its `nameHash`; `birth`
   * in days since 01/01/1900 (0 to 65535); `bits` as in `PERSON`.
   */
  readonly add: (
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    birth: number,
    group: number,
    bits: number,
  ) => void;
  /** An account whose name or full birth date is missing: nobody else's. */
  readonly alone: (group: number, bits: number) => void;
}

export interface ReadingOptions {
  readonly asOf: Moment;
  readonly people: PeopleSink | null;
  /** Records that begin on an earlier line are passed over; 1 for a part amid the file. */
  readonly firstLine: number;
  /** Whether bytes are text of UTF-8, as `isUtf8` of node:buffer has it. */
  readonly isUtf8: (bytes: Uint8Array) => boolean;
}

/** Reads the records of a learner table from UTF-8 bytes, piece by piece. */
export interface AccountReader {
  /**
   * Reads `bytes[from..end)`, which begins where a record does, and answers where the first record
   * begins that is not complete; that is to be handed in again, with what follows it. `last`: nothing
   * follows. What it reads it may write over. Behind a fault of the table it reads nothing.
   */
  readonly read: (bytes: Buffer, from: number, end: number, last: boolean) => number;
  /** How many rows were read so far. */
  readonly rows: () => number;
  /** Whether a fault of the table ended the reading. */
  readonly hasFailed: () => boolean;
  /** What was read so far. */
  readonly part: () => TallyPart;
}

/** What makes an `AccountReader`. */
export type MakeReader = (table: PeopleTable, options: ReadingOptions) => AccountReader;

/** What one reader found in its part of a file; lines count from 1 where it began. */
export interface TallyPart {
  readonly groups: readonly PartGroup[];
  /** Records below the header that hold anything. */
  readonly rows: number;
  /** Those that hold nobody. */
  readonly passedOver: Readonly<PassedOver>;
  /** Line ends passed, in records that were read. */
  readonly lines: number;
  readonly faults: readonly PartFault[];
  /** What ended the reading. */
  readonly fault: TableFault | null;
  readonly incomparable: number;
  /** Accounts by birth date, in days since 01/01/1900. */
  readonly births: Uint32Array;
  /** Accounts by name pattern, place and ten minutes of registration: held in memory only, never told. */
  readonly patterns: ReadonlyMap<string, number>;
}

/** Records below the header that are nobody's. */
export interface PassedOver {
  blank: number;
  /** With one cell alone. */
  remark: number;
  /** The header once more. */
  header: number;
}

export interface PartGroup {
  readonly written: WrittenPlace;
  readonly line: number;
  readonly rows: number;
  readonly accounts: Float64Array;
}

export interface PartFault {
  readonly code: RowFaultCode;
  readonly column: number | null;
  readonly rows: number;
  /** Of the first of them, up to ten. */
  readonly lines: readonly number[];
  readonly example: string | null;
}
