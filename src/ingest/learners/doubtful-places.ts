import type { NameUse } from '../../domain/checked-file.ts';
import { type Issue, issue } from '../../domain/issue.ts';
import { LEARNER_KINDS } from '../../domain/learner.ts';
import { type LearnerGroup, slotOf } from '../../domain/learner-tally.ts';
import { beginsAsUnit } from '../../units/kinds.ts';
import type { FileRecord } from '../file-record.ts';
import type { Outcome } from '../name-units.ts';
import type { LearnerPlaces } from './learner-readings.ts';

/** Names that no list confirms. */
const UNCONFIRMED: readonly (NameUse | null)[] = ['as-written', 'unknown', null];

/**
 * The places that may be somebody's name, from a shifted row: names of one account that no list has and
 * that do not begin as such units do, in a column where those of most accounts do.
 */
export function doubtfulPlaces(
  { readings, recordsOf }: LearnerPlaces,
  outcomes: ReadonlyMap<FileRecord, Outcome>,
): ReadonlySet<FileRecord> {
  const accounts = accountsOf(recordsOf);
  const isConfirmed = (it: FileRecord) =>
    beginsAsUnit(it.name) ||
    /\d/.test(it.name) ||
    !UNCONFIRMED.includes(outcomes.get(it)?.how ?? null);
  return new Set(
    readings.flatMap(({ units }) => {
      const strange = units.filter((it) => !isConfirmed(it));
      if (sum(strange, accounts) * 2 >= sum(units, accounts)) return [];
      return strange.filter((it) => accounts.get(it) === 1);
    }),
  );
}

const sum = (units: readonly FileRecord[], accounts: ReadonlyMap<FileRecord, number>): number =>
  units.reduce((all, it) => all + (accounts.get(it) ?? 0), 0);

function accountsOf(recordsOf: LearnerPlaces['recordsOf']): ReadonlyMap<FileRecord, number> {
  const accounts = new Map<FileRecord, number>();
  for (const [group, { commune, within }] of recordsOf) {
    for (const it of [commune, within]) {
      if (it !== null) accounts.set(it, (accounts.get(it) ?? 0) + accountsIn(group));
    }
  }
  return accounts;
}

const accountsIn = ({ accounts }: LearnerGroup): number =>
  LEARNER_KINDS.reduce((sum, kind) => sum + (accounts[slotOf(kind, 'accounts')] ?? 0), 0);

/** The places without these, and without what lies in them. */
export function withoutPlaces(
  { readings, recordsOf }: LearnerPlaces,
  doubtful: ReadonlySet<FileRecord>,
): LearnerPlaces {
  const gone = new Set(doubtful);
  const kept = new Map(
    [...recordsOf].map(([group, { commune, within }]) => {
      const isNowhere = commune !== null && doubtful.has(commune);
      if (isNowhere && within !== null) gone.add(within);
      const isWithin = !isNowhere && within !== null && !doubtful.has(within);
      return [group, { commune: isNowhere ? null : commune, within: isWithin ? within : null }];
    }),
  );
  return {
    recordsOf: kept,
    readings: readings.map((it) => ({ ...it, units: it.units.filter((unit) => !gone.has(unit)) })),
  };
}

/** Tells of them by their lines alone. */
export const doubtfulIssues = (
  { readings }: LearnerPlaces,
  doubtful: ReadonlySet<FileRecord>,
): readonly Issue[] =>
  readings.flatMap(({ file, layout, units }) => {
    const lines = units.filter((it) => doubtful.has(it)).map((it) => it.line);
    if (lines.length === 0) return [];
    const column = layout.name === null ? null : (layout.header.cells[layout.name] ?? null);
    const ofCommunes = layout.level === 'commune';
    const facts = { rows: lines.length, lines: lines.slice(0, MOST_LINES), ofCommunes };
    return [issue('place-doubtful', { file, line: lines[0] ?? null, column }, facts)];
  });

const MOST_LINES = 10;
