import type { IssueCode, IssueOf, Place } from '../domain/issue.ts';
import { type Pair, same } from './pair.ts';

/** What is said of issues of some kinds: evidence, rule, remedy. The place is put before it. */
export type Wordings<C extends IssueCode> = { readonly [K in C]: (facts: IssueOf<K>) => Pair };

export const CHECK: Pair = {
  vi: 'Đối chiếu lại với hệ thống.',
  en: 'Check with the portal.',
};

export const quoted = (names: readonly string[]): string => names.map((it) => `“${it}”`).join(', ');

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

const SHOWN_NAMES = 5;

export const listed = (names: readonly string[]): Pair => {
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  const more = names.length - SHOWN_NAMES;
  if (more <= 0) return same(shown);
  return { vi: `${shown} và ${more} đơn vị khác`, en: `${shown} and ${more} more` };
};
