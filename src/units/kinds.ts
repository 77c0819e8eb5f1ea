import type { Level } from '../domain/unit.ts';
import type { Spelling } from '../text/spelling.ts';
import { bareKey, exactKey, leavesOutMarksOf, spell } from '../text/spelling.ts';

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
  [{ id: 'xóm', level: 'village' }, ['xóm', 'xom']],
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

let bareKinds: ReadonlyMap<string, Kind> | undefined;

/**
 * The same of a kind that leaves its diacritics out: "truong thpt bo y". It proves no level, for "lang"
 * and "ban" begin other names too: only a unit of that very kind is meant.
 */
export function splitBareKind(
  name: Spelling,
): { readonly kind: Kind; readonly rest: Spelling } | null {
  bareKinds ??= new Map(
    KINDS.flatMap(([kind, spellings]) =>
      spellings.map((it) => [bareKey(spell(it)), kind] as const),
    ),
  );
  const [first] = name;
  const kind = first && name.length > 1 ? bareKinds.get(bareKey([first])) : undefined;
  return kind && leavesOutMarksOf(name.slice(0, 1), spell(kind.id))
    ? { kind, rest: name.slice(1) }
    : null;
}

/** Whether a text begins as the name of a unit does: "Xã", "Xã Ba". */
export function beginsAsUnit(text: string): boolean {
  const name = spell(text);
  return (
    splitKind(name).kind !== null ||
    kindsBySpelling().has(exactKey(name)) ||
    isOrganisation(bareKey(name))
  );
}

// What offices, schools and associations begin with. None is taken off a name as a kind is: "Công an
// xã Bờ Y" without it would be the commune. Folded, as a list that leaves diacritics out has them too.
const ORGANISATIONS: readonly RegExp[] = [
  /^(?:cong an|toa an|vien kiem sat|hat kiem lam|don bien phong|chi cuc|bch|bchqs|ban (?:chi huy|quan ly))(?: |$)/,
  /^(?:dang uy|dang bo|chi bo|van phong|mat tran|ubmttq|ubmt|uy ban mat tran)(?: |$)/,
  /^(?:cong doan|lien doan|doan (?:thanh nien|tncs|tn|the))(?: |$)/,
  /^hoi (?:nong dan|lien hiep|lhpn|cuu chien binh|ccb|phu nu|chu thap do|nguoi cao tuoi|khuyen hoc|luat gia|dong y)(?: |$)/,
  /^phong (?:van hoa|kinh te|tai chinh|noi vu|giao duc|nong nghiep|tu phap|y te|lao dong|tai nguyen|ha tang|vh|kt)(?: |$)/,
  /^trung tam (?:y te|hanh chinh|phuc vu|van hoa|hoc tap|dich vu|giao duc|gdnn|gdtx|cung ung|chinh tri|bao tro|phat trien|khuyen nong|day nghe)(?: |$)/,
  /^tram (?:y te|yt|kiem lam|thu y|khuyen nong|bao ve|bien phong|truyen thanh|cap nuoc)(?: |$)/,
  /^truong (?:thcs|thpt|ptdtbt|ptdtnt|pho thong|tieu hoc|th|mam non|mau giao|mn|mg|trung hoc|cao dang|dai hoc|chinh tri|day nghe|noi tru|ban tru|lien cap)(?: |$)/,
  /^(?:benh vien|bao hiem|buu dien|kho bac|ngan hang|quy tin dung|cong ty|hop tac xa|htx|thue (?:co so|tinh|khu vuc|xa))(?: |$)/,
];

const isOrganisation = (bare: string): boolean => ORGANISATIONS.some((it) => it.test(bare));

/**
 * The level of a name, of which the file tells one, or nothing: a commune's kind leaves no doubt, nor
 * does what only an organisation begins with, unless the file lists communes. "Trường Thọ" among
 * villages is one. `null` where neither tells.
 */
export function levelOfName(name: Spelling, told: Level | null): Level | null {
  const { kind } = splitKind(name);
  if (kind?.level === 'commune') return 'commune';
  if (told !== 'commune' && isOrganisation(bareKey(name))) return 'organisation';
  return told ?? kind?.level ?? null;
}

const COMMUNE_WORDS = ['xã', 'phường', 'đặc khu', 'thị trấn', 'xã phường', 'xã phường đặc khu'];
const VILLAGE_WORDS = ['thôn', 'tổ dân phố', 'tdp', 'khu phố', 'ấp', 'bản', 'làng', 'buôn'];
const MORE_VILLAGE_WORDS = ['khu dân cư', 'khối', 'xóm', 'tổ', 'thôn tổ dân phố', 'thôn tdp'];
const ORGANISATION_WORDS = ['cơ quan', 'trường', 'trường học', 'đơn vị', 'đoàn thể', 'tổ chức'];
const MORE_ORGANISATION_WORDS = ['cơ quan đơn vị', 'cơ quan trường học', 'hội', 'doanh nghiệp'];

const LEVEL_WORDS: readonly (readonly [Level, readonly string[]])[] = [
  ['province', ['tỉnh', 'province']],
  ['commune', [...COMMUNE_WORDS, 'commune']],
  ['village', [...VILLAGE_WORDS, ...MORE_VILLAGE_WORDS, 'village']],
  ['organisation', [...ORGANISATION_WORDS, ...MORE_ORGANISATION_WORDS, 'organisation', 'school']],
];

let levels: ReadonlyMap<string, Level> | undefined;

/** The level that a cell such as "Thôn" or "Trường học" names; `null` where it names none. */
export function levelNamed(cell: string): Level | null {
  levels ??= new Map(
    LEVEL_WORDS.flatMap(([level, words]) =>
      words.map((it) => [bareKey(spell(it)), level] as const),
    ),
  );
  return levels.get(bareKey(spell(cell))) ?? null;
}

// A word of the highlands that lists spell in three ways. (Spellings that leave marks out, such as
// Ngok for Ngọk, need no entry: they are understood like any other, with a note.)
const OTHER_SPELLINGS = ['đắk', 'đak'];
const USUAL_SPELLING = 'đăk';

const LETTERS = 'dak';

let usualWords: ReadonlyMap<string, Spelling> | undefined;

/** The name with each word in its usual spelling. */
export function withUsualWords(name: Spelling): Spelling {
  if (!name.some((it) => it.letters === LETTERS)) return name;
  usualWords ??= new Map(OTHER_SPELLINGS.map((it) => [exactKey(spell(it)), spell(USUAL_SPELLING)]));
  const words = usualWords;
  return name.flatMap((word) => words.get(exactKey([word])) ?? [word]);
}
