import { type Day, dayOf } from '../domain/calendar.ts';
import { once } from './once.ts';

/** A date in a text, and where it stands. */
export interface FoundDate {
  /** `null` where the calendar has no such day. */
  readonly day: Day | null;
  readonly start: number;
  readonly end: number;
}

const ENGLISH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const ENGLISH_STARTS = 'janfebmaraprmayjunjulaugsepoctnovdec';

// The fifth month is left out: "ngày 04 tháng … năm 2025" is a form whose month was not filled in.
const VIETNAMESE = [
  ...['một', 'hai', 'ba', 'tư', null, 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  ...['mười một', 'mười hai'],
];
const VIETNAMESE_NAMES = 'mười một|mười hai|mười|một|hai|ba|tư|sáu|bảy|tám|chín';

const DAY = '(?<d>\\d{1,2})';
const MONTH = '(?<m>\\d{1,2})';
const YEAR = '(?<y>\\d{4})(?!\\d)';
/** Where no mark or word tells that a year follows: "ngày 4 tháng 12, 2354 học viên" names none. */
const NEAR_YEAR = '(?<y>20[23]\\d)(?!\\d)';
const SHORT_YEAR = '(?<y>2\\d|3[0-5])(?!\\d|[/.-]\\d)';
/** No part of a number, nor of "10h04". */
const ALONE = '(?<![\\dhg:])';
const MONTH_WORD = `(?:th[áa]ng|thg\\.?) ?${MONTH}`;
const NAMED_MONTH = `tháng (?<name>${VIETNAMESE_NAMES})`;
const ENGLISH_MONTH = `(?<english>${ENGLISH})`;
const IN_YEAR = ',? n[ăa]m ';
const ORDINAL = '(?:st|nd|rd|th)?';

// Nearly all dates are of the first form.
const expressions = (forms: readonly string[]): (() => readonly RegExp[]) =>
  once(() => forms.map((form) => new RegExp(form, 'i')));

/** Days before months, as offices write them: 12/31/2025 is no date, and is not turned round. */
const USUAL_FORM = new RegExp(`(?<!\\d)${DAY} ?[/.-] ?${MONTH} ?[/.-] ?${YEAR}`);
const OTHER_FORMS = expressions([
  `(?<!\\d)(?<y>\\d{4})(?<mark>[-/.])${MONTH}\\k<mark>${DAY}(?!\\d)`,
  `(?<!\\d)${DAY}[/.-]${MONTH}${IN_YEAR}${YEAR}`,
  `${ALONE}${DAY} ?${MONTH_WORD}${IN_YEAR}${YEAR}`,
  `${ALONE}${DAY}[ -]?${MONTH_WORD}(?: ?[,/-] ?| )${NEAR_YEAR}`,
  `${ALONE}${DAY} ${NAMED_MONTH}${IN_YEAR}${YEAR}`,
  `${ALONE}${DAY} ${NAMED_MONTH},? ${NEAR_YEAR}`,
  `${ALONE}${DAY}${ORDINAL}[ -]${ENGLISH_MONTH}[,.]?[ -]${NEAR_YEAR}`,
  `(?<![a-z])${ENGLISH_MONTH}\\.? ${DAY}${ORDINAL},? ${NEAR_YEAR}`,
]);

/** The year in two digits, which only words before the date make sure of. */
const SHORT_FORMS = expressions([
  `(?<!\\d|\\d[/.-])${DAY}(?<mark>[/.-])${MONTH}\\k<mark>${SHORT_YEAR}`,
  `${ALONE}${DAY}[ -]${MONTH_WORD}[ -]${SHORT_YEAR}`,
  `${ALONE}${DAY}[ -]${ENGLISH_MONTH}[ -]${SHORT_YEAR}`,
]);

/** The first date in a text, in any form that people write, its year in four digits. */
export function findDate(text: string): FoundDate | null {
  const usual = USUAL_FORM.exec(text);
  // The year of an earlier one would stand before it.
  if (usual !== null && !/\d{4}/.test(text.slice(0, usual.index))) return found(usual);
  return firstOf([USUAL_FORM, ...OTHER_FORMS()], text);
}

/** Likewise, and failing that "04/12/25" or "4-Dec-25": the day first, a year from 2020 to 2035. */
export const findDateInWords = (text: string): FoundDate | null =>
  findDate(text) ?? firstOf(SHORT_FORMS(), text);

function firstOf(forms: readonly RegExp[], text: string): FoundDate | null {
  let first: RegExpExecArray | null = null;
  for (const form of forms) {
    const match = form.exec(text);
    if (match !== null && (first === null || match.index < first.index)) first = match;
  }
  return first && found(first);
}

const found = (match: RegExpExecArray): FoundDate => ({
  day: dayIn(match),
  start: match.index,
  end: match.index + match[0].length,
});

function dayIn({ groups = {} }: RegExpExecArray): Day | null {
  const { y = '', m, d, name, english } = groups;
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  return dayOf(year, m === undefined ? monthNamed(name, english) : Number(m), Number(d));
}

function monthNamed(name: string | undefined, english = ''): number {
  return name === undefined
    ? ENGLISH_STARTS.indexOf(english.slice(0, 3).toLowerCase()) / 3 + 1
    : VIETNAMESE.indexOf(name.toLowerCase()) + 1;
}
