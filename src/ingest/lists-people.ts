import { fold } from '../text/fold.ts';

// Headings that only a list of people has. What stands below them is not to be repeated anywhere.
const LISTS_PEOPLE =
  /\b(?:(?:ngay|nam|thang) sinh|ho (?:va )?ten|ten hoc vien|cccd|cmnd|dinh danh|dien thoai|so dt|email|date of birth|birth date|dob|full ?name|phone)\b/;
// Headings that a list of learners has, whatever it leaves out.
const LISTS_LEARNERS =
  /\b(?:ten dang nhap|doi tuong|ngay (?:dang ky|cap|chung nhan)|thoi gian dang ky|nguoi huong dan|user ?name|is ?public ?employee|(?:registered|certified) ?at)\b/;

/** Whether a heading is one of a list of people. */
export const namesPeople = (heading: string): boolean => LISTS_PEOPLE.test(fold(heading));

// Those among them that no table of units has.
const LISTS_ACCOUNTS =
  /\b(?:ten dang nhap|(?:ngay|thoi gian) dang ky|ngay (?:cap|chung nhan)|user ?name|is ?public ?employee|(?:registered|certified) ?at|trac nghiem|kiem tra cuoi khoa)\b/;
const LEAST_OF_ACCOUNTS = 2;

/** The first of several headings that only a list of learners has; `null` where there are not several. */
export function accountsHeading(headings: readonly string[]): string | null {
  const found = headings.filter((it) => LISTS_ACCOUNTS.test(fold(it)));
  return found.length < LEAST_OF_ACCOUNTS ? null : (found[0] ?? null);
}

/** A year of birth, an account, a number of somebody's or an address: no heading has them. */
const OF_SOMEBODY = /(?<!\d)(?!202)\d{4}(?!\d)|\p{L}\d{3}|\d{9}|@/u;

/** Whether a row that was taken for a header holds somebody: what it does not understand is not told. */
export const holdsSomebody = (headings: readonly string[]): boolean =>
  headings.some((it) => OF_SOMEBODY.test(it));

/** Whether a header may be one of learners or other people. */
export const listsPeople = (headings: readonly string[]): boolean =>
  headings.some((it) => {
    const words = fold(it);
    return LISTS_PEOPLE.test(words) || LISTS_LEARNERS.test(words);
  });

/** Whether a header of people stands above what was taken for a header: words of a row may look like one. */
export const standsBelowPeople = (
  above: readonly { readonly cells: readonly string[] }[],
): boolean => above.some(({ cells }) => cells.filter(namesPeople).length > 1);
