import { overtakingOf, type Reversed } from '../compute/overtaking.ts';
import type { Section } from '../document/report.ts';
import { letterCount } from '../i18n/number-text.ts';
import { eachLanguage, type Language, type Pair, same } from '../i18n/pair.ts';
import { collate } from '../text/collate.ts';
import type { RankRow } from './rank-rows.ts';
import type { Selection } from './selection.ts';

/** So many names in all of a ranking's JSON: every one among a hundred units, 20 a unit among thousands. */
const NAMED_IN_ALL = 10_000;
const NAMED_AT_LEAST = 20;

/** Whom a unit overtook since the earlier snapshot and who overtook it, nearest first. */
export function overtakingJson(row: RankRow, all: readonly RankRow[]) {
  const most = Math.max(NAMED_AT_LEAST, Math.floor(NAMED_IN_ALL / all.length));
  const { overtook, overtakenBy } = overtakingOf(row, all, most);
  return {
    overtook: overtook.nearest.map(nameJson),
    overtookCount: overtook.count,
    overtakenBy: overtakenBy.nearest.map(nameJson),
    overtakenByCount: overtakenBy.count,
  };
}

const nameJson = ({ figures }: RankRow) => ({
  name: figures.unit.name,
  code: figures.unit.code,
});

const TOLD = 10;

/** For the units named by `--unit`, a line each: "Xã Ba Tô: vượt …; bị … vượt". */
export function overtakingSection(
  chosen: readonly RankRow[],
  all: readonly RankRow[],
  { request, figures }: Selection,
): readonly Section[] {
  if (request.units.length === 0 || figures.since === null) return [];
  const compared = chosen.filter((row) => row.rankChange !== null);
  if (compared.length === 0) return [];
  const lines = compared.slice(0, TOLD).map((row) => overtakingWords(row, all));
  const more = compared.length - lines.length;
  const rest: Pair = { vi: `… và ${more} đơn vị khác.`, en: `… and ${more} more units.` };
  return [{ title: TITLE, lines: more > 0 ? [...lines, rest] : lines, table: null }];
}

const TITLE: Pair = { vi: 'Vượt và bị vượt', en: 'Overtaking' };

function overtakingWords(row: RankRow, all: readonly RankRow[]): Pair {
  const { overtook, overtakenBy } = overtakingOf(row, all, NAMED);
  const { name } = row.figures.unit;
  const passed = namesOf(overtook);
  const passing = namesOf(overtakenBy);
  const size = ({ count }: Reversed<RankRow>) => letterCount(count, 'vi');
  const parts = [
    ...(overtook.count > 0
      ? [
          {
            vi: `vượt ${size(overtook)} đơn vị (${passed.vi})`,
            en: `overtook ${overtook.count} (${passed.en})`,
          },
        ]
      : []),
    ...(overtakenBy.count > 0
      ? [
          {
            vi: `bị ${size(overtakenBy)} đơn vị vượt (${passing.vi})`,
            en: `overtaken by ${overtakenBy.count} (${passing.en})`,
          },
        ]
      : []),
  ];
  if (parts.length === 0) {
    return {
      vi: `${name}: không vượt đơn vị nào và không bị đơn vị nào vượt.`,
      en: `${name}: overtook no unit and was overtaken by none.`,
    };
  }
  return eachLanguage((language) => `${name}: ${parts.map((it) => it[language]).join('; ')}.`);
}

const NAMED = 5;

function namesOf({ count, nearest }: Reversed<RankRow>): Pair {
  const names = nearest.map((it) => it.figures.unit.name).join(', ');
  const more = count - nearest.length;
  if (more === 0) return same(names);
  return { vi: `${names} và ${more} đơn vị khác`, en: `${names} and ${more} more` };
}

const MOVERS = 3;

/** Of all units, those that moved furthest, in a line each way. */
export function moverNotes(
  rows: readonly RankRow[],
  { request, figures }: Selection,
): readonly Pair[] {
  if (request.units.length > 0 || figures.since === null || rows.length <= MOVERS) return [];
  const moved = rows
    .filter((row) => row.rankChange !== null && row.rankChange !== 0)
    .sort(
      (a, b) =>
        Math.abs(placesOf(b)) - Math.abs(placesOf(a)) ||
        collate(a.figures.unit.name, b.figures.unit.name),
    );
  const up = moved.filter((row) => placesOf(row) > 0);
  const down = moved.filter((row) => placesOf(row) < 0);
  const words = (all: readonly RankRow[], language: Language) =>
    all
      .slice(0, MOVERS)
      .map((row) => `${row.figures.unit.name} (${placesText(row, language)})`)
      .join(', ');
  return [
    ...(up.length > 0
      ? [{ vi: `Tăng hạng nhiều nhất: ${words(up, 'vi')}.`, en: `Rose most: ${words(up, 'en')}.` }]
      : []),
    ...(down.length > 0
      ? [
          {
            vi: `Giảm hạng nhiều nhất: ${words(down, 'vi')}.`,
            en: `Fell most: ${words(down, 'en')}.`,
          },
        ]
      : []),
  ];
}

const placesOf = ({ rankChange }: RankRow): number => rankChange ?? 0;

function placesText(row: RankRow, language: Language): string {
  const places = Math.abs(placesOf(row));
  if (language === 'vi') return `${letterCount(places, 'vi')} bậc`;
  return `${places} ${places === 1 ? 'place' : 'places'}`;
}
