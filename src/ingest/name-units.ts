import type { NameUse } from '../domain/checked-file.ts';
import { type Issue, issue } from '../domain/issue.ts';
import type { Unit } from '../domain/unit.ts';
import { beginsAsUnit } from '../units/kinds.ts';
import { writingKey } from '../units/registry.ts';
import type { Decision } from '../units/settle-names.ts';
import { type Choice, chooseRegistry } from './choose-registry.ts';
import { communesOf } from './communes-of.ts';
import type { FileRecord } from './file-record.ts';
import type { Reading } from './ingest.ts';
import { nameRecord } from './name-record.ts';
import { nameplace } from './nameplace.ts';
import { openDecisions } from './open-decisions.ts';
import { isSubtotal } from './row-labels.ts';
import type { Writing } from './writing.ts';

/** A file's record with the unit that it speaks of. */
export interface NamedRecord {
  readonly unit: Unit;
  readonly record: FileRecord;
  readonly reading: Reading;
  /** `null`: the record is a subtotal or a remark. */
  readonly how: NameUse | null;
}

/** What became of a record's name. */
export type Outcome = Omit<NamedRecord, 'unit'> & { readonly unit: Unit | null };

export interface Naming extends Pick<Choice, 'registry' | 'home' | 'list'> {
  /** One for each record of each file. */
  readonly outcomes: readonly Outcome[];
  readonly issues: readonly Issue[];
}

/**
 * Says which unit each record speaks of. The units are those that the campaign lists, or the 96 of
 * Quảng Ngãi where the files speak of those, else the ones that the user's population file lists,
 * else what the files name. What a decision settles outranks all else that a name may be, but not an
 * official code beside it. `home`: the unit whose campaign it is.
 */
export function nameUnits(
  readings: readonly Reading[],
  decisions: readonly Decision[],
  home: string | null,
): Naming {
  const choice = chooseRegistry(readings, decisions, home);
  const open = openDecisions(choice);
  const outcomes: Outcome[] = [];
  const found: Issue[] = [...choice.issues];
  for (const reading of readings) {
    const isNews = settledOnce();
    const rowsWritten = writingsOf(reading);
    const communeOf = communesOf(reading, choice);
    const { list } = choice;
    for (const record of reading.units) {
      if (reading.layout.kind === 'units') {
        outcomes.push({
          record,
          reading,
          unit: list?.unitOf.get(record) ?? null,
          how: 'as-written',
        });
        continue;
      }
      const commune = communeOf(record);
      const writing = writingOf(record, reading, commune.unit, rowsWritten);
      const decided = open.name(writing);
      if (!decided && mayBeRemark(record, writing, choice) && isRemark(record, reading)) {
        found.push(...leftOut(record, reading));
        outcomes.push({ record, reading, unit: null, how: null });
        continue;
      }
      const named = commune.refused ?? decided ?? nameRecord(writing, choice);
      for (const it of [...commune.issues, ...named.issues, ...record.issues]) {
        if (isNews(it)) found.push(it);
      }
      outcomes.push({ record, reading, unit: named.unit, how: named.how });
    }
  }
  const { registry, issues } = open.outcome();
  const { home: homeUnit, list } = choice;
  return { registry, home: homeUnit, list, outcomes, issues: [...found, ...issues] };
}

/** A remark that holds figures is a subtotal, and is told of. */
function leftOut(record: FileRecord, reading: Reading): readonly Issue[] {
  if (record.figures.size === 0) return [];
  return [issue('subtotal-left-out', nameplace(record, reading), { value: record.name })];
}

/** How many records of a file have a writing; counted when first asked for. */
function writingsOf({ units }: Reading): (name: string) => number {
  let counts: Map<string, number> | undefined;
  return (name) => {
    if (counts === undefined) {
      counts = new Map();
      for (const it of units) {
        const key = writingKey(it.name);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return counts.get(writingKey(name)) ?? 0;
  };
}

const writingOf = (
  record: FileRecord,
  reading: Reading,
  within: Unit | null,
  rowsWritten: (name: string) => number,
): Writing => ({
  value: record.name,
  code: record.code,
  told: record.placed.level ?? reading.layout.level,
  within,
  isCut: record.issues.some((it) => it.code === 'name-too-long'),
  place: () => nameplace(record, reading),
  rows: () => rowsWritten(record.name),
});

/** A line such as "UBND xã Bờ Y" without figures is a signature. */
function mayBeRemark(
  { withoutFigures }: FileRecord,
  { value, told, within }: Writing,
  { understand }: Choice,
): boolean {
  const { as } = understand(value, told, within);
  return as === 'unknown' || (as === 'trimmed' && withoutFigures);
}

/** Passes the note on a settled name where a file first has that writing, and all other issues. */
function settledOnce(): (it: Issue) => boolean {
  const told = new Set<string>();
  return (it) => {
    if (it.code !== 'name-settled') return true;
    const isNew = !told.has(it.value);
    told.add(it.value);
    return isNew;
  };
}

const MOST_WORDS = 5;

/**
 * Whether a record of unknown name is none: what stands below the total, a line such as "Nơi nhận:",
 * a subtotal. What begins as a unit's name and is as short may be a unit of which all is unknown, or
 * the end of a file that was cut off.
 */
function isRemark(record: FileRecord, { units, total, remarks }: Reading): boolean {
  const [first] = units;
  const below = total !== null && record.line > total.line;
  if (below && first !== undefined && first.line < total.line) return true;
  if (isSubtotal(record.name)) return true;
  const mayBeUnit = beginsAsUnit(record.name) && record.name.split(' ').length <= MOST_WORDS;
  return record.withoutFigures && !(mayBeUnit && remarks.length === 0);
}
