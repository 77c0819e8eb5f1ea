import type { IssueCode, IssueOf, Place } from '../domain/issue.ts';
import { type Pair, same } from './pair.ts';

/** What is said of issues of some kinds: evidence, rule, remedy. The place is put before it. */
export type Wordings<C extends IssueCode> = { readonly [K in C]: (facts: IssueOf<K>) => Pair };

export const CHECK: Pair = {
  vi: 'Đối chiếu lại với hệ thống.',
  en: 'Check with the portal.',
};

const quoted = (names: readonly string[]): string => names.map((it) => `“${it}”`).join(', ');

/** "“Xã Ba Tô” hay “Xã Ba Tơ”". */
export const eitherOf = (names: readonly string[]): Pair => ({
  vi: quoted(names).replace(/, (?=[^,]*$)/, ' hay '),
  en: quoted(names).replace(/, (?=[^,]*$)/, ' or '),
});

/** " Có phải “Xã Bờ Y”?", or nothing where no name is near. */
export const suggestion = (names: readonly string[]): Pair => {
  if (names.length === 0) return same('');
  const { vi, en } = eitherOf(names);
  return { vi: ` Có phải ${vi}?`, en: ` Do you mean ${en}?` };
};

export const otherPlace = ({ file, line }: Place): string => `${file}:${line}`;

const SHOWN = 5;

/** "a, b, c, d, e và 3 đơn vị khác": what the others are is told in Vietnamese. */
export const listed = (names: readonly string[], others = 'đơn vị khác', mark = ', '): Pair => {
  const shown = names.slice(0, SHOWN).join(mark);
  const more = names.length - SHOWN;
  if (more <= 0) return same(shown);
  return { vi: `${shown} và ${more} ${others}`, en: `${shown} and ${more} more` };
};

/** "“a”, “b” và 3 mục khác". */
export const listedQuoted = (names: readonly string[]): Pair =>
  listed(
    names.map((it) => `“${it}”`),
    'mục khác',
  );

const NAMELESS = /^(?:true|false|không|khong|không có|khong co|chưa|chua|chưa có|chua co)$/i;

/** A date that is not of the campaign's years: somebody may be born on it. */
const BIRTH =
  /(?:\d{1,2}[ /.-]){2}(?!(?:20)?2\d(?!\d))(?:\d{4}|\d\d)(?!\d)|(?<!\d)(?!202)\d{4}(?:[/-]\d{1,2}){2}/;
/** "tk1957", an address, or a number too long for a count of people. */
const ACCOUNT = /\p{L}\S*\d{3}|\d{3}\S*\p{L}|@|\d{9}/u;

/** Whether what stands in place of a figure can be nobody's name, birth date or account. */
export const tellsNobody = (value: string): boolean =>
  value.startsWith('#') ||
  NAMELESS.test(value) ||
  (/\d/.test(value) && !BIRTH.test(value) && !ACCOUNT.test(value));

/** What stands in place of a figure, quoted where that names nobody. */
export const seen = (value: string): Pair => {
  if (tellsNobody(value)) return same(`“${value}”`);
  return /^\d/.test(value)
    ? { vi: 'nội dung ô này', en: 'what stands here' }
    : { vi: 'chữ ở đây', en: 'the text here' };
};
