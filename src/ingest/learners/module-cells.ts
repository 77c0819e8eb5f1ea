import { LEAST_IN_QUIZ, LEAST_SHARE, MODULES, QUIZ_QUESTIONS } from '../../domain/course.ts';
import type { PeopleColumns } from '../../domain/learner.ts';
import type { ByteRecord } from './byte-record.ts';
import {
  judgeQuiz,
  judgeShare,
  SCORE_BLANK,
  SCORE_UNCLEAR,
  SHARE_ENOUGH,
  SHARE_LOW,
  SHARE_UNCLEAR,
} from './judge-progress.ts';
import type { PartFaults } from './part-faults.ts';
import { RememberedCells } from './remembered-cells.ts';

const PERCENT = 0x25;
const ALL = (1 << MODULES) - 1;

/** Reads the modules of one account after another from their cells. */
export class ModuleCells {
  /** Bit by bit from the first module: complete. */
  complete = 0;
  /** Whether one is surely not complete. */
  lacking = false;

  readonly #shareColumns: Int32Array;
  readonly #quizColumns: Int32Array;
  readonly #shares = new RememberedCells(judgeShare);
  readonly #quizzes = new RememberedCells(judgeQuiz);
  readonly #faults: PartFaults;

  constructor(columns: PeopleColumns, faults: PartFaults) {
    const five = Array.from({ length: MODULES }, (_, i) => i);
    this.#shareColumns = Int32Array.from(five, (i) => columns.share[i] ?? -1);
    this.#quizColumns = Int32Array.from(five, (i) => columns.quiz[i] ?? -1);
    this.#faults = faults;
  }

  get allComplete(): boolean {
    return this.complete === ALL;
  }

  read(record: ByteRecord): void {
    let complete = 0;
    let lacking = false;
    for (let i = 0; i < MODULES; i++) {
      const ofShare = this.#shareColumns[i] as number;
      const ofQuiz = this.#quizColumns[i] as number;
      const share = ofShare < 0 ? SHARE_LOW : this.#share(record, ofShare);
      const quiz = ofQuiz < 0 ? SCORE_BLANK : this.#quiz(record, ofQuiz);
      if (ofShare < 0 || ofQuiz < 0) continue;
      if (share === SHARE_ENOUGH && quiz >= LEAST_IN_QUIZ) complete |= 1 << i;
      else if (share === SHARE_LOW || (quiz !== SCORE_UNCLEAR && quiz < LEAST_IN_QUIZ)) {
        lacking = true;
      }
    }
    this.complete = complete;
    this.lacking = lacking;
  }

  #share(record: ByteRecord, column: number): number {
    const start = record.starts[column] as number;
    const end = record.ends[column] as number;
    if (start === end) return SHARE_LOW;
    const digitsEnd = record.bytes[end - 1] === PERCENT ? end - 1 : end;
    const percent = plainNumber(record.bytes, start, digitsEnd);
    if (percent >= 0 && percent <= 100) return percent >= LEAST_SHARE ? SHARE_ENOUGH : SHARE_LOW;
    const share = this.#shares.of(record.bytes, start, end);
    if (share === SHARE_UNCLEAR) {
      this.#faults.cell('share-unclear', column, record);
    }
    return share;
  }

  #quiz(record: ByteRecord, column: number): number {
    const start = record.starts[column] as number;
    const end = record.ends[column] as number;
    if (start === end) return SCORE_BLANK;
    const right = plainNumber(record.bytes, start, end);
    if (right >= 0 && right <= QUIZ_QUESTIONS) return right;
    const quiz = this.#quizzes.of(record.bytes, start, end);
    if (quiz === SCORE_UNCLEAR) this.#faults.cell('quiz-unclear', column, record);
    return quiz;
  }
}

/** A number of one to three digits; -1 for anything else. */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 1 || length > 3) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
