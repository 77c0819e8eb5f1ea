import type { UnitCandidate } from '../compute/people/award-rules.ts';
import { type Condition, type Evidence, VERDICTS } from '../compute/people/conditions.ts';
import { count, text } from '../document/cell.ts';
import { type Column, machineColumn } from '../document/table.ts';
import type { Award } from '../domain/award.ts';
import type { Unit } from '../domain/unit.ts';
import { capital, type Language, same } from '../i18n/pair.ts';
import type { AwardView, PeopleRow } from './award-tables.ts';
import { haveOf } from './award-words.ts';
import { cutRows } from './cut-rows.ts';
import { unitJson } from './json-parts.ts';
import { machineHeads } from './people-columns.ts';
import { type PeopleSelection, peopleEnvelope } from './people-selection.ts';

/** One row for each unit of an award: itself judged, or how many of its people are. */
export interface FlatRow {
  readonly award: Award;
  readonly unit: Unit | null;
  readonly judged: UnitCandidate | null;
  readonly people: PeopleRow | null;
}

/** An award's units, or its people unit by unit. */
export const flatRows = (
  { award, units, rows }: AwardView,
  selection: PeopleSelection,
): readonly FlatRow[] => [
  ...cutRows(units, selection.request).map((it) => ({
    award,
    unit: it.unit,
    judged: it,
    people: null,
  })),
  ...cutRows(rows, selection.request).map((it) => ({
    award,
    unit: it.unit,
    judged: null,
    people: it,
  })),
];

const evidenceOf = ({ judged }: FlatRow, what: Condition['what']): Evidence | null =>
  judged?.conditions.find((it) => it.condition.what === what) ?? null;

const SHARES = [
  ['certified', 'certified-share'],
  ['guided', 'guided-share'],
] as const;

/** Every figure of an award, for other programs. */
export const AWARD_COLUMNS: readonly Column<FlatRow>[] = [
  machineColumn('award', 'text', ({ award }) => text(same(award.id))),
  ...machineHeads<FlatRow>(),
  machineColumn('verdict', 'text', ({ judged }) => text(same(judged?.verdict ?? ''))),
  ...SHARES.flatMap(([key, what]): readonly Column<FlatRow>[] => {
    const condition = (row: FlatRow) => evidenceOf(row, what)?.condition;
    return [
      machineColumn(
        key,
        'count',
        (row) => {
          const it = condition(row);
          return count(it ? haveOf(it) : null);
        },
        true,
      ),
      machineColumn(`${key}Of`, 'count', (row) => {
        const it = condition(row);
        return count(it && 'among' in it ? it.among : null);
      }),
      machineColumn(`${key}Need`, 'count', (row) => count(evidenceOf(row, what)?.need ?? null)),
      machineColumn(`${key}Lacks`, 'count', (row) => count(evidenceOf(row, what)?.lacks ?? null)),
    ];
  }),
  ...VERDICTS.map((verdict) =>
    machineColumn<FlatRow>(`people${capital(same(verdict)).en}`, 'count', ({ people }) =>
      count(people?.[verdict] ?? null),
    ),
  ),
];

const evidenceJson = ({ condition, need, met, lacks }: Evidence) => ({
  what: condition.what,
  have: haveOf(condition),
  ...('of' in condition
    ? { of: condition.of, among: condition.among, percent: condition.percent }
    : {}),
  need,
  met,
  lacks,
});

/** The JSON object as promised to scripts; nobody is named. */
export function awardsJson(
  selection: PeopleSelection,
  views: readonly AwardView[],
  rows: readonly FlatRow[],
  language: Language,
) {
  return {
    ...peopleEnvelope('awards', selection, language),
    rows: rows.map(({ award, unit, judged, people }) => ({
      award: award.id,
      unit: unit && unitJson(unit),
      ...(judged
        ? { verdict: judged.verdict, conditions: judged.conditions.map(evidenceJson) }
        : {}),
      ...(people ? { people: verdictJson(people) } : {}),
    })),
    totals: {
      awards: views.map(({ award, verdicts, proposal }) => ({
        award: award.id,
        to: award.to,
        label: award.label[language],
        ...verdictJson(verdicts),
        ...(proposal && award.propose
          ? {
              propose: award.propose,
              proposed: { sure: proposal.sure, tied: proposal.tied, places: proposal.places },
            }
          : {}),
      })),
    },
  };
}

const verdictJson = ({ qualifies, nearly, unknown, not }: AwardView['verdicts']) => ({
  qualifies,
  nearly,
  unknown,
  not,
});
