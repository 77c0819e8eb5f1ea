import type { PeopleColumns } from '../../domain/learner.ts';
import type { TableFault } from '../../domain/learner-tally.ts';
import type { PeopleTable } from '../people-table.ts';
import { AccountTally } from './account-tally.ts';
import { badByteAt, wholeEnd } from './bad-byte.ts';
import { cellText } from './byte-record.ts';
import type { AccountReader, MakeReader, ReadingOptions, TallyPart } from './part.ts';
import { PartFaults } from './part-faults.ts';
import { MOST_PLACES } from './place-groups.ts';
import { lineEndsAmid } from './quoted-cells.ts';
import { RecordScanner } from './record-scanner.ts';
import { INCOMPLETE, LONGEST_RECORD, TOO_LONG, UNCLOSED, WRONG_QUOTE } from './scan-result.ts';
import { LEAST_LINE_ENDS, swallowsRows } from './swallowed-rows.ts';

/**
 * Counts the accounts of a learner table from UTF-8 bytes, with no string for each cell: what
 * `readAccount` says of each record, added up. Bytes handed in first begin behind a byte order mark.
 */
export const accountReader: MakeReader = (table, options) => new ByteReader(table, options);

class ByteReader implements AccountReader {
  readonly #scanner: RecordScanner;
  readonly #tally: AccountTally;
  readonly #faults = new PartFaults();
  readonly #width: number;
  readonly #delimiter: number;
  readonly #options: ReadingOptions;
  #lines = 0;
  #fault: TableFault | null = null;

  constructor(table: PeopleTable, options: ReadingOptions) {
    this.#delimiter = table.delimiter.charCodeAt(0);
    this.#scanner = new RecordScanner(this.#delimiter, wantedIn(table.columns));
    this.#tally = new AccountTally(table, options, this.#faults);
    this.#width = table.headings.length;
    this.#options = options;
  }

  read(bytes: Buffer, from: number, end: number, last: boolean): number {
    if (this.#fault !== null) return from;
    const bad = this.#badIn(bytes, from, end);
    const badLine = bad < end ? this.#lines + lineEndsAmid(bytes, from, bad) + 1 : 0;
    const scanner = this.#scanner;
    scanner.begin(bytes, from);
    let at = from;
    while (at < end) {
      scanner.line = this.#lines + 1;
      const found = scanner.scan(bytes, at, end, last);
      if (bad < reach(found, scanner, at, end)) {
        return this.#stop({ code: 'bad-bytes', line: badLine }, at);
      }
      if (found === INCOMPLETE) break;
      if (found === TOO_LONG)
        return this.#stop({ code: 'record-too-long', line: scanner.line }, at);
      if (found === WRONG_QUOTE || found === UNCLOSED) {
        const unclosed = found === UNCLOSED;
        return this.#stop({ code: 'bad-quotes', line: scanner.line, unclosed }, at);
      }
      if (scanner.line >= this.#options.firstLine) {
        const fault = this.#record();
        if (fault !== null) return this.#stop(fault, at);
      }
      this.#lines += scanner.lineEnds;
      at = scanner.next;
    }
    // A letter that breaks off at the very end is no text either.
    if (last && wholeEnd(bytes, from, end) < end) {
      return this.#stop({ code: 'bad-bytes', line: this.#lines + 1 }, at);
    }
    return at;
  }

  rows(): number {
    return this.#tally.rows;
  }

  hasFailed(): boolean {
    return this.#fault !== null;
  }

  part(): TallyPart {
    const tally = this.#tally;
    return {
      groups: tally.groups.groups(),
      rows: tally.rows,
      passedOver: tally.passedOver,
      lines: this.#lines,
      faults: this.#faults.all(),
      fault: this.#fault,
      incomparable: tally.incomparable,
      births: tally.births,
      patterns: tally.patterns.counts,
    };
  }

  #record(): TableFault | null {
    const scanner = this.#scanner;
    if (
      scanner.lineEnds >= LEAST_LINE_ENDS &&
      swallowsRows(scanner, this.#delimiter, this.#width)
    ) {
      return { code: 'bad-quotes', line: scanner.line, unclosed: true };
    }
    if (!scanner.ended && scanner.count < this.#width && !isBlankRecord(scanner)) {
      return { code: 'cut', line: scanner.line };
    }
    if (this.#tally.add(scanner)) return null;
    return { code: 'places-too-many', most: MOST_PLACES };
  }

  #stop(fault: TableFault, at: number): number {
    this.#fault = fault;
    return at;
  }

  /** Where the first byte stands that is no text; `end` where there is none, or only a letter that is cut. */
  #badIn(bytes: Buffer, from: number, end: number): number {
    const whole = wholeEnd(bytes, from, end);
    const text = bytes.subarray(from, whole);
    if (this.#options.isUtf8(text) && text.indexOf(0) < 0) return end;
    const bad = badByteAt(bytes, from, whole);
    return bad === whole ? end : bad;
  }
}

/** How far bytes were needed to say so of a record. */
function reach(found: number, scanner: RecordScanner, at: number, end: number): number {
  if (found === WRONG_QUOTE) return scanner.wrongAt + 1;
  if (found === UNCLOSED || found === TOO_LONG || found === INCOMPLETE)
    return Math.min(end, at + LONGEST_RECORD);
  return scanner.next;
}

function isBlankRecord(scanner: RecordScanner): boolean {
  scanner.complete();
  for (let column = 0; column < scanner.count; column++) {
    if (cellText(scanner, column) !== '') return false;
  }
  return true;
}

/** The columns that are read of every account. */
const wantedIn = ({ share, quiz, role, guide, guideBirth, ...others }: PeopleColumns) =>
  [...Object.values(others), ...share, ...quiz].filter((it) => it !== null);
