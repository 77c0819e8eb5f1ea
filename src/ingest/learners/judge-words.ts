import { fold } from '../../text/fold.ts';
import { tidy } from '../../text/tidy.ts';

/** What a cell says of an account's kind; the first three as in `LEARNER_KINDS`. */
const KIND_PUBLIC_EMPLOYEE = 0;
const KIND_RESIDENT = 1;
export const KIND_BLANK = 2;
export const KIND_UNCLEAR = 3;

const YES = new Set(['true', '1', 'x', 'co', 'yes', 'dung']);
const NO = new Set(['false', '0', 'khong', 'no', 'sai']);

/** Reads the portal's `IsPublicEmployee`, which lists by hand fill with words of kinds. */
export function judgeFlag(cell: string): number {
  const flag = judgeAnswer(cell);
  return flag === KIND_UNCLEAR ? kindInWords(cell) : flag;
}

function judgeAnswer(cell: string): number {
  if (tidy(cell) === '') return KIND_BLANK;
  const word = fold(cell);
  if (YES.has(word)) return KIND_PUBLIC_EMPLOYEE;
  return NO.has(word) ? KIND_RESIDENT : KIND_UNCLEAR;
}

const PUBLIC_EMPLOYEE =
  /cbccvc|\b(?:cb cc vc|can bo|cong chuc|vien chuc|public employees?)\b|^(?:cb|cc|vc)$/;
const RESIDENT = /\b(?:nguoi dan|cong dan|nhan dan|hoc sinh|residents?|citizens?)\b|^dan$/;
/** "Không phải CBCCVC" says what somebody is not. */
const NOT = /\b(?:khong|not|non)\b/;

/** Reads words such as "CBCCVC", "Cán bộ, công chức" and "Người dân", and "true" and "false" of a column of both. */
export function judgeKind(cell: string): number {
  if (tidy(cell) === '') return KIND_BLANK;
  const kind = kindInWords(cell);
  return kind === KIND_UNCLEAR && IS_FLAG.test(fold(cell)) ? judgeAnswer(cell) : kind;
}

/** Of a column of kinds, "1" and "x" could be anything. */
const IS_FLAG = /^(?:true|false)$/;

function kindInWords(cell: string): number {
  const words = fold(cell);
  if (NOT.test(words)) return KIND_UNCLEAR;
  if (PUBLIC_EMPLOYEE.test(words)) return KIND_PUBLIC_EMPLOYEE;
  return RESIDENT.test(words) ? KIND_RESIDENT : KIND_UNCLEAR;
}

/** What words say of a certificate. */
export const CERTIFIED_NO = 0;
export const CERTIFIED_YES = 1;
export const CERTIFIED_UNCLEAR = 2;

const CERTIFIED = new Set(['co', 'x', 'da cap', 'true', '1', 'yes']);
const NOT_CERTIFIED = new Set(['khong', 'chua', 'chua cap', '0', 'false', 'no']);
const DASH = /^[-–—]+$/;

/** Reads what stands where the day of a certificate may stand, and is no date. */
export function judgeCertifiedWord(cell: string): number {
  if (isNone(cell)) return CERTIFIED_NO;
  return CERTIFIED.has(fold(cell)) ? CERTIFIED_YES : CERTIFIED_UNCLEAR;
}

/** Any number of a certificate tells that there is one. */
export const judgeCertificate = (cell: string): number =>
  isNone(cell) ? CERTIFIED_NO : CERTIFIED_YES;

function isNone(cell: string): boolean {
  const text = tidy(cell);
  return text === '' || DASH.test(text) || NOT_CERTIFIED.has(fold(text));
}
