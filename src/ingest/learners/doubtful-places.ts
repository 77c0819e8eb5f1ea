import type { NameUse } from '../../domain/checked-file.ts';
import { type Issue, issue } from '../../domain/issue.ts';
import { LEARNER_KINDS } from '../../domain/learner.ts';
import { type LearnerGroup, slotOf } from '../../domain/learner-tally.ts';
import { fold } from '../../text/fold.ts';
import { beginsAsUnit } from '../../units/kinds.ts';
import type { FileRecord } from '../file-record.ts';
import type { Outcome } from '../name-units.ts';
import type { LearnerPlaces } from './learner-readings.ts';

/** Names that no list confirms. */
const UNCONFIRMED: readonly (NameUse | null)[] = ['as-written', 'unknown', null];

/** So few accounts may be those of rows that were shifted. */
const FEW = 3;

/**
 * The places that may be somebody's name, from a shifted row: names of a few accounts that no list has,
 * and that begin as people's names do. Streets and schools are called after people, too, and have more.
 */
export function doubtfulPlaces(
  { readings, recordsOf }: LearnerPlaces,
  outcomes: ReadonlyMap<FileRecord, Outcome>,
): ReadonlySet<FileRecord> {
  const accounts = accountsOf(recordsOf);
  const isListed = (it: FileRecord) => !UNCONFIRMED.includes(outcomes.get(it)?.how ?? null);
  const units = readings.flatMap((it) => it.units);
  return new Set(
    units.filter((it) => !isListed(it) && (accounts.get(it) ?? 0) <= FEW && mayBeSomebody(it.name)),
  );
}

// The surnames of most people; those that begin names of places and bodies too count with a middle name.
const SURNAMES = new Set([
  ...[
    'nguyen',
    'tran',
    'le',
    'pham',
    'huynh',
    'hoang',
    'phan',
    'vu',
    'vo',
    'dang',
    'bui',
    'do',
    'ngo',
  ],
  ...['duong', 'dinh', 'lam', 'trinh', 'luong', 'truong', 'phung'],
]);
const OTHERS = new Set([
  ...['a', 'y', 'ho', 'ly', 'mai', 'cao', 'doan', 'ha', 'ta', 'thai', 'la', 'dao', 'tong', 'chau'],
  ...['quach', 'vuong', 'luu', 'tang', 'kieu', 'to'],
]);
const MIDDLE_NAMES = new Set(['thi', 'van']);
const FEWEST_WORDS = 2;
const MOST_WORDS = 5;

/** Whether a name begins as a person's, with no word of a unit before it. */
function mayBeSomebody(name: string): boolean {
  const words = fold(name).split(' ');
  const [first = '', second = ''] = words;
  if (beginsAsUnit(name) || /\d/.test(name)) return false;
  const isSurname = SURNAMES.has(first) || (OTHERS.has(first) && MIDDLE_NAMES.has(second));
  return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && isSurname;
}

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
