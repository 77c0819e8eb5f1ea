import { fold } from '../text/fold.ts';
import { tidy } from '../text/tidy.ts';
import type { Header } from './header.ts';
import type { Headings } from './heading.ts';
import { listsPeople } from './lists-people.ts';
import type { Row } from './row.ts';

/** Headings of accounts that are read as their number as well. */
const ACCOUNTS = /^(?:ten |ma )?(?:tai khoan|account|account id|user ?name)$/;
/** Headings of certificates that do not say of how many. */
const CERTIFICATE = /^(?:da |duoc )*(?:cap )?(?:so )?(?:giay )?chung (?:nhan|chi)$|^certified$/;
const COUNT = /^\d{1,3}(?:[., ]?\d{3})?$/;
const FIGURES: readonly string[] = ['count', 'denominator', 'bare'];

/** Where a heading stands. */
export interface HeadingPlace {
  readonly line: number;
  readonly column: string;
}

/**
 * What a table is whose one figure stands below a bare "Tài khoản": `people` where a row is somebody's
 * account, as places come again or what stands there is no number of accounts; else nobody can tell
 * (`unclear`). `null` for any other table. `place`: that heading.
 */
export function bareAccounts(
  { at, line, rows: ofHeader, cells }: Header,
  rows: readonly Row[],
  { meaningOf }: Headings,
): { readonly lists: 'people' | 'unclear'; readonly place: HeadingPlace } | null {
  const meanings = cells.map((it) => meaningOf(it)?.is ?? null);
  const figures = meanings.flatMap((it, column) => (it && FIGURES.includes(it) ? [column] : []));
  const isOfAccounts = (it: number) => ACCOUNTS.test(fold(cells[it] ?? ''));
  const accounts = figures.find(isOfAccounts);
  // "Chứng nhận" may be a mark of each account as well.
  const isOther = (it: number) => !isOfAccounts(it) && !CERTIFICATE.test(fold(cells[it] ?? ''));
  if (accounts === undefined || figures.some(isOther)) return null;
  const column = cells[accounts] ?? '';
  const places = meanings.flatMap((it, index) => (it === 'name' || it === 'code' ? [index] : []));
  const below = rows.slice(at + ofHeader.length);
  const values = below.map((it) => tidy(it.cells[accounts] ?? '')).filter((it) => it !== '');
  const written = below
    .map((it) => places.map((place) => tidy(it.cells[place] ?? '')).join('\n'))
    .filter((it) => it.trim() !== '');
  const repeats = new Set(written).size < written.length;
  const isPeople = repeats || listsPeople(cells) || values.some((it) => !COUNT.test(it));
  return { lists: isPeople ? 'people' : 'unclear', place: { line, column: tidy(column) } };
}
