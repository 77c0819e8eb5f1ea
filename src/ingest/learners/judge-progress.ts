import { FINAL_QUESTIONS, LEAST_SHARE, QUIZ_QUESTIONS } from '../../domain/course.ts';
import { narrow } from '../../text/narrow.ts';
import { tidy } from '../../text/tidy.ts';

/** What a share of a module is. */
export const SHARE_LOW = 0;
export const SHARE_ENOUGH = 1;
export const SHARE_UNCLEAR = 2;

const SHARE = /^(\d+)(?:[.,](\d+))?( ?%)?$/;

/** Whether so much of a module is done as completes it. Nothing written is nothing done. */
export function judgeShare(cell: string): number {
  const text = narrow(tidy(cell));
  if (text === '') return SHARE_LOW;
  const [, digits, decimals = '', sign] = SHARE.exec(text) ?? [];
  if (digits === undefined) return SHARE_UNCLEAR;
  const whole = Number(digits);
  const more = /[1-9]/.test(decimals);
  if (whole > 100 || (whole === 100 && more)) return SHARE_UNCLEAR;
  // 0,8 may be 80% as a spreadsheet stores it, or less than one percent.
  if (whole === 0 && more && sign === undefined) return SHARE_UNCLEAR;
  return whole >= LEAST_SHARE ? SHARE_ENOUGH : SHARE_LOW;
}

/** Codes of scores below 0. */
export const SCORE_BLANK = -1;
export const SCORE_UNCLEAR = -2;

const SCORE = /^(\d+)(?:[.,]0+)?(?: ?\/ ?(\d+))?$/;

/** Right answers in a module's closing quiz, such as "4" and "4/5". */
export const judgeQuiz = (cell: string): number => judgeScore(cell, QUIZ_QUESTIONS);
/** Right answers in the final test, such as "21" and "21/30". */
export const judgeFinal = (cell: string): number => {
  const percent = FINAL_PERCENT.exec(narrow(tidy(cell)))?.[1];
  return percent === undefined ? judgeScore(cell, FINAL_QUESTIONS) : judgePercent(Number(percent));
};

const FINAL_PERCENT = /^(\d{1,3})(?:[.,]0+)? ?%$/;

/** "70%" of the final test is 21 right answers; "71%" is no whole number of them. */
function judgePercent(percent: number): number {
  const right = (percent * FINAL_QUESTIONS) / 100;
  return percent <= 100 && Number.isInteger(right) ? right : SCORE_UNCLEAR;
}

function judgeScore(cell: string, questions: number): number {
  const text = narrow(tidy(cell));
  if (text === '') return SCORE_BLANK;
  const [, right, of] = SCORE.exec(text) ?? [];
  if (right === undefined || (of !== undefined && Number(of) !== questions)) return SCORE_UNCLEAR;
  return Number(right) <= questions ? Number(right) : SCORE_UNCLEAR;
}
