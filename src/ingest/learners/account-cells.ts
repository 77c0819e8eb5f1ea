import { FINAL_QUESTIONS } from '../../domain/course.ts';
import type { AccountColumns } from './account-columns.ts';
import type { ByteRecord } from './byte-record.ts';
import {
  BIRTH_BLANK,
  BIRTH_UNCLEAR,
  type BirthLimits,
  judgeBirth,
  LAST_BIRTH,
} from './judge-birth.ts';
import { judgeFinal, SCORE_BLANK, SCORE_UNCLEAR } from './judge-progress.ts';
import { dayInCode, judgeTime, TIME_BLANK, TIME_UNCLEAR } from './judge-time.ts';
import {
  CERTIFIED_NO,
  CERTIFIED_UNCLEAR,
  CERTIFIED_YES,
  judgeCertificate,
  judgeCertifiedWord,
  judgeFlag,
  judgeKind,
  KIND_BLANK,
  KIND_UNCLEAR,
} from './judge-words.ts';
import { plainNumber } from './module-cells.ts';
import type { PartFaults } from './part-faults.ts';
import { RememberedCells } from './remembered-cells.ts';
import { timeFromBytes } from './time-from-bytes.ts';

/** Below 0: words instead of a time, by what they say. */
const WORD = -10;
const judgeCertifiedAt = (cell: string): number => {
  const time = judgeTime(cell);
  return time >= 0 ? time : WORD - judgeCertifiedWord(cell);
};

/** Reads single cells of one record after another: what it is handed first, until it is handed another. */
export class AccountCells {
  readonly #columns: AccountColumns;
  readonly #limits: BirthLimits;
  readonly #faults: PartFaults;
  readonly #flags = new RememberedCells(judgeFlag);
  readonly #kinds = new RememberedCells(judgeKind);
  readonly #births: RememberedCells;
  readonly #finals = new RememberedCells(judgeFinal);
  readonly #times = new RememberedCells(judgeTime);
  readonly #certified = new RememberedCells(judgeCertifiedAt);
  readonly #certificates = new RememberedCells(judgeCertificate);

  /** When the certificate is dated, or a code below 0; told by `certified`. */
  certifiedAt = TIME_BLANK;

  constructor(columns: AccountColumns, limits: BirthLimits, faults: PartFaults) {
    this.#columns = columns;
    this.#limits = limits;
    this.#faults = faults;
    this.#births = new RememberedCells((cell) => judgeBirth(cell, limits));
  }

  /** Whether the account is certified: one of the codes of `judgeCertifiedWord`. */
  certified(record: ByteRecord): number {
    const { certifiedAt, certificate } = this.#columns;
    this.certifiedAt = TIME_BLANK;
    let said = CERTIFIED_NO;
    if (certifiedAt >= 0) {
      const start = record.starts[certifiedAt] as number;
      const end = record.ends[certifiedAt] as number;
      said = this.#certifiedIn(record.bytes, start, end);
      if (said === CERTIFIED_UNCLEAR) {
        this.#faults.cell('certified-unclear', certifiedAt, record);
      }
    }
    if (said !== CERTIFIED_NO || certificate < 0) return said;
    return this.#certificateIn(
      record.bytes,
      record.starts[certificate] as number,
      record.ends[certificate] as number,
    );
  }

  #certifiedIn(bytes: Buffer, start: number, end: number): number {
    if (start === end) return CERTIFIED_NO;
    let time = timeFromBytes(bytes, start, end);
    if (time < 0) time = this.#certified.of(bytes, start, end);
    if (time < 0) return WORD - time;
    this.certifiedAt = time;
    return CERTIFIED_YES;
  }

  #certificateIn(bytes: Buffer, start: number, end: number): number {
    if (start === end) return CERTIFIED_NO;
    // No word for "none" holds a digit but 0; numbers of certificates nearly always do, at their end.
    for (let at = end - 1; at >= start && at > end - 8; at--) {
      const byte = bytes[at] as number;
      if (byte >= 0x31 && byte <= 0x39) return CERTIFIED_YES;
    }
    return this.#certificates.of(bytes, start, end);
  }

  /** The number of its kind, as in `LEARNER_KINDS`. */
  kind(record: ByteRecord): number {
    const { flag, kind } = this.#columns;
    const flagged = flag < 0 ? KIND_BLANK : this.#kindIn(this.#flags, record, flag);
    const told = kind < 0 ? KIND_BLANK : this.#kindIn(this.#kinds, record, kind);
    if (flagged === told || told === KIND_BLANK) return flagged;
    if (flagged === KIND_BLANK) return told;
    this.#faults.cell('kind-unclear', kind, record);
    return KIND_BLANK;
  }

  #kindIn(known: RememberedCells, record: ByteRecord, column: number): number {
    const start = record.starts[column] as number;
    const end = record.ends[column] as number;
    const kind = start === end ? KIND_BLANK : known.of(record.bytes, start, end);
    if (kind !== KIND_UNCLEAR) return kind;
    this.#faults.cell('kind-unclear', column, record);
    return KIND_BLANK;
  }

  /** The day of birth since 01/01/1900, or a code of `judgeBirth`. */
  birth(record: ByteRecord): number {
    const column = this.#columns.birth;
    if (column < 0) return BIRTH_BLANK;
    const start = record.starts[column] as number;
    const end = record.ends[column] as number;
    if (start === end) return BIRTH_BLANK;
    const time = timeFromBytes(record.bytes, start, end);
    if (time >= 0) {
      const day = dayInCode(time);
      if (day <= this.#limits.today && day <= LAST_BIRTH) return day;
    }
    const birth = this.#births.of(record.bytes, start, end);
    if (birth === BIRTH_UNCLEAR) {
      this.#faults.cell('birth-unclear', column, record);
    }
    return birth;
  }

  /** Right answers in the final test, or a code of `judgeFinal`. */
  final(record: ByteRecord): number {
    const column = this.#columns.final;
    if (column < 0) return SCORE_BLANK;
    const start = record.starts[column] as number;
    const end = record.ends[column] as number;
    if (start === end) return SCORE_BLANK;
    const right = plainNumber(record.bytes, start, end);
    if (right >= 0 && right <= FINAL_QUESTIONS) return right;
    const final = this.#finals.of(record.bytes, start, end);
    if (final === SCORE_UNCLEAR) {
      this.#faults.cell('final-unclear', column, record);
    }
    return final;
  }

  /** When it was registered, or a code of `judgeTime`. */
  registeredAt(record: ByteRecord): number {
    const column = this.#columns.registeredAt;
    if (column < 0) return TIME_BLANK;
    const start = record.starts[column] as number;
    const end = record.ends[column] as number;
    if (start === end) return TIME_BLANK;
    const quick = timeFromBytes(record.bytes, start, end);
    const time = quick >= 0 ? quick : this.#times.of(record.bytes, start, end);
    if (time === TIME_UNCLEAR) {
      this.#faults.cell('registered-unclear', column, record);
    }
    return time;
  }
}
