import type { RosterMatch, RosterState } from '../compute/people/match-roster.ts';
import { count, text } from '../document/cell.ts';
import type { Section } from '../document/report.ts';
import { type Column, plainColumn, tableOf } from '../document/table.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { FilePlace } from '../domain/learner.ts';
import { type Level, ROW_LEVELS } from '../domain/unit.ts';
import { type Pair, same } from '../i18n/pair.ts';
import { levelWords } from '../i18n/words.ts';
import { cutRows } from './cut-rows.ts';
import { unitHeads } from './people-columns.ts';
import type { PeopleSelection } from './people-selection.ts';
import { stateWords } from './people-words.ts';
import { byName, type RemainingRow } from './remaining-rows.ts';

/** Of the units of a level that have a roster, how many have everybody on it certified. */
export interface RosterUnits {
  readonly level: Level;
  readonly complete: number;
  readonly units: number;
}

/** "14/14 thôn", by level: by the units for which people are on it, whatever the level of the rows. */
export function rosterUnits(matches: readonly RosterMatch[]): readonly RosterUnits[] {
  const units = new Map<string, { level: Level; isComplete: boolean }>();
  for (const { entry, state } of matches) {
    if (entry.unit === null) continue;
    const { key, level } = entry.unit;
    const isComplete = state === 'certified' && units.get(key)?.isComplete !== false;
    units.set(key, { level, isComplete });
  }
  return ROW_LEVELS.flatMap((level) => {
    const own = [...units.values()].filter((it) => it.level === level);
    const complete = own.filter((it) => it.isComplete).length;
    return own.length === 0 ? [] : [{ level, complete, units: own.length }];
  });
}

/** How many of a unit's roster are not certified for certain. */
const lacking = ({ roster, listed }: RemainingRow): number => listed - (roster?.certified ?? 0);

/** Where a roster was given: unit by unit, where most lack first, how many on it are certified and what became of the others. */
export function rosterSection(
  all: readonly RemainingRow[],
  whole: RemainingRow,
  { matches, request }: PeopleSelection,
): readonly Section[] {
  if (whole.roster === null) return [];
  const listed = all.filter((it) => it.roster !== null);
  const own = cutRows(
    listed.sort((a, b) => lacking(b) - lacking(a) || byName(a.unit, b.unit)),
    request,
  );
  const states: readonly RosterState[] = [
    'registered',
    'not-found',
    'ambiguous',
    'no-birth-date',
    'unknown',
  ];
  const columns: readonly Column<RemainingRow>[] = [
    ...unitHeads<RemainingRow>(own, (it) => it === whole),
    plainColumn('rosterCertified', stateWords.certified, 'text', ({ roster, listed }) =>
      text(same(`${roster?.certified ?? 0}/${listed}`)),
    ),
    ...states
      .filter((it) => (whole.roster?.[it] ?? 0) > 0)
      .map((state) =>
        plainColumn<RemainingRow>(state, stateWords[state], 'count', ({ roster }) =>
          count(roster?.[state] ?? 0),
        ),
      ),
  ];
  return [
    {
      title: { vi: 'Theo danh sách phải được cấp', en: 'By the roster' },
      lines: rosterUnits(matches ?? []).map(completeWords),
      table: tableOf(columns, own, own.length > 1 ? [whole] : []),
    },
  ];
}

const completeWords = ({ level, complete, units }: RosterUnits): Pair => ({
  vi: `${complete}/${units} ${levelWords[level].vi} có đủ người trong danh sách được cấp chứng nhận.`,
  en: `${complete}/${units} ${levelWords[level].en} have everybody on their roster certified.`,
});

export const placeText = ({ file, line }: FilePlace): string => `${file}:${line}`;

/** Who on the roster cannot be told apart, by where they stand; nobody is named. */
export function rosterIssues(matches: readonly RosterMatch[]): readonly Issue[] {
  return matches.flatMap(({ entry, state, candidates }): readonly Issue[] => {
    const places = candidates.flatMap((it) => it.places.map(placeText));
    if (state === 'ambiguous') {
      const claimed = candidates.length === 1;
      return [issue('roster-ambiguous', entry.place, { candidates: places, claimed })];
    }
    return state === 'no-birth-date'
      ? [issue('roster-birth-missing', entry.place, { candidates: places })]
      : [];
  });
}
