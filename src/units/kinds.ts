import type { Level } from '../domain/unit.ts';
import type { Spelling } from '../text/spelling.ts';
import { exactKey, spell } from '../text/spelling.ts';

/** What stands before a unit's name, and the level that it tells. */
export interface Kind {
  readonly id: string;
  readonly level: Level;
}

// Each kind with its spellings; those without diacritics are how old lists type it.
const KINDS: readonly (readonly [Kind, readonly string[]])[] = [
  [{ id: 'xã', level: 'commune' }, ['xã', 'xa', 'x']],
  [{ id: 'phường', level: 'commune' }, ['phường', 'phuong', 'p']],
  [{ id: 'đặc khu', level: 'commune' }, ['đặc khu', 'dac khu', 'đk', 'dk']],
  [{ id: 'thị trấn', level: 'commune' }, ['thị trấn', 'thi tran', 'tt']],
  [{ id: 'thôn', level: 'village' }, ['thôn', 'thon']],
  [{ id: 'tổ dân phố', level: 'village' }, ['tổ dân phố', 'to dan pho', 'tdp']],
  [{ id: 'khu phố', level: 'village' }, ['khu phố', 'khu pho', 'kp']],
  [{ id: 'ấp', level: 'village' }, ['ấp']],
  [{ id: 'bản', level: 'village' }, ['bản']],
  [{ id: 'làng', level: 'village' }, ['làng']],
  [{ id: 'buôn', level: 'village' }, ['buôn']],
  [{ id: 'trường', level: 'organisation' }, ['trường']],
  [{ id: 'tỉnh', level: 'province' }, ['tỉnh', 'tinh']],
];

const LONGEST = 3;

let bySpelling: ReadonlyMap<string, Kind> | undefined;

/** Made when a name is first taken apart: a report on names that stand as in the list needs none. */
function kindsBySpelling(): ReadonlyMap<string, Kind> {
  bySpelling ??= new Map(
    KINDS.flatMap(([kind, spellings]) =>
      spellings.map((it) => [exactKey(spell(it)), kind] as const),
    ),
  );
  return bySpelling;
}

/** Takes the kind off a name: "P. Đăk Cấm" is a phường and "Đăk Cấm". A name is never left empty. */
export function splitKind(name: Spelling): { readonly kind: Kind | null; readonly rest: Spelling } {
  for (let words = Math.min(LONGEST, name.length - 1); words > 0; words--) {
    const kind = kindsBySpelling().get(exactKey(name.slice(0, words)));
    if (kind) return { kind, rest: name.slice(words) };
  }
  return { kind: null, rest: name };
}

/** Whether a text begins as the name of a unit does: "Xã", "Xã Ba". */
export function beginsAsUnit(text: string): boolean {
  const name = spell(text);
  return splitKind(name).kind !== null || kindsBySpelling().has(exactKey(name));
}

// A word of the highlands that lists spell in three ways. (Spellings that leave marks out, such as
// Ngok for Ngọk, need no entry: they are understood like any other, with a note.)
const OTHER_SPELLINGS = ['đắk', 'đak'];
const USUAL_SPELLING = 'đăk';

let usualWords: ReadonlyMap<string, Spelling> | undefined;

/** The name with each word in its usual spelling. */
export function withUsualWords(name: Spelling): Spelling {
  usualWords ??= new Map(OTHER_SPELLINGS.map((it) => [exactKey(spell(it)), spell(USUAL_SPELLING)]));
  const words = usualWords;
  return name.flatMap((word) => words.get(exactKey([word])) ?? [word]);
}
