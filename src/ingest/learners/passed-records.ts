import type { PeopleTable } from '../people-table.ts';
import type { AccountColumns } from './account-columns.ts';
import { type ByteRecord, cellText, holds, nonBlank } from './byte-record.ts';
import { isClosingAccount, isClosingLine } from './closing-line.ts';
import type { PassedOver } from './part.ts';
import { headerRepetition } from './repeated-header.ts';

/** Tells the records that are nobody's, and counts them. */
export class PassedRecords {
  readonly counts: PassedOver = { blank: 0, remark: 0, header: 0 };

  readonly #columns: AccountColumns;
  readonly #isHeader: (record: ByteRecord) => boolean;

  constructor(table: PeopleTable, columns: AccountColumns) {
    this.#columns = columns;
    this.#isHeader = headerRepetition(table);
  }

  /** A blank record, or one cell alone, which is a remark. */
  holdsNobody(record: ByteRecord): boolean {
    const filled = nonBlank(record);
    if (filled === 0) this.counts.blank++;
    else if (filled === 1) this.counts.remark++;
    return filled < 2;
  }

  /** What stands below a list. Few records have neither an account nor a birth date. */
  closesList(record: ByteRecord): boolean {
    const { account, birth, name } = this.#columns;
    if (holds(record, account) && !this.#mayClose(record, account)) return false;
    if (holds(record, birth) || nonBlank(record) < 2) return false;
    let first = 0;
    while (cellText(record, first) === '') first++;
    const named = name >= 0 && name < record.count ? cellText(record, name) : '';
    if (!isClosingLine(cellText(record, first), named)) return false;
    this.counts.remark++;
    return true;
  }

  #mayClose(record: ByteRecord, account: number): boolean {
    const last = record.bytes[(record.ends[account] as number) - 1] as number;
    return !(last >= 0x30 && last <= 0x39) && isClosingAccount(cellText(record, account));
  }

  repeatsHeader(record: ByteRecord): boolean {
    if (!this.#isHeader(record)) return false;
    this.counts.header++;
    return true;
  }
}
