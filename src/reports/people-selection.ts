import { matchRoster, type RosterMatch } from '../compute/people/match-roster.ts';
import { communeOf, type Person, personsOf } from '../compute/people/persons.ts';
import { liesWithin } from '../compute/unit-tree.ts';
import type { Moment } from '../domain/calendar.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Issue, issue } from '../domain/issue.ts';
import { namesApart, perLevel, placedName, type Unit } from '../domain/unit.ts';
import { momentText } from '../i18n/number-text.ts';
import { type Language, type Pair, same } from '../i18n/pair.ts';
import { levelCounts } from '../i18n/words.ts';
import { nameUnits } from './choose-units.ts';
import {
  type Attempt,
  given,
  type PeopleInput,
  type ReportInput,
  type Request,
  refused,
} from './definition.ts';

/** The people whom a report is about. */
export interface PeopleSelection {
  readonly campaign: Campaign;
  readonly asOf: Moment;
  readonly input: PeopleInput;
  readonly request: Request;
  readonly home: Unit | null;
  /** All people: guides and guided are found among them, whichever units are shown. */
  readonly everybody: readonly Person[];
  readonly persons: readonly Person[];
  /** `null`: there is no roster. */
  readonly matches: readonly RosterMatch[] | null;
  /** The unit in whose row somebody of a unit stands; `undefined`: in none. */
  readonly rowOf: (unit: Unit | null) => Unit | null | undefined;
  /** The units that `--unit` names. */
  readonly named: readonly Unit[];
  readonly issues: readonly Issue[];
}

/** Chooses the people of the units and the level that are asked for, or says what cannot be chosen. */
export function selectPeople(
  known: ReportInput,
  campaign: Campaign,
  request: Request,
): Attempt<PeopleSelection> {
  const { people: input, home } = known;
  if (input === undefined) return refused(issue('no-files', {}, {}));
  const units = unitsOf(input);
  const asked = { units: request.units, level: request.level ?? 'village' };
  const wanted = nameUnits(known, { units }, asked);
  if (!wanted.ok) return wanted;
  const { units: named, issues } = wanted.value;
  const isNamed = (unit: Unit) => named.some((it) => liesWithin(unit, it, home));
  const absent = named.filter((it) => ![...units.values()].some((u) => liesWithin(u, it, home)));
  if (absent.length > 0) {
    const names = namesApart(absent);
    const facts = (unit: string) => ({ unit, asOf: input.asOf, last: null });
    return refused(...names.map((it) => issue('unit-flag-absent', {}, facts(it))));
  }
  const { level } = request;
  const rowOf = (unit: Unit | null) => {
    if (unit === null) return level === null && named.length === 0 ? null : undefined;
    if (named.length > 0 && !isNamed(unit)) return undefined;
    const row = level === 'commune' ? communeOf(unit, home) : unit;
    return level === null || row.level === level ? row : undefined;
  };
  const everybody = personsOf(input.learners, home);
  const matches = input.roster && matchRoster(input.roster, everybody, home);
  const persons = everybody.filter((it) => rowOf(it.unit) !== undefined);
  const onRoster = matches?.filter((it) => rowOf(it.entry.unit) !== undefined) ?? null;
  if (level !== null && persons.length + (onRoster?.length ?? 0) === 0) {
    return refused(issue('level-absent', {}, { level }));
  }
  return given({
    campaign,
    asOf: input.asOf,
    input,
    request,
    home,
    everybody,
    persons,
    matches: onRoster,
    rowOf,
    named,
    issues,
  });
}

/** The units in which the files have people, and those in which these lie. */
function unitsOf({ learners, roster }: PeopleInput): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const { unit } of [...learners, ...(roster ?? [])]) {
    for (let it = unit; it !== null && !units.has(it.key); it = it.parent) units.set(it.key, it);
  }
  return units;
}

/** "14 thôn, tổ dân phố", or the one unit's name. */
export function unitsWords(units: readonly (Unit | null)[], { named }: PeopleSelection): Pair {
  if (named.length === 1) return same(placedName(named[0] as Unit));
  const known = units.flatMap((it) => it ?? []);
  const [only] = known;
  if (only && known.length === 1) return same(placedName(only));
  return levelCounts(perLevel(known));
}

/** "Số liệu tính đến …". */
export function asOfFact({ asOf }: PeopleSelection): Pair {
  const { vi, en } = momentText(asOf);
  return { vi: `Số liệu tính đến ${vi}`, en: `As of ${en}` };
}

/** What begins the JSON of a report on people. */
export const peopleEnvelope = (
  name: string,
  { campaign, asOf }: PeopleSelection,
  language: Language,
) => ({
  schema: `tiendo.${name}.v1`,
  asOf,
  campaign: { id: campaign.id, name: campaign.name[language] },
});

/** Who counts as one person, and who could not be compared. */
export function personNotes({ persons }: PeopleSelection): readonly Pair[] {
  const accounts = persons.reduce((sum, it) => sum + it.places.length, 0);
  const twice = accounts - persons.length;
  const undated = persons.filter((it) => it.birth === null).length;
  const unmarked = persons.filter((it) => it.fitsSeveral).length;
  return [
    ...(twice > 0
      ? [
          {
            vi: `Mỗi người tính một lần: tài khoản cùng họ tên, ngày sinh và xã coi là của một người, khác dấu là hai người (bớt ${twice} tài khoản).`,
            en: `Each person counts once: accounts of one name, birth date and commune are one person's, unless their diacritics differ (${twice} fewer than accounts).`,
          },
        ]
      : []),
    ...(unmarked > 0
      ? [
          {
            vi: `${unmarked} người viết tên không dấu, giống từ hai người cùng ngày sinh, cùng xã; không rõ là ai nên tính riêng.`,
            en: `Names without diacritics that fit two or more people of the same birth date and commune (${unmarked}) count apart, as whose they are is not known.`,
          },
        ]
      : []),
    ...(undated > 0
      ? [
          {
            vi: `${undated} tài khoản không có đủ ngày sinh nên không biết có trùng người hay không; mỗi tài khoản tính là một người.`,
            en: `Accounts without a full birth date (${undated}) cannot be compared; each counts as a person.`,
          },
        ]
      : []),
  ];
}

/** How to have people named. */
export const namesNote = (command: string): Pair => ({
  vi: `Báo cáo này không nêu tên ai. Để có danh sách từng người: tiendo ${command} … --names -o danh-sach.xlsx`,
  en: `Nobody is named here. For the list of people: tiendo ${command} … --names -o list.xlsx`,
});
